-- One row for each change of a record, and for each request that changed nothing but brought a key.
create table journal (
    era            int         not null default 1,
    xid            xid8        not null default pg_current_xact_id(),
    number         bigint      not null generated always as identity,
    written_at     timestamptz not null default now(),
    id             uuid        not null default uuidv7(),
    record_kind    text        not null,
    record_id      uuid        not null,
    version        int         check (version >= 1),
    action         text        not null,
    actor          text        not null,
    agency         text        not null,
    authority      text        not null,
    performed_by   text,
    recorded_at    timestamptz not null,
    reason         text,
    traceparent    text,
    state          bytea,
    event_type     text,
    event_key      uuid,
    fact           bytea,
    request_key    text,
    request_digest bytea,
    status         smallint,
    shows          text[],
    kept_location  text,
    kept_etag      text,
    kept_body      bytea,
    erased_by      bigint,
    digest         bytea       not null,
    primary key (era, xid, number),
    check ((event_type is null) = (fact is null) and (event_type is null) = (event_key is null)),
    check (event_type is null or version is not null),
    check ((request_key is null) = (request_digest is null) and (request_key is null) = (status is null))
);

create unique index journal_record on journal (record_id, version);
create unique index journal_key on journal (authority, agency, actor, request_key) where request_key is not null;

comment on table journal is 'What happened to each record: its history, the audit of changes, the events to publish and the keys of requests. Rows are only added.';
comment on column journal.era is 'Which cluster wrote the row, from 1; one more after a dump is restored into another cluster, whose transactions count from the start again.';
comment on column journal.xid is 'Transaction that wrote the row. Every row below the oldest transaction still running has surely committed or never will.';
comment on column journal.number is 'Order of the rows of one transaction. Alone it is no order to read by: rows that commit late would be skipped.';
comment on column journal.written_at is 'Start of the transaction that wrote the row, by the clock of the database.';
comment on column journal.id is 'UUID version 7, in order of time; the CloudEvents id where the row has an event.';
comment on column journal.record_kind is 'The kind of the record, for example contact.';
comment on column journal.record_id is 'The record.';
comment on column journal.version is 'The version of the record that this row made, from 1; null if the request changed nothing, or what it is about has no versions.';
comment on column journal.action is 'What was done, for example received, corrected, voided; unchanged if nothing was.';
comment on column journal.actor is 'Who recorded it: the client or user of the token.';
comment on column journal.agency is 'On whose behalf, from the token.';
comment on column journal.authority is 'ONS code of the local authority, from the token.';
comment on column journal.performed_by is 'Who took the step; null in a load.';
comment on column journal.recorded_at is 'When it was recorded; earlier than it was written where it was loaded in bulk.';
comment on column journal.reason is 'Why, where it was said.';
comment on column journal.traceparent is 'W3C trace context of the request, if it had one.';
comment on column journal.state is 'The whole record as it was from then on: JSON in UTF-8, its fields by the names they had then; convert_from(state, ''UTF8'') reads it.';
comment on column journal.event_type is 'CloudEvents type, for example referrals.contact.received.v1; null if nobody hears of it.';
comment on column journal.event_key is 'Key of the event: the child, or the inspection or allegation where the record is about none.';
comment on column journal.fact is 'The fact as JSON in UTF-8, byte for byte as it is sent; null if nobody hears of it.';
comment on column journal.request_key is 'The Idempotency-Key, or the key of a line of a bulk load; unique for client, agency and authority.';
comment on column journal.request_digest is 'SHA-256 of where the request went and what it said: another request with the same key is refused.';
comment on column journal.status is 'HTTP status of the answer.';
comment on column journal.shows is 'The records that the answer shows, each as id/version; null if it shows the version of this row.';
comment on column journal.kept_location is 'Location of an answer that was kept whole, before there was a journal.';
comment on column journal.kept_etag is 'ETag of an answer that was kept whole.';
comment on column journal.kept_body is 'Body of an answer that was kept whole, JSON.';
comment on column journal.erased_by is 'Number of the row that says why the content of this one was erased.';
comment on column journal.digest is 'SHA-256 of the row without this column and erased_by, by journal_digest.';

-- The text of a row quotes its values, so two different rows never give the same text. It holds nothing that depends on a
-- setting of the session: times are seconds, bytes are hexadecimal digits.
create function journal_digest(r journal) returns bytea
    language sql
    immutable
return sha256(convert_to(row (
    r.era, r.xid, r.number, extract(epoch from r.written_at), r.id, r.record_kind, r.record_id, r.version, r.action, r.actor,
    r.agency, r.authority, r.performed_by, extract(epoch from r.recorded_at), r.reason, r.traceparent,
    encode(r.state, 'hex'), r.event_type, r.event_key, encode(r.fact, 'hex'), r.request_key,
    encode(r.request_digest, 'hex'), r.status, r.shows, r.kept_location, r.kept_etag, encode(r.kept_body, 'hex'))::text,
    'UTF8'));

create function write_journal_digest() returns trigger
    language plpgsql
as $$
begin
    new.digest := journal_digest(new);
    return new;
end
$$;

create trigger journal_digest before insert on journal for each row execute function write_journal_digest();

create table seal (
    chain      text        not null check (chain in ('journal', 'audit')),
    number     bigint      not null check (number >= 1),
    to_era     int         not null,
    to_xid     xid8        not null,
    to_number  bigint      not null,
    row_count  int         not null check (row_count >= 1),
    digest     bytea       not null,
    sealed_at  timestamptz not null default now(),
    primary key (chain, number)
);

comment on table seal is 'Seals of the rows of journal and audit_entry, batch by batch and each over the one before. A person who has noted the newest seal can tell whether an older row was changed.';
comment on column seal.chain is 'Which rows it seals.';
comment on column seal.number is 'Order of the seals of a chain, from 1 without a gap.';
comment on column seal.to_era is 'era of the last row that it seals. The first is the next one after the seal before.';
comment on column seal.to_xid is 'xid of the last row that it seals.';
comment on column seal.to_number is 'number of the last row that it seals.';
comment on column seal.row_count is 'How many rows it seals.';
comment on column seal.digest is 'SHA-256 of the digest of the seal before and the digests of the rows, in their order.';
comment on column seal.sealed_at is 'When it was sealed.';

create table seal_check (
    number      bigint      primary key generated always as identity,
    checked_at  timestamptz not null default now(),
    row_count   bigint      not null,
    erased      bigint      not null,
    unsealed    bigint      not null,
    newest_seal bytea,
    faults      text[]      not null
);

comment on table seal_check is 'Results of checking the rows and the seals of journal and audit_entry; the newest hundred are kept.';
comment on column seal_check.number is 'Order of the checks.';
comment on column seal_check.checked_at is 'When it was checked.';
comment on column seal_check.row_count is 'How many rows were checked.';
comment on column seal_check.erased is 'How many of them were erased under a retention schedule: only their seals can be checked.';
comment on column seal_check.unsealed is 'How many rows were too new to be sealed.';
comment on column seal_check.newest_seal is 'Digest of the newest seal of the journal; null if there is none yet.';
comment on column seal_check.faults is 'What is not as it was written; empty if everything is.';

-- For the operator, as the owner of the tables: nulls what a record said and keeps that it was said. Returns how many rows.
create function erase_from_journal(erased uuid, why text) returns bigint
    language plpgsql
as $$
declare
    by_row bigint;
    rows bigint;
begin
    insert into journal (record_kind, record_id, action, actor, agency, authority, recorded_at, reason)
    select record_kind, record_id, 'erased', session_user, agency, authority, now(), why
    from journal where record_id = erased order by number limit 1
    returning number into by_row;
    update journal
    set state = null, fact = null, event_type = null, event_key = null, reason = null, performed_by = null,
        kept_body = null, erased_by = by_row
    where record_id = erased and number <> by_row;
    get diagnostics rows = row_count;
    -- An answer that was kept whole may be on the row of another record that it showed.
    update journal set kept_body = null, erased_by = by_row
    where kept_body is not null and shows && (select array_agg(erased || '/' || version) from journal where record_id = erased);
    return rows;
end
$$;

revoke all on function erase_from_journal from public;

-- The service's role may add rows and read them. It does not own the tables; see docs/operations.md.
do $$
declare
    grantee text;
begin
    for grantee in select distinct g.grantee from information_schema.role_table_grants g
                   where g.table_schema = current_schema and g.table_name = 'journal' and g.grantee <> current_user loop
        execute format('revoke update, delete, truncate on journal, seal from %I', grantee);
        execute format('revoke execute on function erase_from_journal from %I', grantee);
    end loop;
end
$$;
