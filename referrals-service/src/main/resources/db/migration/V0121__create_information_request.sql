create table information_request (
    id           uuid primary key,
    version      int         not null,
    authority    text        not null,
    agency       text        not null,
    recorded_at  timestamptz not null,
    voided       boolean     not null default false,
    child_id     uuid        not null references child deferrable initially deferred,
    contact_id   uuid        not null references contact deferrable initially deferred,
    question     text        not null,
    lawful_basis text,
    consent      text,
    requested_at timestamptz not null,
    requested_by text,
    due_on       date        not null,
    answered_at  timestamptz,
    answered_by  text,
    answer       text,
    check ((answered_at is null) = (answer is null)),
    check (answered_at >= requested_at)
);

create index information_request_contact on information_request (contact_id);
create index information_request_child on information_request (child_id);
create index information_request_agency on information_request (authority, agency, id);
create index information_request_unanswered on information_request (authority, id) where answered_at is null;

comment on table information_request is 'What the MASH asked partner agencies about the child of a contact, and what they answered.';
comment on column information_request.id is 'Id of the request, UUID version 7.';
comment on column information_request.version is 'Counts what happened to the record, from 1.';
comment on column information_request.authority is 'ONS code of the local authority.';
comment on column information_request.agency is 'The agency that is asked: it and the council see the request.';
comment on column information_request.recorded_at is 'When the request was recorded.';
comment on column information_request.voided is 'True if it should never have been made: it stays readable and counts nowhere.';
comment on column information_request.child_id is 'The child that it is about.';
comment on column information_request.contact_id is 'The contact that it is about.';
comment on column information_request.question is 'What the agency is asked; never leaves this service.';
comment on column information_request.lawful_basis is 'On what basis it is asked, as the contact said then; null where an import does not say.';
comment on column information_request.consent is 'Whether the family consented, as the contact said then.';
comment on column information_request.requested_at is 'When it was asked: its day in London is day 0 of the clock of the answer.';
comment on column information_request.requested_by is 'Who asked; null where an import does not say.';
comment on column information_request.due_on is 'The last day on which an answer is in time.';
comment on column information_request.answered_at is 'When it was answered; null while not.';
comment on column information_request.answered_by is 'Who answered; null where an import does not say.';
comment on column information_request.answer is 'The answer; never leaves this service.';
