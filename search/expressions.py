"""What a store is asked for: words and how they combine, in no database's language.

Texts are index tokens: folded words ("duong"), index forms ("d9u7o7ng2") or joined pairs
(`pair`), all of them ASCII letters and digits. Anything else is refused, so no query that is
typed can reach the syntax of a database.
"""

import re
from dataclasses import dataclass
from enum import Enum

_TOKEN = re.compile(r"[a-z0-9]+")
_JOINT = "zz"  # stands in no Vietnamese syllable


def is_token(text: str) -> bool:
    """Whether `text` may stand in an expression."""
    return _TOKEN.fullmatch(text) is not None


def pair(first: str, second: str) -> str:
    """Return the token under which two neighbouring folded words of a title or head are kept."""
    return f"{first}{_JOINT}{second}"


class Columns(Enum):
    """Where to look: title and aliases; these and the head; everything."""

    TITLE = "title"
    HEAD = "head"
    ALL = "all"


@dataclass(frozen=True)
class Word:
    """One token. Raises ValueError for what is no token."""

    text: str

    def __post_init__(self):
        _check(self.text)


@dataclass(frozen=True)
class Prefix:
    """Any token that begins with `text`. Only `Columns.TITLE` has an index for it."""

    text: str

    def __post_init__(self):
        _check(self.text)


@dataclass(frozen=True)
class Phrase:
    """Tokens one right after the other."""

    words: tuple[str, ...]

    def __post_init__(self):
        if not self.words:
            raise ValueError("A phrase needs a word.")
        for word in self.words:
            _check(word)


@dataclass(frozen=True)
class All:
    """Every part. Raises ValueError without parts."""

    parts: tuple["Expression", ...]

    def __post_init__(self):
        _check_parts(self.parts)


@dataclass(frozen=True)
class Any:
    """At least one part. Raises ValueError without parts."""

    parts: tuple["Expression", ...]

    def __post_init__(self):
        _check_parts(self.parts)


Expression = Word | Prefix | Phrase | All | Any


def _check(text: str) -> None:
    if not is_token(text):
        raise ValueError(f"Not an index token: {text!r}")


def _check_parts(parts: tuple) -> None:
    if not parts:
        raise ValueError("An expression needs a part.")


def all_of(parts) -> Expression | None:
    """Return an expression for every part that is not None, or None when there is none."""
    return _combined(All, parts)


def any_of(parts) -> Expression | None:
    """Return an expression for any part that is not None, or None when there is none."""
    return _combined(Any, parts)


def _combined(kind, parts) -> Expression | None:
    different = tuple(dict.fromkeys(part for part in parts if part is not None))
    if len(different) <= 1:
        return different[0] if different else None
    return kind(different)
