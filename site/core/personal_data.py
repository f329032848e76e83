"""Personal data that people write where none is asked for (R51)."""

import re
from collections.abc import Iterator

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


# Today's number of every citizen: province, century with sex, year of birth, six digits more.
_CITIZEN = re.compile(r"0[0-9][0-9][0-3]\d{8}")
_MOBILE = re.compile(r"0[35789]\d{8}")
_LANDLINE = re.compile(r"02\d{9}")
_CARD_BEFORE = re.compile(
    r"(?:cmnd|cmt|chứng minh|cccd|căn cước|định danh)[^\d\n]{0,40}$", re.IGNORECASE
)
_TAX_BEFORE = re.compile(r"(?:mst|mã số thuế|mã số doanh nghiệp)[^\d\n]{0,20}$", re.IGNORECASE)


def identity_numbers(text: str) -> list[str]:
    """Return the 12 digits of citizens, and any 9 or 12 digits said to be of an identity card."""
    return [
        number
        for number, digits, before in _numbers(text)
        if (_CITIZEN.fullmatch(digits) and not before[-1:].isalnum())
        or (len(digits) in (9, 12) and _CARD_BEFORE.search(before))
    ]


def contact_details(text: str) -> list[str]:
    """Return telephone numbers of Viet Nam and e-mail addresses, as they are written."""
    phones = [
        number
        for number, digits, before in _numbers(text)
        if (_MOBILE.fullmatch(digits) or _LANDLINE.fullmatch(digits))
        and not (_TAX_BEFORE.search(before) or _CARD_BEFORE.search(before))
    ]
    return phones + _EMAIL.findall(text)


def _numbers(text: str) -> Iterator[tuple[str, str, str]]:
    """Each long number as written, its digits with 0 for +84, and what stands before it.

    Two numbers with only a space or dash between them are told apart by their length.
    """
    for found in _NUMBER.finditer(text):
        before = text[max(0, found.start() - 60) : found.start()]
        pieces = [found.group()]
        if len(_digits(found.group())) > 12:
            pieces = re.split(r"[ \-–]+", found.group())
        for piece in pieces:
            yield piece, _digits(piece), before


def _digits(number: str) -> str:
    digits = re.sub(r"\D", "", number)
    is_international = digits.startswith("84") and (number.startswith("+") or len(digits) == 11)
    return f"0{digits[2:]}" if is_international else digits
