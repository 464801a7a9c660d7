"""From a question that the bot did not know to one that it answers, through the doors alone."""

import pytest

from conversations.tests.conftest import Visitor, bot, visitor  # noqa: F401
from konan.core.events.relay import relay_due
from konan.testing.api import Api
from konan.testing.world import make_key

pytestmark = pytest.mark.django_db(transaction=True)
ASKED = "Who mends broken violins?"


def test_an_unanswered_question_is_answered_in_one_go(visitor: Visitor, api: Api) -> None:  # noqa: F811
    for words in (ASKED, "who mends BROKEN violins"):
        visitor.session_id = None
        assert "Luthier" not in visitor.say(words)["response"]
    relay_due()
    owner = api.as_(make_key("owner", visitor.bot.owner, "read", "write"))
    path = f"/analytics/{visitor.bot.pk}"
    told = owner.get(f"{path}/topics").json()  # type: ignore[attr-defined]
    [gap] = told["unanswered"]
    assert (gap["question"], gap["count"]) == (ASKED, 2)
    sent = {"question": gap["question"], "answer": "Mr Luthier mends them on Mondays."}
    assert owner.post(f"{path}/unanswered/{gap['id']}/answer", sent).status_code == 201
    visitor.session_id = None
    assert visitor.say(ASKED)["response"].startswith(sent["answer"])
    after = owner.get(f"{path}/topics").json()  # type: ignore[attr-defined]
    assert after["unanswered"] == []
    assert [topic["sessions"] for topic in after["topics"]] == [2]
