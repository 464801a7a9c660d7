"""Topics of a stream in which a few are frequent and many rare, as those of real visitors are."""

from __future__ import annotations

import hashlib
import random
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from bots.answering.evaluation.data import Record, half
from bots.answering.grouping import Group, group_questions

TRUE: Final = 10
LOOKED_AT: Final = 15  # the largest groups, among which the true ones are looked for
FALL: Final = 0.8
ORDERS: Final = 4
OFF_TOPIC: Final = "oos"


@dataclass(frozen=True, slots=True)
class Found:
    """`top_ten`: share of the ten most frequent labels that are the majority of one of the 15
    largest groups; `unseen`: its mean over streams of the labels of one half, in other orders."""

    top_ten: float
    unseen: float
    messages: int
    groups: int


def found_in(rows: Sequence[Record], *, labels_of_half: int) -> Found:
    kept = [row for row in rows if row["label"] != OFF_TOPIC]
    stream = skewed(kept)
    groups = group_questions([row["text"] for row in stream])
    other = [row for row in kept if half(row["label"]) == labels_of_half]
    unseen = [_top_ten_of(skewed(other, order=order)) for order in range(ORDERS)]
    return Found(_top_ten(stream, groups), sum(unseen) / ORDERS, len(stream), len(groups))


def skewed(rows: Sequence[Record], *, order: int | None = None) -> list[Record]:
    """Frequencies fall as 1/rank to the power 0.8; the largest labels keep all their messages, or
    those that an `order` puts first."""
    by_label: dict[str, list[Record]] = defaultdict(list)
    for row in rows:
        by_label[row["label"]].append(row)
    labels = sorted(by_label, key=lambda label: (-len(by_label[label]), _digest(label)))
    if order is not None:
        labels.sort()
        random.Random(order).shuffle(labels)
    return [
        row
        for rank, label in enumerate(labels, start=1)
        for row in by_label[label][: max(1, round(len(by_label[label]) / rank**FALL))]
    ]


def _top_ten_of(stream: Sequence[Record]) -> float:
    return _top_ten(stream, group_questions([row["text"] for row in stream]))


def _top_ten(stream: Sequence[Record], groups: Sequence[Group]) -> float:
    frequent = {label for label, _ in Counter(row["label"] for row in stream).most_common(TRUE)}
    usual = {
        Counter(stream[at]["label"] for at in group.members).most_common(1)[0][0]
        for group in groups[:LOOKED_AT]
    }
    return len(usual & frequent) / TRUE


def _digest(label: str) -> str:
    return hashlib.sha1(label.encode(), usedforsecurity=False).hexdigest()
