"""All colours that follow from a ward's two: washes, shades, their counterparts in the dark (R5).

The high-contrast theme keeps its own colours: it is there for legibility, not for identity.
"""

import colorsys
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from core.look.contrast import (
    EDGE_FLOOR,
    EDGE_PAIRS,
    GROUNDS,
    HIGH_TEXT_FLOOR,
    TEXT_FLOOR,
    TEXT_PAIRS,
    channels,
    contrast,
)
from core.look.tokens import colours

FLOORS = {"light": TEXT_FLOOR, "dark": TEXT_FLOOR, "contrast": HIGH_TEXT_FLOOR}
STEPS = 60  # of lightness, when a legible neighbour is looked for

Palette = dict[str, str]


@dataclass(frozen=True)
class Shortfall:
    """Two colours that meet and are too alike."""

    front: str
    back: str
    theme: str
    found: float
    needed: float


def shortfalls(palette: Palette, theme: str) -> list[Shortfall]:
    """Return what is not legible, the worst first."""
    checks = [(TEXT_PAIRS, FLOORS[theme]), (EDGE_PAIRS, EDGE_FLOOR)]
    found = [
        Shortfall(front, back, theme, contrast(palette[front], palette[back]), needed)
        for pairs, needed in checks
        for front, back in pairs
    ]
    return sorted((pair for pair in found if pair.found < pair.needed), key=lambda pair: pair.found)


def ward_shortfalls(primary: str, accent: str) -> list[Shortfall]:
    """Return what is not legible in any theme when a ward has these two colours."""
    own = derive(primary, accent)
    return [pair for theme in own for pair in shortfalls(colours()[theme] | own[theme], theme)]


@lru_cache(maxsize=1024)
def derive(primary: str, accent: str) -> dict[str, Palette]:
    """Return the tokens that a ward replaces, per theme."""
    return {"light": _light(primary, accent), "dark": _dark(primary, accent)}


def _light(primary: str, accent: str) -> Palette:
    washes = {
        "primary-wash": mix(primary, "#ffffff", 0.06),
        "accent-wash": mix(accent, "#ffffff", 0.1),
    }
    # Where the device asks for more contrast, this shade stands for the colour itself.
    strong = _until(mix(primary, "#000000", 0.78), -1, _grounds("light", washes), HIGH_TEXT_FLOOR)
    return washes | {
        "primary": primary,
        "primary-hover": strong,
        "accent": accent,
        "fill": primary,
        "fill-hover": strong,
        "fill-mark": accent,
        "footer": mix(primary, "#000000", 0.37),
    }


def _dark(primary: str, accent: str) -> Palette:
    ground = colours()["dark"]["ground"]
    washes = {
        "primary-wash": mix(primary, ground, 0.14),
        "accent-wash": mix(accent, ground, 0.08),
    }
    grounds = _grounds("dark", washes)
    text = _until(primary, 1, grounds, HIGH_TEXT_FLOOR)
    return washes | {
        "primary": text,
        "primary-hover": mix(text, "#ffffff", 0.6),
        "accent": _until(accent, 1, [ground, colours()["dark"]["footer"]], EDGE_FLOOR),
        "fill": primary,
        "fill-hover": mix(primary, "#000000", 0.8),
        "fill-mark": _until(accent, 1, [primary], EDGE_FLOOR),
    }


def _grounds(theme: str, washes: Palette) -> list[str]:
    palette = colours()[theme] | washes
    return [palette[name] for name in GROUNDS]


def nearest_primary(primary: str, accent: str) -> str:
    """Return the colour closest to `primary`, lighter or darker, that is legible everywhere."""
    return _nearest(primary, lambda colour: ward_shortfalls(colour, accent)) or _nearest(
        primary, lambda colour: not_of_accent(ward_shortfalls(colour, accent))
    )


def nearest_accent(primary: str, accent: str) -> str:
    """Return the colour closest to `accent`, lighter or darker, that is legible everywhere."""
    return _nearest(accent, lambda colour: ward_shortfalls(primary, colour))


def not_of_accent(pairs: list[Shortfall]) -> list[Shortfall]:
    """Return those for which the first colour is to blame, whatever the second."""
    return [pair for pair in pairs if pair.front not in ("accent", "fill-mark")]


def _nearest(colour: str, failing: Callable[[str], list]) -> str:
    return next((near for near in _by_distance(colour) if not failing(near)), "")


def _by_distance(colour: str) -> Iterator[str]:
    """Yield the same hue ever darker and ever lighter, in turn."""
    for step in range(1, STEPS + 1):
        yield lighten(colour, -step / STEPS)
        yield lighten(colour, step / STEPS)


def _until(colour: str, direction: int, grounds: Iterable[str], floor: float) -> str:
    """Return `colour`, lighter (1) or darker (-1) as far as it takes to be legible on all."""
    steps = (lighten(colour, direction * step / STEPS) for step in range(STEPS + 1))
    enough = (step for step in steps if min(contrast(step, ground) for ground in grounds) >= floor)
    return next(enough, "#ffffff" if direction > 0 else "#000000")


def lighten(colour: str, amount: float) -> str:
    """Return `colour` nearer to white (up to 1) or to black (down to -1), in its own hue."""
    hue, lightness, saturation = colorsys.rgb_to_hls(*(c / 255 for c in channels(colour)))
    lightness += amount * (1 - lightness if amount > 0 else lightness)
    return _hex(255 * c for c in colorsys.hls_to_rgb(hue, lightness, saturation))


def mix(front: str, back: str, share: float) -> str:
    """Return `front` painted on `back` with this share of cover."""
    pairs = zip(channels(front), channels(back), strict=True)
    return _hex(share * upper + (1 - share) * lower for upper, lower in pairs)


def _hex(values: Iterable[float]) -> str:
    return "#" + "".join(f"{round(value):02x}" for value in values)
