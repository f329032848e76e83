"""The design tokens, read from the one place where they are written."""

import re
from functools import lru_cache

from django.conf import settings

THEMES = ("light", "dark", "contrast")
STYLESHEET = settings.BASE_DIR / "static" / "css" / "tokens.css"
COLOUR = re.compile(
    r"--([\w-]+): " + " ".join(rf"var\(--{theme}, (#[0-9a-f]{{3,6}})\)" for theme in THEMES) + ";"
)


@lru_cache(maxsize=1)
def colours() -> dict[str, dict[str, str]]:
    """Name and value of each colour, per theme."""
    found = COLOUR.findall(STYLESHEET.read_text())
    return {
        theme: {name: values[index] for name, *values in found}
        for index, theme in enumerate(THEMES)
    }
