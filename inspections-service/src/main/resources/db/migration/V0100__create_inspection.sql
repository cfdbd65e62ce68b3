create table inspection (
    id           uuid primary key,
    version      int         not null,
    authority    text        not null,
    agency       text        not null,
    recorded_at  timestamptz not null,
    regulator    text        not null,
    framework    text        not null,
    started_on   date        not null,
    ended_on     date        not null,
    published_on date,
    check (ended_on >= started_on),
    check (published_on >= ended_on)
);

comment on table inspection is 'Inspections. Until the day of publication the report is under embargo: nothing of it leaves this service.';
comment on column inspection.id is 'Id of the inspection, UUID version 7.';
comment on column inspection.version is 'Counts what happened to the record, from 1.';
comment on column inspection.authority is 'ONS code of the local authority.';
comment on column inspection.agency is 'Agency that recorded the inspection, from its token.';
comment on column inspection.recorded_at is 'When the inspection was recorded.';
comment on column inspection.regulator is 'Who inspected, for example Ofsted.';
comment on column inspection.framework is 'The framework it was judged by.';
comment on column inspection.started_on is 'First day of fieldwork.';
comment on column inspection.ended_on is 'Last day of fieldwork.';
comment on column inspection.published_on is 'The day of publication; null while under embargo.';

create table inspection_judgement (
    inspection_id uuid not null references inspection,
    position      int  not null,
    domain        text not null,
    grade         text not null,
    primary key (inspection_id, position)
);

comment on table inspection_judgement is 'What an inspection judged, one row a domain.';
comment on column inspection_judgement.inspection_id is 'The inspection.';
comment on column inspection_judgement.position is 'Order in the report, from 0.';
comment on column inspection_judgement.domain is 'What was judged, in the words of the framework.';
comment on column inspection_judgement.grade is 'The grade, in the words of the framework.';

create table inspection_area (
    inspection_id uuid not null references inspection,
    position      int  not null,
    text          text not null,
    service       text,
    timescale     text not null,
    primary key (inspection_id, position)
);

comment on table inspection_area is 'The areas for improvement as the report words them; area_for_improvement is what becomes of them.';
comment on column inspection_area.inspection_id is 'The inspection.';
comment on column inspection_area.position is 'Order in the report, from 0.';
comment on column inspection_area.text is 'What is to improve, in the words of the report; never leaves this service.';
comment on column inspection_area.service is 'Who is to act, where the report says so.';
comment on column inspection_area.timescale is 'By when the inspectorate wants it acted on.';
