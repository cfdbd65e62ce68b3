CREATE TABLE consumer_offset (
    consumer          text        NOT NULL,
    topic             text        NOT NULL,
    partition         integer     NOT NULL,
    next_offset       bigint      NOT NULL DEFAULT 0 CHECK (next_offset >= 0),
    newest_event_time timestamptz,
    applied_at        timestamptz,
    PRIMARY KEY (consumer, topic, partition)
) WITH (fillfactor = 50);

COMMENT ON TABLE consumer_offset IS 'How far each partition is applied to this database; moved in the transaction of the effect, so it is the truth and the consumer group''s own offsets are not used';
COMMENT ON COLUMN consumer_offset.consumer IS 'Who applies: consumers of one service read the same topics independently; also the name of the Kafka consumer group';
COMMENT ON COLUMN consumer_offset.topic IS 'Kafka topic';
COMMENT ON COLUMN consumer_offset.partition IS 'Kafka partition of the topic';
COMMENT ON COLUMN consumer_offset.next_offset IS 'Offset of the first record that is not yet applied; 0 before any is';
COMMENT ON COLUMN consumer_offset.newest_event_time IS 'Newest time of recording among the events applied; null before any is';
COMMENT ON COLUMN consumer_offset.applied_at IS 'When this row last moved; null before it did';

CREATE TABLE rejected_event (
    consumer      text        NOT NULL,
    topic         text        NOT NULL,
    partition     integer     NOT NULL,
    record_offset bigint      NOT NULL,
    event_id      text,
    event_type    text,
    record_key    text,
    reason        text        NOT NULL,
    headers       jsonb       NOT NULL,
    payload       bytea,
    parked_at     timestamptz NOT NULL,
    PRIMARY KEY (consumer, topic, partition, record_offset)
);

COMMENT ON TABLE rejected_event IS 'Records that could not be applied, whole, so that they can be looked at and applied again; the partition went on without them';
COMMENT ON COLUMN rejected_event.consumer IS 'Who could not apply it';
COMMENT ON COLUMN rejected_event.topic IS 'Kafka topic';
COMMENT ON COLUMN rejected_event.partition IS 'Kafka partition of the topic';
COMMENT ON COLUMN rejected_event.record_offset IS 'Offset of the record';
COMMENT ON COLUMN rejected_event.event_id IS 'Header ce_id as it came, null if there was none';
COMMENT ON COLUMN rejected_event.event_type IS 'Header ce_type as it came, null if there was none';
COMMENT ON COLUMN rejected_event.record_key IS 'Key of the record as it came, null if there was none';
COMMENT ON COLUMN rejected_event.reason IS 'Why it could not be applied, at the last attempt';
COMMENT ON COLUMN rejected_event.headers IS 'All headers as text';
COMMENT ON COLUMN rejected_event.payload IS 'Value of the record, byte by byte; null if it had none';
COMMENT ON COLUMN rejected_event.parked_at IS 'When it was parked';
