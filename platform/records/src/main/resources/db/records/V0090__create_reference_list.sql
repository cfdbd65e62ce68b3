create table reference_list (
    kind      text    not null,
    authority text    not null,
    epoch     bigint  not null,
    version   integer not null check (version > 0),
    fact      jsonb   not null,
    primary key (kind, authority)
);

comment on table reference_list is 'Reference data as metrics-service published it last: what this service checks and counts by. What is not here is as the platform ships it';
comment on column reference_list.kind is 'agency-list, bank-holiday-list or clock-limit-list';
comment on column reference_list.authority is 'ONS code of the local authority that loaded it';
comment on column reference_list.epoch is 'Epoch in which it came; a higher one wins';
comment on column reference_list.version is 'Version of the list; within an epoch a higher one wins';
comment on column reference_list.fact is 'The list as it came';
