"""Fitted numbers, shipped as JSON beside this module and made by `manage.py fit_answering`."""

import json
from functools import cache
from pathlib import Path
from typing import Any

from konan.core.text import term_id

FOLDER = Path(__file__).parent / "weights"


@cache
def load(name: str) -> dict[str, Any]:
    found: dict[str, Any] = json.loads((FOLDER / f"{name}.json").read_text(encoding="utf-8"))
    return found


@cache
def background() -> dict[int, float]:
    """How common a word is in ordinary text (share of passages), for bases too small to say."""
    return {
        term_id(stem): share
        for stems in load("background")["shares"].values()
        for stem, share in stems.items()
    }
