"""A later version of Konan with one more migration, for the tests of upgrades."""
