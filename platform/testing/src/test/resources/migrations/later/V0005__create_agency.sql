CREATE TABLE agency (code text PRIMARY KEY);
