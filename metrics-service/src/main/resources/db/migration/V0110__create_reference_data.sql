CREATE TABLE reference_load (
    id        uuid PRIMARY KEY,
    kind      text COLLATE "C" NOT NULL,
    authority text COLLATE "C" NOT NULL,
    version   integer          NOT NULL CHECK (version > 0),
    loaded_by text             NOT NULL,
    loaded_at timestamptz      NOT NULL,
    reason    text             NOT NULL,
    sha256    text             NOT NULL,
    sets      text[]           NOT NULL,
    lines     integer          NOT NULL CHECK (lines > 0),
    UNIQUE (kind, authority, version)
);

COMMENT ON TABLE reference_load IS 'Each accepted load of reference data. Never changed: a correction is another load';
COMMENT ON COLUMN reference_load.id IS 'UUID version 7, so in order of time';
COMMENT ON COLUMN reference_load.kind IS 'populations, comparators, targets, statistical-neighbour-sets or clock-limits';
COMMENT ON COLUMN reference_load.authority IS 'ONS code of the local authority that loaded it and whose answers use it';
COMMENT ON COLUMN reference_load.version IS 'Number of the load among those of its kind and authority, from 1';
COMMENT ON COLUMN reference_load.loaded_by IS 'Client or user of the token';
COMMENT ON COLUMN reference_load.loaded_at IS 'When it was loaded';
COMMENT ON COLUMN reference_load.reason IS 'Why, in the words of who loaded it';
COMMENT ON COLUMN reference_load.sha256 IS 'Of its lines as this service writes them as CSV, in hexadecimal';
COMMENT ON COLUMN reference_load.sets IS 'What it replaces as a whole: releases, indicators, neighbour sets or clocks, by kind';
COMMENT ON COLUMN reference_load.lines IS 'How many lines it has, without the header';

CREATE TABLE population (
    load      uuid    NOT NULL REFERENCES reference_load,
    line      integer NOT NULL,
    authority text    NOT NULL,
    mid_year  integer NOT NULL,
    estimate  integer NOT NULL CHECK (estimate > 0),
    release   text    NOT NULL,
    PRIMARY KEY (load, line)
);

COMMENT ON TABLE population IS 'Children aged 0 to 17, the denominator of rates per 10,000';
COMMENT ON COLUMN population.load IS 'The load it came with';
COMMENT ON COLUMN population.line IS 'Its place in the load, from 1';
COMMENT ON COLUMN population.authority IS 'ONS code of the local authority';
COMMENT ON COLUMN population.mid_year IS 'The estimate is for 30 June of this year';
COMMENT ON COLUMN population.estimate IS 'Children aged 0 to 17';
COMMENT ON COLUMN population.release IS 'The publication that the estimate was taken from';

CREATE TABLE comparator (
    load             uuid    NOT NULL REFERENCES reference_load,
    line             integer NOT NULL,
    indicator        text    NOT NULL,
    reporting_year   integer NOT NULL,
    comparison_group text    NOT NULL,
    value            numeric NOT NULL CHECK (value >= 0),
    release          text    NOT NULL,
    status           text    NOT NULL,
    caveat           text,
    PRIMARY KEY (load, line)
);

COMMENT ON TABLE comparator IS 'Published values of others, to compare with';
COMMENT ON COLUMN comparator.load IS 'The load it came with';
COMMENT ON COLUMN comparator.line IS 'Its place in the load, from 1';
COMMENT ON COLUMN comparator.indicator IS 'Id of the indicator';
COMMENT ON COLUMN comparator.reporting_year IS 'The calendar year that the reporting year ends in, 2018 for 2017-18';
COMMENT ON COLUMN comparator.comparison_group IS 'statistical-neighbours, region, england, top-quartile, or the ONS code of one authority';
COMMENT ON COLUMN comparator.value IS 'As published, in the unit of the indicator';
COMMENT ON COLUMN comparator.release IS 'The publication that it was taken from';
COMMENT ON COLUMN comparator.status IS 'first-published or revised';
COMMENT ON COLUMN comparator.caveat IS 'In what it is not like for like with the indicator; null if it is';

CREATE TABLE target (
    load      uuid    NOT NULL REFERENCES reference_load,
    line      integer NOT NULL,
    authority text    NOT NULL,
    indicator text    NOT NULL,
    first_day date    NOT NULL,
    last_day  date    NOT NULL CHECK (last_day >= first_day),
    value     numeric NOT NULL CHECK (value >= 0),
    PRIMARY KEY (load, line)
);

COMMENT ON TABLE target IS 'What an authority has set itself to reach';
COMMENT ON COLUMN target.load IS 'The load it came with';
COMMENT ON COLUMN target.line IS 'Its place in the load, from 1';
COMMENT ON COLUMN target.authority IS 'ONS code of the local authority';
COMMENT ON COLUMN target.indicator IS 'Id of the indicator';
COMMENT ON COLUMN target.first_day IS 'First day of the reporting year or of the quarter of it';
COMMENT ON COLUMN target.last_day IS 'Last day, within';
COMMENT ON COLUMN target.value IS 'In the unit of the indicator';

CREATE TABLE statistical_neighbour (
    load      uuid    NOT NULL REFERENCES reference_load,
    line      integer NOT NULL,
    authority text    NOT NULL,
    set_name  text    NOT NULL,
    rank      integer NOT NULL CHECK (rank BETWEEN 1 AND 10),
    neighbour text    NOT NULL,
    PRIMARY KEY (load, line)
);

COMMENT ON TABLE statistical_neighbour IS 'The ten authorities that are most alike, by set';
COMMENT ON COLUMN statistical_neighbour.load IS 'The load it came with';
COMMENT ON COLUMN statistical_neighbour.line IS 'Its place in the load, from 1';
COMMENT ON COLUMN statistical_neighbour.authority IS 'ONS code of the local authority whose neighbours they are';
COMMENT ON COLUMN statistical_neighbour.set_name IS 'Who made the set and when, for example DfE 2021';
COMMENT ON COLUMN statistical_neighbour.rank IS '1 is the closest, 10 the least close';
COMMENT ON COLUMN statistical_neighbour.neighbour IS 'ONS code of the neighbour';

CREATE TABLE clock_limit (
    load           uuid    NOT NULL REFERENCES reference_load,
    line           integer NOT NULL,
    authority      text    NOT NULL,
    clock          text    NOT NULL,
    effective_from date    NOT NULL,
    amount         integer NOT NULL CHECK (amount >= 0),
    unit           text    NOT NULL,
    source         text    NOT NULL,
    PRIMARY KEY (load, line)
);

COMMENT ON TABLE clock_limit IS 'Limits of clocks that an authority has set in place of the national ones';
COMMENT ON COLUMN clock_limit.load IS 'The load it came with';
COMMENT ON COLUMN clock_limit.line IS 'Its place in the load, from 1';
COMMENT ON COLUMN clock_limit.authority IS 'ONS code of the local authority';
COMMENT ON COLUMN clock_limit.clock IS 'The clock, for example contact-decision';
COMMENT ON COLUMN clock_limit.effective_from IS 'It holds for what starts on this day or later, until the next';
COMMENT ON COLUMN clock_limit.amount IS 'How many of the unit; the day of the start is day 0';
COMMENT ON COLUMN clock_limit.unit IS 'working-days, calendar-days or months';
COMMENT ON COLUMN clock_limit.source IS 'Who decided it, and where';
