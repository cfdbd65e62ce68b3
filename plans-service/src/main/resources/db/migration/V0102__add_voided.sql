alter table child_protection_plan add column voided boolean not null default false;

comment on column child_protection_plan.voided is 'True if it should never have been made: it stays readable and counts nowhere.';
