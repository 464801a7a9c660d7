"""Several processes of each kind, on one PostgreSQL and one Valkey, behind nginx."""
