"""Which URLs and addresses are refused, before any packet is sent."""

import time
from ipaddress import ip_network
from threading import Event

import pytest

from konan.core.outbound import Guard, OutboundFailed, OutboundRefused, check_url
from konan.core.outbound.lookup import look_up

PUBLIC = "93.184.215.14"


def guard(*answers: str, allowed: str = "", http: bool = True) -> Guard:
    networks = tuple(ip_network(text) for text in allowed.split())
    return Guard(allowed=networks, http=http, lookup=lambda name: list(answers))


@pytest.mark.parametrize(
    "url",
    [
        "http://127.0.0.1/",
        "http://127.1/",
        "http://2130706433/",
        "http://0x7f.1/",
        "http://0x7f000001/",
        "http://0177.0.0.1/",
        "http://0/",
        "http://①②⑦.⓪.⓪.①/",
        "http://127。0。0。1/",
        "http://%31%32%37.0.0.1/",
        "http://[::1]/",
        "http://[::]/",
        "http://[::ffff:127.0.0.1]/",
        "http://[::127.0.0.1]/",
        "http://[64:ff9b::7f00:1]/",
        "http://[64:ff9b:1::7f00:1]/",
        "http://[2002:7f00:1::]/",
        "http://[fe80::1%25eth0]/",
        "http://[fec0::1]/",
        "http://[fc00::1]/",
        "http://[3fff::1]/",
        "http://[5f00::1]/",
        "http://[2001:db8::1]/",
        "http://[ff02::1]/",
        "http://10.1.2.3/",
        "http://100.100.100.200/",
        "http://169.254.169.254/",
        "http://172.16.0.1/",
        "http://192.0.0.192/",
        "http://192.168.1.1/",
        "http://168.63.129.16/",
        "http://224.0.0.1/",
        "http://255.255.255.255/",
        "http://localhost/",
        "http://LOCALHOST./",
        "http://ⓛocalhost/",
        "http://shop.localhost/",
        "http://printer.local/",
        "http://metadata.google.internal/",
        "http://intranet/",
    ],
)
def test_private_places_and_their_disguises_are_refused(url: str) -> None:
    with pytest.raises(OutboundRefused) as refusal:
        check_url(url, guard=guard(PUBLIC))
    assert refusal.value.code == "address_not_allowed"


@pytest.mark.parametrize(
    ("url", "code"),
    [
        ("", "url_invalid"),
        ("no address", "url_invalid"),
        ("ftp://example.com/", "url_invalid"),
        ("file:///etc/passwd", "url_invalid"),
        ("gopher://example.com/", "url_invalid"),
        ("https://", "url_invalid"),
        ("https://exa mple.com/", "url_invalid"),
        ("https://example.com\\@127.0.0.1/", "url_invalid"),
        ("https://example.com/\r\nX: y", "url_invalid"),
        ("https://example.com/\u202e", "url_invalid"),
        ("https://" + "a" * 2000 + ".com", "url_invalid"),
        ("https://me@example.com/", "url_credentials"),
        ("https://me:secret@example.com/", "url_credentials"),
        ("https://example.com/#here", "url_fragment"),
        ("https://example.com:22/", "url_port"),
        ("https://example.com:0/", "url_port"),
        ("http://example.com/", "url_scheme"),
    ],
)
def test_a_url_is_refused_for_its_form(url: str, code: str) -> None:
    with pytest.raises(OutboundRefused) as refusal:
        check_url(url, guard=guard(PUBLIC, http=False))
    assert refusal.value.code == code


@pytest.mark.parametrize(
    "url",
    [
        "https://example.com/",
        "https://example.com:8443/x?y=z",
        "https://münchen.example.com/ü",
        "https://1.1.1.1/",
        "https://[2606:4700:4700::1111]/",
    ],
)
def test_public_places_pass(url: str) -> None:
    check_url(url, guard=guard(PUBLIC, http=False))


@pytest.mark.parametrize(
    "bad", ["127.0.0.1", "::ffff:10.0.0.1", "64:ff9b::a00:1", "169.254.169.254", "fe80::1%eth0"]
)
def test_one_bad_answer_among_good_ones_refuses_the_name(bad: str) -> None:
    with pytest.raises(OutboundRefused):
        check_url("https://example.com/", guard=guard(PUBLIC, bad, "1.1.1.1"))


def test_the_operator_opens_a_network_for_any_port_name_and_plain_http() -> None:
    opened = guard("10.1.2.3", allowed="10.0.0.0/8", http=False)
    for url in ("http://10.1.2.3:9000/", "http://model:11434/", "https://ollama.internal/"):
        check_url(url, guard=opened)
    with pytest.raises(OutboundRefused):
        check_url("http://192.168.1.1/", guard=opened)


def test_an_opened_network_does_not_open_ports_or_http_elsewhere() -> None:
    for url, code in (
        ("http://example.com/", "url_scheme"),
        ("https://example.com:22/", "url_port"),
    ):
        with pytest.raises(OutboundRefused) as refusal:
            check_url(url, guard=guard(PUBLIC, allowed="10.0.0.0/8", http=False))
        assert refusal.value.code == code


@pytest.mark.parametrize("address", ["169.254.169.254", "100.100.100.200", "fd00:ec2::254"])
def test_metadata_stays_closed_when_everything_is_opened(address: str) -> None:
    opened = guard(address, allowed="0.0.0.0/0 ::/0")
    with pytest.raises(OutboundRefused):
        check_url("http://anything.example.com/", guard=opened)


def test_the_servers_own_public_address_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("konan.core.outbound.lookup._own", {})
    monkeypatch.setattr("konan.core.outbound.lookup.system_lookup", lambda name: ["1.1.1.1"])
    own = Guard(http=True, lookup=lambda name: ["1.1.1.1"], public_name="konan.example.com")
    with pytest.raises(OutboundRefused):
        check_url("http://innocent.example.com/", guard=own)


def test_a_name_that_nobody_knows_is_no_refusal_yet() -> None:
    def unknown(name: str) -> list[str]:
        raise OSError(name)

    check_url("https://nowhere.example.com/", guard=Guard(lookup=unknown))


def test_a_lookup_that_hangs_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("konan.core.outbound.lookup.LIMIT_S", 0.2)
    release = Event()
    started = time.monotonic()

    def hang(name: str) -> list[str]:
        release.wait(10)
        return []

    with pytest.raises(OutboundFailed) as failure:
        look_up("slow.example.com", hang)
    release.set()
    assert failure.value.code == "name_timed_out"
    assert time.monotonic() - started < 2
