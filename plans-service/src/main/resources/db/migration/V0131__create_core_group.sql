create table core_group (
    id           uuid primary key,
    version      int         not null,
    authority    text        not null,
    agency       text        not null,
    recorded_at  timestamptz not null,
    voided       boolean     not null default false,
    child_id     uuid        not null references known_child,
    recorded_for uuid        not null references known_child,
    plan_id      uuid        not null references child_protection_plan deferrable initially deferred,
    held_on      date        not null,
    agencies     text[]      not null
);

create index core_group_child on core_group (child_id);
create index core_group_recorded_for on core_group (recorded_for);
create index core_group_plan on core_group (plan_id, held_on) where not voided;

comment on table core_group is 'Core groups: those who carry out a child protection plan met.';
comment on column core_group.id is 'Id of the core group, UUID version 7.';
comment on column core_group.version is 'Counts what happened to the record, from 1.';
comment on column core_group.authority is 'ONS code of the local authority.';
comment on column core_group.agency is 'Agency that recorded it, from its token.';
comment on column core_group.recorded_at is 'When it was recorded.';
comment on column core_group.voided is 'True if it should never have been made: it stays readable and counts nowhere.';
comment on column core_group.child_id is 'The child that it is about.';
comment on column core_group.recorded_for is 'The record of the child for which it was recorded. Where that was merged into another, child_id is the other; where it is split again, child_id is this one.';
comment on column core_group.plan_id is 'The plan that it carries out.';
comment on column core_group.held_on is 'The day on which it met.';
comment on column core_group.agencies is 'The agencies that took part, by their canonical names.';
comment on index core_group_plan is 'The last core group of each plan: its next one is due after that.';
