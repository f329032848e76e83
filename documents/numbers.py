"""Numbers of documents, as people type them and as they are compared; marks of secrecy."""

import re

from core.text import fold, nfc

# "BÍ MẬT NHÀ NƯỚC" in a title in capitals is a subject, not a mark.
_MARK_IN_CAPITALS = re.compile(r"(?<!BÍ )\b(?:TUYỆT |TỐI )?MẬT\b")
_MARK_IN_WORDS = re.compile(
    r"[(\[]\s*(?:tuyệt |tối )?mật\s*[)\]]|\bđộ mật\s*:?\s*(?:tuyệt |tối )?mật\b", re.IGNORECASE
)
_MARK_ON_A_LINE = re.compile(r"^\W*(?:TUYỆT |TỐI )?MẬT\W*$", re.MULTILINE)
FIRST_PAGE = 3_000


def number_key(number: str) -> str:
    """Return the number for comparing: "30/2020/NĐ-CP", "30-2020-nd-cp" → "30-2020-nd-cp".

    Stray spaces, which real documents have ("26 /QĐ-UBND"), do not count.
    """
    return fold(number).replace(" ", "-")


def has_secrecy_mark(text: str) -> bool:
    """Whether a number, a title or an abstract carries a mark of state secrecy."""
    text = nfc(text)
    return bool(_MARK_IN_CAPITALS.search(text) or _MARK_IN_WORDS.search(text))


def is_stamped_secret(text: str) -> bool:
    """Whether the text of a file has the stamp on a line of its own on its first page."""
    return bool(_MARK_ON_A_LINE.search(nfc(text[:FIRST_PAGE])))
