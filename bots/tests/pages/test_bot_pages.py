"""Bots through their pages: the same services as the API, and refusals at their fields."""

import re

import pytest
from django.test import Client
from django.urls import reverse

from bots.knowledge.models import Document
from bots.models import Bot
from konan.testing.world import World, make_person

pytestmark = pytest.mark.django_db


def client_of(person: object) -> Client:
    client = Client()
    client.force_login(person.user)  # type: ignore[attr-defined]
    return client


def embed_form(**changes: object) -> dict[str, object]:
    return {
        "color": "#0b6b60",
        "position": "left",
        "launcher_text": "Ask us",
        "avatar_url": "",
        "welcome_message": "Hello!",
        "suggested_questions": "One?\n\nTwo?",
        "allowed_origins": "https://Shop.example/",
        **changes,
    }


def test_a_bot_is_made_and_leads_to_its_knowledge(world: World) -> None:
    response = client_of(world.owner).post(
        reverse("bot_new"), {"name": "  Shop  ", "language": "fr", "description": ""}
    )
    bot = Bot.objects.latest("id")
    assert (bot.name, bot.language, bot.owner) == ("Shop", "fr", world.owner.user)
    assert response["Location"] == reverse("knowledge", args=[bot.pk])


def test_the_widget_form_saves_and_normalises(world: World) -> None:
    client_of(world.admin).post(reverse("bot_embed", args=[world.bot.pk]), embed_form())
    bot = Bot.objects.get(pk=world.bot.pk)
    assert bot.widget["color"] == "#0b6b60"
    assert bot.widget["position"] == "left"
    assert bot.widget["allowed_origins"] == ["https://shop.example"]
    assert bot.suggested_questions == ["One?", "Two?"]
    assert bot.widget["attachments"] is True, "what the form does not show stays"


def test_a_refusal_stands_at_its_field_with_all_that_was_typed(world: World) -> None:
    response = client_of(world.owner).post(
        reverse("bot_embed", args=[world.bot.pk]),
        embed_form(allowed_origins="https://shop.example\nshop.example/path"),
    )
    form = response.context["form"]
    assert response.status_code == 422
    assert list(form.errors) == ["allowed_origins"]
    assert "shop.example/path" in response.content.decode()


def test_settings_keep_hours_and_model_together(world: World) -> None:
    page = reverse("bot_settings", args=[world.bot.pk])
    client = client_of(world.owner)
    sent = {
        "name": "Support",
        "language": "auto",
        "grounding": "strict",
        "temperature": "0.2",
        "handoff_enabled": "on",
        "handoff_keywords": "lawyer\nfire",
        "hours": "on",
        "timezone": "Africa/Casablanca",
        "hours_mon": "9:00-12:30, 14:00–18:00",
    }
    assert client.post(page, sent).status_code == 302
    bot = Bot.objects.get(pk=world.bot.pk)
    assert bot.handoff["keywords"] == ["lawyer", "fire"]
    assert bot.business_hours["days"]["mon"] == [["09:00", "12:30"], ["14:00", "18:00"]]
    assert bot.csat_enabled is False, "a switch that is off is not sent"
    drawn = client.get(page).content.decode()
    assert "09:00–12:30, 14:00–18:00" in drawn


def test_settings_say_what_is_wrong_where_it_is(world: World) -> None:
    client = client_of(world.owner)
    sent = {"name": "", "language": "auto", "grounding": "live", "temperature": "0", "hours": "on",
            "timezone": "Mars/Base", "hours_tue": "morning"}  # fmt: skip
    response = client.post(reverse("bot_settings", args=[world.bot.pk]), sent)
    assert set(response.context["form"].errors) == {"name", "timezone", "hours_tue"}
    assert b'href="#id_timezone"' in response.content
    sent |= {"name": "Support", "timezone": "Africa/Casablanca", "hours_tue": "18:00-09:00"}
    response = client.post(reverse("bot_settings", args=[world.bot.pk]), sent)
    assert set(response.context["form"].errors) == {"hours_tue"}


def test_going_live_needs_a_verified_address_and_says_so(db: None) -> None:
    person = make_person("new", verified=False)
    bot = Bot.objects.create(owner=person.user, name="Mine")
    client = client_of(person)
    back = {"Referer": f"http://testserver{reverse('bot_embed', args=[bot.pk])}"}
    response = client.post(reverse("bot_activate", args=[bot.pk]), headers=back, follow=True)
    assert response.redirect_chain == [(reverse("bot_embed", args=[bot.pk]), 302)]
    assert "Verify your e-mail address first." in response.content.decode()
    bot.refresh_from_db()
    assert bot.status == "draft"


def test_a_refusal_never_leads_to_another_site(db: None) -> None:
    person = make_person("new", verified=False)
    bot = Bot.objects.create(owner=person.user, name="Mine")
    response = client_of(person).post(
        reverse("bot_activate", args=[bot.pk]), headers={"Referer": "https://evil.example/bots"}
    )
    assert response["Location"] == "/home"


@pytest.mark.parametrize(("who", "status"), [("owner", 302), ("admin", 403), ("stranger", 404)])
def test_only_the_owner_deletes(world: World, who: str, status: int) -> None:
    client = client_of(getattr(world, who))
    assert client.post(reverse("bot_delete", args=[world.bot.pk])).status_code == status
    assert Bot.objects.filter(pk=world.bot.pk).exists() == (who != "owner")


def test_acts_are_never_done_by_a_link(world: World) -> None:
    client = client_of(world.owner)
    acts = ("bot_delete", "bot_pause", "bot_rotate_token", "bot_duplicate", "bot_identity_secret")
    for act in acts:
        assert client.get(reverse(act, args=[world.bot.pk])).status_code == 405


def test_the_embed_page_shows_the_line_as_text(world: World) -> None:
    page = client_of(world.owner).get(reverse("bot_embed", args=[world.bot.pk])).content.decode()
    assert f"data-bot=&quot;{world.bot.public_token}&quot;" in page
    assert f'data-bot="{world.bot.public_token}"' not in page


def test_knowledge_is_added_in_each_form(world: World) -> None:
    client = client_of(world.admin)
    bot = world.bot
    added = {"title": "Sending back", "text": "You may return a lamp within 30 days."}
    client.post(reverse("knowledge_add_text", args=[bot.pk]), added)
    asked = {"question": "Do you ship to Spain?", "answer": "Yes, in 4 to 6 working days."}
    client.post(reverse("knowledge_add_faq", args=[bot.pk]), asked)
    mine = Document.objects.filter(bot=bot)
    assert mine.get(title="Sending back", kind="text").status == "ready"
    assert mine.get(kind="faq").title == "Do you ship to Spain?"
    found = client.get(
        reverse("knowledge_search", args=[bot.pk]), {"q": "Spain"}, headers={"HX-Request": "true"}
    )
    assert "Do you ship to Spain?" in found.content.decode()


def test_a_refused_page_address_opens_its_form_again(world: World) -> None:
    response = client_of(world.owner).post(
        reverse("knowledge_add_url", args=[world.bot.pk]), {"url": "http://127.0.0.1/secret"}
    )
    page = response.content.decode()
    assert response.status_code == 422
    assert response.context["kind"] == "url"
    assert "http://127.0.0.1/secret" in page


def test_a_script_learns_why_a_file_was_refused(world: World) -> None:
    from django.core.files.uploadedfile import SimpleUploadedFile

    response = client_of(world.owner).post(
        reverse("knowledge_add_file", args=[world.bot.pk]),
        {"file": SimpleUploadedFile("movie.mp4", b"\0\1")},
        headers={"Accept": "application/json"},
    )
    assert response.status_code == 422
    assert "PDF" in response.json()["detail"]


def test_a_question_that_was_asked_is_answered_from_its_link(world: World) -> None:
    page = client_of(world.owner).get(
        reverse("knowledge", args=[world.bot.pk]), {"question": "هل توصلون إلى إسبانيا؟"}
    )
    assert page.context["kind"] == "faq"
    assert page.context["faq_form"].initial["question"] == "هل توصلون إلى إسبانيا؟"


def test_scores_are_numbers_to_a_browser_in_every_language(world: World) -> None:
    client = client_of(world.owner)
    asked = {"question": "Do you ship to Spain?", "answer": "Yes."}
    client.post(reverse("knowledge_add_faq", args=[world.bot.pk]), asked)
    found = client.get(
        reverse("knowledge_search", args=[world.bot.pk]),
        {"q": "Do you ship to Spain?"},
        headers={"HX-Request": "true", "Accept-Language": "ar"},
    ).content.decode()
    assert re.search(r'<meter class="meter" value="[01]\.\d+"', found)


def test_a_document_is_rewritten_switched_off_and_deleted(world: World) -> None:
    client = client_of(world.admin)
    bot = world.bot
    asked = {"question": "Do you ship to Spain?", "answer": "Yes."}
    client.post(reverse("knowledge_add_faq", args=[bot.pk]), asked)
    document = Document.objects.get(bot=bot, kind="faq")
    page = reverse("document", args=[bot.pk, document.pk])
    assert "Yes." in client.get(page).content.decode()
    client.post(page, {"title": "Do you ship to Spain?", "text": "Yes, in 4 to 6 days."})
    document.refresh_from_db()
    assert (document.text, document.enabled) == ("Yes, in 4 to 6 days.", False)
    client.post(reverse("document_delete", args=[bot.pk, document.pk]))
    assert not Document.objects.filter(pk=document.pk).exists()


def test_a_document_of_another_bot_is_not_there(world: World) -> None:
    elsewhere = reverse("document", args=[world.bot.pk, world.theirs.document.pk])
    client = client_of(world.owner)
    assert client.get(elsewhere).status_code == 404
    assert client.post(f"{elsewhere}/delete").status_code == 404


def test_a_viewer_changes_no_document(world: World) -> None:
    page = reverse("document", args=[world.bot.pk, world.ours.document.pk])
    client = client_of(world.viewer)
    assert client.get(page).status_code == 200
    assert client.post(page, {"title": "Mine"}).status_code == 403
    assert client.post(f"{page}/delete").status_code == 403


def test_only_a_page_is_read_again(world: World) -> None:
    page = reverse("document", args=[world.bot.pk, world.ours.document.pk])
    response = client_of(world.owner).post(f"{page}/refresh", follow=True)
    assert "Only pages can be read again." in response.content.decode()
