create table early_help_episode (
    id                uuid primary key,
    version           int         not null,
    authority         text        not null,
    agency            text        not null,
    recorded_at       timestamptz not null,
    voided            boolean     not null default false,
    child_id          uuid        not null references child deferrable initially deferred,
    contact_id        uuid        not null references early_help_contact deferrable initially deferred,
    allocated_on      date        not null,
    engagement_due_on date        not null,
    worker            text        not null,
    team              text,
    family_members    uuid[]      not null,
    attempts          jsonb       not null,
    engaged_on        date,
    plan_started_on   date,
    goals             jsonb,
    reviews           jsonb,
    next_review_on    date,
    closed_on         date,
    closure           text,
    closure_reason    text,
    referral_id       uuid references referral deferrable initially deferred,
    check ((closed_on is null) = (closure is null)),
    check (engaged_on >= allocated_on),
    check (closed_on >= allocated_on)
);

create index early_help_episode_child on early_help_episode (child_id);
create index early_help_episode_contact on early_help_episode (contact_id);
create index early_help_episode_open on early_help_episode (authority, id) where closed_on is null and not voided;
create index early_help_episode_family on early_help_episode using gin (family_members) where closed_on is null and not voided;

comment on table early_help_episode is 'Early help with families, each about one child of the family.';
comment on column early_help_episode.id is 'Id of the episode, UUID version 7.';
comment on column early_help_episode.version is 'Counts what happened to the record, from 1.';
comment on column early_help_episode.authority is 'ONS code of the local authority.';
comment on column early_help_episode.agency is 'Agency that recorded it, from its token.';
comment on column early_help_episode.recorded_at is 'When it was recorded.';
comment on column early_help_episode.voided is 'True if it should never have been made: it stays readable and counts nowhere.';
comment on column early_help_episode.child_id is 'The index child.';
comment on column early_help_episode.contact_id is 'The early help contact that it began with.';
comment on column early_help_episode.allocated_on is 'The day of the allocation: day 0 of the engagement clock.';
comment on column early_help_episode.engagement_due_on is 'The last day on which a first engagement is in time, by the local limit of when it was recorded.';
comment on column early_help_episode.worker is 'Who helps the family.';
comment on column early_help_episode.team is 'Team of the worker.';
comment on column early_help_episode.family_members is 'The other children of the family, without the index child.';
comment on column early_help_episode.attempts is 'Attempts to engage the family that failed: an array of attemptedOn, note.';
comment on column early_help_episode.engaged_on is 'The day of the first engagement; null until then.';
comment on column early_help_episode.plan_started_on is 'The day on which the plan began; null without one.';
comment on column early_help_episode.goals is 'The goals of the plan: an array of goal, actions, targetOn, progress; null without one.';
comment on column early_help_episode.reviews is 'The reviews of the plan, in their order: an array of reviewedOn, progress, agencies, comment, nextReviewOn.';
comment on column early_help_episode.next_review_on is 'The day of the next review; null if none is planned.';
comment on column early_help_episode.closed_on is 'The day on which it ended; null while open.';
comment on column early_help_episode.closure is 'Why it ended; null while open.';
comment on column early_help_episode.closure_reason is 'Why, in words; never leaves this service.';
comment on column early_help_episode.referral_id is 'The referral that it was stepped up to.';
