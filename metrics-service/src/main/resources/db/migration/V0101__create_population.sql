CREATE TABLE population (
    authority text    NOT NULL,
    mid_year  integer NOT NULL,
    estimate  integer NOT NULL CHECK (estimate > 0),
    release   text    NOT NULL,
    PRIMARY KEY (authority, mid_year)
);

COMMENT ON TABLE population IS 'Children aged 0 to 17, the denominator of rates per 10,000. Reference data, loaded by R__population.sql';
COMMENT ON COLUMN population.authority IS 'ONS code of the local authority';
COMMENT ON COLUMN population.mid_year IS 'The estimate is for 30 June of this year';
COMMENT ON COLUMN population.estimate IS 'Children aged 0 to 17';
COMMENT ON COLUMN population.release IS 'The publication that the estimate was taken from';
