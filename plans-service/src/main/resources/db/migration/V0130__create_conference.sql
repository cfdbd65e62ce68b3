create table conference (
    id           uuid primary key,
    version      int         not null,
    authority    text        not null,
    agency       text        not null,
    recorded_at  timestamptz not null,
    voided       boolean     not null default false,
    child_id     uuid        not null references known_child,
    recorded_for uuid        not null references known_child,
    type         text        not null,
    enquiry_id   uuid references section_47_enquiry deferrable initially deferred,
    plan_id      uuid references child_protection_plan deferrable initially deferred,
    scheduled_for date       not null,
    chair        text,
    postponements jsonb      not null,
    first_sat_on date,
    cancellation_reason text,
    agencies     jsonb       not null,
    held_on      date,
    inquorate_reason text,
    outcome      text,
    category     text,
    number_of_previous_plans int,
    vetoed       boolean     not null default false,
    dissenting   text[]      not null,
    practice_review boolean  not null default false,
    participation text,
    advocacy     text,
    check (held_on >= first_sat_on),
    check ((held_on is null) = (outcome is null)),
    check (held_on is null or cancellation_reason is null),
    check (number_of_previous_plans between 0 and 20),
    check (outcome is distinct from 'PLAN' or category is not null)
);

create index conference_child on conference (child_id);
create index conference_recorded_for on conference (recorded_for);
create index conference_enquiry on conference (enquiry_id) where enquiry_id is not null;
create index conference_plan on conference (plan_id, held_on) where plan_id is not null and not voided;
create index conference_scheduled on conference (authority, scheduled_for)
    where held_on is null and cancellation_reason is null and not voided;

comment on table conference is 'Child protection conferences, one record for each child. Each decides about a plan, which follows it.';
comment on column conference.id is 'Id of the conference, UUID version 7.';
comment on column conference.version is 'Counts what happened to the record, from 1.';
comment on column conference.authority is 'ONS code of the local authority.';
comment on column conference.agency is 'Agency that recorded it, from its token.';
comment on column conference.recorded_at is 'When it was recorded.';
comment on column conference.voided is 'True if it should never have been made: it stays readable and counts nowhere.';
comment on column conference.child_id is 'The child that it is about.';
comment on column conference.recorded_for is 'The record of the child for which it was recorded. Where that was merged into another, child_id is the other; where it is split again, child_id is this one.';
comment on column conference.type is 'INITIAL, REVIEW or TRANSFER_IN.';
comment on column conference.enquiry_id is 'The section 47 enquiry that led to an initial conference; null if that is not recorded.';
comment on column conference.plan_id is 'The plan that it made or reviewed; null until then, and for one that made none.';
comment on column conference.scheduled_for is 'The day for which it is planned, or was when it was held.';
comment on column conference.chair is 'Who chairs it; null while nobody does.';
comment on column conference.postponements is 'The days for which it was planned before, in their order: an array of day, reason.';
comment on column conference.first_sat_on is 'The day of the first sitting of one that was adjourned; null if it was not.';
comment on column conference.cancellation_reason is 'Why it is not held; null unless it was cancelled.';
comment on column conference.agencies is 'The agencies that were invited, attended or reported, by their names: an array of agency, attended, reported.';
comment on column conference.held_on is 'The day on which it ended: CIN census DateOfInitialCPC of an initial one, CPPreviewDate of a review.';
comment on column conference.inquorate_reason is 'Why the chair held it without a quorum; null if it had one.';
comment on column conference.outcome is 'What it decided; null until it is held.';
comment on column conference.category is 'Category of abuse of a plan that it made or changed.';
comment on column conference.number_of_previous_plans is 'CIN census NumberOfPreviousCPP of a plan that it made.';
comment on column conference.vetoed is 'True if the chair decided against the majority.';
comment on column conference.dissenting is 'The agencies that dissented in writing, by their canonical names.';
comment on column conference.practice_review is 'True if the veto or a dissent went to the practice review group.';
comment on column conference.participation is 'How the child took part, PN0 to PN7; null while not known.';
comment on column conference.advocacy is 'What the advocacy service did; null while not known.';
comment on index conference_plan is 'The last review of each plan: its next one is due after that.';
