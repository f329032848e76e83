"""Explaining abbreviations inside rendered texts."""

import re
from html import escape

from django.contrib.contenttypes.models import ContentType
from django.core.cache import cache
from wagtail.models import Page

from core.models import Abbreviation, GlossaryPage

DAY = 86_400
# Inside these, an explanation would be in the way or break the markup.
_CLOSED = re.compile(r"<(/?)(a|abbr|button|code|h[1-6]|option|script|style|summary|svg)\b")


def find_glossary(pages: list[tuple[Page, str]]) -> tuple[dict[str, str], str]:
    """The abbreviations of the ward whose top-level pages these are, and the list's address.

    The key of the cache names the moment of publishing: what is stored never gets stale.
    """
    kind = ContentType.objects.get_for_model(GlossaryPage).pk
    for page, url in pages:
        if page.content_type_id == kind:
            key = f"abbreviations-{page.pk}-{page.last_published_at:%Y%m%d%H%M%S%f}"
            return cache.get_or_set(key, lambda found=page: _read(found), DAY), url
    return {}, ""


def _read(page: Page) -> dict[str, str]:
    rows = Abbreviation.objects.filter(page=page.pk, page__is_marked=True)
    return dict(rows.values_list("short", "meaning"))


def explain(pieces: list[str], meanings: dict[str, str]) -> dict[str, str]:
    """Mark the first of each abbreviation in `pieces` (texts at even places); return these.

    Whole words only: not the UBND inside the number 12/QĐ-UBND.
    """
    if not meanings:
        return {}
    words = "|".join(map(re.escape, sorted(meanings, key=len, reverse=True)))
    pattern = re.compile(rf"(?<![\w/.-])(?:{words})(?![\w/-]|\.\w)")
    used: dict[str, str] = {}

    def mark(match: re.Match) -> str:
        short = match[0]
        if short in used:
            return short
        used[short] = meanings[short]
        return f'<abbr title="{escape(meanings[short])}">{short}</abbr>'

    depth = 0
    for place, piece in enumerate(pieces):
        if place % 2 == 0:
            pieces[place] = piece if depth else pattern.sub(mark, piece)
        elif tag := _CLOSED.match(piece):
            depth += -1 if tag[1] else 1
    return used
