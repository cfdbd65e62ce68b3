CREATE TABLE timeline (
    key     uuid PRIMARY KEY,
    records json NOT NULL
);

COMMENT ON TABLE timeline IS 'The newest version of each record of one child or of one inspection: all that indicators are computed from';
COMMENT ON COLUMN timeline.key IS 'The child, or the inspection: the key of the events';
COMMENT ON COLUMN timeline.records IS 'Array of records, each with id, kind, version, authority, agency, recordedAt and its fact';

CREATE TABLE cell (
    authority text COLLATE "C" NOT NULL,
    measure   text COLLATE "C" NOT NULL,
    slice     text COLLATE "C" NOT NULL,
    day       date             NOT NULL,
    n         bigint           NOT NULL,
    PRIMARY KEY (authority, measure, slice, day)
) WITH (fillfactor = 70);

COMMENT ON TABLE cell IS 'Sums of signed counts: every indicator is read from here. Always equal to the fold of all timelines';
COMMENT ON COLUMN cell.authority IS 'ONS code of the local authority';
COMMENT ON COLUMN cell.measure IS 'What is counted';
COMMENT ON COLUMN cell.slice IS 'The part of the authority that is counted: all';
COMMENT ON COLUMN cell.day IS 'The day in the world, Europe/London';
COMMENT ON COLUMN cell.n IS 'Sum of the marks of this day; a flow is summed over a period, a stock over all days up to one';
