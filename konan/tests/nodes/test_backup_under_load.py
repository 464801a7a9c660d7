"""A backup is taken while visitors talk, and lives elsewhere."""

import json
import zipfile
from pathlib import Path
from urllib.parse import urlsplit, urlunsplit

import httpx2 as httpx
import psycopg
import pytest
from psycopg import sql

from konan.embedded.identity import CannotRun
from konan.embedded.postgres import database_url, ensure_database
from konan.testing.receiver import Receiver
from konan.tests.nodes.conftest import Site

pytestmark = pytest.mark.processes
ELSEWHERE = "elsewhere"
OTHER_KEY = "other:HxwbGhkYFxYVFBMSERAPDg0MCwoJCAcGBQQDAgEAHx4="


def test_counts_match_secrets_decrypt_and_the_bot_answers(
    site: Site, receiver: Receiver, tmp_path: Path
) -> None:
    owner, _ = site.owner(site.nodes.urls["web-1"])
    bot_id = owner.get("/bots").json()["results"][0]["id"]
    hook = {"url": receiver.url("/ok"), "events": ["new_message"]}
    made = owner.post(f"/bots/{bot_id}/webhooks", json=hook)
    assert made.status_code == 201, made.text
    file = tmp_path / "backup.zip"
    with site.load() as load:
        before = dict(load.ledger)
        said = site.nodes.run("manage.py", "backup", str(file))
    assert "found whole" in said
    assert len(load.ledger) > len(before), "Nobody talked meanwhile."
    variables = _elsewhere(site)
    _refuses_without_the_key(site, file, variables)
    told = site.nodes.run("manage.py", "restore", str(file), **variables)
    assert "all can be read" in told
    _counts_match(site, file)
    with pytest.raises(CannotRun, match="has accounts"):
        site.nodes.run("manage.py", "restore", str(file), **variables)
    application = {"DATABASE_URL": variables["DATABASE_URL"], "KONAN_VALKEY_PREFIX": "elsewhere"}
    with site.nodes.another_web(**application) as url:
        answer = _asked(url, site.demo["bot_token"])
        assert "deliver" in answer["response"].lower()
        assert answer["sources"]
        again, _ = site.owner(url)
        secret = again.get(f"/bots/{bot_id}/webhooks").json()["results"]
        assert [each["url"] for each in secret] == [hook["url"]]


def _elsewhere(site: Site) -> dict[str, str]:
    """Another database beside the first, for the same two roles."""
    ensure_database(site.nodes.folder.sockets(), ELSEWHERE)
    given = site.nodes.environment()
    names = ("DATABASE_URL", "MIGRATION_DATABASE_URL")
    return {
        name: urlunsplit(urlsplit(given[name])._replace(path=f"/{ELSEWHERE}")) for name in names
    }


def _refuses_without_the_key(site: Site, file: Path, variables: dict[str, str]) -> None:
    """Before anything is changed."""
    with pytest.raises(CannotRun, match="which ENCRYPTION_KEYS does not have"):
        site.nodes.run("manage.py", "restore", str(file), **variables, ENCRYPTION_KEYS=OTHER_KEY)


def _counts_match(site: Site, file: Path) -> None:
    with zipfile.ZipFile(file) as archive:
        tables = json.loads(archive.read("manifest.json"))["tables"]
    url = database_url(site.nodes.folder.sockets(), ELSEWHERE)
    with psycopg.connect(url) as database:
        for name, table in tables.items():
            query = sql.SQL("SELECT count(*) FROM {}").format(sql.Identifier(name))
            row = database.execute(query).fetchone()
            assert row == (table["rows"],), name


def _asked(url: str, bot_token: str) -> dict[str, str]:
    answer = httpx.post(
        f"{url}/api/v1/chat",
        json={"message": "How long does delivery take?"},
        headers={"X-Bot-Token": bot_token},
        timeout=60,
    )
    assert answer.status_code == 200, answer.text
    said: dict[str, str] = answer.json()
    return said
