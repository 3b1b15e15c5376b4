-- What officers need around a task: drafts, photographs, taking back, why a table answered so, who read what.

-- A form as far as it is typed: one per task, whoever holds it. Ends with the task, by whatever way that ends.
create table task_draft (
    task_id                   text primary key references public.act_ru_task (id_) on delete cascade,
    case_id                   bigint not null references household_case,
    body                      jsonb not null,
    revision                  int not null,                      -- two devices: who saves from an older one is told
    device                    text not null,                     -- the open page that saved; its own later saving is never refused
    saved_by                  text not null,
    saved_at                  timestamptz not null
);
create index task_draft_case on task_draft (case_id);

-- Photographs of a visit (JPEG, without the camera's notes on place and time). Until the visit is recorded they belong to
-- the task in which they were taken and end with it.
create table photo (
    id                        bigint generated always as identity primary key,
    case_id                   bigint not null references household_case,
    task_id                   text references public.act_ru_task (id_) on delete cascade,
    visit_id                  bigint references visit on delete cascade,
    content                   bytea not null check (octet_length(content) <= 5 * 1024 * 1024),
    added_by                  text not null,
    added_at                  timestamptz not null,
    check ((task_id is null) <> (visit_id is null))
);
create index photo_case on photo (case_id);
create index photo_task on photo (task_id) where task_id is not null;
create index photo_visit on photo (visit_id) where visit_id is not null;

-- The day at the house, which for a sheet filled in without signal is not the day of entry.
alter table verification add column visited_on date;
update verification set visited_on = verified_at::date;
alter table verification alter column visited_on set not null;

-- Work done in time but entered after the deadline is late entry, not late work.
alter table case_overdue add column entered_late boolean not null default false;

-- More of the 4T questions (domain note 4); empty where a household was asked before they came.
alter table four_t_analysis
    add column tried_before   text,
    add column land_document  text check (land_document in ('TITLE_DEED', 'NOR_SOR_3', 'SOR_POR_KOR', 'OTHER', 'NONE')),
    add column has_water      boolean,
    add column has_electricity boolean,
    add column belongings     text,                              -- tools, vehicles, animals
    add column has_formal_debt boolean not null default false,
    add column has_fund_debt  boolean not null default false,    -- village or community fund
    add column benefits       text,
    add column wanted_help    text;                              -- from whom, with what

-- One line per evaluation of a decision table: with which version and facts, and which rows fired.
create table decision_made (
    id                        bigint generated always as identity primary key,
    case_id                   bigint not null references household_case,
    decision_key              text not null,
    decision_definition       text not null,                     -- the engine's id of the table's version
    version                   int not null,
    problem_id                bigint references problem on delete cascade,
    proposal_id               bigint references proposal on delete cascade,
    facts                     jsonb not null,
    fired_rules               text[] not null,
    made_at                   timestamptz not null
);
create index decision_made_case on decision_made (case_id);

-- Each completed task, so that its officer may take it back for a while. Plan item and visit are no references: taking
-- back removes them.
create table task_completion (
    id                        bigint generated always as identity primary key,  -- the order of what was done in a case
    task_id                   text not null unique,
    case_id                   bigint not null references household_case,
    task_key                  text not null,
    task_name                 text not null,
    plan_item_id              bigint,
    visit_id                  bigint,
    officer                   text not null,
    completed_at              timestamptz not null,
    last_entry                bigint not null,                   -- the case's record had come this far (case_entry)
    before                    jsonb,                             -- what the register held; null once it is too late
    answer                    jsonb,                             -- what the form had sent; null once it is too late
    taken_back_at             timestamptz,
    taken_back_reason         text,
    check ((taken_back_at is null) = (taken_back_reason is null))
);
create index task_completion_case on task_completion (case_id, id);
create index task_completion_officer on task_completion (officer, completed_at);
create index task_completion_kept on task_completion (completed_at) where before is not null;

alter table campaign add column take_back_hours int not null default 24 check (take_back_hours >= 0);

-- Who looked at which case when (PDPA section 37). Only ever added to.
create table read_log (
    id                        bigint generated always as identity primary key,
    at                        timestamptz not null,
    officer                   text not null,
    case_id                   bigint not null references household_case,
    what                      text not null check (what in ('CASE_PAGE', 'TASK_FORM', 'PHOTO', 'VISIT_SHEET'))
);
create index read_log_case on read_log (case_id, at);
