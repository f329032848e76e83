"""The part of a text that shows why it was found."""

import re
from collections.abc import Collection

from django.utils.html import format_html_join
from django.utils.safestring import SafeString

from core.text import fold
from search.text import in_one_spelling

SNIPPET_WORDS = 36
_MARK, _END = SafeString("<mark>"), SafeString("</mark>")


def snippet(text: str, words: Collection[str], length: int = SNIPPET_WORDS) -> SafeString:
    """Return about `length` words of `text` around the densest hits, hits in <mark>.

    `words` are folded; "duong" marks "Đường" and the accents of the text stay.
    """
    tokens = text.split()
    hits = [_is_hit(token, words) for token in tokens]
    start = _densest(hits, length)
    part = highlight(" ".join(tokens[start : start + length]), words)
    before = "… " if start else ""
    after = " …" if start + length < len(tokens) else ""
    return format_html_join("", "{}", ((piece,) for piece in (before, part, after)))


def highlight(text: str, words: Collection[str]) -> SafeString:
    """Return `text`, escaped, with every word whose folded form is in `words` marked."""
    pieces = re.split(r"(\w+)", text)
    return format_html_join(
        "",
        "{}{}{}",
        (
            ("", piece, "") if not _is_hit(piece, words) else (_MARK, piece, _END)
            for piece in pieces
        ),
    )


def folds(text: str) -> list[str]:
    """Return the words of `text` as those of a query are compared: fast, but without marks."""
    return list(map(in_one_spelling, fold(text).split()))


def _is_hit(token: str, words: Collection[str]) -> bool:
    return any(part in words for part in folds(token))


def _densest(hits: list[bool], length: int) -> int:
    """Return the start of the window with most hits, a few words before its first hit."""
    best, best_count, count = 0, 0, 0
    for end, hit in enumerate(hits):
        count += hit - (hits[end - length] if end >= length else 0)
        if count > best_count:
            best, best_count = max(0, end - length + 1), count
    first = next((i for i in range(best, len(hits)) if hits[i]), 0)
    return max(0, min(first - 4, max(0, len(hits) - length)))
