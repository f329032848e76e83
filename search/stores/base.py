from datetime import date
from itertools import pairwise
from typing import NamedTuple, Protocol

from search.expressions import Columns, Expression, pair
from search.scope import Scope, marks_of
from search.text import index_form, strip


class Row(NamedTuple):
    """An entry as ranking reads it; texts are exact forms separated by blanks."""

    id: int
    content_type_id: int
    object_id: str
    kind: str
    published: date | None
    title: str
    aliases: str
    head: str
    body: str


class Words(NamedTuple):
    """The words of an entry as full-text tables hold them; made from what is stored, so that
    what was added can be taken out again exactly."""

    title: list[str]
    aliases: list[str]
    head: list[str]
    body: list[str]
    pairs: list[str]  # neighbours in title, aliases and head, joined
    name_exact: list[str]
    head_exact: list[str]
    body_exact: list[str]
    marks: list[str]

    @classmethod
    def of(cls, title, aliases, head, body, path, is_listed) -> "Words":
        names = aliases.splitlines()
        pairs = [
            pair(first, second)
            for text in (title, *names, head)
            for words in [strip(text).split()]
            for first, second in pairwise(words)
        ]
        return cls(
            title=strip(title).split(),
            aliases=strip(aliases).split(),
            head=strip(head).split() + _codes(head) + _codes(aliases),
            body=strip(body).split(),
            pairs=pairs,
            name_exact=_marked(title) + _marked(aliases),
            head_exact=_marked(head),
            body_exact=_marked(body),
            marks=marks_of(path, is_listed),
        )


def _marked(text: str) -> list[str]:
    return [index_form(word) for word in text.split() if strip(word) != word]


def _codes(text: str) -> list[str]:
    """Return codes of procedures in one piece: "1 001193" is typed "1001193" as well."""
    words = text.split()
    return [
        first + second
        for first, second in pairwise(words)
        if len(first) == 1 and len(second) == 6 and (first + second).isdigit()
    ]


class Store(Protocol):
    def find(self, expression: Expression, columns: Columns, scope: Scope, limit: int) -> list[int]:
        """Return keys of at most `limit` entries, the likeliest first."""

    def newest(
        self, expression: Expression, columns: Columns, scope: Scope, limit: int
    ) -> list[int]:
        """Return keys of at most `limit` entries, those indexed last first: weighing all that
        were found takes most of the time of `find`."""

    def replace(self, entry_id: int, old: Words | None, new: Words | None) -> None:
        """Put `new` in the place of the words that the entry has; None: it has, or gets, none."""

    def clear(self) -> None: ...

    def size(self) -> int:
        """Return the number of entries that have full text."""
