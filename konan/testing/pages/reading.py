"""What a page says in another language than its own: English that nobody translated."""

import re
from collections.abc import Iterable, Iterator
from functools import cache
from typing import Final

from playwright.sync_api import Page

from konan.locale.catalogues import path_of

# Names, and what is typed just so: they are the same in every language.
NAMES: Final = frozenset(
    {
        *("API", "APIs", "AI", "CSAT", "CSV", "DOCX", "FAQ", "HMAC", "HTML", "HTTP", "HTTPS"),
        *("ID", "IP", "JS", "JSON", "JWT", "MD", "PDF", "QR", "SDK", "TLS", "TXT", "URL", "URLs"),
        *("UTC", "GMT", "kB", "MB", "GB", "ms", "px", "POST", "EN", "FR", "AR"),
        *("Konan", "PostgreSQL", "Valkey", "OpenAI", "Python", "TypeScript", "JavaScript"),
        *("Shopify", "WordPress", "Markdown", "Word", "English", "Français"),
        *("Android", "Chrome", "Chromium", "Firefox", "HeadlessChrome", "Headless", "Linux"),
        *("Mac", "Safari", "Windows", "iOS", "macOS"),
        *("Cmd", "Ctrl", "Enter", "Esc", "Shift", "Tab"),
    }
)
_WORD: Final = re.compile(r"[^\W\d_][^\W\d_]+")
_LATIN: Final = re.compile(r"[A-Za-z\u00c0-\u024f]{2,}")
_ADDRESS: Final = re.compile(r"\S+@\S+|https?://\S+|\S*[/_=.{}]\S*|\S*\d\S*")
# People's words stand in bdi or dir="auto", what machines read in code, other languages in lang.
_TEXTS: Final = """() => {
  const others = "bdi, [dir=auto], code, pre, kbd, samp, [lang]:not(html), textarea, script, style";
  const found = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node; (node = walker.nextNode()); ) {
    const holder = node.parentElement;
    const text = node.data.replace(/\\s+/g, " ").trim();
    if (text && !holder.closest(others) && holder.checkVisibility())
      found.push(text);
  }
  return found;
}"""
# Many are names of people, bots and time zones, which no <bdi> can mark.
_OPTIONS: Final = """() => [...document.querySelectorAll("option:not([lang])")]
  .map(each => each.textContent.replace(/\\s+/g, " ").trim()).filter(Boolean)"""
_SAID: Final = """() => [...document.querySelectorAll("[aria-label], [placeholder], [title], [alt]")]
  .filter(each => each.checkVisibility() && !each.closest("[lang]:not(html)"))
  .flatMap(each => ["aria-label", "placeholder", "title", "alt"]
    .map(name => each.getAttribute(name)).filter(Boolean))"""


def english_on(page: Page, language: str, *, own: Iterable[str]) -> list[str]:
    """What stands on a page of `language` in English: texts that have a translation, and in
    Arabic every word in Latin letters that is neither a name nor marked as somebody's own.

    `own`: what people have named their things; such names stand in sentences of ours too.
    """
    names = NAMES.union(*(_LATIN.findall(each) for each in own))
    texts: list[str] = page.evaluate(_TEXTS)
    options: list[str] = page.evaluate(_OPTIONS)
    said: list[str] = page.evaluate(_SAID)
    found = list(_translatable([*texts, *options, *said], language, names))
    if language == "ar":
        found += list(_in_latin(texts, names))
    return sorted(set(found))


def _translatable(texts: Iterable[str], language: str, names: frozenset[str]) -> Iterator[str]:
    known = _english(language)
    for text in texts:
        if set(_WORD.findall(text)) <= names:
            continue
        if any(pattern.fullmatch(text) for pattern in known.get(_first(text), ())):
            yield f"says in English: {text}"


def _in_latin(texts: Iterable[str], names: frozenset[str]) -> Iterator[str]:
    for text in texts:
        words = set(_LATIN.findall(_ADDRESS.sub(" ", text))) - names
        if words:
            yield f"has {', '.join(sorted(words))} in “{text[:100]}”, not marked as anybody's own"


@cache
def _english(language: str) -> dict[str, list[re.Pattern[str]]]:
    """The English texts that the catalogue translates to something else, by their first word."""
    import polib

    found: dict[str, list[re.Pattern[str]]] = {}
    catalogue = polib.pofile(str(path_of(language)))
    translations = {entry.msgstr for entry in catalogue}  # “Part” is a word of French too
    for entry in catalogue:
        for text in filter(None, (entry.msgid, entry.msgid_plural)):
            plain = re.sub(r"\s+", " ", re.sub(r"</?\w+>", "", text)).strip()
            begins = re.match(r"%\(\w+\)s|\{\w+\}", plain)
            if begins or plain in translations or not _WORD.search(plain):
                continue
            found.setdefault(_first(plain), []).append(_pattern(plain))
    return found


def _first(text: str) -> str:
    return text.partition(" ")[0]


def _pattern(text: str) -> re.Pattern[str]:
    parts = re.split(r"%\(\w+\)s|\{\w+\}|%s|%d", text)
    return re.compile(".+".join(map(re.escape, parts)))
