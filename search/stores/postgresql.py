"""PostgreSQL: two tsvector columns beside the entry, `head_vector` and `body_vector`.

Vectors and queries are written here as literals, so no parser, dictionary or stop word of the
server has a say, and no extension is needed.
"""

from django.db import connection

from search.expressions import All, Columns, Expression, Phrase, Prefix, Word
from search.scope import Scope, mark_of
from search.stores.base import Words

CREATE = (
    "ALTER TABLE search_indexentry ADD COLUMN name_vector tsvector,"
    " ADD COLUMN head_vector tsvector, ADD COLUMN body_vector tsvector",
    "CREATE INDEX search_entry_name ON search_indexentry"
    " USING gin(name_vector) WITH (fastupdate=off)",
    "CREATE INDEX search_entry_head ON search_indexentry"
    " USING gin(head_vector) WITH (fastupdate=off)",
    "CREATE INDEX search_entry_body ON search_indexentry"
    " USING gin(body_vector) WITH (fastupdate=off)",
)
DROP = (
    "ALTER TABLE search_indexentry DROP COLUMN name_vector, DROP COLUMN head_vector,"
    " DROP COLUMN body_vector",
)
_VECTORS = {
    Columns.TITLE: "name_vector",
    Columns.HEAD: "head_vector",
    Columns.ALL: "body_vector",
}
# ts_rank reads every row it is given; so many are enough.
_RANKED = {Columns.TITLE: 5000, Columns.HEAD: 5000, Columns.ALL: 1500}
_WEIGHTS = "{0.15,0.5,0.5,1.0}"  # of D, C, B, A
_MAX_POSITION = 16_383
_MAX_POSITIONS = 200  # of one word; PostgreSQL keeps 256


class PostgresStore:
    def find(self, expression: Expression, columns: Columns, scope: Scope, limit: int) -> list[int]:
        query = asked = _render(expression)
        if scope.listed_only:
            query = f"({query}) & '@{mark_of(scope)}'"
        vector = _VECTORS[columns]
        conditions, values = "", []
        if scope.content_types:
            conditions = " AND content_type_id = ANY(%s)"
            values = [list(scope.content_types)]
        with connection.cursor() as cursor:
            cursor.execute(
                f"SELECT id FROM (SELECT id, {vector} AS vector FROM search_indexentry"  # noqa: S608
                f" WHERE {vector} @@ %s::tsquery{conditions} LIMIT {_RANKED[columns]}) AS found"
                f" ORDER BY ts_rank('{_WEIGHTS}', vector, %s::tsquery, 1) DESC, id LIMIT %s",
                [query, *values, asked, limit],
            )
            return [row[0] for row in cursor.fetchall()]

    def add(self, entry_id: int, words: Words) -> None:
        with connection.cursor() as cursor:
            cursor.execute(
                "UPDATE search_indexentry SET name_vector = %s::tsvector,"
                " head_vector = %s::tsvector, body_vector = %s::tsvector WHERE id = %s",
                [*_vectors(words), entry_id],
            )

    def remove(self, entry_id: int, words: Words) -> None:
        """Nothing to do: the vectors go with the row, or are overwritten."""

    def clear(self) -> None:
        with connection.cursor() as cursor:
            cursor.execute(
                "UPDATE search_indexentry SET name_vector = NULL, head_vector = NULL,"
                " body_vector = NULL"
            )

    def size(self) -> int:
        with connection.cursor() as cursor:
            cursor.execute("SELECT count(body_vector) FROM search_indexentry")
            return cursor.fetchone()[0]


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
