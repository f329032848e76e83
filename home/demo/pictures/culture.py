"""Village and town: the communal house, the gongs, the flag over the roofs."""

from dataclasses import replace

from . import palette as p
from .canvas import Canvas, Gradient, across, down
from .nature import (
    bird,
    broad_tree,
    bush,
    cloud,
    conifer_line,
    hills,
    mist,
    sky,
    streaks,
    sun,
    tuft,
)
from .palette import darker, lighter, mix, veil
from .people import Pose, person
from .rong import rong_house
from .shapes import capsule, ellipse, rect, ribbon, smooth
from .town import flag, shophouse
from .wardrobe import HIGHLAND_MAN, HIGHLAND_WOMAN, WALK, WALK_LEFT


def communal_house(c: Canvas) -> None:
    sky(c, p.SKY, p.SKY_LIGHT, p.HAZE, p.PEACH, horizon=560)
    sun(c, 1210, 420, 52)
    cloud(c, 260, 180, 300)
    cloud(c, 1390, 150, 240, opacity=0.7)
    streaks(c, 300, c.rng, count=4)
    hills(c, 500, 40, mix(p.SKY, p.PLUM, 0.25), 700, fade=p.PEACH)
    hills(c, 572, 30, mix(p.LEAF, p.MIST, 0.4), 740)
    conifer_line(c, 640, 60, mix(p.FOREST, p.MIST, 0.25))
    mist(c, 640, 90, p.HAZE, 0.5)
    yard = [(0, 690), (420, 660), (1180, 660), (1600, 700), (1600, 1010), (0, 1010)]
    c.fill(yard, down(mix(p.BASALT_LIGHT, p.SAND, 0.4), p.BASALT_LIGHT, p.BASALT))
    c.grain(yard, p.BASALT_DARK, 20, 0.35, start=0.2)
    for x, y, h in ((130, 745, 430), (1480, 760, 470)):
        broad_tree(c, x, y, h, wide=1.05)
    _small_house(c, 300, 720, 190)
    _small_house(c, 1290, 722, 170)
    rong_house(c, 790, 850, 790)
    for x, y, w in ((470, 870, 150), (1130, 866, 160), (60, 850, 190), (1560, 880, 180)):
        bush(c, x, y, w)
    person(c, 330, 940, 270, HIGHLAND_WOMAN, WALK)
    person(c, 430, 950, 200, replace(HIGHLAND_MAN, hat=""), WALK)
    person(c, 1180, 935, 280, HIGHLAND_MAN, WALK_LEFT)
    for _ in range(40):
        tuft(
            c,
            c.rng.uniform(0, 1600),
            c.rng.uniform(930, 1000),
            c.rng.uniform(14, 34),
            mix(p.TEA_DARK, p.TEA, c.rng.random()),
        )
    for x, y, s in ((1010, 250, 30), (1070, 222, 24), (1120, 262, 20)):
        bird(c, x, y, s, mix(p.INK, p.SKY, 0.3))


def _small_house(c: Canvas, x: float, ground: float, width: float) -> None:
    """A long house on stilts, further off."""
    w = width
    for i in range(4):
        c.fill(
            rect(x - w * 0.42 + i * w * 0.26, ground - w * 0.18, w * 0.04, w * 0.18), p.WOOD_DARK
        )
    c.fill(rect(x - w * 0.46, ground - w * 0.4, w * 0.92, w * 0.24), down(p.WOOD_LIGHT, p.WOOD))
    c.fill(rect(x - w * 0.1, ground - w * 0.37, w * 0.14, w * 0.21), p.WOOD_DARK)
    roof = [
        (x - w * 0.56, ground - w * 0.37),
        (x - w * 0.38, ground - w * 0.72),
        (x + w * 0.38, ground - w * 0.72),
        (x + w * 0.56, ground - w * 0.37),
    ]
    c.fill(roof, down(p.THATCH, p.WOOD))
    c.grain(roof, p.WOOD_DARK, 60, 0.5, start=0.2)


def gongs(c: Canvas) -> None:
    """A gong ensemble circles the fire in front of the communal house, at nightfall."""
    sky(c, p.NIGHT, p.PLUM, p.BASALT, p.PEACH, horizon=640)
    for _ in range(90):
        x, y = c.rng.uniform(0, 1600), c.rng.uniform(0, 330)
        c.fill(ellipse(x, y, c.rng.uniform(0.8, 2.2)), veil(p.CREAM, c.rng.uniform(0.2, 0.8)))
    hills(c, 560, 40, mix(p.PLUM, p.NIGHT, 0.4), 760, fade=p.BASALT)
    conifer_line(c, 655, 70, mix(p.PINE, p.INK, 0.4))
    c.fill(rect(0, 640, 1600, 370), down(mix(p.BASALT_DARK, p.INK, 0.2), p.INK))
    rong_house(c, 800, 760, 640, dusk=0.62)
    for x, h in ((120, 420), (1500, 460)):
        broad_tree(
            c, x, 720, h, (p.INK, mix(p.PINE, p.INK, 0.5), mix(p.FOREST, p.INK, 0.3)), trunk=p.INK
        )
    c.glow((800, 800), 700, p.GOLD, 0.55)
    c.soft(ellipse(800, 862, 520, 70), p.GOLD_LIGHT, 60, 0.5)
    c.fill(ribbon([(800, 770), (800, 470)], 15, 9), p.WOOD_DARK)
    for i in range(4):
        c.fill(ellipse(800, 510 + i * 62, 20, 9), (p.RED, p.GOLD)[i % 2])
        for side in (-1, 1):
            line = smooth(
                [
                    (800, 500 + i * 62),
                    (800 + side * 60, 492 + i * 62),
                    (800 + side * 84, 540 + i * 62),
                ],
                closed=False,
            )
            c.fill(ribbon(line, 4, 2), p.GOLD_DARK)
    _fire(c, 800, 862, 190)
    players: list[tuple[float, float, float, bool]] = [
        (300, 905, 300, False),
        (460, 880, 285, False),
        (620, 868, 272, False),
        (985, 868, 272, True),
        (1145, 880, 285, True),
        (1305, 905, 300, True),
    ]
    for x, y, height, left in players:
        c.soft(ellipse(x + (-70 if not left else 70), y + 6, 100, 12), p.INK, 10, 0.6)
        person(
            c,
            x,
            y,
            height,
            HIGHLAND_MAN,
            Pose(
                view="side",
                flip=left,
                lean=6,
                left=(0.2, 0.62),
                right=(0.17, 0.56),
                left_foot=(0.1, 0),
                right_foot=(-0.08, 0.01),
            ),
        )
        side = -1 if left else 1
        _gong(c, x + side * height * 0.2, y - height * 0.52, height * c.rng.uniform(0.13, 0.18))
    for i, x in enumerate((90, 215, 1390, 1520)):
        person(
            c,
            x,
            985 - (i in (1, 2)) * 18,
            400,
            HIGHLAND_WOMAN,
            Pose(left=(-0.2, 0.66), right=(0.2, 0.66), flip=x > 800),
        )
    for _ in range(46):
        x, y = 800 + c.rng.gauss(0, 110), c.rng.uniform(330, 820)
        c.fill(ellipse(x, y, c.rng.uniform(1.2, 3.6)), veil(p.GOLD_LIGHT, c.rng.uniform(0.3, 0.9)))


def _gong(c: Canvas, x: float, y: float, radius: float) -> None:
    c.fill(
        ellipse(x, y, radius * 0.74, radius), Gradient((p.GOLD_LIGHT, p.GOLD_DARK, p.WOOD_DARK), 50)
    )
    c.fill(
        ellipse(x, y, radius * 0.6, radius * 0.84),
        Gradient((p.GOLD, p.GOLD_DARK, p.BASALT_DARK), 50),
    )
    c.fill(ellipse(x, y, radius * 0.22, radius * 0.3), Gradient((p.GOLD_LIGHT, p.GOLD_DARK), 50))


def _fire(c: Canvas, x: float, ground: float, height: float) -> None:
    for turn in (-1, 1):
        c.fill(
            capsule((x - turn * 84, ground + 6), (x + turn * 70, ground - 22), 12, 9), p.WOOD_DARK
        )
    for color, share in (
        (p.RED, 1.0),
        (p.RED_LIGHT, 0.84),
        (p.GOLD_DARK, 0.68),
        (p.GOLD, 0.5),
        (p.CREAM, 0.28),
    ):
        h, w = height * share, height * 0.42 * share
        flame = [
            (0, -1),
            (0.22, -0.66),
            (0.52, -0.72),
            (0.5, -0.4),
            (0.86, -0.3),
            (0.62, 0),
            (-0.62, 0),
            (-0.86, -0.34),
            (-0.46, -0.44),
            (-0.5, -0.8),
            (-0.2, -0.62),
        ]
        c.fill(smooth([(x + fx * w, ground + fy * h) for fx, fy in flame], steps=6), color)


def flag_over_town(c: Canvas) -> None:
    sky(c, p.SKY, mix(p.SKY_LIGHT, p.SKY, 0.2), p.HAZE, p.PEACH, horizon=720)
    sun(c, 1230, 560, 64)
    cloud(c, 1180, 190, 380)
    cloud(c, 1450, 330, 240, opacity=0.6)
    cloud(c, 170, 520, 300, opacity=0.6)
    streaks(c, 420, c.rng, count=5)
    hills(c, 640, 46, mix(p.SKY, p.PLUM, 0.28), 860, fade=p.PEACH)
    hills(c, 706, 34, mix(p.LEAF, p.MIST, 0.45), 900)
    mist(c, 740, 120, p.HAZE, 0.6)
    _skyline(c, 860, 0.5, 46, 150)
    _skyline(c, 920, 0.25, 60, 190)
    x = -20.0
    walls = (
        p.CREAM,
        p.PEACH,
        mix(p.SKY, p.PAPER, 0.4),
        mix(p.GOLD_LIGHT, p.PAPER, 0.3),
        p.ROSE,
        mix(p.TEA_LIGHT, p.PAPER, 0.45),
    )
    i = 0
    while x < 1620:
        width = c.rng.uniform(96, 132)
        shophouse(c, x, 1010, width, c.rng.uniform(150, 250), walls[i % len(walls)], far=0.1)
        x, i = x + width + c.rng.choice((2, 2, 34)), i + 1
    for tx, h in ((60, 190), (560, 160), (1000, 180), (1330, 200), (1570, 170)):
        broad_tree(c, tx, 1030, h)
    c.fill(ribbon([(330, 1010), (330, 70)], 20, 13), across(p.PAPER, p.STEEL, p.STONE_DARK))
    c.fill(ellipse(330, 64, 17), Gradient((p.GOLD_LIGHT, p.GOLD_DARK), 50))
    flag(c, 342, 96, 700, wave=0.075, folds=1.35)
    for bx, by, s in ((1180, 380, 34), (1250, 350, 28), (1300, 396, 24), (1120, 430, 22)):
        bird(c, bx, by, s, mix(p.INK, p.SKY, 0.25))


def _skyline(c: Canvas, ground: float, far: float, low: float, high: float) -> None:
    """Pale blocks with dotted windows."""
    x = -10.0
    while x < 1610:
        width, height = c.rng.uniform(50, 120), c.rng.uniform(low, high)
        color = mix(
            mix(c.rng.choice((p.CREAM, p.PEACH, p.STEEL, p.ROSE)), p.STONE, 0.3), p.HAZE, far
        )
        c.fill(
            rect(x, ground - height, width, height + 160),
            across(lighter(color, 0.15), darker(color, 0.12)),
        )
        for wy in range(int(ground - height + 12), int(ground), 22):
            for k in range(int(width / 20)):
                c.fill(rect(x + 8 + k * 19, wy, 9, 11), veil(p.LAKE_DARK, 0.35 * (1 - far)))
        x += width + c.rng.uniform(-4, 14)


SCENES = {
    "nha-rong": communal_house,
    "cong-chieng": gongs,
    "quoc-ky": flag_over_town,
}
