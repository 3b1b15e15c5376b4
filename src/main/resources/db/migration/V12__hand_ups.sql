-- A case that the changwat returned is decided anew: without a decision nothing is targeted, whatever was named before, and
-- while the whole case waits for the changwat its help is not over. The view is that of V4 with these two conditions.
create or replace view case_milestone as
select c.id as case_id, c.case_number, c.fiscal_year, c.tambon_code, m.milestone,
       m.due as campaign_due,
       greatest(m.due, d.late_joiner_due, d.extended_due) as due,
       d.late_joiner_due is not null as late_joiner,
       d.extended_due is not null as extended,
       w.done_on, w.entered_at,
       w.done_on is null and c.closed_at is null and w.wanted as open,
       w.done_on is null and w.wanted and coalesce(c.closing_reason = 'CARRIED_OVER', false) as carried_over
from household_case c
join campaign_milestone m on m.fiscal_year = c.fiscal_year
left join case_deadline d on d.case_id = c.id and d.milestone = m.milestone
left join verification v on v.case_id = c.id
left join four_t_analysis f on f.case_id = c.id
left join classification k on k.case_id = c.id
left join targeting_decision t on t.case_id = c.id
cross join lateral (
    select case when k.confirmed is not null then greatest(v.visited_on, f.visited_on, k.meeting_on)
                when v.outcome not in ('CONFIRMED', 'CORRECTED') then v.visited_on end as done_on, -- leaves the list
           coalesce(k.decided_at, v.verified_at) as entered_at,
           true as wanted
    where m.milestone = 'FOUR_T'
    union all
    select case when t.case_id is not null and j.settled then greatest(t.meeting_on, j.named_on) end,
           case when t.case_id is not null and j.settled then greatest(t.decided_at, j.named_on::timestamp at time zone 'Asia/Bangkok') end,
           k.confirmed is distinct from 'SELF_RELIANT'
    from (select (select max(p.joining_named_on) from plan_item p where p.case_id = c.id) as named_on,
                 not exists (select from plan_item p where p.case_id = c.id and p.joining_agency_code is null -- letter 3.2
                             and not exists (select from agency_coverage a where a.agency_code = p.agency_code
                                             and a.amphoe_code = left(c.tambon_code, 4))) as settled) j
    where m.milestone = 'TARGETING'
    union all
    select case when h.finished then greatest(h.last_day, r.received_on) end,
           case when h.finished then greatest(h.entered_at, r.received_at) end,
           k.confirmed is distinct from 'SELF_RELIANT'
    from (select t.case_id is not null and not exists (select from plan_item p where p.case_id = c.id and p.result is null)
                     and not exists (select from plan_item p join visit o on o.plan_item_id = p.id
                                     join logbook_entry l on l.visit_id = o.id
                                     where p.case_id = c.id and l.state = 'TO_KEY')
                     and not exists (select from hand_up u where u.case_id = c.id and u.kind = 'REFERRAL' and u.settled_at is null)
                     and not exists (select from plan_item p where p.case_id = c.id and p.result = 'BEYOND_CAPACITY'
                                     and not exists (select from referral r where r.case_id = c.id)) -- letter step 4
                     as finished,
                 (select max(o.visited_on) from plan_item p join visit o on o.plan_item_id = p.id where p.case_id = c.id)
                     as last_day,
                 (select greatest(max(o.recorded_at), max(l.keyed_on)::timestamp at time zone 'Asia/Bangkok')
                  from plan_item p join visit o on o.plan_item_id = p.id left join logbook_entry l on l.visit_id = o.id
                  where p.case_id = c.id) as entered_at) h
    left join referral r on r.case_id = c.id
    where m.milestone = 'ASSISTANCE') w;

-- The list of hand-ups and the day's facts ask for the open ones.
create index hand_up_due on hand_up (due_on) where settled_at is null;
