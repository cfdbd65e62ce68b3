alter table contact
    add column incident_reference       text,
    add column lawful_basis             text,
    add column consent                  text,
    add column why_without_consent      text,
    add column owner                    text,
    add column urgency                  text,
    add column screened_at              timestamptz,
    add column screened_by              text,
    add column information_requested_at timestamptz,
    add column decided_by               text,
    add column overseen_at              timestamptz,
    add column overseen_by              text,
    add column oversight_agrees         boolean,
    add column oversight_comment        text,
    add column feedback_given_at        timestamptz,
    add column feedback_given_by        text,
    add column feedback_channel         text,
    add column stage                    text,
    add column due_on                   date;

-- Of contacts that were there before: as if every day were a working day, so at most some days early, and in lists only.
update contact
set stage  = case when decision is null then 'RECEIVED' else 'DECIDED' end,
    due_on = (received_at at time zone 'Europe/London')::date + 1;

alter table contact
    alter column stage set not null,
    alter column due_on set not null,
    add check ((lawful_basis is null) = (consent is null)),
    add check ((urgency is null) = (screened_at is null)),
    add check ((overseen_at is null) = (oversight_agrees is null)),
    add check ((feedback_given_at is null) = (feedback_channel is null)),
    add check (feedback_given_at is null or decided_at is not null);

drop index contact_child;
create index contact_child_received on contact (child_id, received_at);
create index contact_agency on contact (authority, agency, id);
create index contact_source_agency on contact (authority, source_agency, id);
create index contact_stage on contact (authority, stage, id);
create index contact_owner on contact (authority, owner, id) where owner is not null;
create index contact_incident on contact (authority, incident_reference, id) where incident_reference is not null;

comment on column contact.incident_reference is 'Reference of the incident, the same for each child of it.';
comment on column contact.lawful_basis is 'On what basis information is shared: UK GDPR, Article 6(1); null while nobody said.';
comment on column contact.consent is 'Whether consent was sought of the family, and what came of it.';
comment on column contact.why_without_consent is 'Why information is shared without consent; never leaves this service.';
comment on column contact.owner is 'The worker who has it.';
comment on column contact.urgency is 'BRAG rating; null while not screened.';
comment on column contact.screened_at is 'When it was rated first.';
comment on column contact.screened_by is 'Who rated it first; null where an import does not say.';
comment on column contact.information_requested_at is 'When the first request to an agency about it that stands was sent.';
comment on column contact.decided_by is 'Who decided; null where an import does not say.';
comment on column contact.overseen_at is 'When a manager looked at the decision, or at the one that was sent back.';
comment on column contact.overseen_by is 'The manager; null where an import does not say.';
comment on column contact.oversight_agrees is 'Whether the manager agreed.';
comment on column contact.oversight_comment is 'What the manager said; never leaves this service.';
comment on column contact.feedback_given_at is 'When the referrer was told.';
comment on column contact.feedback_given_by is 'By whom; null where an import does not say.';
comment on column contact.feedback_channel is 'How the referrer was told.';
comment on column contact.stage is 'How far the MASH is with it.';
comment on column contact.due_on is 'The earlier of the two days on which the decision is due: by the working day after receipt, by its urgency.';
