"""One set of nodes for all tests here: each leaves all of them running."""

import json
import ssl
from collections.abc import Callable, Iterator, Sequence
from typing import Any

import httpx2 as httpx
import psycopg
import pytest

from konan.embedded.folders import DataFolder
from konan.embedded.postgres import database_url
from konan.testing.callers import Agent, Load, Talker
from konan.testing.fakemodel import FakeModel
from konan.testing.nodes import Nodes, nodes
from konan.testing.proxy import nginx
from konan.testing.receiver import Receiver
from konan.testing.server import GENEROUS

LOST = """
  SELECT wanted FROM unnest(%(ids)s::text[]) wanted WHERE (
    SELECT count(*) FROM conversations_message WHERE client_id = wanted) <> 1
"""
NOT_FINAL = "SELECT count(*) FROM conversations_turn WHERE state IN ('received', 'running')"
WITHOUT_ANSWER = """
  SELECT m.client_id FROM conversations_message m
  WHERE m.client_id = ANY(%(ids)s) AND NOT EXISTS (
    SELECT FROM conversations_turn t JOIN conversations_message a ON a.id = t.answer_id
    WHERE t.message_id = m.id)
"""
TWICE = """
  SELECT count(*) FROM conversations_message a WHERE a.role = 'assistant'
    AND a.created_at > %(since)s
    AND NOT EXISTS (SELECT FROM conversations_turn t WHERE t.answer_id = a.id)
"""


class Site:
    """The nodes with the demo's shop on them, and who calls there."""

    def __init__(self, nodes: Nodes, model: FakeModel) -> None:
        self.nodes, self.model = nodes, model
        self.demo: dict[str, str] = json.loads((nodes.folder.path / "demo.json").read_text())
        self.trust = ssl.create_default_context(cafile=str(nodes.proxy.certificate))

    def owner(self, url: str) -> tuple[httpx.Client, str]:
        """Signed in at one of the processes, and the token, which is good at all of them."""
        login = {"email": self.demo["email"], "password": self.demo["password"]}
        token = httpx.post(f"{url}/api/v1/auth/login", json=login, timeout=30).json()["token"]
        headers = {"Authorization": f"Bearer {token}"}
        return httpx.Client(base_url=f"{url}/api/v1", headers=headers, timeout=30), token

    def load(self, *, talkers: int = 4, agent_token: str = "") -> Load:
        """Through the proxy."""
        bot, url = self.demo["bot_token"], self.nodes.url
        socket = url.replace("https", "wss") + "/ws/inbox"
        agent = Agent(socket, agent_token, self.trust) if agent_token else None
        return Load([Talker(url, bot, self.trust) for _ in range(talkers)], agent)

    def ask(self, query: str, **values: Any) -> list[Any]:
        """What PostgreSQL says: the first column."""
        url = database_url(self.nodes.folder.sockets(), "konan")
        with psycopg.connect(url, autocommit=True) as database:
            return [row[0] for row in database.execute(query, values)]

    def lost(self, ids: Sequence[str]) -> list[str]:
        """Accepted messages that are not there, or more than once."""
        return self.ask(LOST, ids=list(ids))

    def not_final(self) -> int:
        return int(self.ask(NOT_FINAL)[0])


@pytest.fixture(scope="session")
def receiver() -> Iterator[Receiver]:
    with Receiver() as listening:
        yield listening


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    if nginx() is None:
        pytest.skip("There is no nginx on this machine: script/test installs it on Debian.")
    folder = DataFolder.at(tmp_path_factory.mktemp("nodes") / "data")
    with FakeModel(token_delay=0.02) as model, folder.lock():
        variables = {
            **GENEROUS,
            "OPENAI_BASE_URL": model.base_url,
            "OPENAI_MODEL": "fake",
            "OUTBOUND_ALLOWED_CIDRS": "127.0.0.1/32",
            "RATE_LIMIT_AUTH": "1000/m",
        }
        with nodes(folder, **variables) as running:
            running.run("manage.py", "seed_demo")
            yield Site(running, model)


@pytest.fixture
def quick_model(site: Site) -> Iterator[Callable[..., None]]:
    """`quick_model(mode="slow", slow_delay=1)` until the test is over."""
    before = dict(vars(site.model.script))

    def changed(**script: Any) -> None:
        vars(site.model.script).update(script)

    yield changed
    for name in ("mode", "token_delay", "slow_delay", "answer"):
        setattr(site.model.script, name, before[name])
