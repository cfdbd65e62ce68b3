create table early_help_contact (
    id               uuid primary key,
    version          int         not null,
    authority        text        not null,
    agency           text        not null,
    recorded_at      timestamptz not null,
    voided           boolean     not null default false,
    child_id         uuid        not null references child deferrable initially deferred,
    source_agency    text        not null,
    referral_source  text        not null,
    concern          text        not null,
    received_at      timestamptz not null,
    triage_due_on    date        not null,
    from_contact_id  uuid references contact deferrable initially deferred,
    from_referral_id uuid references referral deferrable initially deferred,
    passed_on        date,
    owner            text,
    outcome          text,
    triaged_at       timestamptz,
    rationale        text,
    referral_id      uuid references referral deferrable initially deferred,
    episode_id       uuid,
    check ((outcome is null) = (triaged_at is null)),
    check (from_contact_id is null or from_referral_id is null)
);

create index early_help_contact_child on early_help_contact (child_id);
create index early_help_contact_untriaged on early_help_contact (authority, id) where outcome is null and not voided;
create unique index early_help_contact_from_contact on early_help_contact (from_contact_id) where not voided;
create unique index early_help_contact_from_referral on early_help_contact (from_referral_id) where not voided;

comment on table early_help_contact is 'Contacts to early help, and what the triage decided about them.';
comment on column early_help_contact.id is 'Id of the contact, UUID version 7.';
comment on column early_help_contact.version is 'Counts what happened to the record, from 1.';
comment on column early_help_contact.authority is 'ONS code of the local authority.';
comment on column early_help_contact.agency is 'Agency that recorded it, from its token.';
comment on column early_help_contact.recorded_at is 'When it was recorded.';
comment on column early_help_contact.voided is 'True if it should never have been made: it stays readable and counts nowhere.';
comment on column early_help_contact.child_id is 'The index child: the child of the family that it is about.';
comment on column early_help_contact.source_agency is 'Agency that made the contact.';
comment on column early_help_contact.referral_source is 'Who made the contact: CIN census ReferralSource, which early help shares.';
comment on column early_help_contact.concern is 'What the family needs help with, in words; never leaves this service.';
comment on column early_help_contact.received_at is 'When it was received: its day in London is day 0 of the triage clock.';
comment on column early_help_contact.triage_due_on is 'The last day on which a triage is in time, by the local limit of when it was recorded.';
comment on column early_help_contact.from_contact_id is 'The contact to the MASH that was passed on; null if it does not come from there.';
comment on column early_help_contact.from_referral_id is 'The referral that was stepped down; null if it does not come from there.';
comment on column early_help_contact.passed_on is 'The day on which social care decided to pass it on.';
comment on column early_help_contact.owner is 'Who triages it; null while nobody has taken it on.';
comment on column early_help_contact.outcome is 'What the triage decided; null until triaged.';
comment on column early_help_contact.triaged_at is 'When it was triaged.';
comment on column early_help_contact.rationale is 'Why it was decided so; never leaves this service.';
comment on column early_help_contact.referral_id is 'The referral that it was stepped up to.';
comment on column early_help_contact.episode_id is 'The early help that began with it.';
