#!/bin/sh
# Run once by PostgreSQL's image, as the owner: the extension, and the role of the application,
# which reads and writes rows and may change no table.
set -eu
psql --set=ON_ERROR_STOP=1 --set="password=$(cat /run/secrets/application_password)" \
    --username "$POSTGRES_USER" --dbname "$POSTGRES_DB" <<'SQL'
CREATE EXTENSION IF NOT EXISTS vector;
CREATE ROLE konan LOGIN PASSWORD :'password';
SQL
