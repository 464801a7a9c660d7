"""Questions of many people, put together where they ask the same: no ORM, numpy alone."""

from bots.answering.grouping.asked import Asked, asked_in
from bots.answering.grouping.groups import Group, group_questions
from bots.answering.grouping.masking import MASK, masked

__all__ = ["MASK", "Asked", "Group", "asked_in", "group_questions", "masked"]
