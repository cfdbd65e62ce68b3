alter table inspection add column voided boolean not null default false;
alter table area_for_improvement add column voided boolean not null default false;

comment on column inspection.voided is 'True if it should never have been made: it stays readable and counts nowhere.';
comment on column area_for_improvement.voided is 'True if it should never have been made: it stays readable and counts nowhere.';
