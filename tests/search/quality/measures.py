"""Numbers that say how good lists of results are."""

import math
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass

from tests.search.quality.files import Question

DEPTH = 10  # results that are looked at
FIRST_FEW = 5


@dataclass(frozen=True)
class Outcome:
    """What search answered: keys of pages, best first; times in milliseconds."""

    question: Question
    found: tuple[str, ...]
    is_approximate: bool = False
    cpu: float = 0.0
    wall: float = 0.0

    @property
    def rank(self) -> int | None:
        """Place of the first right answer, from 1; None if it is not among the first ten."""
        grades = self.question.expected
        least = self.question.right_grade
        for place, key in enumerate(self.found[:DEPTH], 1):
            if grades.get(key, 0) >= least:
                return place
        return None

    @property
    def ndcg(self) -> float:
        """Normalised discounted cumulative gain of the first ten, 0 to 1."""
        grades = self.question.expected
        gained = _gain(grades.get(key, 0) for key in dict.fromkeys(self.found[:DEPTH]))
        best = _gain(sorted(grades.values(), reverse=True)[:DEPTH])
        return gained / best if best else 0.0


@dataclass(frozen=True)
class Figures:
    """Shares from 0 to 1; None where there is nothing to measure."""

    queries: int
    success_1: float | None = None
    success_5: float | None = None
    mrr_10: float | None = None
    ndcg_10: float | None = None
    right_first_approximate: float | None = None
    nothing_expected: int = 0
    empty: float | None = None
    empty_or_approximate: float | None = None

    @classmethod
    def of(cls, outcomes: Iterable[Outcome]) -> "Figures":
        outcomes = list(outcomes)
        wanted = [outcome for outcome in outcomes if outcome.question.expected]
        unwanted = [outcome for outcome in outcomes if not outcome.question.expected]
        ranks = [outcome.rank for outcome in wanted]
        right_first = [outcome for outcome in wanted if outcome.rank == 1]
        return cls(
            queries=len(wanted),
            success_1=_share(rank == 1 for rank in ranks),
            success_5=_share(rank is not None and rank <= FIRST_FEW for rank in ranks),
            mrr_10=_mean([1 / rank if rank else 0.0 for rank in ranks]),
            ndcg_10=_mean([outcome.ndcg for outcome in wanted]),
            right_first_approximate=_share(outcome.is_approximate for outcome in right_first),
            nothing_expected=len(unwanted),
            empty=_share(not outcome.found for outcome in unwanted),
            empty_or_approximate=_share(
                outcome.is_approximate or not outcome.found for outcome in unwanted
            ),
        )

    as_dict = asdict


def by_category(outcomes: Iterable[Outcome]) -> dict[str, Figures]:
    """Return the figures of each category in alphabetical order."""
    groups: dict[str, list[Outcome]] = {}
    for outcome in outcomes:
        groups.setdefault(outcome.question.category, []).append(outcome)
    return {name: Figures.of(groups[name]) for name in sorted(groups)}


def percentile(values: Sequence[float], share: float) -> float:
    """Return the value that `share` (0 to 1) of `values` do not exceed; 0 without values."""
    if not values:
        return 0.0
    return sorted(values)[max(0, math.ceil(share * len(values)) - 1)]


def _gain(grades: Iterable[int]) -> float:
    return sum((2**grade - 1) / math.log2(place + 1) for place, grade in enumerate(grades, 1))


def _mean(values: list[float]) -> float | None:
    return sum(values) / len(values) if values else None


def _share(values: Iterable[bool]) -> float | None:
    return _mean([float(value) for value in values])
