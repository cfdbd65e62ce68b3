alter table known_child rename column birth_month to earliest_birth;

alter table known_child
    drop constraint known_child_birth_month_check,
    alter column earliest_birth drop not null;

comment on column known_child.earliest_birth is 'The first day on which it may have been born, or may yet be; null if nothing is known of the birth. First day of the month where the newest event that was heard is of version 1.';
