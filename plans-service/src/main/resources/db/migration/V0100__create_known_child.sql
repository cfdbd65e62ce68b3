create table known_child (
    id          uuid primary key,
    authority   text not null,
    birth_month date not null check (extract(day from birth_month) = 1)
);

comment on table known_child is 'The children that were heard of, from their events; the index of children is that of referrals-service.';
comment on column known_child.id is 'Id of the child on the platform.';
comment on column known_child.authority is 'ONS code of the local authority.';
comment on column known_child.birth_month is 'First day of the month of birth: events carry no more.';
