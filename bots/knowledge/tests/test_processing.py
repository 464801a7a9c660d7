"""The worker: claims, leases, fences, poison, several at once. Real commits, real processes."""

import time
from collections.abc import Callable, Iterator
from datetime import timedelta
from threading import Event as Flag
from threading import Thread

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.utils import timezone

from bots.knowledge import services
from bots.knowledge.models import Chunk, Document
from bots.knowledge.parsing.limits import Limits
from bots.knowledge.parsing.reading import Job, Reading
from bots.knowledge.parsing.sandbox import Sandbox
from bots.knowledge.services import lanes, processing
from bots.knowledge.tasks import knowledge as wake_up
from bots.knowledge.tests.conftest import fresh, news
from bots.models import Bot
from bots.services import bot_delete
from konan.testing.world import World

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def poisonous(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Documents that name a poison are it; the limit is three seconds."""
    sandbox = Sandbox("bots.knowledge.tests.poison:read", Limits(seconds=3))
    monkeypatch.setattr(processing, "sandbox", sandbox)
    yield
    sandbox.close()


def knowledge() -> None:
    """A wake-up, and all that follows from it."""
    wake_up()
    assert processing.lanes.wait(60)


def upload(world: World, bot: Bot, content: str) -> Document:
    file = SimpleUploadedFile("a.txt", content.encode())
    return services.document_add_file(actor=world.owner.actor, bot=bot, file=file)


def test_poison_fails_within_the_limits_and_the_queue_moves_on(
    world: World, bot: Bot, poisonous: None
) -> None:
    poison = {name: upload(world, bot, name) for name in ("segfault", "burn", "eat", "exit")}
    good = [upload(world, bot, f"Good document number {n}.") for n in range(6)]
    started = time.monotonic()
    knowledge()
    assert time.monotonic() - started < 20
    codes = {name: (fresh(each).status, fresh(each).error_code) for name, each in poison.items()}
    assert codes == {
        "segfault": ("failed", "broken"),
        "burn": ("failed", "timed_out"),
        "eat": ("failed", "too_complex"),
        "exit": ("failed", "broken"),
    }
    assert {fresh(each).status for each in good} == {"ready"}
    bot.refresh_from_db()
    assert (bot.knowledge_documents, bot.knowledge_chunks) == (10, 6)
    assert len(news(bot)) == 10


def test_a_worker_that_died_leaves_a_lease_that_runs_out(world: World, bot: Bot) -> None:
    document = upload(world, bot, "Some text of ours.")
    assert processing._claim() == document  # and then its worker was killed
    assert processing.process_next() is False, "nobody else takes it while the lease runs"
    Document.objects.update(lease_until=timezone.now() - timedelta(seconds=1))
    assert processing.process_next() is True
    assert (fresh(document).status, fresh(document).attempts) == ("ready", 2)


def test_what_kills_its_worker_three_times_has_failed(world: World, bot: Bot) -> None:
    document = upload(world, bot, "Some text of ours.")
    for _ in range(3):
        assert processing._claim() == document
        Document.objects.update(lease_until=timezone.now() - timedelta(seconds=1))
    knowledge()
    assert (fresh(document).status, fresh(document).error_code) == ("failed", "gave_up")


def test_a_fault_of_ours_is_tried_again_and_then_told(
    world: World, bot: Bot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fault(self: Sandbox, job: Job) -> Reading:
        raise RuntimeError("a fault of ours")

    monkeypatch.setattr(Sandbox, "read", fault)
    document = upload(world, bot, "Some text of ours.")
    for _ in range(3):
        assert fresh(document).status == "processing"
        Document.objects.update(due_at=timezone.now())
        knowledge()
    assert (fresh(document).status, fresh(document).error_code) == ("failed", "gave_up")


class Slow(Sandbox):
    """Reads when it is told to."""

    def __init__(self) -> None:
        super().__init__()
        self.begun, self.go = Flag(), Flag()

    def read(self, job: Job) -> Reading:
        assert connection.connection is None, "no connection is held while a document is read"
        self.begun.set()
        assert self.go.wait(20)
        return super().read(job)


@pytest.fixture
def slow(monkeypatch: pytest.MonkeyPatch) -> Iterator[Slow]:
    sandbox = Slow()
    monkeypatch.setattr(processing, "sandbox", sandbox)
    yield sandbox
    sandbox.close()


def meanwhile(slow: Slow, act: Callable[[], object]) -> None:
    """`act` happens while the worker is reading."""
    worker = Thread(target=knowledge)
    worker.start()
    assert slow.begun.wait(20)
    act()
    slow.go.set()
    worker.join(30)
    assert not worker.is_alive()


def test_deleted_while_it_is_read(world: World, bot: Bot, slow: Slow) -> None:
    document = upload(world, bot, "Some text of ours.")
    meanwhile(slow, lambda: services.document_delete(actor=world.owner.actor, document=document))
    assert not Document.objects.filter(bot=bot).exists()
    assert not Chunk.objects.filter(bot=bot).exists()


def test_the_bot_deleted_while_it_is_read(world: World, bot: Bot, slow: Slow) -> None:
    upload(world, bot, "Some text of ours.")
    meanwhile(slow, lambda: bot_delete(actor=world.owner.actor, bot=bot))
    assert not Bot.objects.filter(pk=bot.pk).exists()


def test_changed_while_it_is_read(world: World, bot: Bot, slow: Slow) -> None:
    """The old result is dropped; the new one is what counts."""
    document = upload(world, bot, "Some text of ours.")
    changes = {"title": "New title"}
    meanwhile(
        slow,
        lambda: services.document_update(
            actor=world.owner.actor, document=document, changes=changes
        ),
    )
    assert (fresh(document).status, fresh(document).title) == ("ready", "New title")
    assert Chunk.objects.filter(document=document).count() == 1
    assert len(news(bot)) == 1


def test_taken_over_by_another_worker(world: World, bot: Bot, slow: Slow) -> None:
    """A worker that was frozen comes too late: its result is dropped."""
    document = upload(world, bot, "Some text of ours.")

    def take_over() -> None:
        Document.objects.filter(pk=document.pk).update(attempts=2)

    meanwhile(slow, take_over)
    assert fresh(document).status == "processing"
    assert not Chunk.objects.filter(document=document).exists()


def test_a_long_reading_keeps_its_lease(
    world: World, bot: Bot, slow: Slow, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(lanes, "RENEW_S", 0.05)
    monkeypatch.setattr(processing.lanes, "_most", 1)  # nobody is waiting to take it over
    document = upload(world, bot, "Some text of ours.")

    def outlive_the_lease() -> None:
        Document.objects.update(lease_until=timezone.now() - timedelta(seconds=1))
        deadline = time.monotonic() + 20
        while fresh(document).lease_until < timezone.now():  # type: ignore[operator]
            assert time.monotonic() < deadline
        assert processing.process_next() is False

    meanwhile(slow, outlive_the_lease)
    assert (fresh(document).status, fresh(document).attempts) == ("ready", 1)


def test_many_workers_share_a_queue(world: World, bot: Bot) -> None:
    documents = [upload(world, bot, f"Text number {n} is here.") for n in range(20)]
    workers = [Thread(target=knowledge) for _ in range(4)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join(60)
    assert {(fresh(each).status, fresh(each).attempts) for each in documents} == {("ready", 1)}
    bot.refresh_from_db()
    assert (bot.knowledge_documents, bot.knowledge_chunks) == (20, 20)
    assert len(news(bot)) == 20
