"""The difference between two texts, word by word, within a bounded amount of work."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import zip_longest

SAME, ADDED, REMOVED, SKIPPED = "same", "added", "removed", "skipped"
# Below this likeness two lines are shown one after the other: mixed, neither could be read.
READABLE = 0.35


@dataclass(frozen=True)
class Piece:
    kind: str
    text: str


Line = list[Piece]


class Effort:
    """How much work is left; what would cost more is shown as removed and added whole.

    The matcher's work grows with how often words of one text occur in the other: prose of a
    thousand words costs milliseconds, one word repeated as often would cost minutes.
    """

    def __init__(self, left: int = 100_000):
        self.left = left
        self.is_spent = False

    def allows(self, old: list[str], new: list[str]) -> bool:
        here, there = Counter(old), Counter(new)
        cost = len(old) + len(new) + sum(count * there[word] for word, count in here.items())
        if cost > self.left:
            self.is_spent = True
            return False
        self.left -= cost
        return True


def compare_lines(old: list[str], new: list[str], effort: Effort) -> list[Line]:
    """Return the changed lines of `new` and `old` in reading order, with one line around them."""
    if not effort.allows(old, new):
        return _all(REMOVED, old) + _all(ADDED, new)
    lines: list[Line] = []
    for operation, i1, i2, j1, j2 in _operations(old, new):
        if operation == "equal":
            lines += _context(old[i1:i2], is_first=i1 == 0, is_last=i2 == len(old))
        else:
            lines += _changed(old[i1:i2], new[j1:j2], effort)
    return lines


def _operations(old: list[str], new: list[str]):
    return SequenceMatcher(None, old, new, autojunk=False).get_opcodes()


def _all(kind: str, lines: list[str]) -> list[Line]:
    return [[Piece(kind, line)] for line in lines]


def _context(lines: list[str], *, is_first: bool, is_last: bool) -> list[Line]:
    """Return the unchanged lines next to a change; a mark stands for those between."""
    before, after = not is_first, not is_last
    if len(lines) <= before + after:
        return _all(SAME, lines)
    head, tail = lines[:before], lines[len(lines) - after :]
    return [*_all(SAME, head), [Piece(SKIPPED, "")], *_all(SAME, tail)]


def _changed(old: list[str], new: list[str], effort: Effort) -> Iterator[Line]:
    for before, after in zip_longest(old, new):
        if before is None:
            yield [Piece(ADDED, after)]
        elif after is None:
            yield [Piece(REMOVED, before)]
        else:
            yield from _compare_words(before, after, effort)


def _compare_words(before: str, after: str, effort: Effort) -> list[Line]:
    """Return one line with the changed words marked, or both when they have little in common."""
    old, new = before.split(), after.split()
    apart = [[Piece(REMOVED, before)], [Piece(ADDED, after)]]
    if not effort.allows(old, new):
        return apart
    matcher = SequenceMatcher(None, old, new, autojunk=False)
    if matcher.ratio() < READABLE:
        return apart
    pieces = []
    for operation, i1, i2, j1, j2 in matcher.get_opcodes():
        if operation == "equal":
            pieces.append(Piece(SAME, " ".join(old[i1:i2])))
            continue
        if i1 < i2:
            pieces.append(Piece(REMOVED, " ".join(old[i1:i2])))
        if j1 < j2:
            pieces.append(Piece(ADDED, " ".join(new[j1:j2])))
    return [pieces]
