"""Migrations of a later version run while this one serves, and nobody waits for them."""

import subprocess
import sys
import threading

import psycopg
import pytest

from konan.embedded.postgres import database_url
from konan.embedded.variables import ROOT
from konan.testing.installation import wait_for
from konan.tests.nodes.conftest import Site

pytestmark = pytest.mark.processes
LATER = {"DJANGO_SETTINGS_MODULE": "konan.testing.later.settings"}
LONGEST_WAIT_S = 2.0 + 2.0  # the longest lock, and what a message may take on a busy machine
COLUMNS = """
  SELECT count(*) FROM information_schema.columns WHERE column_name = 'later'
"""
INDEX = (
    "SELECT count(*) FROM pg_index WHERE indexrelid = to_regclass('message_later') AND indisvalid"
)


def test_old_and_new_code_together_and_a_table_that_is_in_use(site: Site) -> None:
    url = database_url(site.nodes.folder.sockets(), "konan")
    with site.load() as load, psycopg.connect(url) as somebody:
        somebody.execute("SELECT count(*) FROM conversations_message")  # and stays in it
        migrating = _migrating(site, "migrate")
        try:
            seen = _lines(migrating)
            wait_for(lambda: "in use" in "".join(seen), seconds=60, what="migrate steps aside")
            enough = len(load.ledger) + 8
            wait_for(lambda: len(load.ledger) > enough, seconds=60, what="visitors go on")
            somebody.rollback()
            assert migrating.wait(60) == 0, "".join(seen)
        finally:
            migrating.kill()
        assert site.ask(COLUMNS) == [2]
        assert site.ask(INDEX) == [1]
        site.nodes.run("manage.py", "migrate", "later", "zero", **LATER)
    assert site.ask(COLUMNS) == [0]
    assert load.retries == []
    assert load.wrong == []
    assert max(load.waits) < LONGEST_WAIT_S


def _migrating(site: Site, *arguments: str) -> "subprocess.Popen[str]":
    return subprocess.Popen(
        [sys.executable, "manage.py", *arguments],
        cwd=ROOT,
        env={**site.nodes.environment(), **LATER},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )


def _lines(process: "subprocess.Popen[str]") -> list[str]:
    """What it says, as it says it."""
    seen: list[str] = []
    assert process.stdout
    threading.Thread(target=seen.extend, args=(process.stdout,), daemon=True).start()
    return seen
