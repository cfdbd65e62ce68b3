alter table child
    add column ethnicity    text   not null default 'NOT_OBTAINED',
    add column disabilities text[] not null default '{}',
    add column lived_from   date[] not null default '{}',
    add column lived_at     text[] not null default '{}',
    add column effective_on date,
    add check (cardinality(lived_from) = cardinality(lived_at));

update child set effective_on = (recorded_at at time zone 'Europe/London')::date;

alter table child
    alter column effective_on set not null,
    alter column ethnicity drop default,
    alter column disabilities drop default,
    alter column lived_from drop default,
    alter column lived_at drop default;

comment on column child.ethnicity is 'CIN census Ethnicity; NOT_OBTAINED while it was not.';
comment on column child.disabilities is 'CIN census Disability; empty while not recorded, NONE alone for a child without.';
comment on column child.lived_from is 'First day in each locality, earliest first.';
comment on column child.lived_at is 'Code of the ward or locality from the day at the same place in lived_from; never an address or a full postcode.';
comment on column child.effective_on is 'The day in London on which what is published of the child took effect.';
