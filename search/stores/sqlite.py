"""SQLite: two contentless FTS5 tables, `search_fts` and, for prefixes, `search_names`.

Contentless tables keep no text of their own; deleting a row takes the old values, which are
made again from the entry (`contentless_delete` needs SQLite 3.43).
"""

from django.db import connection

from search.expressions import All, Columns, Expression, Phrase, Prefix, Word
from search.scope import Scope, mark_of
from search.stores.base import Words

_COLUMNS = {
    Columns.TITLE: "{title pairs}",
    Columns.HEAD: "{title head pairs exact}",
    Columns.ALL: "{title head pairs exact body body_exact}",
}
_TABLES = {
    "search_fts": ("title", "head", "pairs", "exact", "body", "body_exact", "marks"),
    "search_names": ("title", "pairs", "marks"),
}
# What a word weighs in each column; marks weigh nothing.
_RANK = {
    "search_fts": "bm25(search_fts, 6.0, 3.0, 2.0, 6.0, 1.0, 1.0, 0.0)",
    "search_names": "bm25(search_names, 6.0, 2.0, 0.0)",
}
# A prefix alone weighs the same everywhere, yet bm25 would count all it finds: here so many of
# them stand in the order of their length, the number of words that FTS5 keeps of each row.
_BY_LENGTH = (
    "SELECT found.rowid FROM ({found} LIMIT 1000) AS found"
    " JOIN search_names_docsize AS sizes ON sizes.id = found.rowid"
    " ORDER BY substr(sizes.sz, 1, 1), found.rowid LIMIT %s"
)


class SqliteStore:
    def find(self, expression: Expression, columns: Columns, scope: Scope, limit: int) -> list[int]:
        table, found, values = _found(expression, columns, scope)
        if columns is Columns.TITLE and isinstance(expression, Prefix):
            likeliest = _BY_LENGTH.format(found=found)
        else:
            likeliest = f"{found} ORDER BY {_RANK[table]}, {table}.rowid LIMIT %s"
        return _keys(likeliest, [*values, limit])

    def newest(
        self, expression: Expression, columns: Columns, scope: Scope, limit: int
    ) -> list[int]:
        table, found, values = _found(expression, columns, scope)
        return _keys(f"{found} ORDER BY {table}.rowid DESC LIMIT %s", [*values, limit])

    def replace(self, entry_id: int, old: Words | None, new: Words | None) -> None:
        before, after = (_values(words) if words else {} for words in (old, new))
        for table in _TABLES:
            if before.get(table) != after.get(table):
                if old:
                    _write(table, "'delete'", entry_id, before[table])
                if new:
                    _write(table, "NULL", entry_id, after[table])

    def clear(self) -> None:
        with connection.cursor() as cursor:
            for table in _TABLES:
                cursor.execute(f"INSERT INTO {table}({table}) VALUES('delete-all')")

    def size(self) -> int:
        with connection.cursor() as cursor:
            cursor.execute("SELECT count(*) FROM search_fts_docsize")
            return cursor.fetchone()[0]


def _found(expression: Expression, columns: Columns, scope: Scope) -> tuple[str, str, list]:
    """Return the table asked, the question for its matching rows, and the question's values."""
    table = "search_names" if columns is Columns.TITLE else "search_fts"
    match = f"{_COLUMNS[columns]} : ({_render(expression)})"
    if scope.listed_only:
        match = f'({match}) AND marks : "{mark_of(scope)}"'
    joined, conditions, values = "", "", [match]
    if scope.content_types:
        places = ", ".join(["%s"] * len(scope.content_types))
        joined = f" JOIN search_indexentry AS entry ON entry.id = {table}.rowid"
        conditions = f" AND entry.content_type_id IN ({places})"
        values += scope.content_types
    found = f"SELECT {table}.rowid FROM {table}{joined} WHERE {table} MATCH %s{conditions}"  # noqa: S608
    return table, found, values


def _keys(question: str, values: list) -> list[int]:
    with connection.cursor() as cursor:
        cursor.execute(question, values)
        return [row[0] for row in cursor.fetchall()]


def _write(table: str, command: str, entry_id: int, values: list[str]) -> None:
    """Add a row, or take it out again by the values with which it was added."""
    columns, places = ", ".join(_TABLES[table]), ", ".join(["%s"] * len(values))
    with connection.cursor() as cursor:
        cursor.execute(
            f"INSERT INTO {table}({table}, rowid, {columns}) VALUES({command}, %s, {places})",
            [entry_id, *values],
        )


def _values(words: Words) -> dict[str, list[str]]:
    title = words.title + words.aliases
    columns = (
        title,
        words.head,
        words.pairs,
        words.name_exact + words.head_exact,
        words.body,
        words.body_exact,
        words.marks,
    )
    names = (title + words.name_exact, words.pairs, words.marks)
    return {
        "search_fts": [" ".join(column) for column in columns],
        "search_names": [" ".join(column) for column in names],
    }


def _render(expression: Expression) -> str:
    match expression:
        case Word(text):
            return f'"{text}"'
        case Prefix(text):
            return f'"{text}"*'
        case Phrase(words):
            return f'"{" ".join(words)}"'
        case All(parts):
            return f"({' AND '.join(map(_render, parts))})"
    return f"({' OR '.join(map(_render, expression.parts))})"
