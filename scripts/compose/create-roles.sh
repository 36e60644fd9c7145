#!/bin/bash
# Run once by the postgres image, on an empty data volume: the three logins of the product and its database.
set -euo pipefail
psql -v ON_ERROR_STOP=1 --username "$POSTGRES_USER" --dbname postgres \
  -v owner="$OWNER_PASSWORD" -v app="$APP_PASSWORD" -v sealer="$SEALER_PASSWORD" <<'SQL'
CREATE ROLE zeqing_owner LOGIN CREATEROLE PASSWORD :'owner';
CREATE ROLE zeqing_app LOGIN PASSWORD :'app';
CREATE ROLE zeqing_sealer LOGIN PASSWORD :'sealer';
GRANT zeqing_app, zeqing_sealer TO zeqing_owner WITH ADMIN OPTION;
CREATE DATABASE zeqing OWNER zeqing_owner;
SQL
