create table visit (
    id           uuid primary key,
    version      int         not null,
    authority    text        not null,
    agency       text        not null,
    recorded_at  timestamptz not null,
    voided       boolean     not null default false,
    child_id     uuid        not null references known_child,
    recorded_for uuid        not null references known_child,
    purpose      text        not null,
    plan_id      uuid        not null,
    visited_on   date        not null,
    child_seen   boolean     not null,
    seen_alone   boolean,
    bedroom_seen boolean,
    visitor      text,
    check (child_seen or seen_alone is null)
);

create index visit_child on visit (child_id);
create index visit_recorded_for on visit (recorded_for);
create index visit_plan on visit (plan_id, visited_on) where not voided;
create index visit_day on visit (authority, visited_on);

comment on table visit is 'Visits to children on a plan, made and attempted.';
comment on column visit.id is 'Id of the visit, UUID version 7.';
comment on column visit.version is 'Counts what happened to the record, from 1.';
comment on column visit.authority is 'ONS code of the local authority.';
comment on column visit.agency is 'Agency that recorded the visit, from its token.';
comment on column visit.recorded_at is 'When the visit was recorded.';
comment on column visit.voided is 'True if it should never have been recorded: it stays readable and counts nowhere.';
comment on column visit.child_id is 'The child that was visited.';
comment on column visit.recorded_for is 'The record of the child for which the visit was recorded. Where that was merged into another, child_id is the other; where it is split again, child_id is this one.';
comment on column visit.purpose is 'The kind of plan: CHILD_IN_NEED or CHILD_PROTECTION.';
comment on column visit.plan_id is 'The plan that the child was on, a child_in_need_plan or a child_protection_plan.';
comment on column visit.visited_on is 'The day of the visit: day 0 of the clock of the next one, if the child was seen.';
comment on column visit.child_seen is 'False if it was only attempted.';
comment on column visit.seen_alone is 'Whether the child was seen alone; null if it was not seen, or that is not recorded.';
comment on column visit.bedroom_seen is 'Whether the visitor saw where the child sleeps; null if not recorded.';
comment on column visit.visitor is 'Who visited, by the authority''s own name for them.';
