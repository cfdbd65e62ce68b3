ALTER TABLE generation ADD COLUMN profile_bits integer NOT NULL DEFAULT 58;

COMMENT ON COLUMN generation.profile_bits IS 'The width of the profiles in its cells, which decides how their pages are read. Instances from before this column leave it at 58';
