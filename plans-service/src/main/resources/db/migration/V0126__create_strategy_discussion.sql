create table strategy_discussion (
    id           uuid primary key,
    version      int         not null,
    authority    text        not null,
    agency       text        not null,
    recorded_at  timestamptz not null,
    voided       boolean     not null default false,
    child_id     uuid        not null references known_child,
    recorded_for uuid        not null references known_child,
    held_on      date        not null,
    agencies     text[]      not null,
    decision     text        not null
);

create index strategy_discussion_child on strategy_discussion (child_id);
create index strategy_discussion_recorded_for on strategy_discussion (recorded_for);

comment on table strategy_discussion is 'Strategy discussions: agencies decide together whether a section 47 enquiry is started.';
comment on column strategy_discussion.id is 'Id of the discussion, UUID version 7.';
comment on column strategy_discussion.version is 'Counts what happened to the record, from 1.';
comment on column strategy_discussion.authority is 'ONS code of the local authority.';
comment on column strategy_discussion.agency is 'Agency that recorded it, from its token.';
comment on column strategy_discussion.recorded_at is 'When it was recorded.';
comment on column strategy_discussion.voided is 'True if it should never have been made: it stays readable and counts nowhere.';
comment on column strategy_discussion.child_id is 'The child that it is about.';
comment on column strategy_discussion.recorded_for is 'The record of the child for which it was recorded. Where that was merged into another, child_id is the other; where it is split again, child_id is this one.';
comment on column strategy_discussion.held_on is 'The day on which it was held.';
comment on column strategy_discussion.agencies is 'The agencies that took part, by their canonical names.';
comment on column strategy_discussion.decision is 'What was decided.';
