"""Codes of administrative procedures, as the national list and the provinces write them."""

import re
from dataclasses import dataclass

MAX_LENGTH = 60
_CODE = re.compile(r"\d\.\d{6}")
_SUB_CASE = re.compile(r"\.\d{2}(?!\d)")
_PROVINCE = re.compile(r"\.H\d{2}(?:\.\d{2})?$")
_DELETED = re.compile(r"-xoa$", re.IGNORECASE)


@dataclass(frozen=True)
class ProcedureCode:
    """A code in its parts.

    `key` is what procedures are told apart by: the leading `1.001193`. What follows it is the
    sub-case (`1.001193.01`), the province's suffix (`1.012753.H19`,
    `2.000815.000.00.00.H55.02`) or a slip of the source (`1.0133611`).
    """

    key: str
    raw: str
    sub_case: str = ""
    province: str = ""
    is_deleted: bool = False


def parse_code(text: str) -> ProcedureCode | None:
    """Return the parts of `text`, or None when it does not begin with a code."""
    raw = text.strip()
    match = _CODE.match(raw)
    if not match or len(raw) > MAX_LENGTH:
        return None
    rest = raw[match.end() :]
    sub_case = _SUB_CASE.match(rest)
    province = _PROVINCE.search(rest)
    return ProcedureCode(
        key=match.group(),
        raw=raw,
        sub_case=sub_case.group()[1:] if sub_case else "",
        province=province.group()[1:] if province else "",
        is_deleted=bool(_DELETED.search(rest)),
    )
