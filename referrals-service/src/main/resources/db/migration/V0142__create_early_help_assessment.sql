create table early_help_assessment (
    id                 uuid primary key,
    version            int         not null,
    authority          text        not null,
    agency             text        not null,
    recorded_at        timestamptz not null,
    voided             boolean     not null default false,
    child_id           uuid        not null references child deferrable initially deferred,
    episode_id         uuid references early_help_episode deferrable initially deferred,
    started_on         date        not null,
    due_on             date        not null,
    organisation_type  text        not null,
    organisation       text        not null,
    assessor           text,
    completed_on       date,
    needs              text,
    abandoned_on       date,
    abandonment_reason text,
    check (completed_on is null or abandoned_on is null),
    check (completed_on >= started_on),
    check (abandoned_on >= started_on)
);

create index early_help_assessment_child on early_help_assessment (child_id);
create index early_help_assessment_episode on early_help_assessment (episode_id);
create index early_help_assessment_open on early_help_assessment (authority, id) where completed_on is null and abandoned_on is null and not voided;

comment on table early_help_assessment is 'Early help assessments, by the council and by partners.';
comment on column early_help_assessment.id is 'Id of the assessment, UUID version 7.';
comment on column early_help_assessment.version is 'Counts what happened to the record, from 1.';
comment on column early_help_assessment.authority is 'ONS code of the local authority.';
comment on column early_help_assessment.agency is 'Agency that recorded it, from its token.';
comment on column early_help_assessment.recorded_at is 'When it was recorded.';
comment on column early_help_assessment.voided is 'True if it should never have been made: it stays readable and counts nowhere.';
comment on column early_help_assessment.child_id is 'The child that it is about.';
comment on column early_help_assessment.episode_id is 'The early help that it belongs to; null for one that a partner made by itself.';
comment on column early_help_assessment.started_on is 'The day on which it began: day 0 of its clock.';
comment on column early_help_assessment.due_on is 'The last day on which a completion is in time, by the local limit of when it was recorded.';
comment on column early_help_assessment.organisation_type is 'The kind of organisation that makes it; LA_SERVICES for the council.';
comment on column early_help_assessment.organisation is 'The organisation that makes it.';
comment on column early_help_assessment.assessor is 'Who makes it.';
comment on column early_help_assessment.completed_on is 'The day on which it was completed; null while it was not.';
comment on column early_help_assessment.needs is 'What the family needs; never leaves this service.';
comment on column early_help_assessment.abandoned_on is 'The day on which it was given up; null if it was not.';
comment on column early_help_assessment.abandonment_reason is 'Why it was given up; never leaves this service.';
