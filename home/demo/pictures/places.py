"""Where people meet every day: the school yard and the market."""

from dataclasses import replace

from . import palette as p
from .canvas import Canvas, Gradient, across, down
from .nature import (
    broad_tree,
    cloud,
    hills,
    mist,
    sky,
)
from .palette import Color, darker, lighter, mix, veil
from .people import Pose, person
from .shapes import arc, ellipse, leaf, rect, ribbon, ring
from .town import bunting, flag_pole, striped_awning, window
from .wardrobe import (
    CITIZEN,
    CITIZEN_WOMAN,
    CLERK_WOMAN,
    ELDER_WOMAN,
    FARMER,
    FARMER_WOMAN,
    HIGHLAND_WOMAN,
    LADY,
    PUPIL,
    PUPIL_GIRL,
    WALK,
    WALK_LEFT,
)


def school_yard(c: Canvas) -> None:
    sky(c, p.SKY, p.SKY_LIGHT, p.HAZE, horizon=560)
    cloud(c, 300, 130, 300)
    cloud(c, 1330, 170, 260, opacity=0.7)
    hills(c, 430, 34, mix(p.SKY, p.LEAF, 0.3), 640)
    mist(c, 540, 100)
    wall = mix(p.GOLD_LIGHT, p.CREAM, 0.4)
    c.fill(rect(180, 300, 1240, 340), Gradient((lighter(wall, 0.3), wall, darker(wall, 0.08)), 60))
    c.fill(
        [(140, 304), (220, 206), (1380, 206), (1460, 304)],
        down(p.BASALT_LIGHT, p.BASALT, p.BASALT_DARK),
    )
    for i in range(60):
        c.fill(ribbon([(150 + i * 22, 304), (224 + i * 19.6, 206)], 2.5), veil(p.BASALT_DARK, 0.35))
    for floor in (330, 490):
        for k in range(8):
            x = 216 + k * 150
            if floor == 490 and k in (3, 4):
                c.fill(rect(x, 500, 100, 140), down(p.TEA_DARK, p.FOREST))
                c.fill(
                    [rect(x + 8, 512, 38, 50), rect(x + 54, 512, 38, 50)],
                    mix(p.LAKE, p.SKY_LIGHT, 0.5),
                )
            else:
                window(c, x, floor + 8, 100, 78, p.LAKE, p.PAPER, 3)
        c.fill(rect(180, floor + 120, 1240, 9), darker(wall, 0.16))
    c.fill(rect(180, 446, 1240, 36), veil(p.PAPER, 0.35))
    for i in range(62):
        c.fill(rect(184 + i * 20, 448, 5, 32), mix(p.TEAL, p.PAPER, 0.3))
    c.fill(rect(180, 442, 1240, 7), p.TEAL)
    c.fill(
        rect(0, 632, 1600, 380),
        down(mix(p.SAND, p.BASALT_LIGHT, 0.25), mix(p.SAND, p.BASALT_LIGHT, 0.6)),
    )
    c.fill(rect(160, 628, 1280, 18), down(p.PAPER, p.STONE))
    for x, h in ((90, 500), (1510, 520)):
        broad_tree(c, x, 720, h, (p.FOREST, p.LEAF, p.TEA))
        for _ in range(46):
            c.fill(
                ellipse(x + c.rng.gauss(0, h * 0.15), 720 - h * c.rng.uniform(0.45, 0.95), 6),
                c.rng.choice((p.RED, p.RED_LIGHT, p.RED)),
            )
        c.fill(arc(x, 720, 80, 26, 180, 360), p.STONE)
        c.fill(rect(x - 80, 718, 160, 20), down(p.PAPER, p.STONE))
    bunting(c, (150, 304), (1450, 304), 34, 42, 32)
    flag_pole(c, 800, 800, 690, 230, 0.08)
    c.fill([rect(735, 790, 130, 20), rect(755, 772, 90, 20)], down(p.PAPER, p.STONE))
    for row, (y, h, gap, start) in enumerate(((815, 190, 88, 120), (892, 226, 104, 60))):
        for i in range(15):
            x = start + i * gap
            if abs(x - 800) < 110:
                continue
            look = (PUPIL, PUPIL_GIRL)[(i + row) % 2]
            c.soft(ellipse(x + 8, y, 40, 7), p.SHADOW, 6, 0.45)
            person(
                c,
                x,
                y,
                h,
                replace(look, skin=p.SKINS[(i * 3 + row) % 4]),
                Pose(view="back", left=(-0.12, 0.47), right=(0.12, 0.47)),
            )
            c.fill(
                rect(x - h * 0.075, y - h * 0.78, h * 0.15, h * 0.24, h * 0.03),
                Gradient(
                    ((p.TEAL, p.GOLD, p.RED_LIGHT, p.YOUTH_BLUE)[(i + row * 2) % 4], p.NAVY), 30
                ),
            )
    person(c, 690, 990, 420, LADY, Pose(view="back", left=(-0.14, 0.5), right=(0.14, 0.5)))
    person(c, 905, 985, 260, PUPIL_GIRL, Pose(view="back", left=(-0.2, 0.6), right=(0.1, 0.47)))


def market(c: Canvas) -> None:
    c.fill(rect(0, 0, 1600, 620), down(mix(p.PEACH, p.CREAM, 0.4), p.CREAM))
    c.glow((800, 330), 620, p.GOLD_LIGHT, 0.55)
    for i in range(-5, 6):
        c.fill(
            [
                (800 + i * 26, 250),
                (800 + i * 26 + 8, 250),
                (800 + i * 250 + 40, -20),
                (800 + i * 250, -20),
            ],
            veil(p.WOOD, 0.5),
        )
    for k in range(4):
        y, half = 250 - 80 * k, 150 + 250 * k
        c.fill(
            ribbon([(800 - half, y), (800, y - 40 - 10 * k), (800 + half, y)], 9 + 5 * k),
            mix(p.WOOD, p.PEACH, 0.45 - 0.12 * k),
        )
    c.fill(
        [(0, 560), (1600, 560), (1600, 1010), (0, 1010)],
        down(mix(p.SAND, p.PEACH, 0.3), mix(p.STONE, p.SAND, 0.4), p.STONE),
    )
    for side in (-1, 1):
        for i in range(4, -1, -1):
            t = 0.7**i
            _stall(
                c, 800 + side * (150 + 500 * t), 545 + 280 * t, 470 * t, i + (side > 0) * 2, 0.1 * i
            )
    for x, y, h, look, pose in (
        (760, 650, 150, CITIZEN, WALK),
        (850, 660, 155, FARMER_WOMAN, WALK_LEFT),
        (720, 760, 240, HIGHLAND_WOMAN, WALK),
        (905, 800, 265, CLERK_WOMAN, WALK_LEFT),
    ):
        c.soft(ellipse(x + 10, y, h * 0.2, h * 0.03), p.SHADOW, 6, 0.45)
        person(c, x, y, h, look, pose)
    person(
        c, 800, 985, 440, CITIZEN_WOMAN, Pose(view="back", left=(-0.17, 0.46), right=(0.13, 0.47))
    )
    bx, by = 725, 800
    c.fill(ring(bx, by - 16, 50, 43, 1.1), p.WOOD)
    c.fill([leaf(bx + k * 14, by, 74, 20, -90 + k * 18) for k in (-2, -1, 0, 1, 2)], p.TEA)
    c.fill(
        [(bx - 66, by), (bx + 66, by), (bx + 48, by + 96), (bx - 48, by + 96)],
        across(p.WOOD_LIGHT, p.WOOD, p.WOOD_DARK),
    )
    bunting(c, (60, 60), (1540, 60), 26, 110, 36)


def _stall(c: Canvas, x: float, ground: float, width: float, kind: int, far: float) -> None:
    """An awning, a seller, and heaps of fruit and vegetables."""

    def tone(color: Color) -> Color:
        return mix(color, p.CREAM, far)

    w = width
    top = ground - w * 1.02
    for post in (-0.46, 0.44):
        c.fill(rect(x + post * w, top, w * 0.025, w * 1.02), tone(p.WOOD_DARK))
    c.fill(rect(x - w * 0.45, top + w * 0.1, w * 0.9, w * 0.6), veil(tone(p.WOOD_DARK), 0.35))
    seller = (FARMER_WOMAN, ELDER_WOMAN, CITIZEN_WOMAN, FARMER, HIGHLAND_WOMAN, CITIZEN, LADY)[
        kind % 7
    ]
    person(
        c,
        x,
        ground + w * 0.06,
        w * 0.78,
        seller,
        Pose(left=(-0.14, 0.54), right=(0.14, 0.54), bust=True),
    )
    c.fill(
        [
            (x - w * 0.48, ground - w * 0.36),
            (x + w * 0.48, ground - w * 0.36),
            (x + w * 0.54, ground - w * 0.2),
            (x - w * 0.54, ground - w * 0.2),
        ],
        tone(p.WOOD_LIGHT),
    )
    c.fill(
        rect(x - w * 0.54, ground - w * 0.2, w * 1.08, w * 0.22),
        down(tone(p.WOOD), tone(p.WOOD_DARK)),
    )
    fruit = (p.RED_LIGHT, p.GOLD, p.TEA, p.GOLD_DARK, p.PLUM, p.TEA_LIGHT)
    for k in range(4):
        color = tone(fruit[(kind * 2 + k) % 6])
        cx, r = x + (k - 1.5) * w * 0.26, w * 0.036
        for row in range(3):
            for j in range(4 - row):
                fx, fy = cx + (j - (3 - row) / 2) * r * 1.8, ground - w * 0.25 - row * r * 1.5
                c.fill(
                    ellipse(fx, fy, r),
                    Gradient((lighter(color, 0.3), color, darker(color, 0.3)), 50),
                )
        c.fill(
            arc(cx, ground - w * 0.235, w * 0.12, w * 0.05, 0, 180),
            across(tone(p.THATCH), tone(p.WOOD)),
        )
    striped_awning(
        c,
        x - w * 0.56,
        top - w * 0.06,
        w * 1.12,
        w * 0.2,
        tone((p.RED, p.TEAL, p.GOLD_DARK, p.TEA)[kind % 4]),
        tone(p.PAPER),
    )


SCENES = {"truong-hoc": school_yard, "cho": market}
