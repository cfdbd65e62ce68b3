CREATE TABLE contact (id uuid PRIMARY KEY, source text);
