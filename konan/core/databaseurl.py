"""A database's URL as Django wants it."""

from typing import Any

from psycopg.conninfo import conninfo_to_dict


def database(url: str, options: dict[str, Any]) -> dict[str, Any]:
    """Django's entry for a libpq URL; a socket's folder stands percent-encoded as the host."""
    parts = conninfo_to_dict(url)
    names = {
        "dbname": "NAME",
        "user": "USER",
        "password": "PASSWORD",
        "host": "HOST",
        "port": "PORT",
    }
    entry: dict[str, Any] = {names[key]: parts.pop(key) for key in names if key in parts}
    return {
        "ENGINE": "django.db.backends.postgresql",
        "CONN_HEALTH_CHECKS": True,
        **entry,
        "OPTIONS": {**parts, **options},
    }
