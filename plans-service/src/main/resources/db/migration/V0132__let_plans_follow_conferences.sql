alter table child_protection_plan
    add column conference_id     uuid references conference deferrable initially deferred,
    add column other_authority   boolean not null default false,
    add column end_conference_id uuid references conference deferrable initially deferred,
    add column end_reason        text,
    add column changes           jsonb   not null default '[]',
    add check (end_conference_id is null or (ended_on is not null and end_reason is null)),
    add check (end_reason is null or ended_on is not null);

create index child_protection_plan_conference on child_protection_plan (conference_id) where conference_id is not null;

comment on column child_protection_plan.conference_id is 'The conference that made it; null if none here did.';
comment on column child_protection_plan.other_authority is 'True for a temporary plan of another authority, which counts in no figure of plans.';
comment on column child_protection_plan.end_conference_id is 'The review conference that ended it; null if none did.';
comment on column child_protection_plan.end_reason is 'Why it ended without a conference.';
comment on column child_protection_plan.changes is 'The categories of abuse that it had after the initial one, in their order: an array of from, category.';
