"""Contacts as people see them in the dashboard."""

from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from contacts.models import Contact
from konan.testing.world import Person, World, make_bot


def client_of(person: Person) -> Client:
    client = Client()
    client.force_login(person.user)
    return client


def form_of(contact: Contact, **changes: Any) -> dict[str, Any]:
    """What the browser sends of the contact's page."""
    names = list(contact.attributes)
    return {
        **{name: getattr(contact, name)
           for name in ("name", "company", "email", "phone", "external_id", "notes")},
        "tags": ", ".join(contact.tags),
        "bot_ids": [str(bot.pk) for bot in contact.bots.all()],
        "attribute": names,
        "value": [str(contact.attributes[name]) for name in names],
        **changes,
    }  # fmt: skip


def test_the_list_shows_searches_and_leads_on(world: World, amal: Contact, hidden: Contact) -> None:
    owner = client_of(world.owner)
    page = owner.get(reverse("contacts")).content.decode()
    assert amal.email in page
    assert hidden.name in page
    found = owner.get(reverse("contacts"), {"q": "ama"}, headers={"HX-Request": "true"})
    assert "Amal Benali" in found.content.decode()
    assert "Hidden" not in found.content.decode()
    assert "<html" not in found.content.decode()


def test_a_team_sees_those_of_its_bots(world: World, amal: Contact, hidden: Contact) -> None:
    page = client_of(world.viewer).get(reverse("contacts")).content.decode()
    assert "Amal Benali" in page
    assert "Hidden" not in page
    for contact, status in ((amal, 200), (hidden, 404)):
        asked = client_of(world.viewer).get(reverse("contact", args=[contact.pk]))
        assert asked.status_code == status


def test_nobody_yet_says_what_to_do(world: World) -> None:
    page = client_of(world.stranger).get(reverse("contacts")).content.decode()
    assert "Import a CSV file" in page


def test_the_pages_of_a_long_list(world: World) -> None:
    for number in range(30):
        Contact.objects.create(owner=world.owner.user, name=f"P{number:02}")
    owner = client_of(world.owner)
    first = owner.get(reverse("contacts"), {"sort": "name"})
    second = owner.get(first.context["next"])
    seen = [each["row"].name for page in (first, second) for each in page.context["people"]]
    assert seen == [f"P{number:02}" for number in range(30)]
    refused = owner.post(reverse("contact_new"), {"new-email": "nobody"})
    assert owner.get(refused.context["next"]).status_code == 200


def test_somebody_is_added_and_who_is_there_is_pointed_to(world: World, amal: Contact) -> None:
    owner = client_of(world.owner)
    sent = {"new-name": "Omar", "new-email": "omar@example.com", "new-bot_id": str(world.bot.pk)}
    added = owner.post(reverse("contact_new"), sent)
    omar = Contact.objects.get(email="omar@example.com")
    assert added["Location"] == reverse("contact", args=[omar.pk])
    again = owner.post(reverse("contact_new"), {"new-email": amal.email})
    assert again.status_code == 422
    assert reverse("contact", args=[amal.pk]) in again.content.decode()
    assert "data-open-now" in again.content.decode()


def test_a_file_with_wrong_rows_says_which(world: World) -> None:
    owner = client_of(world.owner)
    for text, status in (("name,email\nA,nobody\n", 422), ("name,email\nA,a@example.com\n", 302)):
        file = SimpleUploadedFile("people.csv", text.encode(), content_type="text/csv")
        answer = owner.post(reverse("contacts_import"), {"import-file": file})
        assert answer.status_code == status
        if status == 422:
            assert "This is not an e-mail address." in answer.content.decode()
            assert not Contact.objects.exists()
    assert Contact.objects.get().email == "a@example.com"


def test_the_form_changes_what_was_changed_and_nothing_else(world: World, amal: Contact) -> None:
    private = make_bot(world.owner.user)
    amal.bots.add(private)
    amal.attributes = {"seats": 5, "plan": "pro", "old": "x"}
    amal.save()
    seen = [str(world.bot.pk)]
    sent = form_of(
        amal, name="Amal B.", tags="VIP, new", bot_ids=seen, attribute=["seats", "plan", "city", ""],
        value=["5", "free", "Fès", ""],
    )  # fmt: skip
    saved = client_of(world.agent).post(reverse("contact", args=[amal.pk]), sent)
    assert saved.status_code == 302, saved.context["form"].errors
    amal.refresh_from_db()
    assert (amal.name, amal.email, amal.tags) == ("Amal B.", "amal@example.com", ["vip", "new"])
    assert amal.attributes == {"seats": 5, "plan": "free", "city": "Fès"}
    assert set(amal.bots.all()) == {world.bot, private}, "what the agent does not see stays"


def test_a_refusal_stands_at_its_field(world: World, amal: Contact) -> None:
    sent = form_of(amal, email="nobody", attribute=["city"], value=["Fès"])
    refused = client_of(world.owner).post(reverse("contact", args=[amal.pk]), sent)
    assert refused.status_code == 422
    assert refused.context["form"].errors["email"]
    assert "Fès" in refused.content.decode()


@pytest.mark.parametrize(("who", "may"), [("viewer", False), ("agent", True), ("admin", True)])
def test_acts_are_offered_to_those_who_may(
    world: World, amal: Contact, who: str, may: bool
) -> None:
    page = client_of(getattr(world, who)).get(reverse("contact", args=[amal.pk]))
    assert ('data-dialog="block"' in page.content.decode()) is may
    assert ('data-dialog="erase"' in page.content.decode()) is (who == "admin")


def test_acts_are_refused_to_those_who_may_not(world: World, amal: Contact) -> None:
    acts = {"contact_block": "viewer", "contact_merge": "viewer", "contact_erase": "agent"}
    for act, who in acts.items():
        refused = client_of(getattr(world, who)).post(reverse(act, args=[amal.pk]))
        assert refused.status_code == 403, act
    assert client_of(world.agent).get(reverse("contact_json", args=[amal.pk])).status_code == 403
    amal.refresh_from_db()
    assert not amal.blocked


def test_block_merge_and_erase(world: World, amal: Contact, hidden: Contact) -> None:
    owner = client_of(world.owner)
    owner.post(reverse("contact_block", args=[amal.pk]), {"period": "7"})
    amal.refresh_from_db()
    assert amal.is_blocked
    assert amal.blocked_until is not None
    owner.post(reverse("contact_unblock", args=[amal.pk]))
    amal.refresh_from_db()
    assert not amal.is_blocked
    doubles = owner.get(reverse("contact_doubles", args=[amal.pk]), {"q": "hid"})
    assert str(hidden.pk) in doubles.content.decode()
    owner.post(reverse("contact_merge", args=[amal.pk]), {"contact_id": str(hidden.pk)})
    assert list(Contact.objects.all()) == [amal]
    owner.post(reverse("contact_erase", args=[amal.pk]))
    assert not Contact.objects.exists()


def test_the_csv_and_the_json_are_downloads(world: World, amal: Contact) -> None:
    owner = client_of(world.owner)
    for name, args in (("contacts_csv", []), ("contact_json", [amal.pk])):
        answer = owner.get(reverse(name, args=args))
        assert answer["Content-Disposition"].startswith("attachment"), name
