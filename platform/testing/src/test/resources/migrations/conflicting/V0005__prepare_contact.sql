DO $$ BEGIN
    IF to_regclass('contact') IS NOT NULL THEN
        ALTER TABLE contact ALTER COLUMN source SET NOT NULL;
    END IF;
END $$;
