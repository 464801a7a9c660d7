"""People of the bot, for a visitor's browser to meet."""

import re
from dataclasses import dataclass

from playwright.sync_api import expect

from bots.models import Bot, BotShare
from conversations.models import Session
from conversations.tests.browser.conftest import Widget
from inbox.services.handling import session_give_back, session_take_over
from inbox.services.replying import session_reply
from inbox.services.status import session_set_status
from inbox.tests.desk import at_desk
from konan.testing.world import Person, make_person
from teams.models import Membership, Team


@dataclass(frozen=True, slots=True)
class Agent:
    """Somebody who answers for the bot, in the only session that there is."""

    person: Person

    @property
    def session(self) -> Session:
        return Session.objects.get()

    def take_over(self) -> None:
        session_take_over(actor=self.person.actor, session=self.session)

    def give_back(self) -> None:
        session_give_back(actor=self.person.actor, session=self.session)

    def reply(self, text: str) -> None:
        session_reply(actor=self.person.actor, session=self.session, content=text)

    def resolve(self) -> None:
        session_set_status(actor=self.person.actor, session=self.session, status="resolved")


def make_amal(bot: Bot) -> Agent:
    """An agent of the bot who is at the desk."""
    amal = make_person("amal")
    team = Team.objects.create(owner=bot.owner, name="Desk")
    Membership.objects.create(team=team, user=amal.user, role="agent")
    BotShare.objects.create(bot=bot, team=team)
    return Agent(at_desk(amal))


def ask_for_person(widget: Widget) -> None:
    """The visitor says hello, then asks for a person, whose socket is there by then."""
    widget.ask("Hello!")
    expect(widget.answers).to_have_count(1)
    widget.panel.get_by_role("button", name="Talk to a person").click()
    expect(widget.panel.get_by_text("Waiting for a person")).to_be_visible()


def said(widget: Widget) -> list[str]:
    """What the transcript shows of visitor and agent, in order."""
    bubbles = widget.panel.locator("[role=log] :is(.visitor, .agent) .bubble")
    return [re.sub(r"\s+", " ", text).strip() for text in bubbles.all_inner_texts()]
