"""The colours of all pictures: flag red and gold, tea greens, basalt earth, highland sky."""

Color = tuple[int, int, int] | tuple[int, int, int, int]


def _hex(value: str) -> tuple[int, int, int]:
    return int(value[0:2], 16), int(value[2:4], 16), int(value[4:6], 16)


INK = _hex("2e1c1a")
NIGHT = _hex("22303a")
SHADOW = _hex("3a2431")

RED = _hex("b8281f")
RED_DARK = _hex("7d1719")
RED_LIGHT = _hex("d9503c")
GOLD = _hex("f2b632")
GOLD_LIGHT = _hex("ffdb82")
GOLD_DARK = _hex("c4841d")

TEA = _hex("6b994c")
TEA_LIGHT = _hex("a3c162")
TEA_DARK = _hex("35643c")
LEAF = _hex("2f6b48")
FOREST = _hex("1e4a40")
PINE = _hex("173c3b")
MIST = _hex("a9c9bd")

BASALT = _hex("a94f33")
BASALT_DARK = _hex("6b2d25")
BASALT_LIGHT = _hex("d0835b")
SAND = _hex("ecd4a8")
CREAM = _hex("fbf1dc")
PAPER = _hex("fffaf0")

SKY = _hex("86bfd4")
SKY_LIGHT = _hex("d8ecea")
HAZE = _hex("f8e2be")
PEACH = _hex("f3b98a")
LAKE = _hex("3d8ea2")
LAKE_DARK = _hex("1d5567")

WOOD = _hex("94603a")
WOOD_LIGHT = _hex("c08a56")
WOOD_DARK = _hex("5b3824")
THATCH = _hex("b98b4e")
STONE = _hex("bdb5a4")
STONE_DARK = _hex("7f776d")
ASPHALT = _hex("5d5a63")
STEEL = _hex("8fa3ad")

SHIRT = _hex("f6f1e6")
NAVY = _hex("27405e")
YOUTH_BLUE = _hex("2f6fad")
TEAL = _hex("2e8181")
PLUM = _hex("6d3350")
ROSE = _hex("d98b86")
CHARCOAL = _hex("38333a")
KHAKI = _hex("b39b6c")

SKINS = (_hex("e9b88f"), _hex("dca477"), _hex("cb8d60"), _hex("b0754d"))
HAIR = _hex("2b2022")
HAIR_GREY = _hex("b9b3ad")
HAIR_WHITE = _hex("e4dfd6")


def mix(a: Color, b: Color, share: float) -> tuple[int, int, int]:
    """`a` with `share` of `b` in it."""
    return tuple(round(x + (y - x) * share) for x, y in zip(a[:3], b[:3], strict=True))


def lighter(color: Color, share: float = 0.2) -> tuple[int, int, int]:
    return mix(color, PAPER, share)


def darker(color: Color, share: float = 0.2) -> tuple[int, int, int]:
    """Towards a warm violet, never towards grey: shadows keep their colour."""
    return mix(color, SHADOW, share)


def veil(color: Color, opacity: float) -> tuple[int, int, int, int]:
    """The colour as a transparent film."""
    return (*color[:3], round(255 * opacity))
