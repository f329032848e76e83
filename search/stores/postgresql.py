"""PostgreSQL: three tsvectors of each entry, in the table `search_vectors`.

Vectors and queries are written here as literals, so no parser, dictionary or stop word of the
server has a say, and no extension is needed.
"""

from django.db import connection

from search.expressions import All, Columns, Expression, Phrase, Prefix, Word
from search.scope import Scope, mark_of
from search.stores.base import Words

_VECTORS = {
    Columns.TITLE: "name",
    Columns.HEAD: "head",
    Columns.ALL: "body",
}
# ts_rank reads every row it is given; so many are enough.
_RANKED = {Columns.TITLE: 5000, Columns.HEAD: 5000, Columns.ALL: 1500}
_RANKED_OF_PREFIX = 1000  # in the order of their length: a prefix alone weighs the same everywhere
_WEIGHTS = "{0.15,0.5,0.5,1.0}"  # of D, C, B, A
_MAX_POSITION = 16_383
_MAX_POSITIONS = 200  # of one word; PostgreSQL keeps 256


class PostgresStore:
    def find(self, expression: Expression, columns: Columns, scope: Scope, limit: int) -> list[int]:
        found, values = _found(expression, columns, scope)
        ranked = _RANKED[columns]
        likeliest = f"ts_rank('{_WEIGHTS}', vector, %s::tsquery, 1) DESC"
        asked = [_render(expression)]
        if columns is Columns.TITLE and isinstance(expression, Prefix):
            ranked, likeliest, asked = _RANKED_OF_PREFIX, "length(vector)", []
        return _keys(
            f"SELECT entry_id FROM ({found} LIMIT {ranked}) AS found"  # noqa: S608
            f" ORDER BY {likeliest}, entry_id LIMIT %s",
            [*values, *asked, limit],
        )

    def newest(
        self, expression: Expression, columns: Columns, scope: Scope, limit: int
    ) -> list[int]:
        found, values = _found(expression, columns, scope)
        return _keys(
            f"SELECT entry_id FROM ({found}) AS found ORDER BY entry_id DESC LIMIT %s",  # noqa: S608
            [*values, limit],
        )

    def replace(self, entry_id: int, old: Words | None, new: Words | None) -> None:
        if old == new:
            return
        with connection.cursor() as cursor:
            if new is None:
                cursor.execute("DELETE FROM search_vectors WHERE entry_id = %s", [entry_id])
                return
            cursor.execute(
                "INSERT INTO search_vectors (entry_id, name, head, body)"
                " VALUES (%s, %s::tsvector, %s::tsvector, %s::tsvector)"
                " ON CONFLICT (entry_id) DO UPDATE SET"
                " name = excluded.name, head = excluded.head, body = excluded.body",
                [entry_id, *_vectors(new)],
            )

    def clear(self) -> None:
        with connection.cursor() as cursor:
            cursor.execute("TRUNCATE search_vectors")

    def size(self) -> int:
        with connection.cursor() as cursor:
            cursor.execute("SELECT count(*) FROM search_vectors")
            return cursor.fetchone()[0]


def _found(expression: Expression, columns: Columns, scope: Scope) -> tuple[str, list]:
    """Return the question for keys and vectors of matching entries, and its values."""
    query = _render(expression)
    if scope.listed_only:
        query = f"({query}) & '@{mark_of(scope)}'"
    vector = _VECTORS[columns]
    joined, conditions, values = "", "", [query]
    if scope.content_types:
        joined = " JOIN search_indexentry AS entry ON entry.id = entry_id"
        conditions = " AND content_type_id = ANY(%s)"
        values.append(list(scope.content_types))
    return (
        f"SELECT entry_id, vectors.{vector} AS vector FROM search_vectors AS vectors{joined}"  # noqa: S608
        f" WHERE vectors.{vector} @@ %s::tsquery{conditions}",
        values,
    )


def _keys(question: str, values: list) -> list[int]:
    with connection.cursor() as cursor:
        cursor.execute(question, values)
        return [row[0] for row in cursor.fetchall()]


def _vectors(words: Words) -> tuple[str, str, str]:
    """Return name, head and whole as tsvector literals."""
    title = words.title + words.aliases
    marks = [f"@{mark}" for mark in words.marks]
    head = (title, "A"), (words.head, "B"), (words.name_exact + words.head_exact, "A")
    return (
        _literal((title, "A"), (words.name_exact, "A"), (words.pairs, "C"), (marks, "D")),
        _literal(*head, (words.pairs, "C"), (marks, "D")),
        _literal(
            *head, (words.pairs, "C"), (words.body, "D"), (words.body_exact, "D"), (marks, "D")
        ),
    )


def _literal(*parts: tuple[list[str], str]) -> str:
    """Return a tsvector literal: 'khai':1A,7B 'sinh':2A."""
    positions: dict[str, list[str]] = {}
    place = 0
    for words, weight in parts:
        for word in words:
            place = min(place + 1, _MAX_POSITION)
            positions.setdefault(word, []).append(f"{place}{weight}")
        place += 5  # no phrase reaches from one part into the next
    return " ".join(
        f"'{word}':{','.join(where[:_MAX_POSITIONS])}" for word, where in positions.items()
    )


def _render(expression: Expression) -> str:
    match expression:
        case Word(text):
            return f"'{text}'"
        case Prefix(text):
            return f"'{text}':*"
        case Phrase(words):
            quoted = " <-> ".join(f"'{word}'" for word in words)
            return f"({quoted})"
        case All(parts):
            return f"({' & '.join(map(_render, parts))})"
    return f"({' | '.join(map(_render, expression.parts))})"
