-- Cases of earlier years that are carried over into the new campaign, and how far a case has come.

-- One line for each case that somebody asked to carry over. A line without settled_at is still to be done: whoever finds it
-- goes on, also after a kill. A case that was refused may be asked for again.
create table carry_over (
    case_id                   bigint primary key references household_case,
    requested_by              text not null,
    requested_at              timestamptz not null,
    settled_at                timestamptz,
    new_case_id               bigint references household_case,
    refusal                   text,                              -- in Thai, nothing personal
    check (settled_at is not null or (new_case_id is null and refusal is null)),
    check (settled_at is null or (new_case_id is null) <> (refusal is null))
);
create index carry_over_waiting on carry_over (case_id) where settled_at is null;

-- A stage is what the register already holds, so that lists need no question to the engine.
create view case_stage as
select c.id as case_id,
       case when c.closed_at is not null then 'CLOSED'
            when d.case_id is not null and not exists (select from plan_item p
                where p.case_id = c.id and p.result is null) then 'REVIEW'
            when d.case_id is not null then 'ASSISTANCE'
            when k.confirmed = 'SELF_RELIANT' then 'REVIEW'
            when k.confirmed is not null then 'TARGETING'
            when f.case_id is not null then 'CLASSIFY'
            when v.case_id is not null then 'FOUR_T'
            else 'VERIFY' end as stage
from household_case c
left join verification v on v.case_id = c.id
left join four_t_analysis f on f.case_id = c.id
left join classification k on k.case_id = c.id
left join targeting_decision d on d.case_id = c.id;
