"""Contrast as WCAG 2.2 defines it, and which colours meet on the public pages."""

from functools import lru_cache

TEXTS = ("ink", "muted", "primary", "primary-hover", "good", "info", "wait", "bad")
GROUNDS = (
    "ground",
    "wash",
    "primary-wash",
    "accent-wash",
    "good-wash",
    "info-wash",
    "wait-wash",
    "bad-wash",
)
# Any text may stand on any ground, so whoever writes a page need not look this up.
TEXT_PAIRS = [(text, ground) for text in TEXTS for ground in GROUNDS] + [
    ("on-fill", "fill"),
    ("on-fill", "fill-hover"),
    ("on-footer", "footer"),
    ("ink", "mark"),
]
# Edges of fields, marks of the current item, icons: 3 to 1.
EDGE_PAIRS = [("line-strong", ground) for ground in GROUNDS] + [
    ("fill-mark", "fill"),
    ("accent", "footer"),
]
TEXT_FLOOR = 4.5
HIGH_TEXT_FLOOR = 7.0
EDGE_FLOOR = 3.0


def channels(colour: str) -> tuple[int, int, int]:
    """Red, green, blue (0 to 255) of #rgb or #rrggbb."""
    digits = colour.removeprefix("#")
    if len(digits) == 3:
        digits = "".join(digit * 2 for digit in digits)
    return int(digits[:2], 16), int(digits[2:4], 16), int(digits[4:], 16)


@lru_cache(maxsize=4096)
def luminance(colour: str) -> float:
    """Relative luminance, 0 for black to 1 for white."""
    shares = (channel / 255 for channel in channels(colour))
    red, green, blue = (
        share / 12.92 if share <= 0.04045 else ((share + 0.055) / 1.055) ** 2.4 for share in shares
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def shown_ratio(ratio: float) -> float:
    """Cut to one place: rounded up, 4.46 would pass for 4.5."""
    return int(ratio * 10) / 10


def contrast(front: str, back: str) -> float:
    """Contrast ratio of two colours, 1 to 21."""
    darker, lighter = sorted((luminance(front), luminance(back)))
    return (lighter + 0.05) / (darker + 0.05)
