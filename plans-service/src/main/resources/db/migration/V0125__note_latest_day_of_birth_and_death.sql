alter table known_child
    add column latest_birth date,
    add column died_on      date;

comment on column known_child.latest_birth is 'The last day on which it may have been born, or may yet be; null if nothing is known of the birth, or if the newest event was heard before it was kept.';
comment on column known_child.died_on is 'The day of the death; null for a child that lives, or if the newest event was heard before it was kept.';
