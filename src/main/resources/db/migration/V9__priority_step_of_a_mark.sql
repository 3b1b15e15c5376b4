-- By how much a mark raised the case: it falls by as much when the mark goes, whatever the campaign's step is by then.
alter table case_overdue add column priority_step int;
update case_overdue o set priority_step = p.overdue_priority_step
from household_case c join campaign p on p.fiscal_year = c.fiscal_year where c.id = o.case_id;
alter table case_overdue alter column priority_step set not null;
