"""People for each other: planting trees, youth and elders."""

from dataclasses import replace

from . import palette as p
from .canvas import Canvas, Gradient, across, down
from .nature import (
    blade,
    broad_tree,
    bush,
    cloud,
    conifer_line,
    foliage,
    hills,
    mist,
    sky,
    sun,
    tuft,
)
from .palette import darker, lighter, mix, veil
from .people import Pose, person
from .shapes import arc, ellipse, leaf, rect, ribbon, ring, rotate, smooth
from .town import flag, window
from .wardrobe import (
    ELDER,
    ELDER_WOMAN,
    HIGHLAND_WOMAN,
    PUPIL_GIRL,
    WALK_LEFT,
    YOUTH,
    YOUTH_CAP,
    YOUTH_WOMAN,
)


def tree_planting(c: Canvas) -> None:
    sky(c, p.SKY, p.SKY_LIGHT, p.HAZE, horizon=500)
    sun(c, 300, 230, 44)
    cloud(c, 1180, 150, 320)
    hills(c, 390, 46, mix(p.SKY, p.LEAF, 0.3), 640)
    hills(c, 470, 34, mix(p.LEAF, p.MIST, 0.4), 680)
    conifer_line(c, 560, 90, mix(p.FOREST, p.MIST, 0.3), 900, 1640, 30)
    mist(c, 560, 110, p.HAZE, 0.5)
    ground = smooth([(-80, 600), (300, 560), (760, 600), (1200, 570), (1700, 590)], closed=False)
    field = [*ground, (1700, 1010), (-80, 1010)]
    c.fill(field, down(p.TEA_LIGHT, p.TEA, p.TEA_DARK))
    c.grain(field, p.FOREST, 25, 0.35, start=0.15)
    for row, (y, scale) in enumerate(((640, 0.5), (720, 0.75))):
        for k in range(9):
            _seedling(c, 90 + k * 185 + row * 70, y, 90 * scale)
    c.soft(ellipse(530, 905, 190, 16), p.FOREST, 12, 0.5)
    person(
        c,
        360,
        900,
        400,
        YOUTH_CAP,
        Pose(
            view="side",
            lean=24,
            left=(0.32, 0.34),
            right=(0.26, 0.46),
            left_foot=(0.12, 0),
            right_foot=(-0.14, 0.01),
        ),
    )
    _spade(c, (455, 690), (520, 905))
    _mound(c, 600, 905, 130)
    _seedling(c, 600, 888, 190)
    person(
        c,
        760,
        905,
        390,
        replace(YOUTH_WOMAN, hat="conical"),
        Pose(
            view="side",
            flip=True,
            hip=0.24,
            lean=22,
            left=(0.3, 0.26),
            right=(0.27, 0.34),
            left_foot=(0.08, 0),
            right_foot=(-0.02, 0.02),
        ),
    )
    _mound(c, 1110, 925, 140)
    _seedling(c, 1110, 906, 210)
    person(
        c,
        1270,
        930,
        430,
        ELDER,
        Pose(
            view="side",
            flip=True,
            lean=12,
            left=(0.3, 0.5),
            right=(0.26, 0.56),
            left_foot=(0.06, 0),
            right_foot=(-0.06, 0),
        ),
    )
    _can(c, 1166, 700, 90)
    person(
        c,
        945,
        930,
        300,
        PUPIL_GIRL,
        Pose(
            view="side",
            lean=20,
            left=(0.36, 0.34),
            right=(0.32, 0.42),
            left_foot=(0.06, 0),
            right_foot=(-0.06, 0),
        ),
    )
    person(
        c, 1480, 880, 380, HIGHLAND_WOMAN, replace(WALK_LEFT, left=(0.2, 0.55), right=(0.2, 0.52))
    )
    _seedling(c, 1400, 672, 80)
    c.fill([(1378, 668), (1424, 668), (1416, 704), (1386, 704)], down(p.BASALT, p.BASALT_DARK))
    broad_tree(c, 90, 930, 560)
    for _ in range(70):
        tuft(
            c,
            c.rng.uniform(0, 1600),
            c.rng.uniform(640, 1000),
            c.rng.uniform(12, 30),
            mix(p.TEA_DARK, p.TEA_LIGHT, c.rng.random()),
        )


def _seedling(c: Canvas, x: float, y: float, height: float) -> None:
    c.fill(
        ribbon([(x, y), (x + height * 0.02, y - height * 0.9)], height * 0.05, height * 0.02),
        p.WOOD,
    )
    for i in range(7):
        ly = y - height * (0.3 + 0.1 * i)
        blade(
            c,
            (x, ly),
            height * (0.4 - 0.03 * i),
            height * 0.14,
            (-25 - i * 6, 205 + i * 6)[i % 2],
            mix(p.LEAF, p.TEA_LIGHT, i / 8),
            0.1,
        )
    blade(c, (x, y - height * 0.85), height * 0.26, height * 0.1, -88, p.TEA_LIGHT)


def _mound(c: Canvas, x: float, y: float, width: float) -> None:
    c.fill(arc(x, y, width * 0.5, width * 0.2, 180, 360), down(p.BASALT_LIGHT, p.BASALT))
    c.fill(arc(x, y, width * 0.5, width * 0.08, 0, 180), p.BASALT_DARK)


def _spade(c: Canvas, top: tuple[float, float], foot: tuple[float, float]) -> None:
    c.fill(ribbon([top, foot], 9), p.WOOD_LIGHT)
    c.fill(
        rotate(rect(foot[0] - 20, foot[1] - 26, 40, 58, 12), -16, foot),
        Gradient((p.STEEL, p.STONE_DARK), 60),
    )


def _can(c: Canvas, x: float, y: float, size: float) -> None:
    """A watering can that pours to the left."""
    c.fill(ring(x + size * 0.25, y - size * 0.42, size * 0.32, size * 0.25), darker(p.TEAL, 0.25))
    c.fill(
        ribbon(
            [(x - size * 0.3, y + size * 0.12), (x - size * 0.72, y - size * 0.18)],
            size * 0.14,
            size * 0.1,
        ),
        darker(p.TEAL, 0.1),
    )
    c.fill(
        rect(x - size * 0.36, y - size * 0.38, size * 0.76, size * 0.66, 10),
        Gradient((lighter(p.TEAL, 0.25), p.TEAL, darker(p.TEAL, 0.3)), 60),
    )
    for i in range(9):
        sx, sy = x - size * (0.74 + 0.05 * (i % 3)), y - size * 0.12
        drop = smooth(
            [(sx, sy), (sx - 14 - i, sy + 40), (sx - 18 - i * 2, sy + 110 + i * 6)], closed=False
        )
        c.fill(ribbon(drop, 3, 1.5), veil(p.SKY, 0.75))


def elders_and_youth(c: Canvas) -> None:
    """Youth union members guide an old couple along a village path."""
    sky(c, p.SKY, p.SKY_LIGHT, p.HAZE, p.PEACH, horizon=540)
    sun(c, 780, 330, 48)
    cloud(c, 360, 150, 300)
    hills(c, 430, 40, mix(p.SKY, p.PLUM, 0.22), 640, fade=p.PEACH)
    hills(c, 505, 30, mix(p.LEAF, p.MIST, 0.35), 680)
    mist(c, 560, 110, p.HAZE, 0.5)
    c.fill(rect(0, 590, 1600, 420), down(p.TEA_LIGHT, p.TEA, p.TEA_DARK))
    _village_house(c, 90, 690, 470)
    path = [(430, 690), (620, 690), (1700, 880), (1700, 1010), (120, 1010)]
    c.fill(path, down(mix(p.SAND, p.BASALT_LIGHT, 0.3), p.BASALT_LIGHT))
    c.grain(path, p.BASALT, 20, 0.35, start=0.1)
    broad_tree(c, 1400, 790, 620)
    broad_tree(c, 1040, 660, 240)
    for x, y, w in ((620, 690, 120), (760, 700, 150), (1180, 800, 170), (60, 760, 180)):
        bush(c, x, y, w)
    for _ in range(26):
        x, y = c.rng.uniform(560, 1300), c.rng.uniform(640, 720)
        c.fill(ellipse(x, y, 4.5), c.rng.choice((p.GOLD, p.RED_LIGHT, p.PAPER)))
    c.soft(ellipse(800, 950, 520, 34), p.BASALT_DARK, 20, 0.45)
    person(
        c,
        420,
        940,
        480,
        YOUTH_WOMAN,
        Pose(
            view="side",
            left=(0.26, 0.56),
            right=(0.2, 0.5),
            left_foot=(0.12, 0),
            right_foot=(-0.1, 0.02),
        ),
    )
    person(
        c,
        580,
        945,
        440,
        ELDER_WOMAN,
        Pose(
            view="side",
            lean=13,
            left=(0.24, 0.46),
            right=(-0.02, 0.5),
            left_foot=(0.09, 0),
            right_foot=(-0.07, 0.01),
        ),
    )
    c.fill(ribbon([(690, 735), (704, 945)], 9, 8), p.WOOD_DARK)
    person(
        c,
        850,
        950,
        460,
        ELDER,
        Pose(
            view="side",
            lean=11,
            left=(0.24, 0.48),
            right=(0.1, 0.54),
            left_foot=(0.1, 0),
            right_foot=(-0.08, 0.01),
        ),
    )
    c.fill(
        ribbon(smooth([(930, 722), (968, 716), (972, 740), (978, 950)], closed=False), 9, 8),
        p.WOOD_DARK,
    )
    person(
        c,
        1090,
        955,
        500,
        replace(YOUTH, hair="short"),
        Pose(
            view="side",
            flip=True,
            left=(0.3, 0.5),
            right=(0.26, 0.58),
            left_foot=(0.05, 0),
            right_foot=(-0.06, 0),
        ),
    )
    person(c, 1290, 950, 470, YOUTH_CAP, Pose(left=(-0.12, 0.56), right=(0.12, 0.56)))
    _gift(c, 1290, 690, 130)
    foliage(c, (-30, 1030), 300, -50, p.PINE, 6)


def _gift(c: Canvas, x: float, y: float, size: float) -> None:
    c.fill(
        rect(x - size / 2, y - size * 0.36, size, size * 0.72, 5),
        Gradient((p.RED_LIGHT, p.RED, p.RED_DARK), 50),
    )
    c.fill(
        [
            rect(x - size * 0.07, y - size * 0.36, size * 0.14, size * 0.72),
            rect(x - size / 2, y - size * 0.07, size, size * 0.14),
        ],
        p.GOLD,
    )
    for side in (-1, 1):
        c.fill(leaf(x, y - size * 0.36, size * 0.36, size * 0.2, -90 + side * 55), p.GOLD_LIGHT)


def _village_house(c: Canvas, x: float, ground: float, width: float) -> None:
    w = width
    c.fill(
        rect(x, ground - w * 0.46, w, w * 0.46),
        Gradient((p.PAPER, p.CREAM, mix(p.CREAM, p.SAND, 0.6)), 60),
    )
    roof = [
        (x - w * 0.1, ground - w * 0.43),
        (x + w * 0.12, ground - w * 0.72),
        (x + w * 0.88, ground - w * 0.72),
        (x + w * 1.1, ground - w * 0.43),
    ]
    c.fill(roof, down(p.BASALT_LIGHT, p.BASALT, p.BASALT_DARK))
    with c.clip(roof):
        for i in range(30):
            c.fill(
                ribbon(
                    [
                        (x - w * 0.1 + i * w * 0.041, ground - w * 0.43),
                        (x + w * 0.1 + i * w * 0.028, ground - w * 0.72),
                    ],
                    2.5,
                ),
                veil(p.BASALT_DARK, 0.35),
            )
    c.fill(rect(x + w * 0.41, ground - w * 0.33, w * 0.18, w * 0.33), across(p.WOOD, p.WOOD_DARK))
    for k in (0.12, 0.7):
        window(c, x + w * k, ground - w * 0.31, w * 0.18, w * 0.16, p.LAKE, p.WOOD_LIGHT, 2)
    flag(c, x + w * 0.02, ground - w * 0.64, w * 0.2, 0.06)
    c.fill(
        ribbon([(x + w * 0.015, ground - w * 0.4), (x + w * 0.015, ground - w * 0.66)], 5),
        p.WOOD_DARK,
    )


SCENES = {
    "trong-cay": tree_planting,
    "nguoi-cao-tuoi": elders_and_youth,
}
