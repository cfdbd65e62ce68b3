-- Each version becomes one row of the journal, together with its audit entry, its event if the outbox still has it, and the
-- answer to the request that made it. An instance of the release before that is still running waits here and then fails.
lock table record_version, audit_entry, outbox, outbox_cursor, answered_request in access exclusive mode;

set local work_mem = '64MB';

-- What was not published comes last. Where the event is gone, the trace goes on under a parent that nobody recorded.
insert into journal (written_at, id, record_kind, record_id, version, action, actor, agency, authority, recorded_at, reason,
                     traceparent, state, event_type, event_key, fact, request_key, request_digest, status, kept_location,
                     kept_etag, kept_body)
select coalesce(a.at, v.recorded_at), coalesce(e.event_id, a.id, uuidv7()), coalesce(v.record_kind, a.record_kind), record_id,
       version, coalesce(v.action, a.action), coalesce(v.actor, a.actor), coalesce(v.agency, a.agency),
       coalesce(v.authority, a.authority), coalesce(v.recorded_at, e.time, a.at), coalesce(v.reason, a.reason),
       coalesce(e.traceparent, '00-' || a.trace_id || '-' || right(replace(a.id::text, '-', ''), 16) || '-00'),
       v.state, e.type, e.key, e.data, r.key, r.request_digest, r.status, r.location, r.etag, r.body
from record_version v
         full join (select *, record_version as version from audit_entry where action <> 'read') a using (record_id, version)
         left join outbox e on e.subject = record_id and e.record_version = version
         -- The first answer that shows a version is the one of the request that made it; later ones changed nothing.
         left join (select distinct on (client, location, etag) *
                    from answered_request
                    order by client, location, etag, answered_at) r
                   on right(r.location, 36) = record_id::text and r.etag = '"' || version || '"'
                       and r.client = coalesce(v.actor, a.actor)
order by e.xid nulls first, e.position nulls first, coalesce(a.at, v.recorded_at), version;

update relay_cursor
set xid = pg_current_xact_id(), number = place.number, moved_at = now()
from (select coalesce(min(j.number) filter (where (e.xid, e.position) > (c.xid, c.position)) - 1, max(j.number)) as number
      from journal j
               left join outbox e on e.subject = j.record_id and e.record_version = j.version
               cross join outbox_cursor c) place
where place.number is not null;

delete from audit_entry where action <> 'read';

drop table record_version, outbox, outbox_cursor;

analyze journal;
