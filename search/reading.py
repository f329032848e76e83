"""What each search reads, asked without querysets.

A search reads hundreds of entries in several questions; making these with querysets takes longer
than the database needs to answer them.
"""

from collections.abc import Collection, Sequence

from django.db import connection
from django.utils import timezone

from search.models import IndexEntry
from search.scope import Scope


def read(columns: Sequence[str], ids: Collection[int], scope: Scope) -> list[tuple]:
    """Return `columns` of the entries with these keys, in any order.

    Where only what is listed counts, what has expired since is left out
    (`IndexEntryQuerySet.listed`). Values are as the database gives them; columns of date-times
    differ between databases and are not for here.
    """
    if not ids:
        return []
    places = ", ".join(["%s"] * len(ids))
    conditions, values = f"id IN ({places})", list(ids)
    if scope.listed_only:
        conditions += " AND is_listed AND (expires_at IS NULL OR expires_at > %s)"
        values.append(connection.ops.adapt_datetimefield_value(timezone.now()))
    table = IndexEntry._meta.db_table
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT {', '.join(columns)} FROM {table} WHERE {conditions}", values)  # noqa: S608
        return cursor.fetchall()


def first(question: str, *values) -> tuple | None:
    """Return the first row of the answer, or None."""
    with connection.cursor() as cursor:
        cursor.execute(question, values)
        return cursor.fetchone()
