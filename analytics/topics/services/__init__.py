"""How topics come about.

1. A bot's turn comes at night, or when somebody looks and what there is is older than 15 minutes
   (`turns`). One worker claims it; a few questions are grouped where somebody waits for them.
2. The first real question of every session is read, and like ones are put together
   (`computing`, `bots.answering.grouping`). What people named, pinned or merged keeps its
   sessions; other groups keep the identity with which they have most sessions in common
   (`identity`).
3. Which session is of which topic is written, and no visitor's words; a GET counts and reads
   (`analytics.topics.figures`).
"""

from analytics.topics.services.acts import topic_change, topic_merge, topic_separate
from analytics.topics.services.gaps import unanswered_answer, unanswered_dismiss
from analytics.topics.services.turns import group_due, group_if_old, prepare_turns

__all__ = [
    "group_due",
    "group_if_old",
    "prepare_turns",
    "topic_change",
    "topic_merge",
    "topic_separate",
    "unanswered_answer",
    "unanswered_dismiss",
]
