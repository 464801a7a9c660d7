"""Idempotency-Key on DRF's routes: one effect, one answer, whoever asks how often."""

from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from typing import Any

import httpx2 as httpx
import pytest
from django.db.models import F
from django.http import HttpResponse

from accounts.models import EmailCode, User
from bots.knowledge.models import Document
from bots.models import Bot
from konan.core.idempotency import forget_old
from konan.core.models import IdempotentAnswer
from konan.testing.api import Api, assert_problem
from konan.testing.server import Served
from konan.testing.world import World

KEY = {"Idempotency-Key": "order-1"}


def make(api: Api, name: str = "Shop", **headers: str) -> HttpResponse:
    return api.post("/bots", {"name": name}, **{**KEY, **headers})


@pytest.fixture
def mine(world: World, api: Api) -> Api:
    return api.as_(world.owner)


def test_a_repeat_gets_the_first_answer(mine: Api) -> None:
    first, again = make(mine), make(mine)
    assert (first.status_code, again.status_code) == (201, 201)
    assert again.content == first.content
    assert "Idempotent-Replayed" not in first
    assert again["Idempotent-Replayed"] == "true"
    assert again["Content-Type"] == "application/json"
    assert Bot.objects.filter(name="Shop").count() == 1


def test_another_body_is_refused(mine: Api) -> None:
    make(mine)
    assert_problem(make(mine, "Other"), 422, "idempotency_key_reused")
    assert not Bot.objects.filter(name="Other").exists()


def test_it_is_the_callers_own(mine: Api, world: World, api: Api) -> None:
    ids = {
        make(caller).json()["id"]  # type: ignore[attr-defined]
        for caller in (mine, api.as_(world.stranger), api.as_(world.full_key))
    }
    assert len(ids) == 3


def test_it_is_the_paths_own(mine: Api, world: World) -> None:
    make(mine)
    copy = mine.post(f"/bots/{world.bot.pk}/duplicate", {"name": "Shop"}, **KEY)
    assert copy.status_code == 201
    assert "Idempotent-Replayed" not in copy


def test_a_refusal_is_not_kept(mine: Api) -> None:
    assert_problem(mine.post("/bots", {"name": 5}, **KEY), 400, "invalid_type")
    assert make(mine).status_code == 201


def test_who_may_not_is_refused_before_anything_is_looked_up(mine: Api, api: Api) -> None:
    make(mine)
    assert_problem(make(api), 401, "unauthorized")


@pytest.mark.parametrize("key", ["", "k" * 256])
def test_a_key_has_a_length(mine: Api, key: str) -> None:
    answer = make(mine, **{"Idempotency-Key": key})
    assert_problem(answer, 400, "invalid_length", field="Idempotency-Key")


def test_it_is_kept_for_a_day(mine: Api) -> None:
    first = make(mine)
    age(hours=23)
    forget_old()
    assert make(mine).content == first.content
    age(hours=2)
    assert make(mine, "Another day").status_code == 201
    age(hours=25)
    forget_old()
    assert not IdempotentAnswer.objects.exists()


def age(*, hours: int) -> None:
    IdempotentAnswer.objects.update(created_at=F("created_at") - timedelta(hours=hours))


def test_nothing_can_be_read_in_the_database(api: Api, db: None) -> None:
    """Login's answer is tokens, its body a password."""
    User.objects.create_user("a@example.com", "a-long-password-1")
    body = {"email": "a@example.com", "password": "a-long-password-1"}
    first = api.post("/auth/login", body, **KEY)
    again = api.post("/auth/login", body, **KEY)
    assert first.status_code == 200
    assert again.json() == first.json()  # type: ignore[attr-defined]
    row = str(IdempotentAnswer.objects.values().get())
    assert "token" not in row
    assert first.json()["token"] not in row  # type: ignore[attr-defined]


def test_a_key_does_not_take_back_a_counted_guess(api: Api, db: None, settings: Any) -> None:
    settings.RATE_LIMITS = {**settings.RATE_LIMITS, "auth": (1000, 60)}
    who = {"email": "a@example.com", "password": "a-long-password-1", "name": "A"}
    assert api.post("/auth/register", who).status_code == 201
    code = EmailCode.objects.get()
    wrong = {"email": "a@example.com", "code": "000000"}
    for number in range(2):
        key = {"Idempotency-Key": str(number)}
        assert api.post("/auth/verify-email", wrong, **key).status_code == 400
    code.refresh_from_db()
    assert code.tries == 2


def test_an_upload_may_be_sent_again(mine: Api, world: World) -> None:
    """With the boundary that a client makes anew for every try."""
    path = f"/api/v1/bots/{world.bot.pk}/knowledge"
    answers = []
    for boundary in (b"one", b"another"):
        form = b'--%b\r\nContent-Disposition: form-data; name="file"; filename="a.txt"\r\n'
        form += b"Content-Type: text/plain\r\n\r\nWe ship on Mondays.\r\n--%b--\r\n"
        kind = f"multipart/form-data; boundary={boundary.decode()}"
        body = form % (boundary, boundary)
        answers.append(mine.post(path, body, **KEY, **{"Content-Type": kind}))
    assert [answer.status_code for answer in answers] == [202, 202]
    assert answers[0].content == answers[1].content
    assert Document.objects.filter(title__startswith="a").count() == 1


@pytest.mark.django_db(transaction=True)
def test_twenty_at_once_have_one_effect(served: Served, world: World) -> None:
    def send(number: int) -> httpx.Response:
        return httpx.post(
            f"{served.url}/api/v1/bots",
            json={"name": "Once"},
            headers={**world.owner.headers, "Idempotency-Key": f"race-{number // 20}"},
            timeout=20,
        )

    with ThreadPoolExecutor(20) as threads:
        answers = list(threads.map(send, range(60)))
    assert Bot.objects.filter(name="Once").count() == 3
    codes = Counter(each.json().get("code") or each.status_code for each in answers)
    assert codes.keys() <= {201, "idempotency_in_progress"}
    made = [each for each in answers if each.status_code == 201]
    assert sum("Idempotent-Replayed" not in each.headers for each in made) == 3
    assert all(each.status_code == 409 for each in answers if each.status_code != 201)
