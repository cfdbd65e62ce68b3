-- What an analyst would make of the versions: the records as they are now, those made in error left out, an index that covers
-- each question, also what is open at the end of a month. Only what the questions need is in the tables' indexes; statistics and visibility are up to date.
CREATE TABLE child AS
SELECT child_id, authority, born_on, sex, ethnicity, disabilities, locality
FROM (SELECT DISTINCT ON (child_id) * FROM child_version ORDER BY child_id, record_version DESC) AS newest
WHERE NOT voided;

CREATE TABLE contact AS
SELECT contact_id, authority, child_id, received_on, referral_source, source_agency, decided_on, decision,
       next_working_day AS due_on
FROM (SELECT DISTINCT ON (contact_id) * FROM contact_version ORDER BY contact_id, record_version DESC) AS newest
         JOIN calendar ON day = received_on
WHERE NOT voided;

CREATE TABLE referral AS
SELECT referral_id, authority, child_id, received_on, referral_source, primary_need
FROM (SELECT DISTINCT ON (referral_id) * FROM referral_version ORDER BY referral_id, record_version DESC) AS newest
WHERE NOT voided;

CREATE TABLE plan AS
SELECT plan_id, authority, child_id, started_on, ended_on, initial_category, latest_category,
       number_of_previous_plans
FROM (SELECT DISTINCT ON (plan_id) * FROM plan_version ORDER BY plan_id, record_version DESC) AS newest
WHERE NOT voided;

CREATE UNIQUE INDEX ON child (child_id) INCLUDE (born_on, sex);
CREATE INDEX ON contact (authority, received_on) INCLUDE (source_agency, decided_on, decision, due_on);
CREATE INDEX ON contact (authority, (coalesce(decided_on, 'infinity'))) INCLUDE (received_on, decided_on, due_on);
CREATE INDEX ON referral (authority, received_on) INCLUDE (child_id);
CREATE INDEX ON referral (child_id, authority, received_on);
CREATE INDEX ON plan (authority, started_on) INCLUDE (number_of_previous_plans);
CREATE INDEX ON plan (authority, ended_on) INCLUDE (started_on);
CREATE INDEX ON plan (authority, (coalesce(ended_on, 'infinity'))) INCLUDE (started_on, ended_on);

VACUUM (ANALYZE) child;
VACUUM (ANALYZE) contact;
VACUUM (ANALYZE) referral;
VACUUM (ANALYZE) plan;
