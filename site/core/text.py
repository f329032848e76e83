"""Vietnamese text: one spelling in storage, ASCII for addresses and for finding."""

import re
import unicodedata

from anyascii import anyascii
from django.utils.text import slugify as django_slugify

SLUG_LENGTH = 80


def nfc(text: str) -> str:
    """Return `text` in composed form; macOS and some input methods send it decomposed."""
    return unicodedata.normalize("NFC", text)


# Left behind by Word, PDF readers and chat programs: invisible, and in the way of searching.
# Joiners stay (emoji, other scripts), and so do non-breaking spaces (R41).
_INVISIBLE = dict.fromkeys(
    [
        *(code for code in range(0x20) if chr(code) not in "\t\n\r\v\f"),
        *(code for code in range(0x7F, 0xA0) if code != 0x85),
        0x00AD,  # soft hyphen
        0x200B,  # zero width space
        0x2060,  # word joiner
        0xFEFF,  # byte order mark
        *range(0xD800, 0xE000),  # halves of a character, which no database stores
    ]
)
_BREAKS = dict.fromkeys([0x0B, 0x0C, 0x85, 0x2028, 0x2029], " ")
_CLEANED = str.maketrans(_INVISIBLE | _BREAKS)


def clean_text(text: str) -> str:
    """Return what somebody typed or pasted, composed and without characters nobody can see."""
    return nfc(text.translate(_CLEANED))


def fold(text: str | None) -> str:
    """Return `text` as lower-case ASCII words, so that "Đường" and "duong" are one."""
    return " ".join(re.findall(r"[a-z0-9]+", anyascii(nfc(text or "")).lower()))


def shorten(text: str, length: int) -> str:
    """Return at most `length` characters of `text` and a mark, which never stands by itself.

    The cut is between words; without a space before the mark no line begins with it.
    """
    text = " ".join(text.split())
    if len(text) <= length:
        return text
    kept = text[: length + 1].rpartition(" ")[0] or text[:length]
    return f"{kept.rstrip(' ,;:.–-(')}…"


def slugify(text: str) -> str:
    """Return an ASCII slug: "Quyết định cấp đất ở phường" → "quyet-dinh-cap-dat-o-phuong".

    Django's own slugify drops đ altogether.
    """
    spaced = re.sub(r"[./]", "-", anyascii(nfc(text)))
    return django_slugify(spaced)[:SLUG_LENGTH].strip("-")
