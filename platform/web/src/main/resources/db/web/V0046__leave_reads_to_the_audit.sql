-- What is left of changes and answers moves into the journal; audit_entry keeps the reads. An instance of the release before
-- that is still running waits here and then fails.
lock table audit_entry, answered_request in access exclusive mode;

-- Changes of what has no history. A rejected event has no versions: the audit called each of them version 1.
insert into journal (written_at, id, record_kind, record_id, version, action, actor, agency, authority, recorded_at, reason,
                     traceparent, request_key, request_digest, status, kept_location, kept_etag, kept_body)
select a.at, a.id, a.record_kind, a.record_id, case when a.record_kind <> 'rejected-event' then a.record_version end, a.action,
       a.actor, a.agency, a.authority, a.at, a.reason,
       '00-' || a.trace_id || '-' || right(replace(a.id::text, '-', ''), 16) || '-00',
       r.key, r.request_digest, r.status, r.location, r.etag, r.body
from audit_entry a
         left join answered_request r
                   on right(r.location, 36) = a.record_id::text and r.etag = '"' || a.record_version || '"' and r.client = a.actor
where a.action <> 'read'
order by a.id;

delete from audit_entry where action <> 'read';

-- The other answers: the request changed nothing, or it was an incident, which has no version of its own. The agency is the
-- one for which the client acted last.
insert into journal (written_at, id, record_kind, record_id, action, actor, agency, authority, recorded_at, request_key,
                     request_digest, status, shows, kept_location, kept_etag, kept_body)
select r.answered_at, uuidv7(), record.kind, record.id, 'unchanged', r.client, coalesce(acted.agency, record.agency),
       record.authority, r.answered_at, r.key, r.request_digest, r.status, answer.shows, r.location, r.etag, r.body
from answered_request r
         cross join lateral (select case
                                        when r.etag ~ '^"[0-9]+"$'
                                            then array [right(r.location, 36) || '/' || trim(r.etag, '"')]
                                        else (select array_agg((contact ->> 'id') || '/' || (contact ->> 'version'))
                                              from jsonb_array_elements(convert_from(r.body, 'UTF8')::jsonb -> 'contacts') contact)
                                    end as shows) answer
         cross join lateral (select record_kind as kind, record_id as id, agency, authority
                             from journal
                             where record_id = split_part(answer.shows[1], '/', 1)::uuid
                             order by version
                             limit 1) record
         left join (select distinct on (actor, authority) actor, authority, agency
                    from (select actor, authority, agency, written_at from journal
                          union all
                          select actor, authority, agency, at from audit_entry)
                    order by actor, authority, written_at desc) acted
                   on acted.actor = r.client and acted.authority = record.authority
where not exists (select from journal j where j.actor = r.client and j.request_key = r.key)
order by r.answered_at;

drop table answered_request;

alter table audit_entry
    add column era int not null default 1,
    add column xid xid8 not null default pg_current_xact_id(),
    add column number bigint not null generated always as identity,
    add column digest bytea,
    add constraint audit_entry_order unique (era, xid, number);

comment on table audit_entry is 'Who read which record, when and why. Rows are only added. The journal has who changed what.';
comment on column audit_entry.action is 'What was done: read.';
comment on column audit_entry.record_version is 'The version that was read.';
comment on column audit_entry.era is 'Which cluster wrote the row, as in the journal.';
comment on column audit_entry.xid is 'Transaction that wrote the row, as in the journal.';
comment on column audit_entry.number is 'Order of the rows of one transaction.';
comment on column audit_entry.digest is 'SHA-256 of the row without this column, by audit_entry_digest.';

create function audit_entry_digest(r audit_entry) returns bytea
    language sql
    immutable
return sha256(convert_to(row (
    r.era, r.xid, r.number, r.id, extract(epoch from r.at), r.actor, r.agency, r.authority, r.action, r.record_kind, r.record_id,
    r.record_version, r.reason, r.trace_id)::text, 'UTF8'));

create function write_audit_entry_digest() returns trigger
    language plpgsql
as $$
begin
    new.digest := audit_entry_digest(new);
    return new;
end
$$;

update audit_entry set digest = audit_entry_digest(audit_entry);

alter table audit_entry alter column digest set not null;

create trigger audit_entry_digest before insert on audit_entry for each row execute function write_audit_entry_digest();

-- The service's role may add rows and read them. It is not the owner of the table; see docs/operations.md.
do $$
declare
    grantee text;
begin
    for grantee in select distinct g.grantee from information_schema.role_table_grants g
                   where g.table_schema = current_schema and g.table_name = 'audit_entry' and g.grantee <> current_user loop
        execute format('revoke update, delete, truncate on audit_entry from %I', grantee);
    end loop;
end
$$;
