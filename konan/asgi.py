"""The web process: the input gate and the chat's own routes in front, Django behind, one lifespan for both."""

import os
from typing import cast

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "konan.settings")
os.environ.setdefault("KONAN_PROCESS", "web")

from django.core.asgi import get_asgi_application

django = get_asgi_application()

from conversations import runtime  # noqa: E402
from conversations.api.routes import chat_routes, visitors_cors  # noqa: E402
from konan.core.asgi import Application, Receive, Scope, Send  # noqa: E402
from konan.core.browserheaders import browser_headers  # noqa: E402
from konan.core.inputgate import input_gate  # noqa: E402
from konan.core.metrics import alive  # noqa: E402
from konan.node.settling import settle  # noqa: E402
from konan.sockets import socket_routes  # noqa: E402

sockets = socket_routes()
routes = browser_headers(visitors_cors(input_gate(chat_routes(cast(Application, django)))))


async def application(scope: Scope, receive: Receive, send: Send) -> None:
    if scope["type"] == "lifespan":
        await _live(receive, send)
    elif scope["type"] == "http":
        await routes(scope, receive, send)
    else:
        await sockets(scope, receive, send)


async def _live(receive: Receive, send: Send) -> None:
    """Opens the chat with the process, and gives its turns back when the process ends."""
    await receive()
    await runtime.start()
    alive("web")
    settle()
    await send({"type": "lifespan.startup.complete"})
    await receive()
    await runtime.stop()
    await send({"type": "lifespan.shutdown.complete"})
