#!/bin/sh
# A database and a login role for each service, which no other may connect to. Run once, when the cluster is new.
set -eu

create() {
    psql --username postgres --set ON_ERROR_STOP=1 --set name="$1" --set password="$2" <<'SQL'
CREATE ROLE :"name" LOGIN PASSWORD :'password';
CREATE DATABASE :"name" OWNER :"name";
REVOKE ALL ON DATABASE :"name" FROM PUBLIC;
SQL
}

create referrals "$REFERRALS_PASSWORD"
create plans "$PLANS_PASSWORD"
create inspections "$INSPECTIONS_PASSWORD"
create metrics "$METRICS_PASSWORD"
psql --username postgres --set ON_ERROR_STOP=1 --command 'REVOKE ALL ON DATABASE postgres, template1 FROM PUBLIC'
