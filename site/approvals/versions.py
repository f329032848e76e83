"""Which words a person saw: a mark that a form carries and the decision compares."""

from datetime import UTC

from wagtail.models import Revision


def version_of(revision: Revision) -> str:
    """Return a mark that changes with every save, also with one that keeps the number.

    Autosave rewrites a revision in place and moves its `created_at`.
    """
    return f"{revision.pk}-{revision.created_at.astimezone(UTC):%Y%m%d%H%M%S%f}"
