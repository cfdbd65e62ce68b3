create table audit_entry (
    id             uuid primary key,
    at             timestamptz not null,
    actor          text        not null,
    agency         text        not null,
    authority      text        not null,
    action         text        not null,
    record_kind    text        not null,
    record_id      uuid        not null,
    record_version int         not null,
    reason         text,
    trace_id       text
);

create index audit_entry_record on audit_entry (record_id, id);

comment on table audit_entry is 'Who did what to which record, when and why. Written in the transaction of what was done; never changed.';
comment on column audit_entry.id is 'UUID version 7: in order of time.';
comment on column audit_entry.at is 'When it was done, by the clock of the service.';
comment on column audit_entry.actor is 'The client or user of the token.';
comment on column audit_entry.agency is 'On whose behalf, from the token.';
comment on column audit_entry.authority is 'ONS code of the local authority, from the token.';
comment on column audit_entry.action is 'What was done, for example received, decided, read.';
comment on column audit_entry.record_kind is 'The kind of the record, for example contact.';
comment on column audit_entry.record_id is 'The record.';
comment on column audit_entry.record_version is 'The version that was written or read.';
comment on column audit_entry.reason is 'Why, where it was said.';
comment on column audit_entry.trace_id is 'The trace of the request, as in the logs.';
