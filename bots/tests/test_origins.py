import pytest

from bots.origins import NotAnOrigin, normalise_origin, origin_allowed


@pytest.mark.parametrize(
    ("given", "origin"),
    [
        ("https://Shop.Example", "https://shop.example"),
        ("https://shop.example/", "https://shop.example"),
        ("https://shop.example:443", "https://shop.example"),
        ("http://localhost:3000", "http://localhost:3000"),
        ("http://127.0.0.1:80", "http://127.0.0.1"),
        ("https://[::1]:8443", "https://[::1]:8443"),
        ("https://bücher.example", "https://xn--bcher-kva.example"),
        ("https://*.shop.example", "https://*.shop.example"),
    ],
)
def test_one_form_for_each_origin(given: str, origin: str) -> None:
    assert normalise_origin(given) == origin


@pytest.mark.parametrize(
    "given",
    [
        "", "shop.example", "//shop.example", "ftp://shop.example", "https://", "https://*",
        "https://*.example", "https://a.*.example", "https://*shop.example", "https://shop.example/a",
        "https://shop.example?x", "https://shop.example#x", "https://u:p@shop.example", "null",
        "https://shop.example:99999", "https://shop_.-.example", "https://a..example", "*",
    ],
)  # fmt: skip
def test_anything_else_is_refused(given: str) -> None:
    with pytest.raises(NotAnOrigin):
        normalise_origin(given)


@pytest.mark.parametrize(
    ("origin", "allowed", "expected"),
    [
        ("https://anywhere.example", [], True),
        ("https://shop.example", ["https://shop.example"], True),
        ("http://shop.example", ["https://shop.example"], False),
        ("https://shop.example:8443", ["https://shop.example"], False),
        ("https://eu.shop.example", ["https://*.shop.example"], True),
        ("https://a.eu.shop.example", ["https://*.shop.example"], False),
        ("https://shop.example", ["https://*.shop.example"], False),
        ("https://evilshop.example", ["https://*.shop.example"], False),
        ("https://eu.shop.example:444", ["https://*.shop.example:444"], True),
        ("null", ["https://shop.example"], False),
    ],
)
def test_a_wildcard_stands_for_one_label(origin: str, allowed: list[str], expected: bool) -> None:
    assert origin_allowed(origin, allowed) is expected
