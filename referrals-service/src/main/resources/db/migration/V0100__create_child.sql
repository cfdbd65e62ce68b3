create table child (
    id            uuid primary key,
    version       int         not null,
    authority     text        not null,
    agency        text        not null,
    recorded_at   timestamptz not null,
    nhs_number    text,
    upn           text,
    local_id      text,
    given_name    text        not null,
    family_name   text        not null,
    name_key      text        not null,
    date_of_birth date        not null,
    sex           text        not null
);

create unique index child_nhs_number on child (nhs_number, authority);
create unique index child_upn on child (upn, authority);
create unique index child_local_id on child (local_id, authority);
create index child_name on child (name_key, date_of_birth);

comment on table child is 'The index of children of an authority.';
comment on column child.id is 'Id on the platform, UUID version 7; events carry no other.';
comment on column child.version is 'Counts what happened to the record, from 1.';
comment on column child.authority is 'ONS code of the local authority.';
comment on column child.agency is 'Agency that put the child on the index.';
comment on column child.recorded_at is 'When the child was put on the index.';
comment on column child.nhs_number is 'NHS number, check digit verified.';
comment on column child.upn is 'Unique pupil number.';
comment on column child.local_id is 'The authority''s own id of the child (LAchildID).';
comment on column child.given_name is 'Given name, as it was given.';
comment on column child.family_name is 'Family name, as it was given.';
comment on column child.name_key is 'Both names as they are compared: no accents, case, apostrophes, hyphens.';
comment on column child.date_of_birth is 'Date of birth.';
comment on column child.sex is 'CIN census Sex: MALE, FEMALE, UNKNOWN.';
