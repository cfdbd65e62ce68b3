-- metrics-service makes and drops the partitions of its generations while it runs, and its role owns no table. These functions
-- run as the owner. Nothing of the caller's is in their search path.

CREATE FUNCTION create_partitions(generation integer) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    partitioned text;
BEGIN
    FOREACH partitioned IN ARRAY ARRAY['timeline', 'series', 'cell', 'opening'] LOOP
        -- Leaves room in each heap page, so that a rewritten row stays on its page.
        EXECUTE format('CREATE TABLE %1$s_%2$s PARTITION OF %1$s FOR VALUES IN (%2$s) WITH (fillfactor = 70)',
                       partitioned, generation);
    END LOOP;
    -- Rewritten often and hard to compress: not worth the time.
    EXECUTE format('ALTER TABLE cell_%s ALTER counts SET STORAGE EXTERNAL', generation);
    EXECUTE format('ALTER TABLE timeline_%s ALTER records SET STORAGE EXTERNAL', generation);
END $$;

CREATE FUNCTION drop_partitions(generation integer) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    partitioned text;
BEGIN
    FOREACH partitioned IN ARRAY ARRAY['timeline', 'series', 'cell', 'opening'] LOOP
        EXECUTE format('DROP TABLE IF EXISTS %s_%s', partitioned, generation);
    END LOOP;
END $$;

COMMENT ON FUNCTION create_partitions IS 'The tables of a new generation: its partitions of timeline, series, cell and opening';
COMMENT ON FUNCTION drop_partitions IS 'Drops the tables of a generation that is no longer read or written';
