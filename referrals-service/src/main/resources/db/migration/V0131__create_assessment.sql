create table assessment (
    id                 uuid primary key,
    version            int         not null,
    authority          text        not null,
    agency             text        not null,
    recorded_at        timestamptz not null,
    voided             boolean     not null default false,
    child_id           uuid        not null references child deferrable initially deferred,
    referral_id        uuid        not null references referral deferrable initially deferred,
    started_on         date        not null,
    child_seen_on      date,
    internal_review_on date,
    reviewed_on        date[]      not null,
    review_findings    text[]      not null,
    authorised_on      date,
    outcome            text,
    factors            text[]      not null,
    analysis           text,
    worker             text,
    team               text,
    check (authorised_on >= started_on),
    check (child_seen_on >= started_on),
    check ((outcome is null) = (authorised_on is null)),
    check (authorised_on is not null or cardinality(factors) = 0),
    check (cardinality(reviewed_on) = cardinality(review_findings))
);

create index assessment_child on assessment (child_id);
create index assessment_referral on assessment (referral_id);
create unique index assessment_open on assessment (referral_id) where authorised_on is null and not voided;
create index assessment_due on assessment (authority, started_on) where authorised_on is null and not voided;
create index assessment_worker on assessment (worker, id) where worker is not null;

comment on table assessment is 'Child and family assessments, which answer referrals.';
comment on column assessment.id is 'Id of the assessment, UUID version 7.';
comment on column assessment.version is 'Counts what happened to the record, from 1.';
comment on column assessment.authority is 'ONS code of the local authority.';
comment on column assessment.agency is 'Agency that recorded the assessment.';
comment on column assessment.recorded_at is 'When the assessment was recorded.';
comment on column assessment.voided is 'True if it should never have been made: it stays readable and counts nowhere.';
comment on column assessment.child_id is 'The child who is assessed.';
comment on column assessment.referral_id is 'The referral that it answers.';
comment on column assessment.started_on is 'CIN census AssessmentActualStartDate: day 0 of its 45 working days.';
comment on column assessment.child_seen_on is 'The day the child was first seen in it; null if not yet.';
comment on column assessment.internal_review_on is 'CIN census AssessmentInternalReviewDate: the next point at which a manager looks at it.';
comment on column assessment.reviewed_on is 'The days of the internal reviews that were held.';
comment on column assessment.review_findings is 'What each review found, at the place of its day in reviewed_on; never leaves this service.';
comment on column assessment.authorised_on is 'CIN census AssessmentAuthorisationDate; null while open.';
comment on column assessment.outcome is 'What it found; null while open.';
comment on column assessment.factors is 'CIN census AssessmentFactors; empty while open.';
comment on column assessment.analysis is 'The analysis in words; never leaves this service.';
comment on column assessment.worker is 'The social worker who assesses; null while nobody does.';
comment on column assessment.team is 'The worker''s team.';
comment on index assessment_open is 'A referral never has two open assessments: CIN census rule 8896.';
