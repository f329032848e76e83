"""Full text in the database: one class per vendor, one behaviour.

A store only finds candidates, on plain ASCII words that no dictionary touches; ranking is done
in Python by one formula, so both databases return the same lists.
"""

from django.db import connection

from search.stores.base import Row, Store, Words

__all__ = ["Row", "Store", "Words", "current"]


def current() -> Store:
    if connection.vendor == "postgresql":
        from search.stores.postgresql import PostgresStore

        return PostgresStore()
    from search.stores.sqlite import SqliteStore

    return SqliteStore()
