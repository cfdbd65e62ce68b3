create table answered_request (
    client         text        not null,
    key            text        not null,
    request_digest bytea       not null,
    status         int         not null,
    location       text        not null,
    etag           text        not null,
    body           bytea       not null,
    answered_at    timestamptz not null,
    primary key (client, key)
);

comment on table answered_request is 'The first answer to each request that carried an Idempotency-Key, stored in the transaction of what the request did.';
comment on column answered_request.client is 'The client of the token; a key is the client''s own.';
comment on column answered_request.key is 'The Idempotency-Key, or the key of a line of a bulk load.';
comment on column answered_request.request_digest is 'SHA-256 of where the request went and what it said: another request with the same key is refused.';
comment on column answered_request.status is 'HTTP status of the answer.';
comment on column answered_request.location is 'Path of the record that was made or changed.';
comment on column answered_request.etag is 'ETag of the record as it was then.';
comment on column answered_request.body is 'Body of the answer, JSON.';
comment on column answered_request.answered_at is 'When it was answered.';
