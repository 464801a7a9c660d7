"""Who may call the operations of bots and their knowledge."""

from typing import Final

from konan.testing.principals.rows import Row, of_bot, of_document, of_knowledge
from konan.testing.world import World


def _a_page(world: World) -> None:
    world.ours.document.kind, world.ours.document.url = "url", "https://93.184.216.34/"
    world.ours.document.save(update_fields=["kind", "url"])


TABLE: Final[dict[str, Row]] = {
    "GET /bots": Row(reach="own"),
    "POST /bots": Row(reach="own", fine=201, body={"name": "Mine"}),
    "GET /bots/{id}": of_bot("view"),
    "PUT /bots/{id}": of_bot("manage", body={"name": "New"}),
    "PATCH /bots/{id}": of_bot("manage", body={"name": "New"}),
    "DELETE /bots/{id}": of_bot("own", fine=204),
    "POST /bots/{id}/activate": of_bot("manage"),
    "POST /bots/{id}/pause": of_bot("manage"),
    "POST /bots/{id}/duplicate": of_bot("manage", fine=201, body={}),
    "POST /bots/{id}/rotate-token": of_bot("manage"),
    "POST /bots/{id}/rotate-identity-secret": of_bot("manage"),
    "GET /bots/{bot_id}/knowledge": of_knowledge("view"),
    "POST /bots/{bot_id}/knowledge": of_knowledge(
        "manage", fine=202, body={"title": "Hours", "text": "Open from nine to five."}
    ),
    "GET /bots/{bot_id}/knowledge/search": of_knowledge("view", body={"q": "returns"}),
    "GET /bots/{bot_id}/knowledge/gaps": of_knowledge("view"),
    "GET /bots/{bot_id}/knowledge/{document_id}": of_document("view"),
    "PUT /bots/{bot_id}/knowledge/{document_id}": of_document("manage", body={"title": "New"}),
    "PATCH /bots/{bot_id}/knowledge/{document_id}": of_document("manage", body={"title": "New"}),
    "DELETE /bots/{bot_id}/knowledge/{document_id}": of_document("manage", fine=204),
    "GET /bots/{bot_id}/knowledge/{document_id}/chunks": of_document("view"),
    "POST /bots/{bot_id}/knowledge/{document_id}/refresh": of_document(
        "manage", fine=202, prepare=_a_page
    ),
}
