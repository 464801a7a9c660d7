"""What the OpenAPI document shows of accounts."""

from typing import Any, Final

from konan.core.api.examples import ASKED, BOT, MADE, NADIA, OWNER

ADDRESS: Final = "nadia@atlas-lamps.example"
PASSWORD: Final = "brass and warm light"
NEW_PASSWORD: Final = "eleven people, one workshop"
REFRESH: Final = "rt_example000000000000000000000000000000000000"
MFA: Final = "mfa_example000000000000000000000000000000000000"

USER: Final[dict[str, Any]] = {
    "id": OWNER,
    "email": ADDRESS,
    "name": NADIA["name"],
    "locale": "fr",
    "timezone": "Africa/Casablanca",
    "email_verified": True,
    "totp_enabled": False,
    "plan": {
        "code": "workshop",
        "name": "Workshop",
        "limits": {
            "bots": 3,
            "seats": 5,
            "documents": 200,
            "messages_per_month": 10000,
            "webhooks": None,
        },
        "usage": {
            "bots": 1,
            "seats": 3,
            "documents": 14,
            "messages_per_month": 412,
            "webhooks": 1,
        },
    },
    "created_at": "2030-01-07T08:00:00.000000Z",
}
NEWCOMER: Final[dict[str, Any]] = {
    **USER,
    "locale": "en",
    "timezone": "UTC",
    "email_verified": False,
    "plan": {
        **USER["plan"],
        "usage": {**dict.fromkeys(USER["plan"]["usage"], 0), "seats": 1},
    },
}
TOKENS: Final[dict[str, Any]] = {
    "token": "eyJhbGciOiJIUzI1NiIsImtpZCI6ImoxIn0.eyJleGFtcGxlIjp0cnVlfQ.c2lnbmF0dXJl",
    "refresh_token": REFRESH,
    "expires_in": 3600,
    "user": USER,
}
LOGIN: Final = {"email": ADDRESS, "password": PASSWORD}
REGISTER: Final = {**LOGIN, "name": NADIA["name"]}
ACCEPTED: Final = {"status": "accepted"}
CHANGE_PASSWORD: Final = {"password": PASSWORD, "new_password": NEW_PASSWORD}
CHANGE_EMAIL: Final = {"password": PASSWORD, "email": "hello@atlas-lamps.example"}
RESET: Final = {"email": ADDRESS, "code": "KM4Q7TZ2", "password": NEW_PASSWORD}

TOTP_SETUP: Final = {
    "secret": "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP",
    "otpauth_url": "otpauth://totp/Konan:nadia%40atlas-lamps.example"
    "?secret=JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP&issuer=Konan&algorithm=SHA1&digits=6&period=30",
    "qr_svg": '<svg xmlns="http://www.w3.org/2000/svg" width="180" height="180">…</svg>',
}
TOTP_ENABLED: Final = {
    "enabled": True,
    "recovery_codes": [
        "AAAABBBBCCCCDDDD", "EEEEFFFFGGGGHHHH", "IIIIJJJJKKKKLLLL",
        "MMMMNNNNOOOOPPPP", "QQQQRRRRSSSSTTTT", "UUUUVVVVWWWWXXXX",
        "YYYYZZZZ22223333", "4444555566667777", "ABCDEFGHIJKLMNOP",
        "QRSTUVWXYZ234567",
    ],
}  # fmt: skip

KEY_SENT: Final = {
    "name": "Nightly export",
    "scopes": ["read"],
    "expires_at": "2031-01-15T00:00:00Z",
}
KEY: Final[dict[str, Any]] = {
    "id": "01b8fbd1-2d00-733b-8752-798edcb285f8",
    "name": "Nightly export",
    "prefix": "konan_Ex4mpL3k",
    "scopes": ["read"],
    "expires_at": "2031-01-15T00:00:00.000000Z",
    "last_used_at": "2030-01-15T02:00:00.000000Z",
    "created_at": "2030-01-07T10:00:00.000000Z",
}
NEW_KEY: Final = {
    **KEY,
    "last_used_at": None,
    "key": "konan_Ex4mpL3k0000000000000000000000000000000000000000000000000",
}
SIGN_IN: Final = {
    "id": "01b8fb63-53e8-733b-8752-798edcb285f8",
    "kind": "pages",
    "ip": "192.0.2.17",
    "user_agent": "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0",
    "current": False,
    "created_at": "2030-01-07T08:00:01.000000Z",
    "last_seen_at": ASKED,
    "expires_at": "2030-02-06T08:00:01.000000Z",
}
TICKET: Final = {"ticket": "st_example000000000000000000000000000000000000", "expires_in": 30}

ENTRY: Final[dict[str, Any]] = {
    "id": "01b8fb67-e7c8-7a4b-9d22-963913e7d611",
    "action": "bot.activated",
    "text": "A bot was switched on",
    "actor": {**NADIA, "kind": "person"},
    "on_behalf_of": None,
    "subject": {"type": "bot", "id": BOT, "name": "Atlas Lamps"},
    "ip": "192.0.2.17",
    "data": {},
    "created_at": MADE,
}
EXPORT: Final[dict[str, Any]] = {
    "user": {
        "id": OWNER,
        "email": ADDRESS,
        "name": NADIA["name"],
        "locale": "fr",
        "timezone": "Africa/Casablanca",
        "email_verified_at": "2030-01-07T08:02:00.000000Z",
        "totp_enabled": False,
        "plan_id": "workshop",
        "created_at": USER["created_at"],
    },
    "sign_ins": [],
    "api_keys": [],
    "bots": [{"id": BOT, "name": "Atlas Lamps", "status": "active"}],
}
