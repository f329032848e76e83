"""Head-and-shoulders portraits of people who do not exist."""

from dataclasses import dataclass
from random import Random

from . import palette as p
from .canvas import Canvas, Gradient, down
from .palette import Color, darker, lighter, mix, veil
from .shapes import Outline, Point, capsule, ellipse, rect, ribbon, ring, smooth, star

SCENE = (600, 800)
BACKDROPS = (
    (p.TEAL, p.MIST),
    (p.RED_DARK, p.RED_LIGHT),
    (p.NAVY, p.STEEL),
    (p.WOOD, p.SAND),
    (p.FOREST, p.TEA),
    (p.PLUM, p.ROSE),
    (p.LAKE_DARK, p.SKY),
    (p.BASALT_DARK, p.PEACH),
)
SUITS = (p.NAVY, p.CHARCOAL, mix(p.NAVY, p.CHARCOAL, 0.5), mix(p.WOOD_DARK, p.CHARCOAL, 0.5))
TUNICS = (mix(p.NAVY, p.YOUTH_BLUE, 0.4), p.TEAL, p.PLUM, p.RED, p.TEA_DARK)


@dataclass(frozen=True)
class _Sitter:
    woman: bool
    skin: Color
    hair: Color
    style: int
    clothes: Color
    backdrop: tuple[Color, Color]
    glasses: bool
    wide: float


def sitter(seed: int) -> _Sitter:
    """Even numbers are men, odd numbers women; neighbours never share backdrop or clothes."""
    rng, woman = Random(seed), bool(seed % 2)
    turn = seed // 2
    return _Sitter(
        woman=woman,
        skin=p.SKINS[(seed + turn) % 3],
        hair=mix(p.HAIR, p.HAIR_GREY, (0, 0, 0.55, 0.1, 0.25)[seed % 5]),
        style=turn % 3,
        clothes=(TUNICS[turn % 5] if woman else SUITS[turn % 4]),
        backdrop=BACKDROPS[seed % len(BACKDROPS)],
        glasses=(turn + 2 * woman) % 3 == 2,
        wide=rng.uniform(0.95, 1.05),
    )


def paint_portrait(c: Canvas, seed: int) -> None:
    who = sitter(seed)
    _backdrop(c, who)
    if who.woman and who.style != 1:
        _hair_behind(c, who)
    _shoulders(c, who)
    _neck(c, who)
    (_tunic if who.woman else _suit)(c, who)
    _head(c, who)
    (_womans_hair if who.woman else _mans_hair)(c, who)
    if who.glasses:
        _glasses(c)


def _backdrop(c: Canvas, who: _Sitter) -> None:
    deep, light = who.backdrop
    c.fill(
        rect(0, 0, 600, 800),
        Gradient((mix(light, p.PAPER, 0.35), mix(light, deep, 0.35), mix(deep, light, 0.25)), 25),
    )
    c.glow((210, 250), 430, p.CREAM, 0.4)
    c.fill(ellipse(300, 340, 262), veil(p.PAPER, 0.12))
    c.fill(ring(300, 340, 262, 259), veil(p.GOLD_LIGHT, 0.5))


def _mirror(points: list[Point]) -> Outline:
    """A closed soft outline from its right half."""
    return smooth([*points, *[(600 - x, y) for x, y in reversed(points)]], steps=8)


def _shoulders(c: Canvas, who: _Sitter) -> None:
    spread = 0.88 if who.woman else 1.0
    half = [
        (345, 556),
        (300 + 130 * spread, 590),
        (300 + 222 * spread, 640),
        (300 + 262 * spread, 740),
        (300 + 272 * spread, 860),
    ]
    outline = _mirror(half)
    c.soft([(x + 12, y + 8) for x, y in outline], p.SHADOW, 22, 0.35)
    c.fill(
        outline, Gradient((lighter(who.clothes, 0.14), who.clothes, darker(who.clothes, 0.3)), 50)
    )
    c.grain(outline, darker(who.clothes, 0.6), 65, 0.5, start=0.3)
    for side in (-1, 1):
        fold = smooth(
            [
                (300 + side * 196 * spread, 690),
                (300 + side * 182 * spread, 750),
                (300 + side * 186 * spread, 810),
            ],
            closed=False,
        )
        c.fill(ribbon(fold, 5, 3), veil(p.INK, 0.25))


def _neck(c: Canvas, who: _Sitter) -> None:
    half, base = (50, 588) if who.woman else (62, 650)
    neck = [
        (300 - half, 430),
        (300 + half, 430),
        (300 + half * 1.06, 586),
        (300, base),
        (300 - half * 1.06, 586),
    ]
    c.fill(neck, down(darker(who.skin, 0.16), darker(who.skin, 0.1)))
    with c.clip(neck):
        c.soft([(x, y + 26) for x, y in _face(who)], darker(who.skin, 0.75), 12, 0.4)


def _suit(c: Canvas, who: _Sitter) -> None:
    c.fill(
        [(232, 556), (300, 640), (368, 556), (412, 600), (330, 810), (270, 810), (188, 600)],
        down(p.PAPER, darker(p.PAPER, 0.1)),
    )
    for side in (-1, 1):
        flap = [(300 + side * 64, 540), (300 + side * 96, 584), (300 + side * 44, 642), (300, 604)]
        c.fill(flap, lighter(p.PAPER, 0.5))
        c.fill(ribbon([flap[1], flap[2], flap[3]], 3), darker(p.PAPER, 0.2))
    tie = Gradient((p.RED_LIGHT, p.RED, p.RED_DARK), 40)
    c.fill([(282, 612), (318, 612), (312, 650), (334, 800), (266, 800), (288, 650)], tie)
    c.fill([(280, 608), (320, 608), (312, 648), (288, 648)], Gradient((p.RED, p.RED_DARK), 20))
    for side in (-1, 1):
        lapel = [
            (300 + side * 92, 566),
            (300 + side * 156, 604),
            (300 + side * 152, 668),
            (300 + side * 176, 684),
            (300 + side * 26, 830),
            (300 + side * 40, 760),
        ]
        c.soft([(x + 5, y + 6) for x, y in lapel], p.INK, 6, 0.4)
        tone = who.clothes if side > 0 else lighter(who.clothes, 0.1)
        c.fill(lapel, Gradient((lighter(tone, 0.16), darker(tone, 0.12)), 30))
    c.fill(rect(398, 668, 26, 18, 3), Gradient((p.RED_LIGHT, p.RED), 40))
    c.fill(star(411, 677, 7.5), p.GOLD_LIGHT)


def _tunic(c: Canvas, who: _Sitter) -> None:
    """The high collar and slanted front of an áo dài."""
    collar = [
        (240, 536),
        (268, 566),
        (300, 576),
        (332, 566),
        (360, 536),
        (372, 604),
        (300, 628),
        (228, 604),
    ]
    c.fill(collar, Gradient((lighter(who.clothes, 0.2), who.clothes, darker(who.clothes, 0.3)), 70))
    c.fill(ribbon([(240, 536), (268, 566), (300, 576), (332, 566), (360, 536)], 5), p.GOLD)
    seam = smooth([(302, 626), (360, 640), (420, 664), (452, 716), (456, 800)], closed=False)
    c.fill(ribbon(seam, 4), veil(p.INK, 0.35))
    for x, y in ((306, 622), (372, 644), (430, 680)):
        c.fill(ellipse(x, y, 6.5), Gradient((p.GOLD_LIGHT, p.GOLD_DARK), 50))
    for k, (x, y) in enumerate(((190, 720), (226, 760), (158, 770))):
        size = (17, 13, 12)[k]
        c.fill(
            [
                ellipse(x + dx * size, y + dy * size, size * 0.62)
                for dx, dy in (
                    (0, -0.8),
                    (0.76, -0.25),
                    (0.47, 0.65),
                    (-0.47, 0.65),
                    (-0.76, -0.25),
                )
            ],
            veil(p.GOLD_LIGHT, 0.65),
        )
        c.fill(ellipse(x, y, size * 0.34), who.clothes)


def _face(who: _Sitter) -> Outline:
    w = (104 if who.woman else 112) * who.wide
    jaw = 0.78 if who.woman else 0.84
    return _mirror(
        [
            (312, 172),
            (300 + w * 0.72, 196),
            (300 + w, 290),
            (300 + w * 0.97, 366),
            (300 + w * jaw, 446),
            (300 + w * 0.4, 496),
            (312, 506),
        ]
    )


def _head(c: Canvas, who: _Sitter) -> None:
    face = _face(who)
    reach = (104 if who.woman else 112) * who.wide
    for side in (-1, 1):
        c.fill(
            ellipse(300 + side * reach, 348, 19, 32, -8 * side),
            darker(who.skin, 0.1 + 0.08 * (side > 0)),
        )
        c.fill(ellipse(300 + side * (reach + 1), 350, 10, 20, -8 * side), darker(who.skin, 0.26))
        if who.woman:
            c.fill(ellipse(300 + side * (reach + 2), 388, 7), p.GOLD)
    c.fill(face, Gradient((lighter(who.skin, 0.18), who.skin, darker(who.skin, 0.12)), 70))
    c.grain(face, darker(who.skin, 0.35), 80, 0.35, start=0.45)
    for side in (-1, 1):
        c.soft(ellipse(300 + side * 62, 410, 30, 20), p.RED_LIGHT, 12, 0.3)
        x = 300 + side * 48
        brow = smooth(
            [(x - side * 26, 313), (x + side * 4, 305), (x + side * 29, 317)], closed=False
        )
        c.fill(
            ribbon(brow, 9 if not who.woman else 6, 5 if not who.woman else 3),
            mix(who.hair, p.INK, 0.3),
        )
        c.fill(ellipse(x, 349, 9.5, 10.5), p.INK)
        c.fill(ellipse(x - 3, 345, 3), p.PAPER)
        lid = smooth([(x - 20, 347), (x, 335), (x + 20, 346)], closed=False)
        c.fill(ribbon(lid, 5, 3.5), mix(p.INK, who.skin, 0.1))
    nose = smooth([(303, 345), (322, 408), (302, 416), (294, 412)], steps=6)
    c.fill(nose, veil(darker(who.skin, 0.45), 0.45))
    lips = p.RED if who.woman else mix(who.skin, p.RED_DARK, 0.55)
    c.fill(
        smooth(
            [
                (260, 441),
                (284, 442),
                (300, 445),
                (316, 442),
                (340, 441),
                (318, 462),
                (300, 466),
                (282, 462),
            ],
            steps=5,
        ),
        lips,
    )
    c.fill(
        ribbon(
            smooth([(256, 438), (276, 449), (300, 452), (324, 449), (344, 438)], closed=False), 3
        ),
        darker(lips, 0.45),
    )


def _locks(c: Canvas, who: _Sitter, outline: Outline) -> None:
    c.fill(outline, Gradient((lighter(who.hair, 0.22), who.hair, darker(who.hair, 0.2)), 40))
    c.grain(outline, darker(who.hair, 0.5), 60, 0.5, start=0.4)


def _mans_hair(c: Canvas, who: _Sitter) -> None:
    w = 112 * who.wide
    sides = [
        (300 + w + 6, 330),
        (300 + w + 12, 250),
        (300 + w * 0.86, 176),
        (300 + w * 0.3, 138),
        (300 - w * 0.4, 140),
        (300 - w * 0.9, 180),
        (300 - w - 12, 252),
        (300 - w - 6, 330),
        (300 - w * 0.93, 282),
    ]
    fringe = (
        [(300 - w * 0.62, 226), (300 - w * 0.1, 214), (300 + w * 0.5, 196), (300 + w * 0.84, 240)],
        [(300 - w * 0.8, 232), (300 - w * 0.45, 196), (300 + w * 0.2, 222), (300 + w * 0.84, 244)],
        [(300 - w * 0.82, 214), (300 - w * 0.3, 184), (300 + w * 0.3, 184), (300 + w * 0.82, 214)],
    )[who.style]
    _locks(c, who, smooth([*sides, *fringe, (300 + w * 0.93, 282)], steps=8))
    parting = smooth(
        [(300 - w * 0.5, 214), (300 - w * 0.2, 170), (300 + w * 0.3, 156)], closed=False
    )
    c.fill(ribbon(parting, 3, 1), veil(p.PAPER, 0.25))


def _womans_hair(c: Canvas, who: _Sitter) -> None:
    w = 104 * who.wide
    if who.style == 1:
        c.fill(ellipse(300, 122, 58, 48), Gradient((lighter(who.hair, 0.2), who.hair), 40))
        c.fill(ribbon(smooth([(256, 148), (300, 160), (344, 148)], closed=False), 8), p.GOLD_DARK)
    cap = [
        (300 + w + 4, 352),
        (300 + w + 16, 262),
        (300 + w * 0.84, 172),
        (300, 132),
        (300 - w * 0.84, 172),
        (300 - w - 16, 262),
        (300 - w - 4, 352),
    ]
    fringe = (
        [(300 - w * 0.86, 286), (300 - w * 0.3, 206), (300 + w * 0.1, 190), (300 + w * 0.8, 268)],
        [
            (300 - w * 0.88, 272),
            (300 - w * 0.6, 214),
            (300, 186),
            (300 + w * 0.6, 214),
            (300 + w * 0.88, 272),
        ],
        [(300 - w * 0.9, 300), (300 - w * 0.5, 230), (300 + w * 0.35, 196), (300 + w * 0.88, 280)],
    )[who.style]
    _locks(c, who, smooth([*cap, *fringe], steps=8))


def _hair_behind(c: Canvas, who: _Sitter) -> None:
    """Long hair, or a bob that ends at the chin."""
    w = 104 * who.wide
    top = [(312, 150), (300 + w + 14, 240)]
    if who.style == 0:
        _locks(
            c,
            who,
            _mirror(
                [*top, (300 + w + 30, 400), (300 + w + 44, 560), (300 + w + 20, 650), (340, 640)]
            ),
        )
    else:
        _locks(
            c,
            who,
            _mirror(
                [*top, (300 + w + 34, 340), (300 + w + 40, 440), (300 + w + 4, 508), (340, 500)]
            ),
        )


def _glasses(c: Canvas) -> None:
    for side in (-1, 1):
        c.fill(ring(300 + side * 50, 349, 39, 34, 0.84), p.INK)
        c.fill(ellipse(300 + side * 50, 349, 34, 28.5), veil(p.SKY_LIGHT, 0.16))
        c.fill(capsule((300 + side * 88, 342), (300 + side * 112, 336), 2.6), p.INK)
    c.fill(ribbon(smooth([(289, 344), (300, 339), (311, 344)], closed=False), 5), p.INK)
