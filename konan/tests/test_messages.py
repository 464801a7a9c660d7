"""The French and Arabic catalogues are whole, and in step with what the sources mark."""

import re
from collections.abc import Callable

import polib
import pytest
from django.utils.translation import ngettext, override

from konan.locale.catalogues import PLURALS, key_of, path_of
from konan.locale.sources import Message, messages

SAME = {
    "fr": {
        *("API", "Action", "Agent", "Bot", "Bots", "Code", "Condition", "Contact", "Contacts"),
        *("Conversation", "Conversations", "Description", "Documents", "E-mail", "Invitation"),
        *("Konan", "Menu", "Message", "Messages", "Migrations", "Note", "Notes", "Notifications"),
        *("Page", "Pages", "Passages", "PostgreSQL", "Question", "Satisfaction", "Score"),
        *("Secret", "Signature", "Site", "Suggestions", "Tickets", "Valkey", "Versions"),
        *("Webhook", "Webhooks", "Widget", "bot", "bots", "code", "description", "e-mail"),
        *("webhook", "webhooks"),
        *("page %(page)s", "%(bots)s bot", "%(documents)s document", "%(passages)s passage"),
        *("%(sessions)s conversation", "%(n)s minute", ", "),
    },
    "ar": {"API", "PostgreSQL", "Valkey"},
}
PLACEHOLDER = re.compile(r"%\(\w+\)s|</?\w+>")
ONE_COUNT = {"fr": {0}, "ar": {0, 1, 2}}  # forms of one or two fixed numbers: they may spell it


def catalogue(language: str) -> polib.POFile:
    return polib.pofile(str(path_of(language)))


def texts(entry: polib.POEntry) -> list[str]:
    return list(entry.msgstr_plural.values()) if entry.msgid_plural else [entry.msgstr]


@pytest.fixture(params=sorted(PLURALS))
def language(request: pytest.FixtureRequest) -> str:
    return str(request.param)


def test_the_catalogue_holds_just_what_the_sources_mark(language: str) -> None:
    kept = [key_of(entry) for entry in catalogue(language)]
    assert sorted(kept, key=str) == sorted(messages(), key=str), "run script/messages"
    assert len({(key.context, key.text) for key in kept}) == len(kept)


def test_texts_are_found_under_whatever_name_a_file_gives_gettext() -> None:
    """`_l("…")` of accounts/audit_words.py and accounts/pages/security.py are shown to people."""
    assert {Message("A bot was paused"), Message("Delete everything")} <= set(messages())


def test_every_text_is_translated(language: str) -> None:
    entries = list(catalogue(language))
    assert not [entry.msgid for entry in entries if not all(map(str.strip, texts(entry)))]
    assert not [entry.msgid for entry in entries if entry.fuzzy or entry.obsolete]
    same = {entry.msgid for entry in entries if entry.msgid in texts(entry)}
    assert same <= SAME[language]


def test_translations_keep_placeholders_tags_and_line_ends(language: str) -> None:
    for entry in catalogue(language):
        wanted = sorted(PLACEHOLDER.findall(entry.msgid_plural or entry.msgid))
        for form, text in enumerate(texts(entry)):
            spelt = bool(entry.msgid_plural) and form in ONE_COUNT[language]
            found = sorted(PLACEHOLDER.findall(text))
            assert found == wanted or (spelt and set(found) < set(wanted)), text
            assert text.endswith("\n") == entry.msgid.endswith("\n"), text


def test_french_has_its_spaces_and_arabic_its_marks() -> None:
    for entry in catalogue("fr"):
        for text in texts(entry):
            assert not re.search(r"\w[!?;»]| [:;!?»]|«[^\u00a0]|\w'\w", text), text
    for entry in catalogue("ar"):
        for text in texts(entry):
            assert not re.search(r"[\u0600-\u06ff][,;?]|[\u0660-\u0669\u06f0-\u06f9]", text), text


@pytest.mark.parametrize(
    ("language", "count", "said"),
    [
        ("fr", 0, "0 document"),
        ("fr", 1, "1 document"),
        ("fr", 2, "2 documents"),
        ("ar", 0, "لا مستندات"),
        ("ar", 1, "مستند واحد"),
        ("ar", 2, "مستندان"),
        ("ar", 5, "5 مستندات"),
        ("ar", 11, "11 مستندًا"),
        ("ar", 100, "100 مستند"),
    ],
)
def test_each_language_counts_in_its_own_way(language: str, count: int, said: str) -> None:
    form: Callable[..., str] = ngettext
    with override(language):
        text = form("%(documents)s document", "%(documents)s documents", count)
        assert text % {"documents": count} == said
