create table referral (
    id              uuid primary key,
    version         int         not null,
    authority       text        not null,
    agency          text        not null,
    recorded_at     timestamptz not null,
    contact_id      uuid        not null references contact deferrable initially deferred,
    child_id        uuid        not null references child deferrable initially deferred,
    received_on     date        not null,
    referral_source text        not null,
    primary_need    text        not null
);

create unique index referral_contact on referral (contact_id);
create index referral_child on referral (child_id);

comment on table referral is 'Referrals of children to children''s social care.';
comment on column referral.id is 'Id of the referral, UUID version 7.';
comment on column referral.version is 'Counts what happened to the record, from 1.';
comment on column referral.authority is 'ONS code of the local authority.';
comment on column referral.agency is 'Agency that recorded the decision.';
comment on column referral.recorded_at is 'When the referral was recorded.';
comment on column referral.contact_id is 'The contact that led to it.';
comment on column referral.child_id is 'The child who is referred.';
comment on column referral.received_on is 'CIN census referral date: the day in London on which the contact was received.';
comment on column referral.referral_source is 'Who referred the child: CIN census ReferralSource.';
comment on column referral.primary_need is 'CIN census PrimaryNeedCode; NOT_STATED if it was not given.';
