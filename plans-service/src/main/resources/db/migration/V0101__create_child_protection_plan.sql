create table child_protection_plan (
    id                       uuid primary key,
    version                  int         not null,
    authority                text        not null,
    agency                   text        not null,
    recorded_at              timestamptz not null,
    child_id                 uuid        not null references known_child,
    started_on               date        not null,
    ended_on                 date,
    initial_category         text        not null,
    number_of_previous_plans int         not null check (number_of_previous_plans between 0 and 20),
    check (ended_on > started_on)
);

create index child_protection_plan_child on child_protection_plan (child_id);
create unique index child_protection_plan_open on child_protection_plan (child_id) where ended_on is null;

comment on table child_protection_plan is 'Child protection plans. A child has at most one that is open.';
comment on column child_protection_plan.id is 'Id of the plan, UUID version 7.';
comment on column child_protection_plan.version is 'Counts what happened to the record, from 1.';
comment on column child_protection_plan.authority is 'ONS code of the local authority.';
comment on column child_protection_plan.agency is 'Agency that recorded the plan, from its token.';
comment on column child_protection_plan.recorded_at is 'When the plan was recorded.';
comment on column child_protection_plan.child_id is 'The child that the plan protects.';
comment on column child_protection_plan.started_on is 'CIN census CPPstartDate: the day of the conference that made the plan.';
comment on column child_protection_plan.ended_on is 'CIN census CPPendDate; null while the plan is open. The child is not counted on this day.';
comment on column child_protection_plan.initial_category is 'CIN census InitialCategoryOfAbuse.';
comment on column child_protection_plan.number_of_previous_plans is 'CIN census NumberOfPreviousCPP: plans the child had before, in any authority.';
