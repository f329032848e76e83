"""The stamp of state secrecy: such papers must not enter the portal (section 4)."""

import re

from core.text import nfc

_MARK_ON_A_LINE = re.compile(r"^\W*(?:TUYỆT |TỐI )?MẬT\W*$", re.MULTILINE)
FIRST_PAGE = 3_000


def is_stamped_secret(text: str) -> bool:
    """Whether the text of a file has the stamp on a line of its own on its first page."""
    return bool(_MARK_ON_A_LINE.search(nfc(text[:FIRST_PAGE])))
