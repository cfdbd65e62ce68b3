alter table child add column voided boolean not null default false;
alter table contact add column voided boolean not null default false;
alter table referral add column voided boolean not null default false;

comment on column child.voided is 'True if it should never have been made: it stays readable and counts nowhere.';
comment on column contact.voided is 'True if it should never have been made: it stays readable and counts nowhere.';
comment on column referral.voided is 'True if it should never have been made: it stays readable and counts nowhere.';
