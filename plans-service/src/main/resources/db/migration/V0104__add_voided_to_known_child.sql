alter table known_child add column voided boolean not null default false;

comment on column known_child.voided is 'True if it should never have been put on the index: nothing more is planned for it.';
