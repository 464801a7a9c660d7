import pytest

from bots.answering.links import Links

HOSTS = frozenset({"shop.example"})


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("See https://shop.example/a.", "See https://shop.example/a."),
        ("See [a](https://www.shop.example/a)", "See [a](https://www.shop.example/a)"),
        ("See https://evil.example/a.", "See `https://evil.example/a`."),
        ("[a](https://evil.example/x)", "a (`https://evil.example/x`)"),
        ("![pixel](https://evil.example/p.png) Hi", " Hi"),
        ("![pixel][ref] Hi", " Hi"),
        ("<img src=https://evil.example> Hi", " Hi"),
        ("[x](javascript:alert)", "x (`javascript:alert`)"),
        ("//evil.example/x", "`//evil.example/x`"),
        ("www.evil.example", "`www.evil.example`"),
        ("evil.example/?q=secret", "`evil.example/?q=secret`"),
        ("https://shop.example@evil.example/", "`https://shop.example@evil.example/`"),
        ("https://shop.example.evil.example/", "`https://shop.example.evil.example/`"),
        ("write to [us](mailto:a@shop.example)", "write to [us](mailto:a@shop.example)"),
        ("either/or, 24/7, e.g. this", "either/or, 24/7, e.g. this"),
    ],
)
def test_only_known_hosts_stay_live(written: str, shown: str) -> None:
    assert Links(HOSTS).clean(written) == shown


@pytest.mark.parametrize("size", [1, 2, 3, 7])
def test_a_stream_comes_out_as_the_whole_would(size: int) -> None:
    text = (
        "Go [here](https://evil.example/x) or https://evil.example/y now [1]. ![p](http://e.vil/p) "
        "Fine: [shop](https://shop.example/z) [2][3]\nA [ bracket alone, <b> and x < y end https://evil.example"
    )
    links = Links(HOSTS)
    out = [links.feed(text[i : i + size]) for i in range(0, len(text), size)]
    assert "".join([*out, links.flush()]) == Links(HOSTS).clean(text)
    assert sum(map(bool, out)) > 3
