create table section_47_enquiry (
    id                     uuid primary key,
    version                int         not null,
    authority              text        not null,
    agency                 text        not null,
    recorded_at            timestamptz not null,
    voided                 boolean     not null default false,
    child_id               uuid        not null references known_child,
    recorded_for           uuid        not null references known_child,
    strategy_discussion_id uuid references strategy_discussion deferrable initially deferred,
    started_on             date        not null,
    enquiry_kind           text        not null,
    enquiry_reason         text        not null,
    owner                  text,
    ended_on               date,
    outcome                text,
    conference_required    boolean,
    no_conference_reason   text,
    conference_on          date,
    check (ended_on >= started_on),
    check (conference_on >= started_on),
    check ((ended_on is null) = (outcome is null)),
    check ((ended_on is null) = (conference_required is null)),
    check ((no_conference_reason is null) = (conference_required is distinct from false)),
    check (conference_on is null or conference_required is distinct from false)
);

create index section_47_enquiry_child on section_47_enquiry (child_id);
create index section_47_enquiry_recorded_for on section_47_enquiry (recorded_for);
create index section_47_enquiry_discussion on section_47_enquiry (strategy_discussion_id);
create index section_47_enquiry_open on section_47_enquiry (authority, id) where ended_on is null and not voided;
create index section_47_enquiry_due on section_47_enquiry (authority, started_on)
    where conference_on is null and (conference_required is null or conference_required = true) and not voided;
create index section_47_enquiry_owner on section_47_enquiry (owner, id) where owner is not null;

comment on table section_47_enquiry is 'Enquiries under section 47 of the Children Act 1989. A child has at most one that is open, or one for each record of it that was merged.';
comment on column section_47_enquiry.id is 'Id of the enquiry, UUID version 7.';
comment on column section_47_enquiry.version is 'Counts what happened to the record, from 1.';
comment on column section_47_enquiry.authority is 'ONS code of the local authority.';
comment on column section_47_enquiry.agency is 'Agency that recorded it, from its token.';
comment on column section_47_enquiry.recorded_at is 'When it was recorded.';
comment on column section_47_enquiry.voided is 'True if it should never have been made: it stays readable and counts nowhere.';
comment on column section_47_enquiry.child_id is 'The child that it is about.';
comment on column section_47_enquiry.recorded_for is 'The record of the child for which it was recorded. Where that was merged into another, child_id is the other; where it is split again, child_id is this one.';
comment on column section_47_enquiry.strategy_discussion_id is 'The strategy discussion that started it; null if that is not recorded. It started one enquiry at most that stands.';
comment on column section_47_enquiry.started_on is 'CIN census S47ActualStartDate: day 0 of the clock of the initial conference.';
comment on column section_47_enquiry.enquiry_kind is 'SINGLE, or JOINT with the police.';
comment on column section_47_enquiry.enquiry_reason is 'The main reason for it.';
comment on column section_47_enquiry.owner is 'The social worker who leads it; null while nobody does.';
comment on column section_47_enquiry.ended_on is 'The day on which it was concluded; null while it is open.';
comment on column section_47_enquiry.outcome is 'What it found; null while it is open.';
comment on column section_47_enquiry.conference_required is 'Whether an initial conference follows; false is CIN census ICPCnotRequired; null while it is open.';
comment on column section_47_enquiry.no_conference_reason is 'Why no initial conference follows; null if one does, and while it is open.';
comment on column section_47_enquiry.conference_on is 'CIN census DateOfInitialCPC: the initial conference to which it led; null if none was held.';
comment on index section_47_enquiry_due is 'Enquiries that wait for their initial conference, by the start of its clock.';
