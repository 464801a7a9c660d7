"""The catalogues as files: `.po` is kept and translated, `.mo` is made from it and read."""

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Final

import polib

from konan.locale.sources import Message

FOLDER: Final = Path(__file__).parent
HEADER: Final = "What the pages, mails and API errors say; script/messages follows the sources."
PLURALS: Final = {
    "fr": "nplurals=2; plural=(n > 1);",
    "ar": (
        "nplurals=6; plural=n==0 ? 0 : n==1 ? 1 : n==2 ? 2 : n%100>=3 && n%100<=10 ? 3 : "
        "n%100>=11 && n%100<=99 ? 4 : 5;"
    ),
}
FORMS: Final = {"fr": 2, "ar": 6}


def path_of(language: str) -> Path:
    return FOLDER / language / "LC_MESSAGES" / "django.po"


def update(language: str, marked: Mapping[Message, Iterable[str]]) -> list[str]:
    """Write the catalogue anew over what the sources mark; the texts that lack a translation.

    Translations stay; those of texts that are gone go with them.
    """
    path = path_of(language)
    old = {key_of(entry): entry for entry in polib.pofile(str(path))} if path.exists() else {}
    made = polib.POFile(wrapwidth=0)
    made.header = HEADER
    made.metadata = _metadata(language)
    made.extend(_entry(message, files, language, old) for message, files in marked.items())
    path.parent.mkdir(parents=True, exist_ok=True)
    made.save(str(path))
    return [entry.msgid for entry in made if not entry.translated()]


def compile_all() -> None:
    for path in sorted(FOLDER.glob("*/LC_MESSAGES/*.po")):
        polib.pofile(str(path)).save_as_mofile(str(path.with_suffix(".mo")))


def key_of(entry: polib.POEntry) -> Message:
    return Message(entry.msgid, entry.msgid_plural or "", entry.msgctxt or "")


def _metadata(language: str) -> dict[str, str]:
    return {
        "Project-Id-Version": "konan",
        "Language": language,
        "MIME-Version": "1.0",
        "Content-Type": "text/plain; charset=UTF-8",
        "Content-Transfer-Encoding": "8bit",
        "Plural-Forms": PLURALS[language],
    }


def _entry(
    message: Message, files: Iterable[str], language: str, old: Mapping[Message, polib.POEntry]
) -> polib.POEntry:
    known = old.get(message)
    entry = polib.POEntry(
        msgctxt=message.context or None,
        msgid=message.text,
        msgid_plural=message.plural,
        msgstr=known.msgstr if known else "",
        occurrences=[(name, "") for name in files],
        flags=["python-format"] if "%(" in message.text + message.plural else [],
    )
    if message.plural:
        empty = dict.fromkeys(range(FORMS[language]), "")
        entry.msgstr_plural = known.msgstr_plural if known else empty
    return entry
