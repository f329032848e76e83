"""Personal data that people write where none is asked for (R51)."""

import re

from django.utils.translation import gettext

# Telephone, identity card and account numbers: at least nine digits in a row, however they are
# grouped. Sums of money look alike, so what is followed by a currency is left.
_NUMBER = re.compile(
    r"(?<!\d)\+?\d(?:[ .\-–()]{0,2}\d){8,}(?![ .\-–()]{0,2}\d)"
    r"(?!\s*(?:đồng|đ\b|vnđ|vnd|tỷ|triệu|nghìn))",
    re.IGNORECASE,
)
_EMAIL = re.compile(r"[\w.+\-]+@[\w\-]+(?:\.[\w\-]+)+")


def without_personal_data(text: str) -> str:
    """Return `text` with telephone, identity and account numbers and e-mail addresses blanked."""
    blank = gettext("[removed]")
    return _EMAIL.sub(blank, _NUMBER.sub(blank, text))
