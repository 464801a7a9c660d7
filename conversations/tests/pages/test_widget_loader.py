"""/widget.js: small, cached for a while and checked by its tag, loadable from any site."""

import gzip
from pathlib import Path

import pytest
from django.conf import settings
from django.test import Client

KILOBYTE = 1000
ALLOWED = {
    "widget.js": 1.5 * KILOBYTE,
    "widget/panel.js": 27 * KILOBYTE,
    "widget/words/en.js": 3 * KILOBYTE,
    "widget/words/fr.js": 3 * KILOBYTE,
    "widget/words/ar.js": 3 * KILOBYTE,
    "widget/panel.css": 6 * KILOBYTE,
}
"""The panel and the words of one language are 30 kB together."""


def built(name: str) -> Path:
    path: Path = settings.FRONTEND_DIST / name
    assert path.is_file(), f"{path} is not there: build the front end (node frontend/build.mjs)."
    return path


@pytest.mark.parametrize("name", ALLOWED)
def test_weight(name: str) -> None:
    weight = len(gzip.compress(built(name).read_bytes(), 9))
    print(f"{name}: {weight} bytes of {ALLOWED[name]:.0f}, gzip")
    assert weight <= ALLOWED[name]


@pytest.mark.parametrize("name", ALLOWED)
def test_says_nothing_to_third_parties(name: str) -> None:
    """No address but the namespaces that a browser never fetches."""
    text = built(name).read_text()
    for namespace in ("http://www.w3.org/2000/svg", "http://www.w3.org/1999/xhtml",
                      "http://www.w3.org/1998/Math/MathML"):  # fmt: skip
        text = text.replace(namespace, "")
    assert "http://" not in text
    assert "https://" not in text.replace("https?://", "")


def test_is_a_script_for_any_site(client: Client) -> None:
    response = client.get("/widget.js")
    assert response.status_code == 200
    assert response["Content-Type"] == "text/javascript; charset=utf-8"
    assert response["Cache-Control"] == "public, max-age=600"
    assert response["Cross-Origin-Resource-Policy"] == "cross-origin"
    assert response.content == built("widget.js").read_bytes()
    assert not response.cookies


def test_is_compressed_for_who_takes_it(client: Client) -> None:
    response = client.get("/widget.js", headers={"Accept-Encoding": "gzip, br"})
    assert response["Content-Encoding"] == "gzip"
    assert "Accept-Encoding" in response["Vary"]
    assert gzip.decompress(response.content) == built("widget.js").read_bytes()


def test_is_not_sent_twice(client: Client) -> None:
    tag = client.get("/widget.js")["ETag"]
    again = client.get("/widget.js", headers={"If-None-Match": tag})
    assert again.status_code == 304
    assert not again.content


def test_is_only_read(client: Client) -> None:
    assert client.post("/widget.js").status_code == 405
