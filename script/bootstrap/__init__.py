"""From a bare clone to something that runs: the standard library alone, Python 3.11."""
