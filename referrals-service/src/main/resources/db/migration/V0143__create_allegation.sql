create table allegation (
    id                   uuid primary key,
    version              int         not null,
    authority            text        not null,
    agency               text        not null,
    recorded_at          timestamptz not null,
    voided               boolean     not null default false,
    received_on          date        not null,
    threshold_due_on     date        not null,
    referrer_agency      text        not null,
    sector               text        not null,
    nature               text        not null,
    person               text,
    employer             text,
    summary              text        not null,
    owner                text,
    threshold_decided_on date,
    threshold            text,
    threshold_rationale  text,
    meetings             jsonb       not null,
    police_involvement   text,
    police_since         date,
    police_reference     text,
    concluded_on         date,
    outcome              text,
    follow_up            text,
    check ((threshold is null) = (threshold_decided_on is null)),
    check ((outcome is null) = (concluded_on is null)),
    check (outcome is null or threshold = 'FULL_PROCESS')
);

create index allegation_authority on allegation (authority, id) where not voided;

comment on table allegation is 'Allegations against people who work with children. Only the designated officer (LADO) sees them.';
comment on column allegation.id is 'Id of the allegation, UUID version 7.';
comment on column allegation.version is 'Counts what happened to the record, from 1.';
comment on column allegation.authority is 'ONS code of the local authority.';
comment on column allegation.agency is 'Agency that recorded it, from its token.';
comment on column allegation.recorded_at is 'When it was recorded.';
comment on column allegation.voided is 'True if it should never have been made: it stays readable and counts nowhere.';
comment on column allegation.received_on is 'The day of the enquiry: day 0 of its clocks.';
comment on column allegation.threshold_due_on is 'The last day on which a threshold decision is in time: one working day.';
comment on column allegation.referrer_agency is 'The agency that enquired.';
comment on column allegation.sector is 'Where the person works with children.';
comment on column allegation.nature is 'What kind of harm is alleged.';
comment on column allegation.person is 'The person, if known; never leaves this service.';
comment on column allegation.employer is 'The employer, if known; never leaves this service.';
comment on column allegation.summary is 'What is alleged, in words; never leaves this service.';
comment on column allegation.owner is 'Who of the designated officers has it; null while nobody has taken it on.';
comment on column allegation.threshold_decided_on is 'The day of the threshold decision; null while undecided.';
comment on column allegation.threshold is 'Whether the harm threshold is met; null while undecided.';
comment on column allegation.threshold_rationale is 'Why it was decided so; never leaves this service.';
comment on column allegation.meetings is 'Strategy and management meetings, in their order: an array of kind, heldOn, agencies, decisions.';
comment on column allegation.police_involvement is 'What the police do; null while nothing was said of them.';
comment on column allegation.police_since is 'Since when they do.';
comment on column allegation.police_reference is 'Their reference.';
comment on column allegation.concluded_on is 'The day on which it was concluded; null while under investigation.';
comment on column allegation.outcome is 'What was found; null while under investigation.';
comment on column allegation.follow_up is 'What follows; never leaves this service.';
