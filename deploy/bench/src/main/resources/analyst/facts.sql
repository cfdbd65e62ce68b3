-- Every version of every record as the events tell it, one table a kind, as COPY brings them in.
CREATE TABLE child_version (
    child_id       uuid        NOT NULL,
    record_version integer     NOT NULL,
    recorded_at    timestamptz NOT NULL,
    authority      text        NOT NULL,
    voided         boolean     NOT NULL,
    born_on        date,
    sex            text,
    ethnicity      text,
    disabilities   text[],
    locality       text
);

CREATE TABLE contact_version (
    contact_id      uuid        NOT NULL,
    record_version  integer     NOT NULL,
    recorded_at     timestamptz NOT NULL,
    authority       text        NOT NULL,
    voided          boolean     NOT NULL,
    child_id        uuid        NOT NULL,
    received_on     date        NOT NULL,
    referral_source text,
    source_agency   text,
    decided_on      date,
    decision        text
);

CREATE TABLE referral_version (
    referral_id     uuid        NOT NULL,
    record_version  integer     NOT NULL,
    recorded_at     timestamptz NOT NULL,
    authority       text        NOT NULL,
    voided          boolean     NOT NULL,
    child_id        uuid        NOT NULL,
    received_on     date        NOT NULL,
    referral_source text,
    primary_need    text,
    contact_id      uuid
);

CREATE TABLE plan_version (
    plan_id                  uuid        NOT NULL,
    record_version           integer     NOT NULL,
    recorded_at              timestamptz NOT NULL,
    authority                text        NOT NULL,
    voided                   boolean     NOT NULL,
    child_id                 uuid        NOT NULL,
    started_on               date        NOT NULL,
    ended_on                 date,
    initial_category         text,
    latest_category          text,
    number_of_previous_plans integer
);

CREATE TABLE calendar (
    day              date PRIMARY KEY,
    next_working_day date NOT NULL
);
