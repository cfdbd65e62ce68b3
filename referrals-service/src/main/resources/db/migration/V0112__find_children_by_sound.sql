alter table child
    alter column given_sound set not null,
    alter column family_sound set not null;

drop index child_name;
create index child_sound on child (family_sound, date_of_birth, given_sound);
create index child_unborn on child (family_sound, expected_date_of_birth) where expected_date_of_birth is not null;
create index child_postcode on child (postcode, date_of_birth) where postcode is not null;
create index child_alias on child using gin (alias_sounds) where alias_sounds is not null;
create index child_merged_into on child (merged_into) where merged_into is not null;
create index child_provisional on child (authority, id) where provisional;

create table child_merge (
    id        uuid primary key,
    child_id  uuid        not null references child deferrable initially deferred,
    into_id   uuid        not null references child deferrable initially deferred,
    moved     uuid[]      not null,
    merged_at timestamptz not null,
    split_at  timestamptz
);

create unique index child_merge_standing on child_merge (child_id) where split_at is null;

comment on table child_merge is 'Which records were moved when one record of a child was merged into another, so that it can be undone.';
comment on column child_merge.id is 'Id of the merge, UUID version 7.';
comment on column child_merge.child_id is 'The record of a child that was merged.';
comment on column child_merge.into_id is 'The child it turned out to be.';
comment on column child_merge.moved is 'Ids of the records that moved.';
comment on column child_merge.merged_at is 'When it was merged.';
comment on column child_merge.split_at is 'When it was split again; null while the merge stands.';
