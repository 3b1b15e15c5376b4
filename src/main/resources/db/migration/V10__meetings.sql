-- Meetings (letter 2.2, 3, 3.2, 4): called, quorate, deciding case by case, minuted. Hand-ups and their clocks. Capacity.

-- A body that meets and when it is quorate: present voting members >= max(quorum_least, share of all, rounded up).
-- Half of the members is section 79 of the Administrative Procedure Act 2539; the least number is an assumption.
create table meeting_rule (
    kind                      text primary key check (kind in ('TAMBON', 'AMPHOE', 'CHANGWAT')),
    body_th                   text not null,                     -- {area} stands for the area's name
    quorum_numerator          int not null check (quorum_numerator > 0),
    quorum_denominator        int not null,
    quorum_least              int not null check (quorum_least > 0),
    changed_by                text,
    changed_at                timestamptz,
    check (quorum_denominator >= quorum_numerator)
);
insert into meeting_rule (kind, body_th, quorum_numerator, quorum_denominator, quorum_least) values
    ('TAMBON', 'ทีมปฏิบัติการขจัดความยากจนและพัฒนาคนทุกช่วงวัยฯ ตำบล{area}', 1, 2, 3),
    ('AMPHOE', 'ศูนย์อำนวยการขจัดความยากจนและพัฒนาคนทุกช่วงวัยฯ อำเภอ{area}', 1, 2, 3),
    ('CHANGWAT', 'ศูนย์อำนวยการขจัดความยากจนและพัฒนาคนทุกช่วงวัยฯ จังหวัด{area}', 1, 2, 3);

create table meeting (
    id                        bigint generated always as identity primary key,
    kind                      text not null references meeting_rule,
    area_code                 text not null,                     -- of the body: tambon 6, amphoe 4, changwat 2 digits
    number_in_year            int not null check (number_in_year > 0),
    year                      int not null check (year > 2400),  -- Buddhist Era, of the number: 2 and 2566 is ๒/๒๕๖๖
    fiscal_year               int not null references campaign,
    meets_on                  date not null,
    meets_at                  time not null,
    place                     text,
    link                      text,
    state                     text not null default 'CALLED'
                              check (state in ('CALLED', 'OPEN', 'ADJOURNED', 'CLOSED', 'CANCELLED')),
    revision                  bigint not null default 0,         -- grows with every change of a row: lookers-on ask what came after
    called_by                 text not null,
    called_at                 timestamptz not null,
    ended_by                  text,                              -- closed or cancelled
    ended_at                  timestamptz,
    ended_because             text,                              -- of a cancelled one
    unique (kind, area_code, year, number_in_year),
    check (place is not null or link is not null),
    check ((state in ('CLOSED', 'CANCELLED')) = (ended_at is not null))
);
-- One at a time: so a waiting case stands on one agenda alone.
create unique index meeting_at_work on meeting (kind, area_code) where state in ('CALLED', 'OPEN', 'ADJOURNED');

create table meeting_attendee (
    id                        bigint generated always as identity primary key,
    meeting_id                bigint not null references meeting,
    ordinal                   int not null,
    name                      text not null,
    position                  text not null,
    role                      text not null check (role in ('CHAIR', 'MEMBER', 'SECRETARY', 'GUEST')), -- a guest has no vote
    present                   boolean not null default false,
    unique (meeting_id, ordinal) deferrable initially deferred
);

-- From opening to adjourning or closing; the numbers as they were found when it was opened.
create table meeting_sitting (
    meeting_id                bigint not null references meeting,
    ordinal                   int not null,
    held_on                   date not null,                     -- the day of the resolutions made in it
    opened_at                 timestamptz not null,
    opened_by                 text not null,
    members                   int not null,
    present                   int not null,
    quorum                    int not null,
    ended_at                  timestamptz,
    ended_by                  text,
    adjourned_because         text,
    resumes_on                date,
    primary key (meeting_id, ordinal)
);

create table meeting_item (
    id                        bigint generated always as identity primary key,
    meeting_id                bigint not null references meeting,
    case_id                   bigint not null references household_case,
    ordinal                   int not null,                      -- on the agenda; the number of its resolution too
    subject                   text not null check (subject in ('CLASSIFY', 'DECIDE', 'NAME_AGENCY', 'RECEIVE_REFERRAL')),
    corrects                  bigint,                            -- the resolution that this one corrects
    corrects_because          text,
    state                     text not null default 'WAITING'
                              check (state in ('WAITING', 'ANSWERED', 'POSTPONED', 'COMMITTING', 'DONE', 'FAILED', 'LEFT')),
    answer_id                 bigint,                            -- the one that stands
    failure                   text,                              -- in Thai, nothing personal
    committed_by              text,
    version                   int not null default 0,
    revision                  bigint not null default 0,         -- the meeting's when it last changed
    unique (meeting_id, ordinal),
    check ((state in ('ANSWERED', 'POSTPONED', 'COMMITTING', 'DONE', 'FAILED')) <= (answer_id is not null)),
    check ((state = 'FAILED') = (failure is not null)),
    check ((corrects is null) = (corrects_because is null))
);
create unique index meeting_item_once on meeting_item (meeting_id, case_id, subject) where state <> 'LEFT' and corrects is null;
create unique index meeting_item_corrects on meeting_item (corrects) where state <> 'LEFT';
create index meeting_item_case on meeting_item (case_id);
create index meeting_item_revision on meeting_item (meeting_id, revision);
create index meeting_item_committing on meeting_item (meeting_id, ordinal) where state = 'COMMITTING';

-- Every answer that was given, so that the last can be undone. answer: kind, householdClass, items, joining, text.
create table meeting_answer (
    id                        bigint generated always as identity primary key,
    item_id                   bigint not null references meeting_item,
    answer                    jsonb not null,
    officer                   text not null,
    answered_at               timestamptz not null,
    undone_at                 timestamptz
);
create index meeting_answer_item on meeting_answer (item_id, id);
alter table meeting_item add foreign key (answer_id) references meeting_answer;

-- What the meeting resolved, as it stood: names are copies, and no row is ever changed.
create table resolution (
    id                        bigint generated always as identity primary key,
    item_id                   bigint not null unique references meeting_item,
    meeting_id                bigint not null references meeting,
    case_id                   bigint not null references household_case,
    subject                   text not null,
    kind                      text not null,                     -- ACCEPT, CHANGE, OUTSIDE, JOIN, REFER, RETURN
    household_class           text,
    text                      text,                              -- reason, plan or note in the officer's words
    corrects                  bigint unique references resolution,
    corrects_because          text,
    task_id                   text not null unique,              -- the task it completed
    officer                   text not null,
    resolved_at               timestamptz not null,
    check ((corrects is null) = (corrects_because is null))
);
create index resolution_meeting on resolution (meeting_id);
create index resolution_case on resolution (case_id);
alter table meeting_item add foreign key (corrects) references resolution;

create table resolution_item (
    resolution_id             bigint not null references resolution,
    ordinal                   int not null,
    indicator_code            int not null,
    menu_entry_id             text,
    menu_entry_name           text,
    own_solution              text,
    agency_code               text not null,
    agency_name               text not null,
    in_amphoe                 boolean not null,                  -- whether that agency has an office in the amphoe
    proposed                  boolean not null,                  -- whether the tables had proposed this entry with this agency
    reason                    text,
    primary key (resolution_id, ordinal)
);

create function refuse_change_of_record() returns trigger language plpgsql as $$
begin
    raise exception '% is a record: it is corrected by a new row', tg_table_name;
end $$;
create trigger resolution_stands before update or delete on resolution
    for each row execute function refuse_change_of_record();
create trigger resolution_item_stands before update or delete on resolution_item
    for each row execute function refuse_change_of_record();

-- Hand-ups: an agency joins (letter 3.2, the case stays in the amphoe) or a case is referred (letter 4). -----------------
-- The receiving side answers within so many working days; the numbers are assumptions, the letter sets none.
create table hand_up_rule (
    kind                      text primary key check (kind in ('JOIN', 'REFERRAL')),
    working_days              int not null check (working_days between 1 and 60),
    changed_by                text,
    changed_at                timestamptz
);
insert into hand_up_rule (kind, working_days) values ('JOIN', 5), ('REFERRAL', 7);

create table hand_up (
    id                        bigint generated always as identity primary key,
    case_id                   bigint not null references household_case,
    kind                      text not null references hand_up_rule,
    sent_on                   date not null,
    due_on                    date not null,
    escalated_at              timestamptz,                       -- once, when the clock had run out
    settled_at                timestamptz,
    outcome                   text check (outcome in ('ACCEPTED', 'RETURNED', 'WITHDRAWN')),
    settled_by                text,
    reason                    text,                              -- of a returned one
    check ((settled_at is null) = (outcome is null))
);
create unique index hand_up_open on hand_up (case_id, kind) where settled_at is null;
create index hand_up_case on hand_up (case_id);

-- What was handed up and came back: its help is no longer under way.
alter table plan_item drop constraint plan_item_result_check;
alter table plan_item add constraint plan_item_result_check check (result in ('DONE', 'BEYOND_CAPACITY', 'RETURNED'));

-- Capacity: how many households an agency can take on with an intervention in a year, in an area. ------------------------
create table capacity (
    fiscal_year               int not null references campaign,
    agency_code               text not null references agency,
    menu_entry_id             text not null references menu_entry,
    area_code                 text not null,                     -- changwat 2 or amphoe 4 digits
    ceiling                   int not null check (ceiling >= 0), -- households
    changed_by                text not null,
    changed_at                timestamptz not null,
    primary key (fiscal_year, agency_code, menu_entry_id, area_code)
);

create table capacity_change (
    id                        bigint generated always as identity primary key,
    fiscal_year               int not null,
    agency_code               text not null,
    menu_entry_id             text not null,
    area_code                 text not null,
    before                    int,                               -- null: there was no ceiling
    after                     int,                               -- null: there is none any more
    changed_by                text not null,
    changed_at                timestamptz not null
);

-- An entry that the menu no longer has: what was decided with it stays, nothing new may be.
alter table menu_entry add column withdrawn_on date;
