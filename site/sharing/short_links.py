"""Addresses short enough to say on the telephone: /s/ and the number of the page in base 32.

The code is computed, so there is no table of links, and it outlives a new title or a move.
"""

from django.http import HttpRequest
from wagtail.models import Page, Site

from core.visibility import page_shown_on

# Crockford's base 32: no i, l, o (they look like 1 and 0), no u.
ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz"
_MISREAD = str.maketrans("ilo", "110")
LONGEST = 12  # 60 bits: every database can compare such a number


def encode(number: int) -> str:
    code = ""
    while number:
        number, digit = divmod(number, len(ALPHABET))
        code = ALPHABET[digit] + code
    return code or ALPHABET[0]


def decode(code: str) -> int | None:
    """Return the number behind `code`, whatever its case; None when it cannot be one."""
    code = code.lower().translate(_MISREAD)
    if not 0 < len(code) <= LONGEST or not set(code) <= set(ALPHABET):
        return None
    number = 0
    for sign in code:
        number = number * len(ALPHABET) + ALPHABET.index(sign)
    return number


def short_url(page: Page, request: HttpRequest | None = None) -> str:
    """Return the short address of a page; empty while the page has none of its own."""
    parts = page.get_url_parts(request) if page.pk else None
    return f"{parts[1]}/s/{encode(page.pk)}" if parts else ""


def find_page(code: str, site: Site) -> Page | None:
    """Return the page that `code` names, if everybody may read it on this site."""
    number = decode(code)
    return None if number is None else page_shown_on(site, number)
