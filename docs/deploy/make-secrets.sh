#!/bin/sh
# Make the passwords and keys of an installation, one file each: make-secrets.sh FOLDER [DATABASE-HOST]
# What is there stays as it is. Keep the folder, apart from the backups: without encryption_keys
# the secrets in them cannot be read. email_url and openai_api_key stay empty until you fill them.
set -eu
folder=${1:?usage: make-secrets.sh FOLDER [DATABASE-HOST]}
host=${2:-postgres}

umask 077
mkdir -p "$folder"
chmod 711 "$folder" # its files are read by name alone, by the containers' user
cd "$folder"

keep() { # NAME VALUE
    [ -e "$1" ] || printf '%s\n' "$2" >"$1"
    chmod 644 "$1"
}
random() { # letters and digits, which need no quoting anywhere
    openssl rand -hex "$1"
}

keep owner_password "$(random 24)"
keep application_password "$(random 24)"
keep database_url "postgresql://konan:$(cat application_password)@$host:5432/konan"
keep migration_database_url "postgresql://konan_owner:$(cat owner_password)@$host:5432/konan"
keep secret_key "$(random 32)"
keep encryption_keys "$(random 4):$(openssl rand -base64 32)"
keep jwt_keys "$(random 4):$(random 32)"
keep email_url ""
keep openai_api_key ""
