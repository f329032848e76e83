"""Links: their words, and where they lead."""

import re
from collections.abc import Iterator

from django.utils.translation import gettext as _

from core.content_checks.content import Content, Problem
from core.content_checks.parts import File
from core.text import nfc

# Words that say nothing of where the link leads, in every spelling editors use.
VAGUE = re.compile(
    r"(?:(?:xin |vui lòng |mời )?(?:bấm|nhấn|nhấp|ấn|kích|click|xem|tải|tải về|truy cập)?"
    r"(?: chuột)?(?: vào| xuống)? ?(?:tại |ở )?(?:đây|này|link này|đường dẫn này|liên kết này)"
    r"|xem thêm|xem tiếp|đọc thêm|đọc tiếp|xem chi tiết|chi tiết|xem|tải về|tải xuống|link"
    r"|liên kết|đường dẫn|click here|here|read more|more)",
    re.IGNORECASE,
)
ADDRESS = re.compile(r"(?:https?://|www\.)\S+", re.IGNORECASE)


def without_words(content: Content) -> Iterator[Problem]:
    """R33, WCAG 2.4.4: a link without words cannot be read out, nor seen."""
    for place, link in content.links():
        if not link.text:
            yield Problem(_("A link has no text. Write where it leads, or remove it."), place)


def with_vague_words(content: Content) -> Iterator[Problem]:
    """R33, WCAG 2.4.4: the words of a link say where it leads, also read out alone."""
    for place, link in content.links():
        words = nfc(link.text).strip(" .,:;!…»«()[]<>→\"'“”")
        if ADDRESS.fullmatch(words):
            message = _("The link shows a bare address: %(text)s. Write what is found there.")
        elif VAGUE.fullmatch(words):
            message = _("The link “%(text)s” does not say where it leads.")
        else:
            continue
        yield Problem(message % {"text": link.text[:80]}, place)


def leading_nowhere(content: Content) -> Iterator[Problem]:
    """Links to what was deleted, is not public or belongs to another ward (R2)."""
    for place, link in content.links():
        if reason := _why_dead(link, content):
            yield Problem(reason % {"text": link.text[:80]}, place)


def _why_dead(link, content: Content) -> str:
    if link.document_id is not None:
        is_there = link.document_id in content.documents
        return "" if is_there else _("The link “%(text)s” leads to a file that was deleted.")
    key = content.page_key(link)
    if key is None:
        return ""
    page = content.linked_pages.get(key)
    if page is None:
        return _("The link “%(text)s” leads to a page that was deleted.")
    if content.site and not page.path.startswith(content.site.root_page.path):
        return _("The link “%(text)s” leads to a page of another ward.")
    if not page.live and not content.waits(page):
        return _("The link “%(text)s” leads to a page that is not published.")
    return ""


def leading_to_what_waits(content: Content) -> Iterator[Problem]:
    """Pages that are submitted together may link to each other; this one must not be first."""
    for place, link in content.links():
        page = content.linked_pages.get(content.page_key(link))
        if page and content.waits(page):
            message = _("The link “%(text)s” leads to a page that still waits for publication.")
            yield Problem(message % {"text": link.text[:80]}, place)


def without_file(content: Content) -> Iterator[Problem]:
    """A file to download that is not there any more, or was never chosen."""
    for file in content.of_kind(File):
        if file.document_id is None:
            yield Problem(_("No file is chosen, or it was deleted."), file.place)
