"""Visitors and an agent at several web processes, who mend a broken connection as browsers do.

A message is sent again under its client id, a stream goes on from its last event, a socket is
opened again: what a caller notes is how often, and what was accepted.
"""

import random
import ssl
import threading
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import cycle
from typing import Any, Final
from uuid import uuid4

import httpx2 as httpx
import orjson
from websockets.exceptions import WebSocketException
from websockets.sync.client import connect

QUESTIONS: Final = ("How long does delivery take?", "Can I send something back?")
PAUSE_S: Final = 0.3
AGAIN_S: Final = (0.2, 0.6)
PATIENCE_S: Final = 30.0
ENDS_S: Final = 90.0


class Broken(Exception):
    """The answer was a server's error, or the stream ended without its last event."""


@dataclass
class Answered:
    """What a visitor was shown of one answer, and what its last event said of it."""

    text: str = ""
    at: str = ""
    end: dict[str, Any] = field(default_factory=dict)


@dataclass
class Talker:
    """A visitor who asks again and again. `retries`: how often in a row a request had to be
    repeated, for each that was; `waits`: seconds until each message was accepted; `ledger`: the
    accepted messages by their client ids."""

    url: str
    bot_token: str
    trust: ssl.SSLContext
    token: str = ""
    session_id: str | None = None
    ledger: dict[str, str] = field(default_factory=dict)
    retries: list[int] = field(default_factory=list)
    waits: list[float] = field(default_factory=list)
    wrong: list[str] = field(default_factory=list)

    def talk(self, over: threading.Event) -> None:
        with httpx.Client(verify=self.trust, timeout=PATIENCE_S) as http:
            self.token = self._until_done(lambda: self._arrive(http))
            for question in cycle(QUESTIONS):
                if over.wait(PAUSE_S * random.uniform(0.5, 1.5)):
                    return
                self._ask(http, question)

    def _arrive(self, http: httpx.Client) -> str:
        response = http.get(f"{self.url}/api/v1/widget/config", headers=self._headers)
        _refuse_errors(response)
        return str(response.json()["visitor_token"])

    def _ask(self, http: httpx.Client, question: str) -> None:
        client_id, said = str(uuid4()), Answered()
        body = {"message": question, "client_id": client_id, "session_id": self.session_id}

        def once() -> None:
            if said.at:
                self._go_on(http, said)
            else:
                self._begin(http, body, said)

        self._until_done(once)
        if said.end.get("response") != said.text and not said.end.get("revised"):
            self.wrong.append(f"{said.text!r} was shown for {said.end}")

    def _begin(self, http: httpx.Client, body: dict[str, Any], said: Answered) -> None:
        address, began = f"{self.url}/api/v1/chat/stream", time.monotonic()
        with http.stream("POST", address, json=body, headers=self._headers) as response:
            _refuse_errors(response)
            for kind, at, data in events_of(response):
                if kind == "message.start":
                    self.session_id = data["session_id"]
                    self.waits.append(time.monotonic() - began)
                    self.ledger[body["client_id"]] = data["visitor_message_id"]
                if _heard(said, kind, at, data):
                    return
        raise Broken("The stream ended early.")

    def _go_on(self, http: httpx.Client, said: Answered) -> None:
        answer_id = said.at.partition(":")[0]
        address = f"{self.url}/api/v1/chat/stream/{answer_id}"
        headers = {**self._headers, "Last-Event-ID": said.at}
        with http.stream("GET", address, headers=headers) as response:
            _refuse_errors(response)
            for kind, at, data in events_of(response):
                if _heard(said, kind, at, data):
                    return
        raise Broken("The stream ended early.")

    def _until_done(self, act: Any) -> Any:
        began, failures = time.monotonic(), 0
        while True:
            try:
                done = act()
                break
            except (httpx.TransportError, Broken):
                failures += 1
                assert time.monotonic() - began < ENDS_S, "It does not come back."
                time.sleep(random.uniform(*AGAIN_S))
        if failures:
            self.retries.append(failures)
        return done

    @property
    def _headers(self) -> dict[str, str]:
        own = {"X-Visitor-Token": self.token} if self.token else {}
        return {"X-Bot-Token": self.bot_token, **own}


def _heard(said: Answered, kind: str, at: str, data: dict[str, Any]) -> bool:
    """Whether that was the last event."""
    if kind == "error":
        raise Broken(str(data))
    said.at = at or said.at
    if kind == "message.delta":
        said.text += data["text"]
    if kind == "message.end":
        said.end = data
    return kind == "message.end"


def _refuse_errors(response: httpx.Response) -> None:
    if response.status_code >= 500:
        raise Broken(f"{response.status_code}")
    assert response.status_code == 200, response.read()


def events_of(response: httpx.Response) -> Iterator[tuple[str, str, dict[str, Any]]]:
    """Kind, id and data of each event that came whole."""
    found: dict[str, str] = {}
    for line in response.iter_lines():
        if line and not line.startswith(":"):
            name, _colon, value = line.partition(": ")
            found[name] = value
        elif not line and found:
            yield found["event"], found.get("id", ""), orjson.loads(found["data"])
            found = {}


@dataclass
class Agent:
    """Somebody at the inbox's socket. `away` are the seconds for which each break lasted."""

    url: str
    token: str
    trust: ssl.SSLContext
    away: list[float] = field(default_factory=list)
    frames: int = 0

    def listen(self, over: threading.Event) -> None:
        lost: float | None = None
        while not over.is_set():
            try:
                with connect(self.url, ssl=self.trust, close_timeout=1) as socket:
                    socket.send(orjson.dumps({"type": "auth", "token": self.token}).decode())
                    assert orjson.loads(socket.recv(timeout=PATIENCE_S))["type"] == "ready"
                    if lost is not None:
                        self.away.append(time.monotonic() - lost)
                    self._hear(socket, over)
            except (WebSocketException, OSError, TimeoutError):
                lost = time.monotonic()
                over.wait(random.uniform(0, 1))

    def _hear(self, socket: Any, over: threading.Event) -> None:
        while not over.is_set():
            try:
                socket.recv(timeout=0.2)
                self.frames += 1
            except TimeoutError:
                continue


class Load:
    """Talkers in threads of their own, for as long as the `with` block; an agent listens."""

    def __init__(self, talkers: list[Talker], agent: Agent | None = None) -> None:
        self.talkers, self.agent = talkers, agent
        self._over = threading.Event()
        self._failed: list[BaseException] = []
        acts = [*(each.talk for each in talkers), *([agent.listen] if agent else [])]
        self._threads = [threading.Thread(target=self._run, args=(act,)) for act in acts]

    @property
    def ledger(self) -> dict[str, str]:
        return {key: value for each in self.talkers for key, value in dict(each.ledger).items()}

    @property
    def retries(self) -> list[int]:
        return [number for each in self.talkers for number in each.retries]

    @property
    def waits(self) -> list[float]:
        return [seconds for each in self.talkers for seconds in each.waits]

    @property
    def wrong(self) -> list[str]:
        return [text for each in self.talkers for text in each.wrong]

    def __enter__(self) -> "Load":
        for thread in self._threads:
            thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._over.set()
        for thread in self._threads:
            thread.join(ENDS_S)
        assert not self._failed, self._failed

    def _run(self, act: Any) -> None:
        try:
            act(self._over)
        except BaseException as error:
            self._failed.append(error)
