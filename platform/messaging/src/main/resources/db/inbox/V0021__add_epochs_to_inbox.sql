ALTER TABLE consumer_offset
    ADD COLUMN topic_id       text,
    ADD COLUMN last_timestamp bigint,
    ADD COLUMN epoch          bigint  NOT NULL DEFAULT 0 CHECK (epoch >= 0),
    ADD COLUMN complete       boolean NOT NULL DEFAULT true;

COMMENT ON COLUMN consumer_offset.topic_id IS 'Identity that Kafka gave the topic in which next_offset is: a topic that was deleted and created again has another; null until it is known';
COMMENT ON COLUMN consumer_offset.last_timestamp IS 'Time that Kafka has for the record before next_offset, in milliseconds since 1970: a log that was put back to an earlier state and has grown since has another record there; null before any record, and until it is known';
COMMENT ON COLUMN consumer_offset.epoch IS 'Highest epoch that came on the partition: records of a lower one are skipped, because all that still exists comes again in the higher';
COMMENT ON COLUMN consumer_offset.complete IS 'False while the partition is published again: from its beginning in another log, or in a higher epoch, to the end marker';

ALTER TABLE rejected_event ADD COLUMN epoch bigint NOT NULL DEFAULT 0;

COMMENT ON COLUMN rejected_event.epoch IS 'Epoch of the record, or of its partition if it names none: when a higher one ends, the record is forgotten';
