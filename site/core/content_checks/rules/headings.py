"""Headings as the outline of a page."""

from collections.abc import Iterator
from itertools import groupby

from django.utils.translation import gettext as _

from core.content_checks.content import Content, Problem


def out_of_order(content: Content) -> Iterator[Problem]:
    """R32, WCAG 1.3.1 and 2.4.6: no level is left out, and no heading is empty.

    The title is the first level. Fields that the page shows under a heading of its own
    (`PortalPage.headed_fields`) begin one level lower.
    """
    for field, headings in groupby(content.headings(), key=lambda found: found[0].field):
        above = 2 if field in content.page.headed_fields else 1
        for place, level, words in headings:
            if not words.strip():
                yield Problem(_("A heading is empty. Write it, or remove it."), place)
            elif level > above + 1:
                message = _(
                    "The heading “%(heading)s” leaves out a level: put a block “Heading” before it."
                )
                yield Problem(message % {"heading": words[:80]}, place)
            above = level
