-- Whoever takes the internal minutes away has looked at every case in them.
alter table read_log drop constraint read_log_what_check;
alter table read_log add constraint read_log_what_check
    check (what in ('CASE_PAGE', 'TASK_FORM', 'PHOTO', 'VISIT_SHEET', 'MEETING_MINUTES'));
