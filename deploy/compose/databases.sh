#!/bin/sh
# A database for each service with two login roles: <name>_owner owns it and migrates it, <name> reads and writes rows.
# No other role may connect. Run once, when the cluster is new.
set -eu

create() {
    psql --username postgres --set ON_ERROR_STOP=1 --set name="$1" --set owner="$1_owner" \
        --set password="$2" --set owner_password="$3" <<'SQL'
CREATE ROLE :"owner" LOGIN PASSWORD :'owner_password';
CREATE ROLE :"name" LOGIN PASSWORD :'password';
CREATE DATABASE :"name" OWNER :"owner";
REVOKE ALL ON DATABASE :"name" FROM PUBLIC;
GRANT CONNECT ON DATABASE :"name" TO :"name";
\connect :"name"
GRANT USAGE ON SCHEMA public TO :"name";
ALTER DEFAULT PRIVILEGES FOR ROLE :"owner" IN SCHEMA public GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO :"name";
ALTER DEFAULT PRIVILEGES FOR ROLE :"owner" IN SCHEMA public GRANT USAGE ON SEQUENCES TO :"name";
ALTER DEFAULT PRIVILEGES FOR ROLE :"owner" IN SCHEMA public GRANT EXECUTE ON FUNCTIONS TO :"name";
ALTER DEFAULT PRIVILEGES FOR ROLE :"owner" REVOKE EXECUTE ON FUNCTIONS FROM PUBLIC;
SQL
}

create referrals "$REFERRALS_PASSWORD" "$REFERRALS_OWNER_PASSWORD"
create plans "$PLANS_PASSWORD" "$PLANS_OWNER_PASSWORD"
create inspections "$INSPECTIONS_PASSWORD" "$INSPECTIONS_OWNER_PASSWORD"
create metrics "$METRICS_PASSWORD" "$METRICS_OWNER_PASSWORD"
psql --username postgres --set ON_ERROR_STOP=1 --command 'REVOKE ALL ON DATABASE postgres, template1 FROM PUBLIC'
