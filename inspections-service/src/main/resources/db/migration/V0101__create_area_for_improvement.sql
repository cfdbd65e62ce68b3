create table area_for_improvement (
    id            uuid primary key,
    version       int         not null,
    authority     text        not null,
    agency        text        not null,
    recorded_at   timestamptz not null,
    inspection_id uuid        not null references inspection deferrable initially deferred,
    text          text        not null,
    service       text,
    timescale     text        not null,
    opened_on     date        not null,
    due_on        date        not null,
    closed_on     date,
    evidence      text,
    check (closed_on >= opened_on),
    check ((closed_on is null) = (evidence is null))
);

create index area_for_improvement_inspection on area_for_improvement (inspection_id);
create index area_for_improvement_open on area_for_improvement (authority, id) where closed_on is null;

comment on table area_for_improvement is 'Areas for improvement of published inspections, open until they are closed.';
comment on column area_for_improvement.id is 'Id of the area for improvement, UUID version 7.';
comment on column area_for_improvement.version is 'Counts what happened to the record, from 1.';
comment on column area_for_improvement.authority is 'ONS code of the local authority.';
comment on column area_for_improvement.agency is 'Agency that recorded the publication.';
comment on column area_for_improvement.recorded_at is 'When the publication was recorded.';
comment on column area_for_improvement.inspection_id is 'The inspection that named it.';
comment on column area_for_improvement.text is 'What is to improve, in the words of the report; never leaves this service.';
comment on column area_for_improvement.service is 'Who is to act, where the report says so.';
comment on column area_for_improvement.timescale is 'By when the inspectorate wants it acted on.';
comment on column area_for_improvement.opened_on is 'The day of publication.';
comment on column area_for_improvement.due_on is 'Last day in time: the timescale, counted from the day of publication as day 0.';
comment on column area_for_improvement.closed_on is 'The day on which it was closed; null while open. It is not counted as open on this day.';
comment on column area_for_improvement.evidence is 'What shows that it is done; never leaves this service.';
