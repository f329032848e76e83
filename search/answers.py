"""What a search gives."""

from dataclasses import dataclass
from typing import NamedTuple

from search.query import Query


class Hit(NamedTuple):
    """A ranked entry. `alias` is the other name, readable, by which it was found, or ""."""

    entry_id: int
    content_type_id: int
    object_id: str
    kind: str
    score: float = 0.0
    alias: str = ""


@dataclass(frozen=True)
class Answer:
    """`hits` are ranked, best first; then come other entries that hold all words.

    `is_approximate` says that probably none of them is what was meant; `suggestion` is the query
    as it was understood, where that differs from what was typed.
    """

    query: Query
    hits: tuple[Hit, ...] = ()
    is_approximate: bool = False
    suggestion: str | None = None
    has_more: bool = False
