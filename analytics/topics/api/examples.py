"""What the OpenAPI document shows of topics and unanswered questions."""

from typing import Any, Final

from analytics.api.examples import PERIOD
from bots.knowledge.api.examples import FAQ
from konan.core.api.examples import ASKED

NAMED: Final[dict[str, Any]] = {
    "id": "01b90623-6340-7c36-9a9a-04cf92b607d5",
    "topic": "Broken on arrival",
    "phrase": "lamp arrived broken",
    "name": "Broken on arrival",
    "intent": "problem",
    "pinned": True,
}
SENT: Final = {"name": NAMED["name"], "pinned": True}
TARGET: Final = "01b90624-4da0-7ba0-8e8d-bafa2b68beef"
MERGED: Final = {
    "id": TARGET,
    "topic": "delivery take",
    "phrase": "delivery take",
    "name": "",
    "intent": "question",
    "pinned": False,
}
REPORT: Final = {
    **PERIOD,
    "topics": [
        {
            **NAMED,
            "sessions": 6,
            "share": 0.15,
            "change": 0.5,
            "resolution_rate": 0.5,
            "examples": ["My lamp arrived broken, order ••••. The glass is cracked."],
            "merged": [],
        }
    ],
    "unanswered": [
        {
            "id": "01b91ff0-eae0-7895-ac8c-fe26f4ceb45f",
            "question": "Do you repair lamps of other makers?",
            "count": 4,
            "wordings": ["Can you repair a lamp that is not yours?"],
            "last_asked_at": "2030-01-14T17:20:00.000000Z",
        }
    ],
    "computed_at": ASKED,
}
ANSWER_SENT: Final = {
    "question": "Do you repair lamps of other makers?",
    "answer": "We do, if they are of brass: bring the lamp to our workshop in Marrakech.",
}
ANSWERED: Final = {
    **FAQ,
    "title": ANSWER_SENT["question"],
    "characters": len(ANSWER_SENT["question"]) + len(ANSWER_SENT["answer"]),
}
