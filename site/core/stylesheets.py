"""The public stylesheets: separate files to write, one file to send.

Many small files cost a phone on a slow line as many requests before it may paint; joined they
are one, and compress better. `core.static_files` joins them.
"""

import re

# In this order; cascade layers make it matter only for the first, which declares them.
STYLESHEETS = tuple(
    f"css/{name}.css"
    for name in (
        "tokens",
        "base",
        "layout",
        "components",
        "forms",
        "pages",
        "search",
        "display",
        "print",
    )
)
# Beside its parts, so that their relative addresses of fonts and pictures stay right.
JOINED = "css/portal.css"

_COMMENT = re.compile(rb"/\*.*?\*/", re.DOTALL)
_SPACE = re.compile(rb"\s+")


def lighten(css: bytes) -> bytes:
    """Return the stylesheet without comments and indentation: a seventh less to wait for.

    Spaces become one, never none: between the parts of a value they have a meaning.
    """
    return _SPACE.sub(b" ", _COMMENT.sub(b"", css)).strip()
