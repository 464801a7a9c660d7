"""robots.txt, as RFC 9309 has it; and which addresses are one page."""

import time

import pytest

from bots.knowledge.sites import robots
from bots.knowledge.sites.places import key_of, place_of, site_of
from bots.knowledge.sites.robots import read_robots

FILE = """
User-agent: other
User-agent: konan/2.0
Disallow: /admin
Allow: /admin/help
Disallow: /*.php$
Crawl-delay: 2

User-agent: *
Disallow: /
Sitemap: https://shop.example/map.xml
"""


@pytest.mark.parametrize(
    ("path", "allowed"),
    [
        ("/", True),
        ("/admin", False),
        ("/admin/users", False),
        ("/admin/help/a", True),
        ("/a/index.php", False),
        ("/a/index.php5", True),
    ],
)
def test_the_longest_rule_of_our_own_group_decides(path: str, allowed: bool) -> None:
    robots = read_robots(FILE)
    assert robots.allows(path) is allowed
    assert (robots.delay, robots.sitemaps) == (2.0, ("https://shop.example/map.xml",))


def test_a_group_of_ours_without_rules_allows_all() -> None:
    assert read_robots("User-agent: *\nDisallow: /\n\nUser-agent: Konan\nDisallow:\n").allows("/a")


def test_without_a_group_of_ours_that_of_everybody_counts() -> None:
    assert not read_robots("\ufeffuser-agent: *\ndisallow: /a # here\n").allows("/abc")
    assert read_robots("").allows("/abc")


def test_patterns_that_try_to_take_forever_do_not() -> None:
    rules = "User-agent: *\n" + ("Disallow: /" + "*a" * 100 + "b$\n") * 900
    started = time.process_time()
    assert read_robots(rules).allows("/" + "a" * 1_900)
    assert time.process_time() - started < 5


def test_names_without_end_are_looked_at_once_each(monkeypatch: pytest.MonkeyPatch) -> None:
    """And not once for each rule: a file of 100,000 characters has thousands of both."""
    looked: list[str] = []
    real = robots._names

    def counted(token: str, agent: str) -> bool:
        looked.append(token)
        return real(token, agent)

    monkeypatch.setattr(robots, "_names", counted)
    names = "".join(f"User-agent: n{number}\n" for number in range(500))
    assert read_robots(names + "Disallow: /a\n" * 500).allows("/a")
    assert len(looked) <= 1_000


@pytest.mark.parametrize(
    "link",
    [
        "https://elsewhere.example/", "mailto:a@b.example", "javascript:alert(1)", "/a?b=1",
        "/a.PDF", "/login", "/shop/cart/", "https://me:pw@shop.example/a", "http://[::1",
        "/a/b/a/b/a/b", "/" + "a/" * 20, "/" + "x" * 3_000, "https://shop.example:99999/",
    ],
)  # fmt: skip
def test_what_is_no_page_of_the_site(link: str) -> None:
    assert place_of(link, base="https://shop.example/", site="shop.example") is None


def test_spellings_of_one_page_have_one_key() -> None:
    spellings = (
        "https://shop.example/a", "http://www.shop.example/a/", "https://SHOP.example./a/index.html",
    )  # fmt: skip
    assert len({key_of(each) for each in spellings}) == 1
    assert key_of("https://shop.example/A") != key_of(spellings[0])
    assert site_of("https://shop.example:8443/") == "shop.example:8443"
    place = place_of("../b#c", base="https://shop.example/x/y", site="shop.example")
    assert place is not None
    assert place.url == "https://shop.example/b"
