CREATE TABLE cell_audit (
    id          uuid PRIMARY KEY,
    authority   text COLLATE "C" NOT NULL,
    generation  integer          NOT NULL,
    audited_at  timestamptz      NOT NULL,
    audited_by  text             NOT NULL,
    differences jsonb            NOT NULL
);

CREATE INDEX cell_audit_authority ON cell_audit (authority, id);

COMMENT ON TABLE cell_audit IS 'Checks that the cells of an authority are the fold of its timelines';
COMMENT ON COLUMN cell_audit.id IS 'UUID version 7, so in order of time';
COMMENT ON COLUMN cell_audit.audited_by IS 'Client or user of the token; the service itself in its daily round';
COMMENT ON COLUMN cell_audit.differences IS 'Pages whose cells are not what the timelines come to; empty if all is well';
