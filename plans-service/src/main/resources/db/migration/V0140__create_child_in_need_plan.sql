create table child_in_need_plan (
    id               uuid primary key,
    version          int         not null,
    authority        text        not null,
    agency           text        not null,
    recorded_at      timestamptz not null,
    voided           boolean     not null default false,
    child_id         uuid        not null references known_child,
    recorded_for     uuid        not null references known_child,
    started_on       date        not null,
    ended_on         date,
    end_reason       text,
    purpose          text        not null,
    purpose_since    date        not null,
    reviews          jsonb       not null,
    last_reviewed_on date,
    worker           text,
    team             text,
    check (ended_on >= started_on),
    check ((ended_on is null) = (end_reason is null))
);

create index child_in_need_plan_child on child_in_need_plan (child_id);
create index child_in_need_plan_recorded_for on child_in_need_plan (recorded_for);
create index child_in_need_plan_open on child_in_need_plan (authority, id) where ended_on is null and not voided;
create index child_in_need_plan_team on child_in_need_plan (authority, team, id) where ended_on is null and not voided;

comment on table child_in_need_plan is 'Child in need plans. A child has at most one that is open, or one for each record of it that was merged, and none on a day on which it is on a child protection plan.';
comment on column child_in_need_plan.id is 'Id of the plan, UUID version 7.';
comment on column child_in_need_plan.version is 'Counts what happened to the record, from 1.';
comment on column child_in_need_plan.authority is 'ONS code of the local authority.';
comment on column child_in_need_plan.agency is 'Agency that recorded the plan, from its token.';
comment on column child_in_need_plan.recorded_at is 'When the plan was recorded.';
comment on column child_in_need_plan.voided is 'True if it should never have been made: it stays readable and counts nowhere.';
comment on column child_in_need_plan.child_id is 'The child that the plan is for.';
comment on column child_in_need_plan.recorded_for is 'The record of the child for which the plan was recorded. Where that was merged into another, child_id is the other; where it is split again, child_id is this one.';
comment on column child_in_need_plan.started_on is 'CIN census CINPlanStartDate: day 0 of the clock of the first review.';
comment on column child_in_need_plan.ended_on is 'CIN census CINPlanEndDate; null while the plan is open. The child is not counted on this day.';
comment on column child_in_need_plan.end_reason is 'Why it ended; null while it is open. STEPPED_UP when a child protection plan started.';
comment on column child_in_need_plan.purpose is 'What it is mainly for now.';
comment on column child_in_need_plan.purpose_since is 'Since when it is for that.';
comment on column child_in_need_plan.reviews is 'Its reviews, in their order: an array of reviewedOn, outcome.';
comment on column child_in_need_plan.last_reviewed_on is 'The day of the last review, day 0 of the clock of the next; null while it was not reviewed.';
comment on column child_in_need_plan.worker is 'Who works with the child.';
comment on column child_in_need_plan.team is 'Team of the worker.';
