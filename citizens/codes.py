"""Tracking codes: 80 random bits in letters that cannot be misread (R44)."""

import re
import secrets

ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
LENGTH = 16
GROUP = 4
# Crockford's reading of what people write instead.
_MISREAD = str.maketrans("OIL", "011")


def new_code() -> str:
    return "".join(secrets.choice(ALPHABET) for _position in range(LENGTH))


def normalise(typed: str) -> str:
    """Return the code that somebody typed, whatever spaces, hyphens and case; "" if it is none."""
    code = re.sub(r"[\s\-–]", "", typed).upper().translate(_MISREAD)
    return code if len(code) == LENGTH and set(code) <= set(ALPHABET) else ""


def grouped(code: str) -> str:
    """Return the code as people read it: "7K3M-9QXD-2VTR-81AB"."""
    return "-".join(code[start : start + GROUP] for start in range(0, len(code), GROUP))
