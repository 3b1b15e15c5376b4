-- Reminders: what was told to whom, the mails that wait, and how often the system speaks.

-- Edited by the secretariat on /notices/settings. Quiet on a day off loses nothing: the next working day tells it.
create table reminder_setting (
    only_row                  boolean primary key default true check (only_row),
    daily_at                  time not null default '07:30',
    quiet_on_days_off         boolean not null default true,
    mail_on                   boolean not null default true,
    sender                    text,                              -- null: no mail until the secretariat names an address
    retry_minutes             int[] not null default '{1,5,15,60,240}' check (0 < all (retry_minutes)), -- the last one goes on
    lease_minutes             int not null default 15 check (lease_minutes > 0), -- longer than the mail server's timeouts together
    give_up_days              int not null default 14 check (give_up_days > 0), -- an older mail is no news; the page has it
    changed_by                text,
    changed_at                timestamptz
);
insert into reminder_setting default values;

-- One run a day, whichever node begins it.
create table reminder_run (
    day                       date primary key,
    ran_at                    timestamptz not null,
    facts                     int not null,
    notices                   int not null,
    mails                     int not null
);

-- One fact told to one person, once: the unique key is the promise. Counts, dates and areas, nothing of a household.
create table notice (
    id                        bigint generated always as identity primary key,
    user_id                   text not null,
    fiscal_year               int not null references campaign,
    milestone                 text not null references milestone_pattern,
    kind                      text not null check (kind in ('DUE', 'OVERDUE', 'ESCALATION', 'SUMMARY')),
    due                       date not null,                     -- a moved date makes a new fact
    lead_days                 int not null,                      -- which of the milestone's warnings; 0 once the date is past
    audience                  text not null check (audience in ('TAMBON', 'RECORDER', 'AMPHOE', 'CHANGWAT', 'AGENCY')),
    area_code                 text not null check (area_code ~ '^\d{2}(\d{2}){0,2}$'),
    agency_code               text references agency,
    cases                     int not null,
    parts                     jsonb,                             -- cases by tambon or amphoe, for those above
    groups                    text[] not null,                   -- through which the person was told; who leaves them sees it no more
    guideline_due             date,                              -- the campaign's two dates and which bound when it was told;
    provincial_due            date,                              -- another "due" is that of single cases
    guideline_binds           boolean not null,
    told_on                   date not null,
    read_at                   timestamptz,
    unique nulls not distinct
        (user_id, fiscal_year, milestone, kind, due, lead_days, audience, area_code, agency_code),
    check ((audience = 'AGENCY') = (agency_code is not null))
);
create index notice_unread on notice (user_id) where read_at is null;

-- Mails are written with the notices, in one transaction, and sent afterwards. The id becomes the Message-ID, so that a
-- second delivery is recognised. Who sends a mail first puts its next attempt off: another node passes over it, and should the
-- first die, it is sent later. The address is looked up when the mail is sent and stands in no table of ours.
create table mail_outbox (
    id                        uuid primary key default gen_random_uuid(),
    user_id                   text not null,
    subject                   text not null,
    body                      text not null,
    created_at                timestamptz not null,
    attempts                  int not null default 0,
    next_attempt_at           timestamptz not null,
    last_error                text,                              -- the kind of failure, never its words
    sent_at                   timestamptz,
    given_up_at               timestamptz,
    check (sent_at is null or given_up_at is null)
);
create index mail_outbox_waiting on mail_outbox (next_attempt_at) where sent_at is null and given_up_at is null;
