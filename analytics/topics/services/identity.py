"""Which of tonight's groups is which topic of before."""

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from typing import Final
from uuid import UUID

MOST_OF: Final = 0.5  # of a group's known sessions, for what people named to take all of it in
LEAST_SHARED: Final = 0.3  # of the smaller of the two, for a group to be a topic of before


def recognised(
    groups: Sequence[Collection[UUID]],
    before: Mapping[UUID, UUID],
    kept: Collection[UUID],
) -> list[UUID | None]:
    """The topic that each group is; None for a new one.

    `kept` are topics that people named, pinned or merged: several groups may be one of them.
    Any other topic is one group at most, that with which it shares most.
    """
    shared = [Counter(before[each] for each in group if each in before) for group in groups]
    sizes = Counter(before.values())
    found: list[UUID | None] = [_kept_one(counted, kept) for counted in shared]
    pairs = sorted(
        (
            (-count, at, topic)
            for at, counted in enumerate(shared)
            if found[at] is None
            for topic, count in counted.items()
            if topic not in kept and count >= LEAST_SHARED * min(len(groups[at]), sizes[topic])
        ),
        key=lambda pair: pair[:2],
    )
    taken: set[UUID] = set()
    for _, at, topic in pairs:
        if found[at] is None and topic not in taken:
            found[at] = topic
            taken.add(topic)
    return found


def _kept_one(counted: Counter[UUID], kept: Collection[UUID]) -> UUID | None:
    """The kept topic of which most of the group's known sessions are."""
    known = counted.total()
    if not known:
        return None
    topic, count = counted.most_common(1)[0]
    return topic if topic in kept and count >= MOST_OF * known else None
