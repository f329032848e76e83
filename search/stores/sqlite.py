"""SQLite: two contentless FTS5 tables, `search_fts` and, for prefixes, `search_names`.

Contentless tables keep no text of their own; deleting a row takes the old values, which are
made again from the entry (`contentless_delete` needs SQLite 3.43).
"""

from django.db import connection

from search.expressions import All, Columns, Expression, Phrase, Prefix, Word
from search.scope import Scope, mark_of
from search.stores.base import Words

CREATE = (
    "CREATE VIRTUAL TABLE search_fts USING fts5(title, head, pairs, exact, body, body_exact,"
    " marks, tokenize='unicode61 remove_diacritics 0', content='')",
    "CREATE VIRTUAL TABLE search_names USING fts5(title, pairs, marks,"
    " tokenize='unicode61 remove_diacritics 0', prefix='1 2 3', content='')",
)
DROP = ("DROP TABLE search_fts", "DROP TABLE search_names")
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


class SqliteStore:
    def find(self, expression: Expression, columns: Columns, scope: Scope, limit: int) -> list[int]:
        table = "search_names" if columns is Columns.TITLE else "search_fts"
        match = f"{_COLUMNS[columns]} : ({_render(expression)})"
        if scope.listed_only:
            match = f'({match}) AND marks : "{mark_of(scope)}"'
        joined, conditions, values = "", "", []
        if scope.content_types:
            places = ", ".join(["%s"] * len(scope.content_types))
            joined = f" JOIN search_indexentry AS entry ON entry.id = {table}.rowid"
            conditions = f" AND entry.content_type_id IN ({places})"
            values = list(scope.content_types)
        with connection.cursor() as cursor:
            cursor.execute(
                f"SELECT {table}.rowid FROM {table}{joined} WHERE {table} MATCH %s{conditions}"  # noqa: S608
                f" ORDER BY {_RANK[table]}, {table}.rowid LIMIT %s",
                [match, *values, limit],
            )
            return [row[0] for row in cursor.fetchall()]

    def add(self, entry_id: int, words: Words) -> None:
        with connection.cursor() as cursor:
            for table, columns in _TABLES.items():
                places = ", ".join(["%s"] * (len(columns) + 1))
                cursor.execute(
                    f"INSERT INTO {table}(rowid, {', '.join(columns)}) VALUES({places})",
                    [entry_id, *_values(words)[table]],
                )

    def remove(self, entry_id: int, words: Words) -> None:
        with connection.cursor() as cursor:
            for table, columns in _TABLES.items():
                places = ", ".join(["%s"] * (len(columns) + 1))
                cursor.execute(
                    f"INSERT INTO {table}({table}, rowid, {', '.join(columns)})"
                    f" VALUES('delete', {places})",
                    [entry_id, *_values(words)[table]],
                )

    def clear(self) -> None:
        with connection.cursor() as cursor:
            for table in _TABLES:
                cursor.execute(f"INSERT INTO {table}({table}) VALUES('delete-all')")

    def size(self) -> int:
        with connection.cursor() as cursor:
            cursor.execute("SELECT count(*) FROM search_fts_docsize")
            return cursor.fetchone()[0]


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
