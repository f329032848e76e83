"""A database that is made for one measurement and removed after it."""

import os
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).resolve().parents[3]
SQLITE, POSTGRESQL = "sqlite", "postgresql"


class Unusable(Exception):
    """What was given cannot be measured, a file or a database; the message says why."""


def measure(vendor: str, work: Callable[[], None]) -> int:
    """Do the work on a database of this kind; return the exit code of the command."""
    try:
        set_up(vendor)
        work()
    except Unusable as error:
        print(error, file=sys.stderr)
        return 2
    return 0


def set_up(vendor: str) -> None:
    """Configure Django for a database of this kind; before any model is imported.

    PostgreSQL is reached under DATABASE_URL, by a role that may create databases.
    """
    # site/ and calendar/ are source roots (manage.py).
    sys.path[:0] = [str(ROOT / folder) for folder in ("site", "calendar", ".")]
    os.environ["DJANGO_SETTINGS_MODULE"] = "config.settings.test"
    address = os.environ.get("DATABASE_URL", "")
    if vendor == SQLITE:
        os.environ["DATABASE_URL"] = f"sqlite:///{tempfile.gettempdir()}/never-made.sqlite3"
    elif not address.startswith("postgres"):
        raise Unusable("Set DATABASE_URL to a PostgreSQL database whose role may create databases.")
    import django
    from django.conf import settings

    django.setup()
    settings.WAGTAILSEARCH_BACKENDS["stock"] = {
        "BACKEND": "wagtail.search.backends.database",
        "AUTO_UPDATE": False,
    }


@contextmanager
def temporary() -> Iterator[None]:
    """Migrate a new, empty database and remove it afterwards."""
    from django.db import connection

    if connection.vendor == "postgresql":
        connection.settings_dict["TEST"]["NAME"] = f"search_measured_{os.getpid()}"
    name = connection.settings_dict["NAME"]
    connection.creation.create_test_db(verbosity=0, autoclobber=True, serialize=False)
    try:
        yield
    finally:
        connection.creation.destroy_test_db(name, verbosity=0)
