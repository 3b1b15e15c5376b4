-- Deadlines as data: which calendar binds, when to warn, holidays, own dates of single cases, and who changed what when.

-- Which of the two calendars binds is decided for each milestone.
alter table campaign_milestone
    add column binding_calendar text not null default 'GUIDELINE' check (binding_calendar in ('GUIDELINE', 'PROVINCIAL')),
    add column warning_days     int[] not null default '{14,7,1}' check (0 < all (warning_days)); -- days before the date
update campaign_milestone m set binding_calendar = c.binding_calendar from campaign c where c.fiscal_year = m.fiscal_year;
alter table campaign
    drop column binding_calendar,
    add column calendar_version int not null default 1,          -- one more with every change of a date or a holiday
    add column forecast_days    int not null default 10 check (forecast_days between 1 and 250); -- working days looked back

-- The date that binds; the other calendar's where the binding one names none.
alter table campaign_milestone add column due date not null generated always as (
    case binding_calendar when 'GUIDELINE' then coalesce(guideline_due, provincial_due)
                          else coalesce(provincial_due, guideline_due) end) stored;

-- Holidays of the government offices. The pattern fills a year when its campaign opens; the moon's holidays and the days in
-- lieu are entered on the calendar page.
create table holiday_pattern (
    month_day                 text primary key check (month_day ~ '^\d{2}-\d{2}$'),
    name_th                   text not null
);
insert into holiday_pattern values
    ('01-01', 'วันขึ้นปีใหม่'),
    ('04-06', 'วันจักรี'),
    ('04-13', 'วันสงกรานต์'),
    ('04-14', 'วันสงกรานต์'),
    ('04-15', 'วันสงกรานต์'),
    ('05-04', 'วันฉัตรมงคล'),
    ('06-03', 'วันเฉลิมพระชนมพรรษาสมเด็จพระนางเจ้าฯ พระบรมราชินี'),
    ('07-28', 'วันเฉลิมพระชนมพรรษาพระบาทสมเด็จพระเจ้าอยู่หัว'),
    ('08-12', 'วันแม่แห่งชาติ'),
    ('10-13', 'วันนวมินทรมหาราช'),
    ('10-23', 'วันปิยมหาราช'),
    ('12-05', 'วันพ่อแห่งชาติ'),
    ('12-10', 'วันรัฐธรรมนูญ'),
    ('12-31', 'วันสิ้นปี');

create table holiday (
    day                       date primary key,
    name_th                   text not null check (name_th <> '')
);
insert into holiday                                              -- of campaigns that are open already
select make_date(fiscal_year - 543 - (left(month_day, 2)::int >= 10)::int, left(month_day, 2)::int, right(month_day, 2)::int),
       p.name_th
from campaign, holiday_pattern p;
insert into holiday values ('2023-04-17', 'วันหยุดชดเชยวันสงกรานต์') on conflict do nothing;

-- Who changed the calendar when and why, what it was and what it became. Only ever added to. A change of a milestone's date
-- moves the open cases in chunks behind it: last_case is where it stands, and a restart goes on there.
create table calendar_change (
    id                        bigint generated always as identity primary key,
    fiscal_year               int not null references campaign,
    kind                      text not null check (kind in ('MILESTONES', 'HOLIDAYS', 'SETTINGS')),
    made_by                   text not null,
    made_at                   timestamptz not null,
    reason                    text not null check (reason <> ''),
    before                    jsonb not null,
    after                     jsonb not null,
    cases                     int not null default 0,            -- to be moved
    moved                     int not null default 0,
    last_case                 bigint not null default 0,
    finished_at               timestamptz                        -- null while cases are being moved
);
create index calendar_change_year on calendar_change (fiscal_year, id);

-- A case's own date beside the campaign's: by the table for late joiners, or extended by the amphoe centre. Never shortens.
create table case_deadline (
    case_id                   bigint not null references household_case,
    milestone                 text not null references milestone_pattern,
    late_joiner_due           date,
    extended_due              date,
    extensions                int not null default 0 check (extensions >= 0),
    primary key (case_id, milestone),
    check (late_joiner_due is not null or extended_due is not null)
);

-- The targeting of an item ends when the governor has named who joins, not with the meeting (letter 3.2).
alter table plan_item add column joining_named_on date;

-- Every case against every milestone it has: the one place that knows which date holds and whether the work is done.
--   campaign_due   the campaign's binding date        due       the case's own, where it has a later one
--   done_on        the day of the work itself (not of its entry), null while it is not done
--   entered_at     when that was written down         open      still to be done
--   carried_over   never done: the year ended and the household went on into the next campaign
create view case_milestone as
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
    select case when j.settled then greatest(t.meeting_on, j.named_on) end,
           case when j.settled then greatest(t.decided_at, j.named_on::timestamp at time zone 'Asia/Bangkok') end,
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
