alter table known_child
    add column version     int not null default 0,
    add column merged_into uuid;

alter table known_child alter column version drop default;

create index known_child_merged_into on known_child (merged_into) where merged_into is not null;

comment on column known_child.version is 'Version of the newest event that was heard; 0 for a child heard of before it was kept.';
comment on column known_child.merged_into is 'The child that this record turned out to be another record of; null if it stands for itself. It may not have been heard of yet.';

alter table child_protection_plan add column recorded_for uuid;

update child_protection_plan set recorded_for = child_id;

alter table child_protection_plan
    alter column recorded_for set not null,
    add foreign key (recorded_for) references known_child;

create index child_protection_plan_recorded_for on child_protection_plan (recorded_for);

comment on column child_protection_plan.recorded_for is 'The record of the child for which the plan was recorded. Where that was merged into another, child_id is the other; where it is split again, child_id is this one.';

-- Two records of one child may each have an open plan when they are merged. The rule is kept by a lock on the child.
drop index child_protection_plan_open;
create index child_protection_plan_open on child_protection_plan (child_id) where ended_on is null;

comment on table child_protection_plan is 'Child protection plans. A child has at most one that is open, or one for each record of it that was merged.';
