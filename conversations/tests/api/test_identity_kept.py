"""Who names somebody else's address or id learns nothing of them."""

import pytest

from contacts.models import Contact
from conversations.tests.conftest import Visitor

pytestmark = pytest.mark.django_db(transaction=True)


def _known(visitor: Visitor, **fields: object) -> Contact:
    contact: Contact = Contact.objects.create(
        owner=visitor.bot.owner, name="Salma Idrissi", email="salma@example.com", **fields
    )
    return contact


def test_an_id_that_is_only_named_does_not_tell_whose_it_is(visitor: Visitor) -> None:
    contact = _known(visitor, external_id="customer-7")
    answer = visitor.say("Hello", contact={"external_id": "customer-7"})
    shown = answer["session"]["contact"]
    assert shown == {"id": str(contact.pk), "name": None, "email": None, "verified": False}
    assert answer["session"]["email_known"] is True
    everything = [visitor.get("/chat/sessions").text, str(visitor.history()), str(answer)]
    assert not any("salma" in text.lower() for text in everything)


def test_an_address_that_is_only_named_does_not_tell_whose_it_is(visitor: Visitor) -> None:
    _known(visitor)
    answer = visitor.say("Hello", contact={"email": "salma@example.com"})
    assert "Salma" not in str(answer)
