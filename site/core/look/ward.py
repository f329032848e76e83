"""What a ward's two colours do to its pages: refusals in the form, a stylesheet of its own."""

import hashlib
import re
from dataclasses import dataclass, field
from functools import lru_cache

from django.core.exceptions import ValidationError
from django.core.validators import RegexValidator
from django.urls import reverse
from django.utils.formats import number_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from core.look import palette
from core.look.contrast import shown_ratio
from core.look.tokens import LABELS, THEME_LABELS, colours

COLOUR = r"^#?([0-9a-fA-F]{3}|[0-9a-fA-F]{6})\Z"
is_colour = RegexValidator(
    COLOUR,
    gettext_lazy("Give a colour as # and six digits from 0 to f, for instance #9b1b1e."),
)


def normalise(colour: str) -> str:
    """Return #rrggbb in small letters; nothing for what `is_colour` refuses."""
    if not re.match(COLOUR, colour):
        return ""
    digits = colour.removeprefix("#").lower()
    return "#" + ("".join(digit * 2 for digit in digits) if len(digits) == 3 else digits)


def with_defaults(primary: str, accent: str) -> tuple[str, str]:
    light = colours()["light"]
    return primary or light["primary"], accent or light["accent"]


def check_colours(primary: str, accent: str) -> None:
    """Refuse two colours that leave text or marks illegible somewhere, saying where."""
    main, second = with_defaults(primary, accent)
    pairs = palette.ward_shortfalls(main, second)
    blamed = palette.not_of_accent(pairs)
    if blamed or (pairs and not accent):
        nearest = palette.nearest_primary(main, second)
        raise ValidationError({"primary_colour": _refusal((blamed or pairs)[0], nearest)})
    if pairs:
        nearest = palette.nearest_accent(main, second)
        raise ValidationError({"accent_colour": _refusal(pairs[0], nearest)})


def _refusal(pair: palette.Shortfall, nearest: str) -> str:
    values = {
        "front": LABELS[pair.front],
        "back": LABELS[pair.back],
        "theme": THEME_LABELS[pair.theme],
        "found": number_format(shown_ratio(pair.found), 1),
        "needed": number_format(pair.needed, 1),
        "nearest": nearest,
    }
    said = _(
        "Hard to read (theme: %(theme)s): %(front)s on %(back)s has a contrast of %(found)s to 1;"
        " at least %(needed)s to 1 is needed."
    )
    if nearest:
        said += " " + _("The nearest colour that can be read is %(nearest)s.")
    return said % values


@dataclass(frozen=True)
class WardLook:
    """What the head of a page needs to know of the ward's colours."""

    bar_light: str
    bar_dark: str
    own: dict[str, palette.Palette] = field(default_factory=dict)
    stylesheet: str = ""
    version: str = ""

    @property
    def url(self) -> str:
        """Address of the ward's stylesheet; empty when the defaults hold."""
        return reverse("ward_colours", args=[self.version]) if self.version else ""


@lru_cache(maxsize=1024)
def ward_look(primary: str, accent: str) -> WardLook:
    """Return the look of a ward with these colours; both empty: the defaults."""
    if not primary and not accent:
        return WardLook(colours()["light"]["fill"], colours()["dark"]["fill"])
    own = palette.derive(*with_defaults(primary, accent))
    text = _stylesheet(own)
    version = hashlib.sha256(text.encode()).hexdigest()[:12]
    return WardLook(own["light"]["fill"], own["dark"]["fill"], own, text, version)


def _stylesheet(own: dict[str, palette.Palette]) -> str:
    """Write the tokens again as tokens.css does; outside of layers, so they win."""
    values = {name: {theme: colours()[theme][name] for theme in colours()} for name in own["light"]}
    for theme, tokens in own.items():
        for name, value in tokens.items():
            values[name][theme] = value
    lines = (
        f"--{name}: "
        + " ".join(f"var(--{theme}, {value})" for theme, value in themes.items())
        + ";"
        for name, themes in values.items()
    )
    return f":root, [data-theme] {{ {' '.join(lines)} }}\n"
