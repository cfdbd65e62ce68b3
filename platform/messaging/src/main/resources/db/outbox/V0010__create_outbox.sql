-- Written in the transaction of the record it tells of; read by the relay in the order (xid, position).
CREATE TABLE outbox (
    xid            xid8        NOT NULL DEFAULT pg_current_xact_id(),
    position       bigint      NOT NULL GENERATED ALWAYS AS IDENTITY,
    written_at     timestamptz NOT NULL DEFAULT now(),
    event_id       uuid        NOT NULL,
    subject        uuid        NOT NULL,
    key            uuid        NOT NULL,
    time           timestamptz NOT NULL,
    record_version integer     NOT NULL CHECK (record_version >= 1),
    type           text        NOT NULL,
    authority      text        NOT NULL,
    agency         text        NOT NULL,
    traceparent    text,
    data           bytea       NOT NULL
) PARTITION BY RANGE (written_at);

CREATE INDEX outbox_in_order ON outbox (xid, position);

-- The relay makes a partition a day ahead of time. This one takes what none of them covers, so that no write ever fails.
CREATE TABLE outbox_default PARTITION OF outbox DEFAULT;

COMMENT ON TABLE outbox IS 'Events to be published, one version of one record each. A row is never changed; days that are published are dropped whole.';
COMMENT ON COLUMN outbox.xid IS 'Transaction that wrote the row. Every row below the oldest transaction still running has surely committed or never will.';
COMMENT ON COLUMN outbox.position IS 'Order of the rows of one transaction. Alone it is no order to read by: rows that commit late would be skipped.';
COMMENT ON COLUMN outbox.written_at IS 'Start of the transaction that wrote the row; picks the partition.';
COMMENT ON COLUMN outbox.event_id IS 'CloudEvents id; the same however often the event is sent.';
COMMENT ON COLUMN outbox.subject IS 'CloudEvents subject: the record.';
COMMENT ON COLUMN outbox.key IS 'Key of the Kafka record: the child, or the inspection where the record is about none.';
COMMENT ON COLUMN outbox.time IS 'CloudEvents time: when the record was recorded.';
COMMENT ON COLUMN outbox.record_version IS 'Version of the record, from 1; the newest wins.';
COMMENT ON COLUMN outbox.type IS 'CloudEvents type: what happened, for example referrals.contact.received.v1; implies topic, source and schema.';
COMMENT ON COLUMN outbox.authority IS 'ONS code of the local authority.';
COMMENT ON COLUMN outbox.agency IS 'Agency that recorded it.';
COMMENT ON COLUMN outbox.traceparent IS 'W3C trace context of the request, if it had one.';
COMMENT ON COLUMN outbox.data IS 'The fact as JSON in UTF-8, byte for byte as it is sent; convert_from(data, ''UTF8'') reads it.';
COMMENT ON TABLE outbox_default IS 'Rows of days that have no partition of their own.';

CREATE TABLE outbox_cursor (
    only_row boolean     PRIMARY KEY DEFAULT true CHECK (only_row),
    xid      xid8        NOT NULL,
    position bigint      NOT NULL,
    moved_at timestamptz NOT NULL DEFAULT now()
) WITH (fillfactor = 20);

INSERT INTO outbox_cursor (xid, position) VALUES ('0', 0);

COMMENT ON TABLE outbox_cursor IS 'How far the relay has published: every row of the outbox up to and including this one. Moved only by the session that holds the relay''s lock.';
COMMENT ON COLUMN outbox_cursor.only_row IS 'Always true: there is one cursor.';
COMMENT ON COLUMN outbox_cursor.xid IS 'outbox.xid of the last published row.';
COMMENT ON COLUMN outbox_cursor.position IS 'outbox.position of the last published row.';
COMMENT ON COLUMN outbox_cursor.moved_at IS 'When it was last moved.';
