create table contact (
    id              uuid primary key,
    version         int         not null,
    authority       text        not null,
    agency          text        not null,
    recorded_at     timestamptz not null,
    child_id        uuid        not null references child deferrable initially deferred,
    source_agency   text        not null,
    referral_source text        not null,
    concern_types   text[]      not null,
    concern         text        not null,
    received_at     timestamptz not null,
    decision        text,
    decided_at      timestamptz,
    rationale       text,
    referral_id     uuid,
    check ((decision is null) = (decided_at is null))
);

create index contact_child on contact (child_id);
create index contact_undecided on contact (authority, id) where decision is null;

comment on table contact is 'Contacts to the multi-agency safeguarding hub, and what was decided about them.';
comment on column contact.id is 'Id of the contact, UUID version 7.';
comment on column contact.version is 'Counts what happened to the record, from 1.';
comment on column contact.authority is 'ONS code of the local authority.';
comment on column contact.agency is 'Agency that recorded the contact, from its token.';
comment on column contact.recorded_at is 'When the contact was recorded.';
comment on column contact.child_id is 'The child that the contact is about.';
comment on column contact.source_agency is 'Agency that made the contact.';
comment on column contact.referral_source is 'Who made the contact: CIN census ReferralSource.';
comment on column contact.concern_types is 'What the contact is worried about.';
comment on column contact.concern is 'The concern in words; never leaves this service.';
comment on column contact.received_at is 'When it was received: its day in London is day 0 of the decision clock.';
comment on column contact.decision is 'What was decided; null while undecided.';
comment on column contact.decided_at is 'When it was decided.';
comment on column contact.rationale is 'Why it was decided so; never leaves this service.';
comment on column contact.referral_id is 'The referral that the decision opened.';
