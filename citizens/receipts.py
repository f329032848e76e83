"""Addresses of receipts: for an hour they show a tracking code, and never contain it (R51).

Addresses stay in histories and logs. Without cookie and session the address is all that leads a
sender to the code, so it holds the code masked, under a signature that ages.
"""

import secrets

from django.core import signing
from django.utils.crypto import salted_hmac

SECONDS = 60 * 60
_SALT = "citizens.receipts"
_NONCE_BYTES = 16
# Addresses of pages hold letters, digits and hyphens only.
_STEP = "/"


def receipt_for(code: str) -> str:
    """Return a text for an address; another one each time, also for the same code."""
    nonce = secrets.token_bytes(_NONCE_BYTES)
    sealed = (nonce + _masked(code.encode(), nonce)).hex()
    return _signer().sign(sealed).replace(":", _STEP)


def code_of(receipt: str) -> str:
    """Return the tracking code.

    Raises `signing.SignatureExpired` after an hour and `signing.BadSignature` for what
    `receipt_for` never made.
    """
    signed = receipt.replace(_STEP, ":")
    sealed = bytes.fromhex(_signer().unsign(signed, max_age=SECONDS))
    return _masked(sealed[_NONCE_BYTES:], sealed[:_NONCE_BYTES]).decode()


def _signer() -> signing.TimestampSigner:
    return signing.TimestampSigner(salt=_SALT)


def _masked(text: bytes, nonce: bytes) -> bytes:
    """Mask or unmask up to 32 bytes; nobody without the portal's secret key knows the mask."""
    mask = salted_hmac(_SALT, nonce, algorithm="sha256").digest()
    return bytes(a ^ b for a, b in zip(text, mask, strict=False))
