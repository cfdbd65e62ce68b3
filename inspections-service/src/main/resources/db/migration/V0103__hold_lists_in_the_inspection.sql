-- A page of inspections is one query: judgements and areas stand in the row of their inspection.
alter table inspection
    add column judgements            jsonb,
    add column areas_for_improvement jsonb;

update inspection
set judgements = (
        select coalesce(jsonb_agg(jsonb_build_object('domain', domain, 'grade', grade) order by position), '[]')
        from inspection_judgement
        where inspection_id = inspection.id),
    areas_for_improvement = (
        select coalesce(
            jsonb_agg(jsonb_build_object('text', text, 'service', service, 'timescale', timescale) order by position),
            '[]')
        from inspection_area
        where inspection_id = inspection.id);

alter table inspection
    alter column judgements set not null,
    alter column areas_for_improvement set not null;

drop table inspection_judgement;
drop table inspection_area;

comment on column inspection.judgements is 'What it judged, in the order of the report: an array of domain, grade.';
comment on column inspection.areas_for_improvement is 'The areas as the report words them, in its order: an array of text, service, timescale; area_for_improvement is what becomes of them. The texts never leave this service.';

-- The record of an area follows a correction of the report by its place in it.
alter table area_for_improvement add column position int;

update area_for_improvement area
set position = placed.position
from (
    select id, row_number() over (partition by inspection_id order by id) - 1 as position
    from area_for_improvement) placed
where placed.id = area.id;

alter table area_for_improvement
    alter column position set not null,
    add constraint area_for_improvement_place unique (inspection_id, position);

drop index area_for_improvement_inspection;

comment on column area_for_improvement.position is 'Place of the area in the report, from 0.';
