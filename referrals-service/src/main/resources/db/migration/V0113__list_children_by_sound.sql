-- Hibernate compares with varchar[], and text[] has no operator for that.
alter table child alter column alias_sounds type varchar[];

-- The list by family name, newest first, reads a page of this and not every child of the name.
create index child_sound_newest on child (family_sound, id);
