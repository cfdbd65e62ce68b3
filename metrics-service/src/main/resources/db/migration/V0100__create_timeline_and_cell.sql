CREATE TABLE generation (
    id          integer     GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    state       text        NOT NULL CHECK (state IN ('BUILDING', 'LIVE', 'RETIRED')),
    origin      text        NOT NULL CHECK (origin IN ('KAFKA', 'TIMELINES')),
    definitions text        NOT NULL,
    measures    jsonb       NOT NULL,
    limits      text        NOT NULL,
    reason      text        NOT NULL,
    started_at  timestamptz NOT NULL,
    copied_authority text,
    copied_key  uuid,
    copied      bigint      NOT NULL DEFAULT 0,
    copied_at   timestamptz,
    live_at     timestamptz,
    retired_at  timestamptz
);

CREATE UNIQUE INDEX generation_live ON generation (state) WHERE state = 'LIVE';
CREATE UNIQUE INDEX generation_building ON generation (state) WHERE state = 'BUILDING';

COMMENT ON TABLE generation IS 'A whole of timelines and cells by one set of definitions. Answers come from the live one; another may be building beside it';
COMMENT ON COLUMN generation.origin IS 'Whether it began with nothing, to hear all of Kafka, or with the timelines of the one that was live';
COMMENT ON COLUMN generation.definitions IS 'Fingerprint of what is counted; only an instance with the same may add to it';
COMMENT ON COLUMN generation.measures IS 'The version of each measure, by its id';
COMMENT ON COLUMN generation.limits IS 'Fingerprint of the clock limits by which it is computed';
COMMENT ON COLUMN generation.reason IS 'Why it was begun';
COMMENT ON COLUMN generation.copied_authority IS 'The timelines of the one before are copied in the order of their keys: the last that is copied';
COMMENT ON COLUMN generation.copied_key IS 'See copied_authority';
COMMENT ON COLUMN generation.copied IS 'How many are copied';
COMMENT ON COLUMN generation.copied_at IS 'When it had all timelines of the one before; null while it has not';
COMMENT ON COLUMN generation.live_at IS 'When answers began to come from it';
COMMENT ON COLUMN generation.retired_at IS 'When answers ended to come from it, or its building was given up; its timelines and cells go soon after, this row stays';

CREATE TABLE timeline (
    generation integer          NOT NULL,
    authority  text COLLATE "C" NOT NULL,
    key        uuid             NOT NULL,
    due_on     date,
    records    bytea            NOT NULL,
    PRIMARY KEY (generation, authority, key)
) PARTITION BY LIST (generation);

CREATE INDEX timeline_due ON timeline (generation, authority, due_on) WHERE due_on IS NOT NULL;

COMMENT ON TABLE timeline IS 'The newest version of each record of one child or of one inspection: all that indicators are computed from';
COMMENT ON COLUMN timeline.authority IS 'ONS code of the local authority';
COMMENT ON COLUMN timeline.key IS 'The child, or the inspection: the key of the events';
COMMENT ON COLUMN timeline.due_on IS 'The earliest last day in time of what is still to be done; null if nothing is';
COMMENT ON COLUMN timeline.records IS 'For each kind an array of its records, in Smile (binary JSON), each with id, version, agency, recordedAt and its fact';

CREATE TABLE series (
    generation integer          NOT NULL,
    authority  text COLLATE "C" NOT NULL,
    measure    text COLLATE "C" NOT NULL,
    opened_to  date,
    changed_by xid8             NOT NULL,
    PRIMARY KEY (generation, authority, measure)
) PARTITION BY LIST (generation);

COMMENT ON TABLE series IS 'One measure of one authority: who adds to its cells holds its row';
COMMENT ON COLUMN series.opened_to IS 'The latest 1 April that has an opening; null for a flow and before the first';
COMMENT ON COLUMN series.changed_by IS 'The transaction that last added to its cells: tells streams what to send';

CREATE TABLE cell (
    generation integer          NOT NULL,
    authority  text COLLATE "C" NOT NULL,
    measure    text COLLATE "C" NOT NULL,
    month      date             NOT NULL,
    days       bytea            NOT NULL,
    counts     bytea            NOT NULL,
    PRIMARY KEY (generation, authority, measure, month)
) PARTITION BY LIST (generation);

COMMENT ON TABLE cell IS 'Sums of marks, one month of one measure of one authority a row: every indicator is read from here. Always equal to the fold of all timelines';
COMMENT ON COLUMN cell.month IS 'Its first day';
COMMENT ON COLUMN cell.days IS 'The sum of each day';
COMMENT ON COLUMN cell.counts IS 'The sum of each day and profile (the values of all dimensions)';

CREATE TABLE opening (
    generation integer          NOT NULL,
    authority  text COLLATE "C" NOT NULL,
    measure    text COLLATE "C" NOT NULL,
    first_day  date             NOT NULL,
    days       bytea            NOT NULL,
    counts     bytea            NOT NULL,
    PRIMARY KEY (generation, authority, measure, first_day)
) PARTITION BY LIST (generation);

COMMENT ON TABLE opening IS 'The sum of all cells of a stock before a reporting year, so that a stock costs a year of cells, however long its history';
COMMENT ON COLUMN opening.first_day IS '1 April';

CREATE TABLE dimension_code (
    authority text     NOT NULL,
    dimension text     NOT NULL,
    code      integer  NOT NULL CHECK (code > 0),
    value     text     NOT NULL,
    PRIMARY KEY (authority, dimension, code),
    UNIQUE (authority, dimension, value)
);

COMMENT ON TABLE dimension_code IS 'The numbers that stand for localities and agencies in profiles; never changed';
