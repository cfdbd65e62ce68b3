ALTER TABLE contact ADD COLUMN closed_on date;
