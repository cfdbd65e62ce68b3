-- What the relay knows: which epoch it publishes in, how far it has read the journal, and how far the broker has acknowledged it.
create table epoch (
    number   bigint      primary key check (number >= 0),
    reason   text        not null,
    begun_at timestamptz not null default now(),
    kind     text,
    after    uuid,
    sent     bigint      not null default 0 check (sent >= 0),
    total    bigint      not null check (total >= 0),
    ended_at timestamptz
);

comment on table epoch is 'The epochs of this service''s events, newest last. Each begins with a republish of every record. docs/operations.md says when one begins.';
comment on column epoch.number is 'Second since 1970 in which it began, or one more than the highest number before it if that is later. 0: what was published before there were epochs.';
comment on column epoch.reason is 'Why it began.';
comment on column epoch.begun_at is 'When it began.';
comment on column epoch.kind is 'The kind of record that is being sent, for example contact; null before the first.';
comment on column epoch.after is 'The last record of that kind that was sent; null before the first.';
comment on column epoch.sent is 'How many records were sent, or passed over because nothing of them may leave the service.';
comment on column epoch.total is 'How many records there were when it began. Those that were made since are relayed, but may be sent here too.';
comment on column epoch.ended_at is 'When the end markers were acknowledged; null while it republishes, or if a newer epoch began before it ended.';

create table epoch_request (
    number       bigint      primary key generated always as identity,
    reason       text        not null check (reason <> ''),
    requested_at timestamptz not null default now()
);

comment on table epoch_request is 'What an operator asks of the relay: to begin an epoch. It does so within seconds and deletes the row.';
comment on column epoch_request.number is 'Order of the requests.';
comment on column epoch_request.reason is 'Why, for the people who read the table epoch.';
comment on column epoch_request.requested_at is 'When it was asked.';

create table relay_cursor (
    only_row boolean     primary key default true check (only_row),
    era      int         not null default 1,
    xid      xid8        not null,
    number   bigint      not null,
    moved_at timestamptz not null default now()
) with (fillfactor = 20);

insert into relay_cursor (xid, number) values ('0', 0);

comment on table relay_cursor is 'How far the relay has published: every row of the journal up to and including this one. Moved only by the session that holds the relay''s lock.';
comment on column relay_cursor.only_row is 'Always true: there is one cursor.';
comment on column relay_cursor.era is 'journal.era of the last published row.';
comment on column relay_cursor.xid is 'journal.xid of the last published row.';
comment on column relay_cursor.number is 'journal.number of the last published row.';
comment on column relay_cursor.moved_at is 'When it was last moved.';

create table published (
    topic       text   not null,
    partition   int    not null check (partition >= 0),
    topic_id    uuid   not null,
    next_offset bigint not null check (next_offset >= 0),
    last_id     uuid,
    primary key (topic, partition)
) with (fillfactor = 20);

comment on table published is 'How far the broker has acknowledged each partition that this service publishes to. A log that does not go on from here was lost or put back.';
comment on column published.topic is 'Name of the topic.';
comment on column published.partition is 'The partition.';
comment on column published.topic_id is 'Kafka''s id of the topic; a topic that was made again has another.';
comment on column published.next_offset is 'Offset after the last record that was acknowledged.';
comment on column published.last_id is 'CloudEvents id of the record before next_offset; null if there is none.';

-- A database that has published before goes on in epoch 0, which needs no republish. A new one has no epoch; its relay begins the first.
do $$
declare
    used boolean := false;
begin
    if to_regclass('outbox_cursor') is not null then
        execute 'select exists (select from outbox_cursor where xid <> ''0'')' into used;
    end if;
    if not used and to_regclass('record_version') is not null then
        execute 'select exists (select from record_version)' into used;
    end if;
    if used then
        insert into epoch (number, reason, total, ended_at) values (0, 'Published before there were epochs.', 0, now());
    end if;
end
$$;
