CREATE TABLE publication (
    id           uuid        PRIMARY KEY,
    authority    text        NOT NULL,
    name         text        NOT NULL,
    published_by text        NOT NULL,
    published_at timestamptz NOT NULL,
    reason       text        NOT NULL,
    generation   integer     NOT NULL,
    definitions  text        NOT NULL,
    limits       text        NOT NULL,
    figures      integer     NOT NULL CHECK (figures > 0),
    UNIQUE (authority, name)
);

COMMENT ON TABLE publication IS 'Figures as they were when somebody published them. Never changed: a later correction shows as a restatement';
COMMENT ON COLUMN publication.id IS 'UUID version 7, so in order of time';
COMMENT ON COLUMN publication.authority IS 'ONS code of the local authority';
COMMENT ON COLUMN publication.name IS 'For example 2017-18 provisional';
COMMENT ON COLUMN publication.published_by IS 'Client or user of the token';
COMMENT ON COLUMN publication.published_at IS 'When';
COMMENT ON COLUMN publication.reason IS 'Why, in the words of who published it';
COMMENT ON COLUMN publication.generation IS 'The generation whose cells and timelines the figures were taken from';
COMMENT ON COLUMN publication.definitions IS 'Fingerprint of what that generation counts';
COMMENT ON COLUMN publication.limits IS 'Fingerprint of the clock limits of that generation';
COMMENT ON COLUMN publication.figures IS 'How many figures it has';

CREATE TABLE publication_figure (
    publication            uuid    NOT NULL REFERENCES publication,
    line                   integer NOT NULL CHECK (line > 0),
    indicator              text    NOT NULL,
    definition_version     integer NOT NULL,
    first_day              date    NOT NULL,
    last_day               date    NOT NULL CHECK (last_day >= first_day),
    dimension              text,
    code                   text,
    label                  text,
    numerator              bigint,
    denominator            bigint,
    value                  numeric,
    symbol                 text,
    reason                 text,
    restricted             boolean NOT NULL,
    restricted_numerator   bigint,
    restricted_denominator bigint,
    restricted_value       numeric,
    restricted_symbol      text,
    restricted_reason      text,
    mid_year               integer,
    population             integer,
    population_release     text,
    PRIMARY KEY (publication, line)
);

COMMENT ON TABLE publication_figure IS 'One figure of a publication';
COMMENT ON COLUMN publication_figure.publication IS 'The publication';
COMMENT ON COLUMN publication_figure.line IS 'Its place, from 1';
COMMENT ON COLUMN publication_figure.indicator IS 'Id of the indicator';
COMMENT ON COLUMN publication_figure.definition_version IS 'The version of its definition then';
COMMENT ON COLUMN publication_figure.first_day IS 'First day of the period';
COMMENT ON COLUMN publication_figure.last_day IS 'Last day, within';
COMMENT ON COLUMN publication_figure.dimension IS 'By what it is divided; null for the whole';
COMMENT ON COLUMN publication_figure.code IS 'The value of the dimension; null for the whole';
COMMENT ON COLUMN publication_figure.label IS 'The value in words';
COMMENT ON COLUMN publication_figure.numerator IS 'What was counted';
COMMENT ON COLUMN publication_figure.denominator IS 'What it is taken over; null for a count';
COMMENT ON COLUMN publication_figure.value IS 'In the unit of the indicator; null if there is a symbol';
COMMENT ON COLUMN publication_figure.symbol IS 'Why there is no value';
COMMENT ON COLUMN publication_figure.reason IS 'The symbol in words';
COMMENT ON COLUMN publication_figure.restricted IS 'Whether callers from whom small counts are withheld may ask for it at all; if not, the next five are null';
COMMENT ON COLUMN publication_figure.restricted_numerator IS 'The numerator that they are shown; null if it is withheld from them';
COMMENT ON COLUMN publication_figure.restricted_denominator IS 'The denominator that they are shown';
COMMENT ON COLUMN publication_figure.restricted_value IS 'The value that they are shown';
COMMENT ON COLUMN publication_figure.restricted_symbol IS 'Why they are shown no value: c if it is withheld from them';
COMMENT ON COLUMN publication_figure.restricted_reason IS 'That symbol in words';
COMMENT ON COLUMN publication_figure.mid_year IS 'The mid-year of the population of a rate';
COMMENT ON COLUMN publication_figure.population IS 'That population';
COMMENT ON COLUMN publication_figure.population_release IS 'The release it was taken from';

CREATE TABLE publication_count (
    publication uuid     NOT NULL REFERENCES publication,
    measure     text     NOT NULL,
    record      uuid     NOT NULL,
    day         date     NOT NULL,
    kind        text     NOT NULL,
    key         uuid     NOT NULL,
    version     integer  NOT NULL,
    n           smallint NOT NULL CHECK (n <> 0),
    PRIMARY KEY (publication, measure, record, day)
);

COMMENT ON TABLE publication_count IS 'The records that the figures of a publication counted, so that a restatement can name what has changed';
COMMENT ON COLUMN publication_count.publication IS 'The publication';
COMMENT ON COLUMN publication_count.measure IS 'What counted it';
COMMENT ON COLUMN publication_count.record IS 'The record';
COMMENT ON COLUMN publication_count.day IS 'The day it counted on, or from which, or from which no longer';
COMMENT ON COLUMN publication_count.kind IS 'Its kind, for example contact';
COMMENT ON COLUMN publication_count.key IS 'The child, or the inspection, that it is about';
COMMENT ON COLUMN publication_count.version IS 'Its version then';
COMMENT ON COLUMN publication_count.n IS 'How much it counted: 1, or -1 from the day on which it counted no longer';

CREATE TABLE publication_withheld (
    publication uuid    NOT NULL REFERENCES publication,
    measure     text    NOT NULL,
    first_day   date    NOT NULL,
    last_day    date    NOT NULL CHECK (last_day >= first_day),
    dimension   text,
    code        integer NOT NULL,
    UNIQUE NULLS NOT DISTINCT (publication, measure, first_day, last_day, dimension, code)
);

COMMENT ON TABLE publication_withheld IS 'What restricted callers were not told of the counts that a publication is made of and of those that give them away, in its reporting years: it stays withheld';
COMMENT ON COLUMN publication_withheld.publication IS 'The publication';
COMMENT ON COLUMN publication_withheld.measure IS 'The count';
COMMENT ON COLUMN publication_withheld.first_day IS 'First day of a month, quarter or year of the reporting year';
COMMENT ON COLUMN publication_withheld.last_day IS 'Its last day, or as far as it had passed; of a stock, the day it was of';
COMMENT ON COLUMN publication_withheld.dimension IS 'By what it is divided; null for the whole';
COMMENT ON COLUMN publication_withheld.code IS 'The value of the dimension as in profiles; 0 for the whole, too';

CREATE FUNCTION refuse_change_of_publication() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'what is published is not changed' USING ERRCODE = 'integrity_constraint_violation';
END $$;

CREATE TRIGGER publication_stays BEFORE UPDATE OR DELETE OR TRUNCATE ON publication
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_publication();
CREATE TRIGGER publication_figure_stays BEFORE UPDATE OR DELETE OR TRUNCATE ON publication_figure
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_publication();
CREATE TRIGGER publication_withheld_stays BEFORE UPDATE OR DELETE OR TRUNCATE ON publication_withheld
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_publication();
CREATE TRIGGER publication_count_stays BEFORE UPDATE OR DELETE OR TRUNCATE ON publication_count
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_publication();
