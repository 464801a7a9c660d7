"""The figures of a bot over a period, for the API and the pages alike.

Each takes a bot that a door has let through. What nothing is known of is None, never a false zero.
"""

from analytics.figures.behind import sessions_behind
from analytics.figures.conversations import conversations, course
from analytics.figures.messages import messages
from analytics.figures.overview import overview
from analytics.figures.satisfaction import satisfaction

__all__ = ["conversations", "course", "messages", "overview", "satisfaction", "sessions_behind"]
