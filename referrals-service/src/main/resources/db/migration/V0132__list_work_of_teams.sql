create index referral_team on referral (team, id) where team is not null;
create index assessment_team on assessment (team, id) where team is not null;

comment on index referral_team is 'What a team has, newest first.';
comment on index assessment_team is 'What a team has, newest first.';
