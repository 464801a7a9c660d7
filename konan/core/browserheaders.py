"""What every answer tells browsers, whoever made it: Django, the chat, WhiteNoise, the gate.

The content policy is each page's own (django-csp; the widget's frame names its sites).
"""

from typing import Final

from django.conf import settings

from konan.core.asgi import Application, Message, Receive, Scope, Send

_FEATURES: Final = (
    "accelerometer", "camera", "display-capture", "geolocation", "gyroscope", "magnetometer",
    "microphone", "midi", "payment", "usb",
)  # fmt: skip
_ALWAYS: Final = (
    (b"x-content-type-options", b"nosniff"),
    (b"referrer-policy", b"strict-origin-when-cross-origin"),
    (b"cross-origin-opener-policy", b"same-origin"),
    (b"permissions-policy", ", ".join(f"{name}=()" for name in _FEATURES).encode()),
)
_YEAR: Final = (b"strict-transport-security", b"max-age=31536000")


def browser_headers(inner: Application) -> Application:
    """HTTPS is what PUBLIC_URL says: behind a proxy, the connection itself does not."""
    headers = (*_ALWAYS, _YEAR) if settings.HTTPS else _ALWAYS

    async def application(scope: Scope, receive: Receive, send: Send) -> None:
        async def sent(message: Message) -> None:
            if message["type"] == "http.response.start":
                message["headers"] = [*message.get("headers", ()), *headers]
            await send(message)

        await inner(scope, receive, sent if scope["type"] == "http" else send)

    return application
