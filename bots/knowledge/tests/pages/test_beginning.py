"""A new bot by its page: from a site, a text or a file to what is to be done next."""

import re
from collections.abc import Iterator

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from bots.knowledge import services
from bots.knowledge.models import Discovery, Document
from bots.knowledge.services import discovering
from bots.knowledge.tests.sitehost import Host, hosting, html
from bots.models import Bot
from konan.testing.world import Person, World
from teams.models import Membership

TEXT = (
    "# Returning a lamp\n\nYou may return a lamp within thirty days, in the box it came in, free."
)


@pytest.fixture(autouse=True)
def no_pause(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(discovering, "limits", discovering.Limits(pause=0))


@pytest.fixture
def host() -> Iterator[Host]:
    with hosting(Host()) as served:
        served.pages |= {
            "/": html("Home", "/help/a", "/help/b", head="<title>Atlas</title>"),
            "/help/a": html("Returns"),
            "/help/b": html("Livraison", lang="fr"),
        }
        yield served


def browser_of(person: Person) -> Client:
    client = Client()
    client.force_login(person.user)
    return client


def newest() -> Bot:
    return Bot.objects.latest("id")


class TestANewBot:
    def test_from_a_site_leads_to_its_pages(self, world: World, host: Host) -> None:
        response = browser_of(world.owner).post(
            reverse("bot_new"), {"kind": "site", "site": host.url, "name": ""}
        )
        discovery = Discovery.objects.get(bot=newest())
        assert response["Location"] == reverse("discovery", args=[newest().pk, discovery.pk])
        while discovering.process_next():
            pass
        assert newest().name == "Lamps", "as the site's title ends"

    def test_an_address_that_is_too_long_is_said_at_its_field(self, world: World) -> None:
        site = "shop.example/" + "a" * 1_985  # fits until https:// stands before it
        bots = Bot.objects.count()
        response = browser_of(world.owner).post(reverse("bot_new"), {"kind": "site", "site": site})
        assert (response.status_code, Bot.objects.count()) == (422, bots)
        assert "At most 2,000 characters." in response.content.decode()

    def test_from_a_text_can_answer_at_once(self, world: World) -> None:
        browser_of(world.owner).post(
            reverse("bot_new"), {"kind": "text", "text": TEXT, "name": "Shop"}
        )
        document = Document.objects.get(bot=newest())
        assert (document.title, document.status) == ("Returning a lamp", "ready")
        assert services.questions_to_try(newest()) == ["Returning a lamp?"]

    def test_from_a_file_is_called_as_the_file(self, world: World) -> None:
        file = SimpleUploadedFile("lamp_care.md", TEXT.encode())
        browser_of(world.owner).post(reverse("bot_new"), {"kind": "file", "file": file})
        assert newest().name == "lamp care"
        assert Document.objects.get(bot=newest()).kind == "file"

    @pytest.mark.parametrize(
        ("sent", "field"),
        [
            ({"kind": "site", "site": ""}, "site"),
            ({"kind": "site", "site": "http://169.254.169.254/"}, "site"),
            ({"kind": "text", "text": TEXT}, "name"),
            ({"kind": "file", "name": "Shop"}, "file"),
            ({"kind": "later"}, "name"),
        ],
    )
    def test_what_is_missing_is_told_at_its_field_and_nothing_is_made(
        self, world: World, sent: dict[str, str], field: str
    ) -> None:
        before = Bot.objects.count()
        response = browser_of(world.owner).post(reverse("bot_new"), sent)
        assert response.status_code == 422
        assert list(response.context["form"].errors) == [field]
        assert Bot.objects.count() == before


class TestChoosingPages:
    @pytest.fixture
    def discovery(self, world: World, bot: Bot, host: Host) -> Discovery:
        return services.discovery_start(actor=world.owner.actor, bot=bot, url=host.url)

    def test_is_watched_then_chosen_from_by_folder(
        self, world: World, bot: Bot, discovery: Discovery
    ) -> None:
        page = reverse("discovery", args=[bot.pk, discovery.pk])
        browser = browser_of(world.owner)
        assert "every 1500ms" in browser.get(page).content.decode()
        while discovering.process_next():
            pass
        fragment = browser.get(page, headers={"HX-Request": "true"}).content.decode()
        assert "every 1500ms" not in fragment and "<html" not in fragment
        response = browser.get(page)
        folders = response.context["folders"]
        assert [(each.name, len(each.choices)) for each in folders] == [("", 1), ("help", 2)]
        french = folders[1].choices[1]
        assert (french.path, french.language, french.words) == ("/help/b", "Français", 10)

    def test_what_is_ticked_is_learnt_and_known_from_then_on(
        self, world: World, bot: Bot, discovery: Discovery
    ) -> None:
        while discovering.process_next():
            pass
        browser = browser_of(world.admin)
        ticked = [str(page.pk) for page in discovery.pages.filter(title="Returns")]
        response = browser.post(
            reverse("discovery_add", args=[bot.pk, discovery.pk]),
            {"page": [*ticked, "no-uuid"]},
            follow=True,
        )
        assert "1 page was added" in response.content.decode()
        page = browser.get(reverse("discovery", args=[bot.pk, discovery.pk]))
        known = [each.known for folder in page.context["folders"] for each in folder.choices]
        assert sorted(known) == [False, False, True]

    def test_whoever_leaves_finds_the_way_back(
        self, world: World, bot: Bot, discovery: Discovery
    ) -> None:
        browser, knowledge = browser_of(world.owner), reverse("knowledge", args=[bot.pk])
        assert "is being looked round" in browser.get(knowledge).content.decode()
        while discovering.process_next():
            pass
        assert "to choose from" in browser.get(knowledge).content.decode()
        pages = [page.pk for page in discovery.pages.all()]
        services.discovery_add(actor=world.owner.actor, discovery=discovery, pages=pages)
        assert "See its pages" not in browser.get(knowledge).content.decode()
        assert "See its pages" not in browser_of(world.viewer).get(knowledge).content.decode()

    def test_can_be_ended_early(self, world: World, bot: Bot, discovery: Discovery) -> None:
        response = browser_of(world.owner).post(
            reverse("discovery_stop", args=[bot.pk, discovery.pk]), follow=True
        )
        assert "You ended it before a page was found." in response.content.decode()
        assert not discovering.process_next()

    @pytest.mark.parametrize(
        ("who", "status"), [("agent", 403), ("viewer", 403), ("stranger", 404)]
    )
    def test_is_for_those_who_manage_the_bot(
        self, world: World, bot: Bot, discovery: Discovery, who: str, status: int
    ) -> None:
        browser = browser_of(getattr(world, who))
        named = [bot.pk, discovery.pk]
        assert browser.get(reverse("discovery", args=named)).status_code == status
        for act in ("discovery_stop", "discovery_add"):
            assert browser.post(reverse(act, args=named)).status_code == status

    def test_belongs_to_its_bot_alone(self, world: World, discovery: Discovery) -> None:
        theirs = [world.theirs.bot.pk, discovery.pk]
        browser = browser_of(world.stranger)
        assert browser.get(reverse("discovery", args=theirs)).status_code == 404
        assert browser.post(reverse("discovery_add", args=theirs)).status_code == 404


def _shown(person: Person, name: str, bot: Bot) -> str:
    return browser_of(person).get(reverse(name, args=[bot.pk])).content.decode()


class TestSettingUp:
    def test_each_step_is_offered_until_it_is_done(self, world: World, bot: Bot) -> None:
        bot.shares.all().delete()
        Membership.objects.all().delete()
        bot.sessions.all().delete()
        Bot.objects.filter(pk=bot.pk).update(knowledge_chunks=0, status="draft")
        browser, line = browser_of(world.owner), reverse("setup_next", args=[bot.pk])
        assert "Add knowledge" in browser.get(line).content.decode()
        Bot.objects.filter(pk=bot.pk).update(knowledge_chunks=3)
        assert "Open the playground" in browser.get(line).content.decode()
        bot.sessions.create(owner=bot.owner, channel="playground")
        assert "Get the line" in browser.get(line).content.decode()
        bot.sightings.create(owner=bot.owner, origin="https://shop.example")
        Bot.objects.filter(pk=bot.pk).update(status="active")
        assert "Invite somebody" in browser.get(line).content.decode()

    def test_the_line_comes_with_the_page_and_asks_ever_more_rarely(
        self, world: World, bot: Bot
    ) -> None:
        bot.sessions.all().delete()
        Bot.objects.filter(pk=bot.pk).update(knowledge_chunks=0)
        browser = browser_of(world.owner)
        page = browser.get(reverse("knowledge", args=[bot.pk])).content.decode()
        assert "Step 1 of 4:" in page and "every 10s" in page
        Bot.objects.filter(pk=bot.pk).update(knowledge_chunks=3)
        page = browser.get(reverse("knowledge", args=[bot.pk])).content.decode()
        assert "Open the playground" in page, "without a second request"
        waits = []
        asked = "0"
        for _ in range(5):
            line = browser.get(reverse("setup_next", args=[bot.pk]), {"asked": asked})
            found = re.search(r"asked=(\d+)\W.*every (\d+)s", line.content.decode())
            assert found
            asked, wait = found.groups()
            waits.append(int(wait))
        assert waits == [30, 60, 180, 180, 180]
        assert "setup-next" not in _shown(world.agent, "playground", bot), "not theirs to set up"

    def test_what_was_done_meanwhile_is_said_where_the_line_stands(
        self, world: World, bot: Bot
    ) -> None:
        for channel in ("playground", "widget"):
            bot.sessions.create(owner=bot.owner, channel=channel)
        Bot.objects.filter(pk=bot.pk).update(knowledge_chunks=3, status="active")
        line = browser_of(world.owner).get(reverse("setup_next", args=[bot.pk]))
        assert "Everything is set up." in line.content.decode()
        assert "setup-next" not in _shown(world.owner, "playground", bot)

    def test_a_page_hears_when_its_step_may_be_done(self, world: World, bot: Bot) -> None:
        browser = browser_of(world.owner)
        seen = reverse("embed_seen", args=[bot.pk])
        assert "?none" in browser.get(seen).content.decode()
        assert "HX-Trigger" not in browser.get(seen, {"none": ""})
        bot.sightings.create(owner=bot.owner, origin="https://shop.example")
        assert browser.get(seen, {"none": ""})["HX-Trigger"] == '{"konan:step": {}}'
        assert "HX-Trigger" not in browser.get(seen), "who has seen it is told once"
        listed, fragment = reverse("knowledge", args=[bot.pk]), {"HX-Request": "true"}
        assert "konan:step" in browser.get(listed, headers=fragment)["HX-Trigger"]
        Document.objects.create(
            owner=bot.owner, bot=bot, kind="text", title="x", status="processing"
        )
        assert "HX-Trigger" not in browser.get(listed, headers=fragment)

    def test_the_list_can_be_put_away(self, world: World, bot: Bot) -> None:
        browser = browser_of(world.owner)
        Bot.objects.exclude(pk=bot.pk).filter(owner=bot.owner).delete()
        assert "steps__step" in browser.get(reverse("home")).content.decode()
        response = browser.post(reverse("setup_dismiss", args=[bot.pk]), follow=True)
        assert "steps__step" not in response.content.decode()
        assert browser.get(reverse("setup_next", args=[bot.pk])).content.strip() == b""

    def test_only_those_who_manage_it_put_it_away(self, world: World, bot: Bot) -> None:
        act = reverse("setup_dismiss", args=[bot.pk])
        assert browser_of(world.agent).post(act).status_code == 403
        assert browser_of(world.stranger).post(act).status_code == 404


def test_questions_to_try_are_the_owners_own(world: World, bot: Bot) -> None:
    text = (
        "# Delivery\n\n"
        + "We deliver to Spain in four to six working days, for nine euros. " * 2
        + "\n\n# Can I return a lamp?\n\n"
        + "You may return a lamp within thirty days. " * 3
    )
    services.document_add_text(actor=world.owner.actor, bot=bot, title="Help", text=text)
    services.document_add_text(
        actor=world.owner.actor, bot=bot, title="Livraison",
        text="La livraison en France prend trois à cinq jours ouvrables et coûte sept euros. " * 2,
    )  # fmt: skip
    assert services.questions_to_try(bot) == [
        "Can I return a lamp?",
        "Delivery?",
        "Livraison\u00a0?",
    ]
    bot.suggested_questions = ["And Spain?"]
    assert services.questions_to_try(bot) == ["And Spain?"]
