"""Tables that screen readers can read out."""

from collections.abc import Iterator

from django.utils.translation import gettext as _

from core.content_checks.content import Content, Problem
from core.content_checks.parts import Table


def without_header(content: Content) -> Iterator[Problem]:
    """R33, WCAG 1.3.1: the first row or column is marked as header."""
    for table in content.of_kind(Table):
        headers = ("first_row_is_table_header", "first_col_is_header")
        if not any(table.value.get(name) for name in headers):
            yield Problem(_("The table has no header row and no header column."), table.place)
