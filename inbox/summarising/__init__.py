"""A conversation in short: by a model, or taken out of what was said. No ORM, no request."""

from inbox.summarising.extracting import extract
from inbox.summarising.model import ask_model
from inbox.summarising.prompting import messages_for, read_answer
from inbox.summarising.types import Said, Summarised, Talk

__all__ = [
    "Said",
    "Summarised",
    "Talk",
    "ask_model",
    "extract",
    "messages_for",
    "read_answer",
]
