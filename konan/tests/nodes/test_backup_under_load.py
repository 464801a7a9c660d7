"""A backup is taken while visitors talk, and lives elsewhere."""

import json
import zipfile
from pathlib import Path
from urllib.parse import urlsplit, urlunsplit

import httpx2 as httpx
import psycopg
import pytest
from psycopg import sql
from standardwebhooks import Webhook

from konan.embedded.postgres import database_url, ensure_database
from konan.testing.receiver import Receiver
from konan.tests.nodes.conftest import Site

pytestmark = pytest.mark.processes
ELSEWHERE = "elsewhere"


def test_counts_match_secrets_decrypt_and_the_bot_answers(
    site: Site, receiver: Receiver, tmp_path: Path
) -> None:
    owner, _ = site.owner(site.nodes.urls["web-1"])
    bot_id = owner.get("/bots").json()["results"][0]["id"]
    hook = {"bot_id": bot_id, "url": receiver.url("/ok/restored"), "events": ["kb_updated"]}
    made = owner.post("/webhooks", json=hook)
    assert made.status_code == 201, made.text
    file = tmp_path / "backup.zip"
    with site.load() as load:
        before = dict(load.ledger)
        said = site.nodes.run("manage.py", "backup", str(file))
    assert "found whole" in said
    assert len(load.ledger) > len(before), "Nobody talked meanwhile."
    variables = _elsewhere(site)
    told = site.nodes.run("manage.py", "restore", str(file), **variables)
    assert "all can be read" in told
    _counts_match(site, file)
    application = {"DATABASE_URL": variables["DATABASE_URL"], "KONAN_VALKEY_PREFIX": "elsewhere"}
    with site.nodes.another_web(**application) as url:
        answer = _asked(url, site.demo["bot_token"])
        assert "deliver" in answer["response"].lower()
        assert answer["sources"]
        again, _ = site.owner(url)
        pinged = again.post(f"/webhooks/{made.json()['id']}/test").json()
        assert pinged["success"], pinged
    verified = Webhook(made.json()["secret"]).verify(*_last_request(receiver))
    assert verified["type"] == "ping"


def _last_request(receiver: Receiver) -> tuple[bytes, dict[str, str]]:
    last = receiver.received[-1]
    return last.body, last.headers


def _elsewhere(site: Site) -> dict[str, str]:
    """Another database beside the first, for the same two roles."""
    ensure_database(site.nodes.folder.sockets(), ELSEWHERE)
    given = site.nodes.environment()
    names = ("DATABASE_URL", "MIGRATION_DATABASE_URL")
    return {
        name: urlunsplit(urlsplit(given[name])._replace(path=f"/{ELSEWHERE}")) for name in names
    }


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
