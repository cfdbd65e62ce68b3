create table record_version (
    record_id   uuid        not null,
    version     int         not null check (version >= 1),
    record_kind text        not null,
    authority   text        not null,
    recorded_at timestamptz not null,
    actor       text        not null,
    agency      text        not null,
    action      text        not null,
    reason      text,
    state       bytea       not null,
    primary key (record_id, version)
);

comment on table record_version is 'What each record said, version by version. Written in the transaction of the change; never changed.';
comment on column record_version.record_id is 'The record.';
comment on column record_version.version is 'The version, from 1. Of a record that is older than this table the first ones are missing.';
comment on column record_version.record_kind is 'The kind of the record, for example contact.';
comment on column record_version.authority is 'ONS code of the local authority of the record.';
comment on column record_version.recorded_at is 'When this version was recorded; earlier than it was stored where it was loaded in bulk.';
comment on column record_version.actor is 'Who recorded it: the client or user of the token.';
comment on column record_version.agency is 'On whose behalf, from the token.';
comment on column record_version.action is 'What was done, for example received, corrected, voided.';
comment on column record_version.reason is 'Why, where it was said.';
comment on column record_version.state is 'The whole record as it was from then on: JSON in UTF-8, its fields by the names they had then; convert_from(state, ''UTF8'') reads it.';
