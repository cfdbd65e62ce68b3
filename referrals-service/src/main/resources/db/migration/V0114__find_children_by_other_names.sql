-- A row for each sound of another name, in place of an array: what an array holds cannot be estimated, so that every look-up
-- was planned anew, and took longer to plan than to do.
create table child_other_name (
    child_id uuid not null references child deferrable initially deferred,
    sound    text not null,
    primary key (child_id, sound)
);

insert into child_other_name (child_id, sound)
select distinct id, unnest(alias_sounds)
from child
where alias_sounds is not null;

create index child_other_name_sound on child_other_name (sound);

alter table child drop column alias_sounds;

comment on table child_other_name is 'How the other names of children sound, to find them by; the names themselves are in child.';
comment on column child_other_name.child_id is 'The child.';
comment on column child_other_name.sound is 'Family and given sound of the name.';
