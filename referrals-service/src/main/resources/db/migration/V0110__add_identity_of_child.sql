alter table child
    alter column given_name drop not null,
    alter column date_of_birth drop not null,
    add column expected_date_of_birth date,
    add column given_sound   text,
    add column family_sound  text,
    add column alias_given   text[]  not null default '{}',
    add column alias_family  text[]  not null default '{}',
    add column alias_sounds  text[],
    add column lived_address  text[],
    add column lived_postcode text[],
    add column postcode      text,
    add column provisional   boolean not null default false,
    add column related_to    uuid[]  not null default '{}',
    add column related_as    text[]  not null default '{}',
    add column died_on       date,
    add column merged_into   uuid references child deferrable initially deferred,
    add check ((date_of_birth is null) <> (expected_date_of_birth is null)),
    add check (given_name is not null or date_of_birth is null),
    add check (cardinality(alias_given) = cardinality(alias_family)),
    add check (cardinality(related_to) = cardinality(related_as)),
    add check (merged_into <> id);

update child
set lived_address  = array_fill(''::text, array[cardinality(lived_from)]),
    lived_postcode = array_fill(''::text, array[cardinality(lived_from)]);

alter table child
    alter column lived_address set not null,
    alter column lived_postcode set not null,
    add check (cardinality(lived_from) = cardinality(lived_address)),
    add check (cardinality(lived_from) = cardinality(lived_postcode)),
    alter column alias_given drop default,
    alter column alias_family drop default,
    alter column provisional drop default,
    alter column related_to drop default,
    alter column related_as drop default;

comment on column child.given_name is 'Given name, as it was given; null for an unborn child that has none yet.';
comment on column child.date_of_birth is 'Date of birth (CIN census PersonBirthDate); null while the child is unborn.';
comment on column child.expected_date_of_birth is 'Expected date of birth (CIN census ExpectedPersonBirthDate); null once the child is born.';
comment on column child.given_sound is 'How the given name sounds, or the name as it is compared where it has no sound; empty without a given name.';
comment on column child.family_sound is 'How the family name sounds, or the name as it is compared where it has no sound.';
comment on column child.alias_given is 'Given names of the other names that the child is or was known by; an empty text where only a family name is known.';
comment on column child.alias_family is 'Family names of the other names, each at the place of its given name in alias_given.';
comment on column child.alias_sounds is 'Family and given sound of each other name; null without one, so that the index holds only children who have any.';
comment on column child.lived_address is 'Address from the day at the same place in lived_from; an empty text where not known. Never leaves this service.';
comment on column child.lived_postcode is 'Postcode, without the space, from the day at the same place in lived_from; an empty text where not known. Never leaves this service.';
comment on column child.postcode is 'Postcode, without the space, where the child was last said to live. Never leaves this service.';
comment on column child.provisional is 'True for a child who was put on the index although others on it were possibly meant, until a person has decided.';
comment on column child.related_to is 'Other children on the index to whom the child is related; the same is told at their rows, from their side.';
comment on column child.related_as is 'What the child at the same place in related_to is to this one: SIBLING, PARENT, CHILD, HOUSEHOLD, ….';
comment on column child.died_on is 'Day of death (CIN census PersonDeathDate); null for a child that lives.';
comment on column child.merged_into is 'The child that this record turned out to be another record of; null otherwise.';
