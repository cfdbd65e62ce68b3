alter table referral
    alter column contact_id drop not null,
    add column decided_at         timestamptz,
    add column no_further_action  boolean,
    add column rationale          text,
    add column closed_on          date,
    add column reason_for_closure text,
    add column closure_rationale  text,
    add column worker             text,
    add column team               text,
    add check ((decided_at is null) = (no_further_action is null)),
    add check (closed_on >= received_on),
    add check (closed_on is null or no_further_action is not null),
    add check (not (no_further_action and closed_on is null)),
    add check ((reason_for_closure is not null) = (closed_on is not null and not no_further_action));

drop index referral_contact;
create unique index referral_contact on referral (contact_id) where not voided;
create unique index referral_open on referral (child_id) where closed_on is null and not voided;
create index referral_undecided on referral (authority, received_on) where decided_at is null and not voided;
create index referral_worker on referral (worker, id) where worker is not null;

comment on column referral.contact_id is 'The contact that led to it; null if early help was stepped up.';
comment on column referral.received_on is 'CIN census CINreferralDate: the day in London on which the contact was received, or early help stepped up.';
comment on column referral.decided_at is 'When the type of response was decided; null while undecided.';
comment on column referral.no_further_action is 'CIN census ReferralNFA; null while undecided.';
comment on column referral.rationale is 'Why it was decided so; never leaves this service.';
comment on column referral.closed_on is 'CIN census CINclosureDate; null while open, the day of the decision after no further action.';
comment on column referral.reason_for_closure is 'CIN census ReasonForClosure; null while open and after no further action.';
comment on column referral.closure_rationale is 'Why it was closed; never leaves this service.';
comment on column referral.worker is 'The allocated worker; null while nobody has it.';
comment on column referral.team is 'The worker''s team.';
comment on index referral_open is 'A child never has two open referrals: CIN census rule 8815.';
