"""One process of an installation that is spread over many: how it starts, and how it ends."""
