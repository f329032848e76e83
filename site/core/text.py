"""Vietnamese text: one spelling in storage, ASCII for addresses and for finding."""

import re
import unicodedata

from anyascii import anyascii
from django.utils.text import slugify as django_slugify

SLUG_LENGTH = 80


def nfc(text: str) -> str:
    """Return `text` in composed form; macOS and some input methods send it decomposed."""
    return unicodedata.normalize("NFC", text)


def fold(text: str | None) -> str:
    """Return `text` as lower-case ASCII words, so that "Đường" and "duong" are one."""
    return " ".join(re.findall(r"[a-z0-9]+", anyascii(nfc(text or "")).lower()))


def slugify(text: str) -> str:
    """Return an ASCII slug: "Quyết định cấp đất ở phường" → "quyet-dinh-cap-dat-o-phuong".

    Django's own slugify drops đ altogether.
    """
    spaced = re.sub(r"[./]", "-", anyascii(nfc(text)))
    return django_slugify(spaced)[:SLUG_LENGTH].strip("-")
