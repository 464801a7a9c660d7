"""The addresses of sockets; whatever else asks for one is told that it is not there."""

import re
from typing import Final
from uuid import UUID

from conversations.consumers import ChatSocket
from inbox.consumers import InboxSocket
from konan.core.asgi import Application, Receive, Scope, Send
from konan.core.sockets import NOT_THERE

_CHAT: Final = re.compile(
    r"/ws/chat/([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})"
)


def socket_routes() -> Application:
    chat, inbox = ChatSocket.as_asgi(), InboxSocket.as_asgi()

    async def application(scope: Scope, receive: Receive, send: Send) -> None:
        if found := _CHAT.fullmatch(scope["path"]):
            scope["url_route"] = {"kwargs": {"session_id": UUID(found.group(1))}}
            await chat(scope, receive, send)
        elif scope["path"] == "/ws/inbox":
            await inbox(scope, receive, send)
        else:
            await receive()
            await send({"type": "websocket.accept"})  # a code reaches only who was let in
            await send({"type": "websocket.close", "code": NOT_THERE})

    return application
