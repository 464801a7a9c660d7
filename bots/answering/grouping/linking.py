"""Average-link grouping: the two groups that are most alike on the average join, until none are
alike enough."""

from __future__ import annotations

from typing import Final

import numpy as np
import numpy.typing as npt

from bots.answering.grouping.features import Matrix

Labels = npt.NDArray[np.int64]
_NEVER: Final = -9.0


def profiles_alike(likeness: Matrix) -> Matrix:
    """How far two are like the same others, and unlike the same: the correlation of their rows.
    It brings together what asks the same in other words."""
    centred = likeness - likeness.mean(axis=1, keepdims=True)
    lengths = np.linalg.norm(centred, axis=1, keepdims=True)
    centred /= np.maximum(lengths, 1e-6)
    alike: Matrix = centred @ centred.T
    return alike


def average_link(alike: Matrix, least: float, sizes: npt.NDArray[np.float32]) -> Labels:
    """The group of each, named by one of its members. `sizes`: how often each was said.

    Keeps for every group its nearest, so that a step costs one row and a few repairs.
    """
    count = len(alike)
    near = alike.astype(np.float32, copy=True)
    np.fill_diagonal(near, _NEVER)
    sizes = sizes.copy()
    labels = np.arange(count)
    best = near.argmax(axis=1)
    value = near[np.arange(count), best]
    for _ in range(count - 1):
        one = int(value.argmax())
        if value[one] < least:
            break
        other = int(best[one])
        _join(near, sizes, one, other)
        labels[labels == other] = one
        value[other] = _NEVER
        _repair(near, best, value, one, other)
    return labels


def _join(near: Matrix, sizes: npt.NDArray[np.float32], one: int, other: int) -> None:
    together = sizes[one] + sizes[other]
    joined = (near[one] * sizes[one] + near[other] * sizes[other]) / together
    joined[near[one] <= _NEVER / 2] = _NEVER
    joined[[one, other]] = _NEVER
    near[one] = near[:, one] = joined
    near[other] = near[:, other] = _NEVER
    sizes[one] = together


def _repair(near: Matrix, best: Labels, value: Matrix, one: int, other: int) -> None:
    """Who was nearest to one of the two looks again; who is nearer to both together says so."""
    stale = ((best == one) | (best == other)) & (value > _NEVER / 2)
    stale[one] = True
    for row in np.flatnonzero(stale):
        best[row] = near[row].argmax()
        value[row] = near[row, best[row]]
    nearer = (near[one] > value) & (value > _NEVER / 2)
    value[nearer] = near[one][nearer]
    best[nearer] = one
