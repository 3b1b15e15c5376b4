-- The casework register. Personal data lives in this schema and nowhere else; the engine keeps `public`.
-- Years are Buddhist fiscal years (2570 = 1 Oct 2026 - 30 Sep 2027); dates are ISO; codes are text with a check.

-- area ------------------------------------------------------------------------------------------------------
create table amphoe (
    code           text primary key check (code ~ '^\d{4}$'),
    name_th        text not null,
    name_en        text not null
);

create table tambon (
    code           text primary key check (code ~ '^\d{6}$'),
    amphoe_code    text not null references amphoe,
    name_th        text not null,
    name_en        text not null,
    postal_code    text not null,
    check (left(code, 4) = amphoe_code)
);

create table retired_tambon (
    code           text primary key check (code ~ '^\d{6}$'),
    name_th        text not null,
    now_code       text not null references tambon
);

-- Ages in full years; whoever is in a dependent stage counts as a dependant of the household (group 2).
create table life_stage (
    code           text primary key check (code in ('EARLY_CHILD', 'SCHOOL', 'YOUTH', 'WORKING', 'ELDERLY')),
    name_th        text not null,
    from_age       int not null,
    to_age         int not null,
    dependent      boolean not null,
    check (from_age <= to_age)
);

-- household -------------------------------------------------------------------------------------------------
create table indicator (
    code           int primary key,
    dimension      text not null check (dimension in ('HEALTH', 'LIVING', 'EDUCATION', 'INCOME', 'ACCESS')),
    unit           text not null check (unit in ('PERSON', 'HOUSEHOLD')),
    name_th        text not null,
    name_en        text not null
);

create table household (
    id                        bigint generated always as identity primary key,
    list_reference            text not null unique,             -- the household's reference in the TPMAP list
    house_code                text check (house_code ~ '^\d{11}$'),
    tambon_code               text not null references tambon,
    moo                       int  not null check (moo between 1 and 99),
    village_name              text not null,
    house_number              text not null,
    average_income_per_person numeric(12, 2) check (average_income_per_person >= 0),  -- baht per year
    surveyed                  boolean not null,                 -- has BMN/MPI data in the list's year
    source                    text not null check (source in ('TPMAP_LIST', 'ADDED_IN_FIELD')),
    version                   int not null default 0
);
create index household_tambon on household (tambon_code);

create table member (
    id                        bigint generated always as identity primary key,
    household_id              bigint not null references household,
    citizen_id                text unique check (citizen_id ~ '^\d{13}$'),
    no_citizen_id_reason      text,
    title                     text not null,
    first_name                text not null,
    last_name                 text not null,
    sex                       text not null check (sex in ('MALE', 'FEMALE')),
    birth_date                date,
    relation                  text not null check (relation in ('HEAD', 'SPOUSE', 'CHILD', 'PARENT', 'GRANDCHILD', 'SIBLING', 'OTHER')),
    health                    text not null check (health in ('NORMAL', 'DISABLED', 'CHRONIC', 'BEDRIDDEN')),
    cares_for_self            boolean not null,
    welfare_card              boolean not null,
    state                     text not null default 'LIVING' check (state in ('LIVING', 'DIED', 'MOVED')),
    version                   int not null default 0,
    check (citizen_id is not null or no_citizen_id_reason is not null)
);
create index member_household on member (household_id);

create table failed_indicator (
    id                        bigint generated always as identity primary key,
    household_id              bigint not null references household,
    member_id                 bigint references member,          -- null: the household as a whole, or the person is not known
    fiscal_year               int not null,
    indicator_code            int not null references indicator,
    met_on                    date,                              -- set when verification or review finds it met
    unique nulls not distinct (household_id, fiscal_year, indicator_code, member_id)
);

-- intake ----------------------------------------------------------------------------------------------------
create table tpmap_list (
    id                        bigint generated always as identity primary key,
    fiscal_year               int not null,
    file_name                 text not null,
    sha256                    text not null,
    received_by               text not null,
    received_at               timestamptz not null,
    accepted_rows             int not null,
    known_rows                int not null,
    refused_rows              int not null
);

create table list_refusal (
    list_id                   bigint not null references tpmap_list,
    file_name                 text not null,
    row_number                int not null,
    column_name               text not null,
    reason_code               text not null,
    reason_th                 text not null,
    reason_en                 text not null,
    primary key (list_id, file_name, row_number, column_name, reason_code)
);

create table list_entry (
    fiscal_year               int not null,
    household_id              bigint not null references household,
    list_id                   bigint not null references tpmap_list,
    primary key (fiscal_year, household_id)
);

-- campaign --------------------------------------------------------------------------------------------------
-- The yearly pattern of the letter's annexes 2 (guideline) and 3 (provincial plan), as month and day.
create table milestone_pattern (
    milestone                 text primary key check (milestone in ('FOUR_T', 'TARGETING', 'CHANGWAT_MEETING', 'ASSISTANCE')),
    guideline_due             text check (guideline_due ~ '^\d{2}-\d{2}$'),
    provincial_from           text check (provincial_from ~ '^\d{2}-\d{2}$'),
    provincial_due            text check (provincial_due ~ '^\d{2}-\d{2}$'),
    name_th                   text not null
);

create table campaign (
    fiscal_year               int primary key check (fiscal_year between 2500 and 2700),
    name_th                   text not null,
    binding_calendar          text not null default 'GUIDELINE' check (binding_calendar in ('GUIDELINE', 'PROVINCIAL')),
    overdue_priority_step     int not null default 100 check (overdue_priority_step > 0)
);

create table campaign_milestone (
    fiscal_year               int not null references campaign,
    milestone                 text not null references milestone_pattern,
    guideline_due             date,
    provincial_from           date,
    provincial_due            date,
    primary key (fiscal_year, milestone),
    check (guideline_due is not null or provincial_due is not null)
);

-- casefile --------------------------------------------------------------------------------------------------
create table household_case (
    id                        bigint generated always as identity primary key,
    case_number               text not null unique,
    fiscal_year               int not null references campaign,
    household_id              bigint not null references household,
    tambon_code               text not null references tambon,
    opened_at                 timestamptz not null,
    closed_at                 timestamptz,
    closing_reason            text check (closing_reason in ('NOT_FOUND', 'MOVED', 'DIED', 'ALREADY_PASSES', 'DECLINED', 'PASSED',
                                  'LIFTED', 'CONTINUING_WELFARE', 'CARRIED_OVER', 'REFERRED')),
    version                   int not null default 0,
    unique (fiscal_year, household_id),
    check ((closed_at is null) = (closing_reason is null))
);
create index household_case_tambon on household_case (tambon_code);

-- The case's record: who did what when, in codes and the officer's own words. Never leaves this schema.
create table case_entry (
    id                        bigint generated always as identity primary key,
    case_id                   bigint not null references household_case,
    at                        timestamptz not null,
    officer                   text,                              -- null: the system
    kind                      text not null,
    detail                    text,                              -- a code (milestone, outcome, menu entry …)
    note                      text                               -- free text of the officer
);
create index case_entry_case on case_entry (case_id, at);

create table case_overdue (
    case_id                   bigint not null references household_case,
    milestone                 text not null references milestone_pattern,
    marked_at                 timestamptz not null,
    primary key (case_id, milestone)
);

create table case_target_group (
    case_id                   bigint not null references household_case,
    target_group              text not null check (target_group in ('1.1', '1.2', '2', '3.1', '3.2', '4')),
    is_primary                boolean not null,
    primary key (case_id, target_group)
);
create unique index case_one_primary_group on case_target_group (case_id) where is_primary;

create table verification (
    case_id                   bigint primary key references household_case,
    outcome                   text not null check (outcome in ('CONFIRMED', 'CORRECTED', 'NOT_FOUND', 'MOVED', 'DIED', 'ALREADY_PASSES', 'DECLINED')),
    note                      text,
    officer                   text not null,
    verified_at               timestamptz not null
);

create table four_t_analysis (
    case_id                   bigint primary key references household_case,
    visited_on                date not null,
    readiness                 int not null check (readiness between 1 and 5),
    wants_help                boolean not null,
    refusal_reason            text,
    priority_problem          text,
    own_words                 text,
    tenure                    text not null check (tenure in ('OWN', 'RENTED', 'RELATIVE', 'PUBLIC_LAND', 'OTHER')),
    land_rai                  numeric(8, 2) not null check (land_rai >= 0),
    has_savings               boolean not null,
    has_informal_debt         boolean not null,
    support_network           text,
    way_out                   text not null,
    household_does            text,
    horizon                   text not null check (horizon in ('SURVIVE', 'SUFFICIENT', 'SUSTAINABLE')),
    agreed                    boolean not null,
    officer                   text not null,
    recorded_at               timestamptz not null
);

create table member_ability (
    case_id                   bigint not null references four_t_analysis,
    member_id                 bigint not null references member,
    able_to_work              boolean not null,
    willing_to_work           boolean not null,
    skills                    text,
    wanted_training           text,
    primary key (case_id, member_id)
);

-- What may stand behind a failed indicator; the menu's rules ask for it by code.
create table problem_condition (
    code                      text primary key,
    name_th                   text not null,
    indicator_codes           int[] not null                     -- offered for these; empty: for every indicator
);

-- The Logbook's problem record, one per indicator (and person) the household needs help with.
create table problem (
    id                        bigint generated always as identity primary key,
    case_id                   bigint not null references household_case,
    ordinal                   int not null,
    indicator_code            int not null references indicator,
    member_id                 bigint references member,
    life_stage                text not null check (life_stage in ('EARLY_CHILD', 'SCHOOL', 'YOUTH', 'WORKING', 'ELDERLY', 'DISABLED', 'HOUSEHOLD')),
    condition_code            text references problem_condition,
    able_to_work              boolean not null,
    cause                     text,
    need                      text,
    unique (case_id, ordinal)
);

create table classification (
    case_id                   bigint primary key references household_case,
    proposed                  text not null check (proposed in ('DEVELOPABLE', 'WELFARE', 'SELF_RELIANT')),
    confirmed                 text check (confirmed in ('DEVELOPABLE', 'WELFARE', 'SELF_RELIANT')),
    meeting_on                date,
    reason                    text,
    officer                   text,
    decided_at                timestamptz
);

-- assistance ------------------------------------------------------------------------------------------------
create table agency (
    code                      text primary key check (code ~ '^[a-z]+$'),
    name_th                   text not null,
    seat                      text not null check (seat in ('TAMBON', 'AMPHOE', 'CHANGWAT', 'REGION'))
);

-- Where an agency has an office, by amphoe. An agency seated in the tambon or amphoe is present only where it is listed here.
create table agency_coverage (
    agency_code               text not null references agency,
    amphoe_code               text not null references amphoe,
    primary key (agency_code, amphoe_code)
);

create table menu_entry (
    id                        text primary key check (id ~ '^[HLEIA]\d{2}$'),
    indicator_codes           text not null,                     -- as in the source: '4, 22', '8.2', 'any'
    condition_en              text not null,
    name_th                   text not null,
    name_en                   text not null,
    lead_agency_th            text not null,
    level                     text not null,
    source                    text not null                      -- mark of the fact: F7 official text, M-h/M-m/M-l knowledge, design
);

create table proposal (
    id                        bigint generated always as identity primary key,
    case_id                   bigint not null references household_case,
    ordinal                   int not null,
    problem_id                bigint not null references problem,
    menu_entry_id             text not null references menu_entry,
    rank                      int not null,
    agency_code               text references agency,
    in_amphoe                 boolean,                           -- as the table says; agency_coverage decides
    unique (case_id, ordinal)
);

create table targeting_decision (
    case_id                   bigint primary key references household_case,
    meeting_on                date not null,
    note                      text,
    officer                   text not null,
    decided_at                timestamptz not null
);

create table plan_item (
    id                        bigint generated always as identity primary key,
    case_id                   bigint not null references household_case,
    ordinal                   int not null,
    problem_id                bigint not null references problem,
    menu_entry_id             text not null references menu_entry,
    own_solution              text,                              -- required outside the menu (A99)
    reason                    text,                              -- required when the proposal was not followed
    agency_code               text not null references agency,   -- responsible
    joining_agency_code       text references agency,            -- named by the governor (letter 3.2)
    result                    text check (result in ('DONE', 'BEYOND_CAPACITY')),
    unique (case_id, ordinal)
);

create table visit (
    id                        bigint generated always as identity primary key,
    plan_item_id              bigint not null references plan_item,
    visited_on                date not null,
    kind                      text not null check (kind in ('MONEY', 'GOODS', 'SERVICE', 'HOUSING', 'TRAINING', 'LOAN', 'RIGHTS', 'ADVICE', 'REFERRAL')),
    description               text not null,
    amount                    numeric(12, 2) check (amount >= 0),  -- baht
    budget_source             text not null check (budget_source in ('AGENCY', 'LAO', 'CHANGWAT', 'FUND', 'DONATION', 'NONE')),
    result                    text not null check (result in ('DONE', 'CONTINUE', 'BEYOND_CAPACITY')),
    next_step                 text,
    recorded_by               text not null,
    recorded_at               timestamptz not null
);
create index visit_plan_item on visit (plan_item_id);

create table logbook_entry (
    visit_id                  bigint primary key references visit,
    state                     text not null default 'TO_KEY' check (state in ('TO_KEY', 'KEYED', 'EXCUSED')),
    reference                 text,
    keyed_on                  date,
    keyed_by                  text,                              -- the recorder of the local authority
    excused_by                text,
    excuse                    text,
    check (state <> 'KEYED' or (reference is not null and keyed_on is not null and keyed_by is not null)),
    check (state <> 'EXCUSED' or (excused_by is not null and excuse is not null))
);

create table referral (
    case_id                   bigint primary key references household_case,
    received_on               date not null,
    plan                      text not null,
    officer                   text not null,
    received_at               timestamptz not null
);

-- installation ----------------------------------------------------------------------------------------------
create table installation (
    only_row                  boolean primary key default true check (only_row),
    time_zone                 text not null
);
