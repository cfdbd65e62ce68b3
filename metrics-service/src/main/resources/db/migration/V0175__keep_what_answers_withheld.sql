CREATE TABLE answer_withheld (
    authority text    NOT NULL,
    measure   text    NOT NULL,
    first_day date    NOT NULL,
    last_day  date    NOT NULL CHECK (last_day >= first_day),
    dimension text,
    code      integer NOT NULL,
    UNIQUE NULLS NOT DISTINCT (authority, measure, first_day, last_day, dimension, code)
);

COMMENT ON TABLE answer_withheld IS 'What restricted callers were not shown of reporting years that have ended: it stays withheld, because a later answer could reveal it by comparison';
COMMENT ON COLUMN answer_withheld.authority IS 'ONS code of the local authority';
COMMENT ON COLUMN answer_withheld.measure IS 'The count';
COMMENT ON COLUMN answer_withheld.first_day IS 'First day of a month, quarter or year of the reporting year';
COMMENT ON COLUMN answer_withheld.last_day IS 'Its last day; of a stock, the day it was of';
COMMENT ON COLUMN answer_withheld.dimension IS 'By what it is divided; null for the whole';
COMMENT ON COLUMN answer_withheld.code IS 'The value of the dimension as in profiles; also 0 for the whole';

CREATE TABLE answer_course (
    authority text     NOT NULL,
    measure   text     NOT NULL,
    year      integer  NOT NULL,
    shown     smallint NOT NULL CHECK (shown BETWEEN 0 AND 12),
    stopped   smallint NOT NULL CHECK (stopped BETWEEN 0 AND 12),
    PRIMARY KEY (authority, measure, year)
);

COMMENT ON TABLE answer_course IS 'How far restricted callers were shown the months of a reporting year while it ran';
COMMENT ON COLUMN answer_course.authority IS 'ONS code of the local authority';
COMMENT ON COLUMN answer_course.measure IS 'The count';
COMMENT ON COLUMN answer_course.year IS 'The reporting year, by the calendar year in which it ends';
COMMENT ON COLUMN answer_course.shown IS 'How many months from April have been shown, at most';
COMMENT ON COLUMN answer_course.stopped IS 'The first month from which nothing is shown until the year has ended, counted from April as 0; 12 if there is none';
