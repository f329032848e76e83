"""Numbers of documents, as people type them and as they are compared; marks of secrecy."""

import re

from core.text import fold, nfc

# "BÍ MẬT NHÀ NƯỚC" in a title in capitals is a subject, not a mark.
_MARK_IN_CAPITALS = re.compile(r"(?<!BÍ )\b(?:TUYỆT |TỐI )?MẬT\b")
_MARK_IN_WORDS = re.compile(
    r"[(\[]\s*(?:tuyệt |tối )?mật\s*[)\]]|\bđộ mật\s*:?\s*(?:tuyệt |tối )?mật\b", re.IGNORECASE
)


def number_key(number: str) -> str:
    """Return the number for comparing: "30/2020/NĐ-CP", "30-2020-nd-cp" → "30-2020-nd-cp".

    Stray spaces, which real documents have ("26 /QĐ-UBND"), do not count.
    """
    return fold(number).replace(" ", "-")


def has_secrecy_mark(text: str) -> bool:
    """Whether a number, a title or an abstract carries a mark of state secrecy."""
    text = nfc(text)
    return bool(_MARK_IN_CAPITALS.search(text) or _MARK_IN_WORDS.search(text))
