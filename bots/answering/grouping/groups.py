"""Putting questions together: as many groups as there are matters, none of them told beforehand."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
import numpy.typing as npt

from bots.answering.grouping.features import VIEWS, Matrix, Space, read
from bots.answering.grouping.intents import usual_intent
from bots.answering.grouping.linking import average_link, profiles_alike
from bots.answering.grouping.naming import Names
from konan.core.text import words

LEAST_ALIKE: Final = 0.36  # chosen on streams of half of the labels of the dev files
MOST_COMPARED: Final = 2_500  # different questions compared with each other; the rest is placed
MOST_GROUPS: Final = 300
LEAST_MEMBERS: Final = 2
_FEW: Final = 20.0  # questions below which likeness counts more than who else is like them
_PLAIN_SCALE: Final = 2.0
_FEW_STRICTER: Final = 0.04
_PLACED_LEAST: Final = 0.6  # of what the group's own questions have in common with its middle
_BATCH: Final = 1_000


@dataclass(frozen=True, slots=True)
class Group:
    """`members`: positions among the questions, the most typical first; `typical`: 0 to 1."""

    members: tuple[int, ...]
    typical: tuple[float, ...]
    phrase: str
    intent: str


@dataclass(frozen=True, slots=True)
class _Distinct:
    """Questions of other words each, with the positions at which they were asked."""

    texts: list[str]
    positions: list[list[int]]


def group_questions(texts: Sequence[str]) -> list[Group]:
    """Groups of two questions and more, the largest first; what is like nothing is in none."""
    distinct = _distinct(texts)
    if not distinct.texts:
        return []
    labels, typical = _labelled(distinct)
    members: dict[int, list[tuple[float, int]]] = {}
    for number, label in enumerate(labels):
        if label >= 0:
            found = members.setdefault(int(label), [])
            found += [(-float(typical[number]), at) for at in distinct.positions[number]]
    kept = [sorted(found) for found in members.values() if len(found) >= LEAST_MEMBERS]
    kept.sort(key=lambda found: (-len(found), found[0][1]))
    said = [[texts[at] for _, at in found] for found in kept[:MOST_GROUPS]]
    return [
        Group(
            tuple(at for _, at in found),
            tuple(-value for value, _ in found),
            phrase,
            usual_intent(questions[:_BATCH]),
        )
        for found, questions, phrase in zip(kept, said, Names(said).all(), strict=False)
    ]


def _distinct(texts: Sequence[str]) -> _Distinct:
    at: dict[tuple[str, ...], int] = {}
    found = _Distinct([], [])
    for position, text in enumerate(texts):
        key = tuple(words(text))
        if not key:
            continue
        number = at.setdefault(key, len(at))
        if number == len(found.texts):
            found.texts.append(text)
            found.positions.append([])
        found.positions[number].append(position)
    return found


def _labelled(
    distinct: _Distinct,
) -> tuple[npt.NDArray[np.int64], npt.NDArray[np.float32]]:
    """The group of each, -1 for none, and how typical of it each is."""
    count = len(distinct.texts)
    sample = _sample(count)
    compared = [read(distinct.texts[at]) for at in sample]
    space = Space(compared)
    placed = space.place(compared)
    sizes = np.array([len(distinct.positions[at]) for at in sample], np.float32)
    found = average_link(_alike(placed), _least(len(sample)), sizes)
    middles = _middles(placed, found, sizes)
    labels = np.full(count, -1)
    typical = np.zeros(count, np.float32)
    near = placed @ middles.T
    _, numbered = np.unique(found, return_inverse=True)
    labels[sample] = numbered
    typical[sample] = near[np.arange(len(sample)), numbered]
    if len(sample) < count:
        _place_rest(space, distinct.texts, labels, typical, middles)
    typical /= max(1e-6, float(typical.max()))
    return labels, typical


def _sample(count: int) -> npt.NDArray[np.int64]:
    """Evenly over all, so that every time has its share."""
    return np.unique(np.linspace(0, count - 1, min(count, MOST_COMPARED)).astype(np.int64))


def _alike(placed: Matrix) -> Matrix:
    likeness: Matrix = placed @ placed.T
    trust = max(0.0, 1 - _FEW / len(likeness))
    mixed: Matrix = profiles_alike(likeness) * trust
    mixed += likeness * ((1 - trust) * _PLAIN_SCALE / VIEWS)
    return mixed


def _least(count: int) -> float:
    return LEAST_ALIKE + _FEW_STRICTER * _FEW / (count + _FEW)


def _middles(
    placed: Matrix, labels: npt.NDArray[np.int64], sizes: npt.NDArray[np.float32]
) -> Matrix:
    """The mean question of each group, in the order of the groups' labels."""
    kept, numbered = np.unique(labels, return_inverse=True)
    sums = np.zeros((len(kept), placed.shape[1]), np.float32)
    np.add.at(sums, numbered, placed * sizes[:, None])
    counted = np.bincount(numbered, weights=sizes).astype(np.float32)
    middles: Matrix = sums / counted[:, None]
    return middles


def _place_rest(
    space: Space,
    texts: list[str],
    labels: npt.NDArray[np.int64],
    typical: npt.NDArray[np.float32],
    middles: Matrix,
) -> None:
    """Questions that were not compared join the group whose middle they are nearest to, if they
    are about as near as its own."""
    counts = np.bincount(labels[labels >= 0], minlength=len(middles))
    open_to = np.flatnonzero(counts >= LEAST_MEMBERS)[:MOST_GROUPS]
    if not len(open_to):
        return
    own = np.array([float(typical[labels == label].mean()) for label in open_to])
    waiting = np.flatnonzero(labels < 0)
    for start in range(0, len(waiting), _BATCH):
        batch = waiting[start : start + _BATCH]
        near = space.place([read(texts[at]) for at in batch]) @ middles[open_to].T
        best = (near / own).argmax(axis=1)
        value = near[np.arange(len(batch)), best]
        joins = value >= own[best] * _PLACED_LEAST
        labels[batch[joins]] = open_to[best[joins]]
        typical[batch[joins]] = value[joins]
