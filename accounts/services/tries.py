"""Guessing gets slower: the more wrong tries at an account, the longer the wait for the next.

1. From one network: after `AUTH_DELAY_AFTER` tries without success a wait of 2 s, doubled
   with each further one, to 15 minutes for a password and to a day for a code. A success
   ends the count, and so does a day without a try.
2. From everywhere: past 50 in an hour everybody waits, but for networks that have signed in
   before, so that a stranger cannot lock the owner out.

A try is counted before it is looked at, in one statement: of many at once no more pass than
one after the other. Addresses that nobody has are counted all the same.
"""

import hashlib
from typing import Final, Literal

from django.conf import settings
from django.db import connection
from django.utils import timezone

from accounts.models import SignIn, TryCount
from konan.core.errors import RateLimited
from konan.core.network import UNKNOWN, current_ip, network_of

Kind = Literal["password", "code"]
HOUR, DAY = 3600, 86400
LONGEST: Final[dict[Kind, int]] = {"password": 900, "code": DAY}
EVERYWHERE: Final = 50
_COUNT: Final = """
insert into accounts_trycount as c (key, count, waits_until, resets_at)
values (%(key)s, 1, clock_timestamp() + %(first)s * interval '1 second',
        clock_timestamp() + %(window)s * interval '1 second')
on conflict (key) do update set
  count = case when c.resets_at <= clock_timestamp() then 1 else c.count + 1 end,
  waits_until = clock_timestamp() + interval '1 second' * case
    when c.resets_at <= clock_timestamp() then %(first)s
    when c.count + 1 < %(after)s then 0
    else least(power(2, least(c.count + 2 - %(after)s, 30)), %(longest)s) end,
  resets_at = case when c.resets_at <= clock_timestamp() or %(sliding)s
    then excluded.resets_at else c.resets_at end
where c.waits_until <= clock_timestamp() or c.resets_at <= clock_timestamp()
returning count
"""
_WAIT: Final = """
select extract(epoch from waits_until - clock_timestamp()) from accounts_trycount where key = %s
"""


def begin_try(kind: Kind, email: str) -> None:
    """Counts a try at the account of an address; raises RateLimited where it must wait.

    The right password while waiting is refused like a wrong one: it is not looked at.
    """
    longest, after = LONGEST[kind], settings.AUTH_DELAY_AFTER
    _count(_here(kind, email), after=after, window=DAY, longest=longest, sliding=True)
    if not _has_been_here(email):
        everywhere = _key(kind, email, "everywhere")
        most = max(EVERYWHERE, settings.AUTH_DELAY_AFTER)
        _count(everywhere, after=most + 1, window=HOUR, longest=LONGEST["password"])


def end_tries(kind: Kind, email: str) -> None:
    """It was right: the next try from this network is the first again."""
    TryCount.objects.filter(key=_here(kind, email)).delete()


def forget_old_tries() -> None:
    now = timezone.now()
    TryCount.objects.filter(resets_at__lt=now, waits_until__lt=now).delete()


def _count(key: str, *, after: int, window: int, longest: int, sliding: bool = False) -> None:
    counted: dict[str, str | int | bool] = {
        "key": key,
        "after": after,
        "window": window,
        "longest": longest,
        "sliding": sliding,
        "first": 2 if after <= 1 else 0,
    }
    with connection.cursor() as cursor:
        cursor.execute(_COUNT, counted)
        if cursor.fetchone() is not None:
            return
        cursor.execute(_WAIT, [key])
        waits = cursor.fetchone()
    raise RateLimited(int(-(-float(waits[0]) // 1)) if waits else 1)


def _has_been_here(email: str) -> bool:
    """Whether the account's owner has signed in from the caller's network."""
    seen = SignIn.objects.filter(user__email=email, ip__isnull=False).values_list("ip", flat=True)
    return _network() in {network_of(ip) for ip in seen.distinct() if ip}


def _here(kind: Kind, email: str) -> str:
    return _key(kind, email, _network())


def _network() -> str:
    return network_of(current_ip.get() or UNKNOWN)


def _key(kind: Kind, email: str, where: str) -> str:
    return hashlib.sha256(f"{kind}:{where}:{email}".encode()).hexdigest()
