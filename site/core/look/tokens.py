"""The design tokens, read from the one place where they are written."""

import re
from functools import lru_cache

from django.conf import settings
from django.utils.translation import gettext_lazy as _

THEMES = ("light", "dark", "contrast")
THEME_LABELS = {"light": _("light"), "dark": _("dark"), "contrast": _("high contrast")}
LABELS = {
    "ground": _("ground of the page"),
    "wash": _("tinted ground"),
    "line": _("thin line"),
    "line-strong": _("edge of a field"),
    "ink": _("body text"),
    "muted": _("secondary text"),
    "primary": _("main colour"),
    "primary-hover": _("main colour under the pointer"),
    "primary-wash": _("ground in a tint of the main colour"),
    "accent": _("accent colour"),
    "accent-wash": _("ground in a tint of the accent colour"),
    "fill": _("button or bar in the main colour"),
    "fill-hover": _("button under the pointer"),
    "on-fill": _("text on buttons and bars"),
    "fill-mark": _("accent mark"),
    "footer": _("ground of the footer"),
    "on-footer": _("text of the footer"),
    "good": _("text: good news"),
    "good-wash": _("ground of good news"),
    "info": _("text: information"),
    "info-wash": _("ground of information"),
    "wait": _("text: warning"),
    "wait-wash": _("ground of a warning"),
    "bad": _("text: error"),
    "bad-wash": _("ground of an error"),
    "mark": _("ground of words found"),
}
STYLESHEET = settings.BASE_DIR / "static" / "css" / "tokens.css"
COLOUR = re.compile(
    r"--([\w-]+): " + " ".join(rf"var\(--{theme}, (#[0-9a-f]{{3,6}})\)" for theme in THEMES) + ";"
)
LENGTH = re.compile(r"--(text-\w+|s\d): ([^;]+);")


@lru_cache(maxsize=1)
def colours() -> dict[str, dict[str, str]]:
    """Name and value of each colour, per theme."""
    found = COLOUR.findall(STYLESHEET.read_text())
    return {
        theme: {name: values[index] for name, *values in found}
        for index, theme in enumerate(THEMES)
    }


def lengths() -> dict[str, str]:
    """Name and value of each size of type and each space."""
    return dict(LENGTH.findall(STYLESHEET.read_text()))
