"""Title and summary: what lists, search and shared links show."""

from collections.abc import Iterator

from django.utils.translation import gettext as _

from core.content_checks.content import Content, Problem
from core.text import nfc

CAPITALS_SHARE = 0.7
SHORTEST = 9  # letters; what is shorter is an abbreviation


def without_summary(content: Content) -> Iterator[Problem]:
    """R10: what metadata, lists, search results and shared links say of the page.

    Pages that take it from elsewhere, as documents do, or only lead elsewhere need none.
    """
    page = content.page
    if (
        page.asks_for_opinion
        and content.edits("summary")
        and page.meta_description in ("", page.title)
    ):
        place = content.place_of("summary", _("Summary"))
        yield Problem(_("The summary is missing. Write one to three plain sentences."), place)


def in_capitals(content: Content) -> Iterator[Problem]:
    """Capitals are hard to read, and screen readers may spell them out (R32).

    Inside official documents they are prescribed.
    """
    if content.edits("title") and is_in_capitals(content.page.title):
        message = _("The title is in capitals. Write it as an ordinary sentence.")
        yield Problem(message, content.place_of("title", _("Title")))
    if content.page.is_verbatim:
        return
    for place, _level, words in content.headings():
        if is_in_capitals(words):
            message = _("The heading “%(heading)s” is in capitals.")
            yield Problem(message % {"heading": words[:80]}, place)


def is_in_capitals(text: str) -> bool:
    """Whether most letters are capitals, apart from numbers and symbols such as 12/QĐ-UBND."""
    words = [
        word
        for word in nfc(text).split()
        if not any(mark in word for mark in "/-") and not any(map(str.isdigit, word))
    ]
    letters = [letter for letter in "".join(words) if letter.isalpha()]
    if len(words) < 2 or len(letters) < SHORTEST:
        return False
    return sum(map(str.isupper, letters)) >= CAPITALS_SHARE * len(letters)
