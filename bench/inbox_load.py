"""One round at the inbox's list: each cell by HTTP and by SQL of one's own, one after the other.

usage: python -m bench.inbox_load URL PLAN; the plan is JSON: bot, empty, me, token, times, rest, app.
Prints {cell: {"http": [ms, …], "raw": [ms, …]}} as one JSON line; both must give the same rows.
"""

import base64
import http.client
import json
import os
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final
from urllib.parse import urlencode, urlsplit

import psycopg

ROWS: Final = 50
SECONDS: Final = 2.0  # of one way to one cell, at most
DEEP: Final = 1_000
EMPTY: Final = "empty view"
NEWEST: Final = ("last_message_at DESC", "id DESC")
WAITING: Final = ("waiting_since", "id")
_LIST: Final = """
SELECT s.id, s.bot_id, s.status, s.handler, s.assignee_id, u.name, u.email, s.contact_id, c.name,
  c.email, s.channel, s.tags, s.subject, s.language, s.priority, s.unread, s.message_count,
  s.last_seq, s.last_message_role, s.last_message_preview, s.last_message_at, s.csat,
  s.control_epoch, s.handoff_reason, s.waiting_since, s.snoozed_until, s.created_at,
  s.updated_at, s.resolved_at, s.resolved_by, s.metadata
FROM conversations_session s
LEFT JOIN accounts_user u ON u.id = s.assignee_id
LEFT JOIN contacts_contact c ON c.id = s.contact_id
WHERE s.bot_id = %(bot)s AND s.channel <> 'playground' {narrowed}
ORDER BY {order} LIMIT 50
"""


@dataclass(frozen=True)
class Cell:
    """A question to the list, and how one would ask PostgreSQL oneself."""

    name: str
    query: dict[str, str] = field(default_factory=dict)
    where: str = ""
    order: tuple[str, ...] = NEWEST
    deep: bool = False
    words: bool = False
    gated: bool = True

    def sql(self, after: bool) -> str:
        narrowed = f" AND {self.where}" if self.where else ""
        if after:
            narrowed += " AND (s.last_message_at, s.id) < (%(at)s, %(id)s)"
        return _LIST.format(narrowed=narrowed, order=", ".join(f"s.{part}" for part in self.order))


def _said(query: str) -> str:
    return (
        "EXISTS (SELECT 1 FROM conversations_message m WHERE m.session_id = s.id"
        f" AND m.search @@ to_tsquery('simple', '{query}'))"
    )


CELLS: Final = (
    Cell("page 1"),
    Cell("page 1000", deep=True),
    Cell("resolved", {"status": "resolved"}, "s.status = 'resolved'"),
    Cell("resolved, page 1000", {"status": "resolved"}, "s.status = 'resolved'", deep=True),
    Cell("pending", {"status": "pending"}, "s.status = 'pending'"),
    Cell("mine", {"assignee": "me"}, "s.assignee_id = %(me)s"),
    Cell("nobody's", {"assignee": "none"}, "s.assignee_id IS NULL"),
    Cell("a tag that many have", {"tag": "delivery"}, "s.tags @> '{delivery}'"),
    Cell("a tag that few have", {"tag": "trade"}, "s.tags @> '{trade}'"),
    Cell("a channel", {"channel": "api"}, "s.channel = 'api'"),
    Cell("who waits", {"sort": "waiting"}, "s.waiting_since IS NOT NULL", WAITING),
    Cell("a rare word", {"q": "al100004"}, _said("al100004:*"), words=True),
    Cell("a common word", {"q": "lamp"}, _said("lamp:*"), words=True),
    Cell("two common words", {"q": "order days"}, _said("order:* & days:*"), words=True),
    Cell(
        "two that never meet",
        {"q": "lamp merci"},
        _said("lamp:* & merci:*"),
        words=True,
        gated=False,
    ),
)


class Client:
    """One connection that stays open."""

    def __init__(self, url: str, token: str) -> None:
        self.connection = http.client.HTTPConnection(urlsplit(url).netloc)
        self.headers = {"Authorization": f"Bearer {token}"}

    def get(self, path: str) -> bytes:
        self.connection.request("GET", f"/api/v1{path}", headers=self.headers)
        answer = self.connection.getresponse()
        body = answer.read()
        if answer.status != 200:
            raise SystemExit(f"{path}: {answer.status} {body!r}")
        return body


class Round:
    def __init__(self, url: str, plan: dict[str, Any]) -> None:
        self.plan, self.url = plan, url
        self.database = psycopg.connect(os.environ["DATABASE_URL"], autocommit=True)
        self.found: dict[str, dict[str, list[float]]] = {}

    def run(self) -> dict[str, dict[str, list[float]]]:
        for cell in CELLS:
            empty = self._by_http(f"/inbox/conversations/{self.plan['empty']}?limit={ROWS}")[1]
            self.found.setdefault(EMPTY, {"http": []})["http"] += empty
            self._measure(cell)
        return self.found

    def _measure(self, cell: Cell) -> None:
        asked, path = self._asked(cell)
        answer, http_ms = self._by_http(path)
        self._pin("app")
        rows, raw_ms = self._repeated(lambda: self._rows(cell.sql(after=cell.deep), asked))
        shown, read = (
            [row["id"] for row in json.loads(answer)["results"]],
            [str(row[0]) for row in rows],
        )
        if shown != read:
            raise SystemExit(f"{cell.name}: {len(shown)} rows by HTTP are not the {len(read)}.")
        self.found[cell.name] = {"http": http_ms, "raw": raw_ms, "rows": [float(len(read))]}

    def _by_http(self, path: str) -> tuple[Any, list[float]]:
        self._pin("rest")
        client = Client(self.url, self.plan["token"])
        return self._repeated(lambda: client.get(path))

    def _repeated(self, do: Callable[[], Any]) -> tuple[Any, list[float]]:
        """What it gave, and how long it took each time; the first two warm what is kept."""
        times: list[float] = []
        while len(times) < 5 or (
            len(times) < self.plan["times"] + 2 and sum(times) < SECONDS * 1000
        ):
            began = time.perf_counter()
            given = do()
            times.append((time.perf_counter() - began) * 1000)
        return given, times[2:]

    def _asked(self, cell: Cell) -> tuple[dict[str, Any], str]:
        asked = {"bot": self.plan["bot"], "me": self.plan["me"]}
        query = {**cell.query, "limit": str(ROWS)}
        if cell.deep:
            before = cell.sql(after=False).replace("LIMIT 50", "OFFSET %(skipped)s LIMIT 1")
            [row] = self._rows(before, {**asked, "skipped": (DEEP - 1) * ROWS - 1})
            at, key = row[20], row[0]
            asked |= {"at": at, "id": key}
            values = json.dumps([False, [at.isoformat(), str(key)]])
            query["cursor"] = base64.urlsafe_b64encode(values.encode()).decode()
        return asked, f"/inbox/conversations/{asked['bot']}?{urlencode(query)}"

    def _rows(self, sql: str, asked: dict[str, Any]) -> list[Any]:
        return self.database.execute(sql.encode(), asked).fetchall()

    def _pin(self, where: str) -> None:
        if (core := self.plan[where]) is not None:
            os.sched_setaffinity(0, {core})


if __name__ == "__main__":
    print(json.dumps(Round(sys.argv[1], json.loads(Path(sys.argv[2]).read_text())).run()))
