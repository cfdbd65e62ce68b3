alter table known_child add column epoch bigint not null default 0;

alter table known_child alter column epoch drop default;

comment on column known_child.epoch is 'Epoch of the newest event that was heard: the highest version of the highest epoch counts; 0 before there were epochs.';
comment on column known_child.voided is 'True if nothing more is planned for it: it should never have been put on the index, or the index does not hold it any more and there are plans for it here.';
