create table agency (
    load      uuid    not null references reference_load,
    line      integer not null,
    authority text    not null,
    agency    text    not null,
    name      text    not null,
    aliases   text,
    primary key (load, line)
);

comment on table agency is 'Agencies that an authority has added to the shipped ones, or given other aliases';
comment on column agency.load is 'The load it came with';
comment on column agency.line is 'Its place in the load, from 1';
comment on column agency.authority is 'ONS code of the local authority';
comment on column agency.agency is 'Canonical name, as records and tokens have it';
comment on column agency.name is 'The name for people';
comment on column agency.aliases is 'What else it is called, with a space between each; null if nothing';

create table bank_holiday (
    load      uuid    not null references reference_load,
    line      integer not null,
    authority text    not null,
    day       date    not null,
    change    text    not null check (change in ('proclaimed', 'moved')),
    source    text    not null,
    primary key (load, line)
);

comment on table bank_holiday is 'Bank holidays of England and Wales that were proclaimed or moved after the release; the same for every authority';
comment on column bank_holiday.load is 'The load it came with';
comment on column bank_holiday.line is 'Its place in the load, from 1';
comment on column bank_holiday.authority is 'ONS code of the local authority that loaded it';
comment on column bank_holiday.day is 'The day, Monday to Friday';
comment on column bank_holiday.change is 'proclaimed: it is a bank holiday too; moved: it is none after all';
comment on column bank_holiday.source is 'Who proclaimed it, and where';

comment on column reference_load.kind is 'populations, comparators, targets, statistical-neighbour-sets, clock-limits, agencies or bank-holidays';
comment on column reference_load.sets is 'What it replaces as a whole: releases, indicators, neighbour sets or clocks, by kind; the authority where it is the whole list';
