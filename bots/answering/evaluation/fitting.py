"""Makes the shipped weights from one half of the evaluation files; numpy is enough for it."""

from __future__ import annotations

import random
from collections import defaultdict
from pathlib import Path
from typing import Any, Final

import numpy as np
import numpy.typing as npt

from bots.answering import KnowledgeIndex
from bots.answering.evaluation import data
from bots.answering.evaluation.data import FITTED_HALF, FITTED_PART, RETRIEVAL, RetrievalSet
from konan.core.text import content_words, stem

Matrix = npt.NDArray[np.float64]
FEATURES: Final = (
    "passage", "window", "peak", "title", "grams", "bm25", "names", "held", "held_rarity", "length",
    "size", "fits",
)  # fmt: skip
# Questions next to the base's own subject are no clear "off topic": an FAQ's count for less.
FAQ_OFF_WEIGHT: Final = 0.3
ANSWERED: Final = 0.955
SURE: Final = 0.72
UNTRIED: Final = 0.3


def fit_background(folder: Path) -> dict[str, Any]:
    """How common a stem is, over documents of many subjects, so that no subject counts twice."""
    shares: dict[str, dict[str, list[float]]] = {
        lang: defaultdict(list) for lang in ("en", "fr", "ar")
    }
    documents: dict[str, int] = defaultdict(int)
    for name in RETRIEVAL:
        found = data.retrieval_set(folder, name, FITTED_PART)
        if found is None:
            continue
        for texts in _documents(found.of_half(FITTED_HALF)):
            documents[found.language] += 1
            read = [
                {stem(w, found.language) for w in content_words(t, found.language)} for t in texts
            ]
            for word in set().union(*read):
                share = sum(word in one for one in read) / (len(read) + 1)
                shares[found.language][word].append(share)
    return {"shares": {lang: _common(found, documents[lang]) for lang, found in shares.items()}}


def _documents(found: RetrievalSet) -> list[list[str]]:
    """Texts by document; an FAQ, all of one subject, in eight heaps."""
    grouped: dict[str, list[str]] = defaultdict(list)
    for passage in found.passages:
        key = found.document(passage)
        heap = str(sum(key.encode()) % 8) if found.name.startswith("cnil") else key
        grouped[heap].append(passage["text"])
    return list(grouped.values())


def _common(found: dict[str, list[float]], documents: int) -> dict[str, float]:
    kept = {
        word: round(sum(listed) / documents, 4)
        for word, listed in found.items()
        if len(listed) >= 4 and sum(listed) / documents >= 0.008
    }
    return dict(sorted(kept.items(), key=lambda item: (-item[1], item[0])))


class _Samples:
    """Features of questions with and without an answer in the base that they were asked."""

    def __init__(self) -> None:
        self.features: list[list[float]] = []
        self.labels: list[int] = []
        self.groups: list[tuple[str, str, str]] = []

    def ask(
        self, index: KnowledgeIndex, text: str, label: int, group: tuple[str, str, str]
    ) -> None:
        found = index.search(text)
        if found.features:
            self.features.append([found.features[name] for name in FEATURES])
            self.labels.append(label)
            self.groups.append(group)


def fit_confidence(folder: Path) -> dict[str, Any]:
    """Bases of a whole half and of 1, 3 and 10 passages; each kind of base counts alike."""
    rng = random.Random(7)
    samples = _Samples()
    for name in RETRIEVAL:
        found = data.retrieval_set(folder, name, FITTED_PART)
        if found is not None:
            _large_base(samples, found, rng)
            for size, bases in ((1, 60), (3, 30), (10, 12)):
                _small_bases(samples, found.of_half(FITTED_HALF), size, bases, rng)
    x, y = np.array(samples.features), np.array(samples.labels, float)
    solved = logistic(x, y, _balanced(samples))
    scores = 1 / (1 + np.exp(-(np.c_[np.ones(len(x)), x] @ solved)))
    return {
        "features": list(FEATURES),
        "bias": round(float(solved[0]), 4),
        "weights": {name: round(float(w), 4) for name, w in zip(FEATURES, solved[1:], strict=True)},
        "thresholds": _thresholds(samples, scores),
        "samples": len(y),
    }


def _large_base(samples: _Samples, found: RetrievalSet, rng: random.Random) -> None:
    own, other = found.of_half(FITTED_HALF), found.of_half(1 - FITTED_HALF)
    index = KnowledgeIndex.build(data.chunk_rows(own))
    for label, asked in ((1, own.answerable), (0, other.answerable)):
        for question in rng.sample(asked, min(500, len(asked))):
            samples.ask(index, question["text"], label, (found.name, found.language, "large"))


def _small_bases(
    samples: _Samples, found: RetrievalSet, size: int, bases: int, rng: random.Random
) -> None:
    for _ in range(bases):
        base = found.only({p["id"] for p in rng.sample(found.passages, size)})
        documents = {found.document(passage) for passage in base.passages}
        of = {passage["id"]: found.document(passage) for passage in found.passages}
        away = [q for q in found.answerable if of[q["passage"]] not in documents]
        index = KnowledgeIndex.build(data.chunk_rows(base))
        each = 6 if size < 10 else 20
        group = (found.name, found.language, str(size))
        for label, asked in ((1, base.answerable), (0, away)):
            for question in rng.sample(asked, min(each, len(asked))):
                samples.ask(index, question["text"], label, group)


def _balanced(samples: _Samples) -> Matrix:
    members: dict[tuple[tuple[str, str, str], int], list[int]] = defaultdict(list)
    for at, key in enumerate(zip(samples.groups, samples.labels, strict=True)):
        members[key].append(at)
    weights = np.ones(len(samples.labels))
    for ((name, _, size), label), listed in members.items():
        weight = 200 / len(listed) * (2 if size == "large" else 1)
        near = name.startswith("cnil") and not label and size in {"large", "10"}
        weights[listed] = weight * (FAQ_OFF_WEIGHT if near else 1)
    return weights


def logistic(x: Matrix, y: Matrix, weights: Matrix, ridge: float = 1.0) -> Matrix:
    """Newton's method; the first coefficient is the bias and not held back."""
    design = np.c_[np.ones(len(x)), x]
    solved = np.zeros(design.shape[1])
    hold = np.eye(design.shape[1]) * ridge
    hold[0, 0] = 0
    for _ in range(50):
        p = 1 / (1 + np.exp(-np.clip(design @ solved, -30, 30)))
        hessian = (design.T * (weights * p * (1 - p))) @ design + hold
        step = np.linalg.solve(hessian, design.T @ (weights * (y - p)) - hold @ solved)
        solved += step
        if np.abs(step).max() < 1e-8:
            break
    return solved


def _thresholds(samples: _Samples, scores: Matrix) -> dict[str, dict[str, float]]:
    """`closest` lets ANSWERED of a language's good questions to large bases pass; `answer` asks for
    a probability of SURE."""
    found: dict[str, dict[str, float]] = {}
    for language in ("en", "fr", "ar"):
        good = [
            float(score)
            for score, label, group in zip(scores, samples.labels, samples.groups, strict=True)
            if label and group[1:] == (language, "large")
        ]
        closest = round(float(np.quantile(good, 1 - ANSWERED)), 4) if good else UNTRIED
        found[language] = {"closest": closest, "answer": max(SURE, closest)}
    return found
