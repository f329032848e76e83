"""Streets: the ward office, a street in the evening, the clean-up."""

from dataclasses import replace

from . import palette as p
from .canvas import Canvas, Gradient, across, down
from .nature import SUNNY, broad_tree, bush, cloud, hills, mist, sky, sun
from .palette import Color, darker, lighter, mix, veil
from .people import Pose, person
from .shapes import (
    arc,
    blob,
    capsule,
    ellipse,
    leaf,
    lerp,
    rect,
    ribbon,
    ring,
    smooth,
    star,
)
from .town import bunting, flag_pole, motorbike, road, shophouse, window
from .traffic import rider_from_behind
from .wardrobe import (
    CITIZEN,
    CITIZEN_WOMAN,
    CLERK,
    CLERK_WOMAN,
    ELDER,
    FARMER_WOMAN,
    HIGHLAND_WOMAN,
    LADY_TEAL,
    WALK,
    WALK_LEFT,
    YOUTH,
    YOUTH_CAP,
    YOUTH_WOMAN,
)

WALLS = (
    p.CREAM,
    p.PEACH,
    mix(p.SKY, p.PAPER, 0.35),
    mix(p.GOLD_LIGHT, p.PAPER, 0.3),
    mix(p.ROSE, p.PAPER, 0.2),
    mix(p.TEA_LIGHT, p.PAPER, 0.45),
)


def _day(c: Canvas, horizon: float) -> None:
    sky(c, p.SKY, p.SKY_LIGHT, p.HAZE, horizon=horizon)
    cloud(c, 1240, 150, 330)
    cloud(c, 300, 120, 240, opacity=0.7)


def _pavement(c: Canvas, y: float, color: Color = p.SAND) -> None:
    c.fill(rect(0, y, 1600, 1010 - y), down(lighter(color, 0.25), mix(color, p.STONE, 0.35)))
    c.fill(rect(0, y, 1600, 5), darker(color, 0.15))
    for i in range(17):
        c.fill(
            ribbon([(800 + (i - 8) * 120, y), (800 + (i - 8) * 260, 1010)], 1.4, 3),
            veil(p.WOOD, 0.2),
        )
    for k in range(1, 6):
        c.fill(rect(0, y + (1010 - y) * (k / 6) ** 1.6, 1600, 2 + k * 0.4), veil(p.WOOD, 0.16))


def ward_office(c: Canvas) -> None:
    _day(c, 620)
    hills(c, 500, 44, mix(p.SKY, p.LEAF, 0.3), 700)
    mist(c, 600, 120)
    for x, y, h in ((120, 700, 400), (1500, 700, 420), (300, 690, 260), (1330, 690, 270)):
        broad_tree(c, x, y, h)
    c.soft(rect(300, 690, 1000, 24), p.SHADOW, 16, 0.5)
    wall = mix(p.GOLD_LIGHT, p.CREAM, 0.62)
    for x in (290, 990):
        c.fill(rect(x, 330, 320, 370), Gradient((lighter(wall, 0.25), wall, darker(wall, 0.1)), 60))
        c.fill(rect(x - 12, 312, 344, 24), down(p.PAPER, p.STONE))
        for row in (372, 540):
            for k in range(3):
                window(c, x + 28 + k * 96, row, 66, 108)
    c.fill(rect(596, 250, 408, 450), Gradient((lighter(wall, 0.4), lighter(wall, 0.1), wall), 60))
    c.fill([(560, 256), (800, 132), (1040, 256)], down(p.RED_LIGHT, p.RED, p.RED_DARK))
    c.fill(ribbon([(556, 258), (800, 130), (1044, 258)], 14), p.PAPER)
    c.fill(rect(556, 250, 488, 20), down(p.PAPER, p.STONE))
    c.fill(ellipse(800, 212, 31), p.GOLD)
    c.fill(ellipse(800, 212, 27), p.RED)
    c.fill(star(800, 213, 20), p.GOLD_LIGHT)
    c.fill(rect(640, 296, 320, 46, 4), down(p.RED, p.RED_DARK))
    c.fill(rect(646, 302, 308, 34, 3), veil(p.GOLD, 0.22))
    for k in range(3):
        window(c, 646 + k * 118, 372, 72, 104)
    c.fill(rect(690, 520, 220, 180), down(p.WOOD_DARK, darker(p.WOOD_DARK, 0.4)))
    for k in range(2):
        c.fill(
            rect(700 + k * 104, 530, 96, 170),
            Gradient((mix(p.LAKE, p.SKY_LIGHT, 0.6), p.LAKE_DARK), 30),
        )
        c.fill(rect(790 + k * 14, 600, 5, 46), p.GOLD)
    c.fill(rect(560, 500, 480, 22), down(p.PAPER, p.STONE))
    for x in (580, 652, 922, 994):
        c.fill(rect(x, 520, 28, 190), across(p.PAPER, p.CREAM, p.STONE))
        c.fill([rect(x - 5, 516, 38, 12), rect(x - 5, 696, 38, 14)], p.STONE)
    _pavement(c, 700)
    for i in range(4):
        c.fill(
            rect(560 - i * 22, 700 + i * 16, 480 + i * 44, 17), down(p.PAPER, darker(p.STONE, 0.05))
        )
    for x, w in ((340, 170), (470, 130), (1130, 130), (1260, 170)):
        bush(c, x, 740, w, SUNNY)
        for _ in range(7):
            c.fill(
                ellipse(x + c.rng.uniform(-0.4, 0.4) * w, 740 - w * c.rng.uniform(0.12, 0.42), 6),
                c.rng.choice((p.RED_LIGHT, p.GOLD, p.PAPER)),
            )
    flag_pole(c, 440, 838, 720, 200, 0.08)
    c.fill([rect(380, 826, 120, 18), rect(396, 810, 88, 18)], down(p.PAPER, p.STONE))
    for x, y, h, look, pose in (
        (300, 905, 250, CLERK_WOMAN, WALK),
        (1050, 880, 240, CLERK, WALK_LEFT),
        (1230, 940, 270, ELDER, WALK_LEFT),
        (640, 955, 275, HIGHLAND_WOMAN, WALK),
    ):
        c.soft(ellipse(x + 14, y, 60, 9), p.SHADOW, 8, 0.45)
        person(c, x, y, h, look, pose)
    motorbike(c, 1440, 900, 190, p.TEAL, flip=True)


def street(c: Canvas) -> None:
    sky(c, p.SKY, p.SKY_LIGHT, p.HAZE, p.PEACH, horizon=560)
    sun(c, 800, 400, 50)
    cloud(c, 520, 130, 300)
    cloud(c, 1120, 210, 220, opacity=0.6)
    hills(c, 478, 26, mix(p.SKY, p.PLUM, 0.25), 620, fade=p.PEACH)
    mist(c, 540, 110, p.PEACH, 0.6)
    c.fill(rect(0, 560, 1600, 450), down(p.HAZE, mix(p.SAND, p.STONE, 0.4)))
    for side in (-1, 1):
        for i in range(7, -1, -1):
            t = 0.74**i
            width, height = 330 * t, (700 + 90 * ((i * 37 + side) % 3)) * t
            x = 800 + side * (150 + 840 * t) - width / 2
            awning = (p.RED, p.TEAL, None, p.TEA, p.GOLD_DARK)[(i + side) % 5]
            shophouse(
                c,
                x,
                560 + 250 * t,
                width,
                max(height, 150),
                WALLS[(i * 2 + side) % 6],
                awning,
                far=0.1 * i,
            )
    road(c, 566, (752, 848), (150, 1450))
    for side in (-1, 1):
        near, far = (800 + side * 650, 1010), (800 + side * 48, 566)
        c.fill([far, near, (near[0] + side * 26, 1010), (far[0] + side * 2, 566)], p.PAPER)
        for i in range(5, -1, -1):
            t = 0.68**i
            greens = tuple(mix(color, p.HAZE, 0.1 * i) for color in (p.FOREST, p.LEAF, p.TEA))
            x = 800 + side * (62 + 620 * t)
            broad_tree(
                c,
                x,
                566 + 330 * t,
                560 * t,
                greens,
                trunk=mix(p.WOOD_DARK, p.HAZE, 0.1 * i),
                wide=0.85,
            )
    bunting(c, (120, 250), (1480, 250), 26, 110, 38)
    for x, y, height, look, color in (
        (872, 640, 84, CLERK, p.GOLD_DARK),
        (905, 720, 140, CITIZEN, p.RED),
        (1040, 935, 300, CITIZEN_WOMAN, p.TEAL),
    ):
        rider_from_behind(
            c, x, y, height, replace(look, hat="helmet" if color == p.RED else "red-helmet"), color
        )
    rider_from_behind(c, 690, 760, 165, replace(LADY_TEAL, hat="helmet"), p.NAVY, front=True)
    person(c, 265, 900, 300, FARMER_WOMAN, WALK)
    _shoulder_pole(c, 265, 900, 300)
    person(c, 1375, 850, 262, CLERK, WALK_LEFT)


def _shoulder_pole(c: Canvas, x: float, ground: float, height: float) -> None:
    """A carrying pole with two baskets of fruit."""
    y = ground - height * 0.83
    pole = smooth(
        [(x - height * 0.5, y + 22), (x, y - 4), (x + height * 0.5, y + 22)], closed=False
    )
    for side in (-1, 1):
        bx, by = x + side * height * 0.47, ground - height * 0.2
        for dx in (-0.12, 0.12):
            c.fill(
                ribbon([(x + side * height * 0.47, y + 18), (bx + dx * height, by)], 2), p.WOOD_DARK
            )
        c.fill(
            [ellipse(bx + k * height * 0.05, by - 5, height * 0.045) for k in (-2, -1, 0, 1, 2)],
            (p.GOLD, p.RED_LIGHT)[side > 0],
        )
        c.fill(arc(bx, by, height * 0.14, height * 0.12, 0, 180), across(p.WOOD_LIGHT, p.WOOD_DARK))
    c.fill(ribbon(pole, 8, 6), p.WOOD)


def clean_up(c: Canvas) -> None:
    _day(c, 560)
    x = -30.0
    for i in range(12):
        width = 128 + (i * 29) % 40
        shophouse(
            c,
            x,
            600,
            width,
            220 + (i * 53) % 130,
            WALLS[i % 6],
            (None, p.TEAL, p.RED, None, p.TEA)[i % 5],
            far=0.28,
        )
        x += width + 4
    c.fill(rect(0, 590, 1600, 60), down(mix(p.SAND, p.PAPER, 0.3), p.SAND))
    c.fill(rect(0, 644, 1600, 16), down(p.PAPER, p.STONE))
    c.fill(rect(0, 660, 1600, 350), down(mix(p.ASPHALT, p.HAZE, 0.35), p.ASPHALT))
    for i in range(6):
        c.fill(
            [(60 + i * 290, 800), (200 + i * 290, 800), (190 + i * 290, 818), (40 + i * 290, 818)],
            veil(p.PAPER, 0.6),
        )
    for tx, h in ((140, 440), (620, 400), (1080, 430), (1500, 450)):
        broad_tree(c, tx, 652, h)
        c.fill(rect(tx - 34, 640, 68, 16, 3), p.STONE)
    bunting(c, (140, 330), (1500, 320), 22, 60, 34)
    crew = (
        (330, 830, 330, YOUTH_CAP, False),
        (560, 800, 310, YOUTH_WOMAN, True),
        (1210, 815, 320, replace(YOUTH, hat="conical"), True),
    )
    for px, py, h, look, left in crew:
        side = -1 if left else 1
        c.soft(ellipse(px + 30, py + 2, 120, 12), p.SHADOW, 10, 0.5)
        person(
            c,
            px,
            py,
            h,
            look,
            Pose(
                view="side",
                flip=left,
                lean=12,
                left=(0.27, 0.5),
                right=(0.24, 0.64),
                left_foot=(0.12, 0),
                right_foot=(-0.1, 0.01),
            ),
        )
        _broom(c, (px + side * h * 0.22, py - h * 0.72), (px + side * h * 0.52, py + 4))
    for lx, ly in (
        (480, 842),
        (508, 856),
        (450, 862),
        (700, 826),
        (1020, 836),
        (985, 858),
        (1050, 862),
    ):
        c.fill(
            leaf(lx, ly, 30, 13, c.rng.uniform(0, 360)),
            c.rng.choice((p.GOLD_DARK, p.BASALT_LIGHT, p.TEA)),
        )
    c.soft(ellipse(820, 922, 210, 18), p.SHADOW, 14, 0.5)
    _cart(c, 845, 920, 230)
    person(
        c,
        690,
        925,
        400,
        replace(YOUTH_CAP, cut="vest", top=p.GOLD_DARK),
        Pose(
            view="side",
            lean=8,
            left=(0.24, 0.52),
            right=(0.22, 0.5),
            left_foot=(0.14, 0),
            right_foot=(-0.14, 0.02),
        ),
    )
    c.soft(ellipse(1400, 942, 120, 14), p.SHADOW, 10, 0.5)
    person(
        c,
        1370,
        945,
        420,
        replace(CITIZEN_WOMAN, hat="conical"),
        Pose(left=(-0.1, 0.5), right=(0.17, 0.5)),
    )
    _bag(c, 1455, 945, 130)
    _bag(c, 130, 930, 150)
    _bag(c, 230, 945, 115)


def _broom(c: Canvas, top: tuple[float, float], foot: tuple[float, float]) -> None:
    c.fill(ribbon([top, lerp(top, foot, 0.74)], 7), p.WOOD_LIGHT)
    neck = lerp(top, foot, 0.72)
    dx = 26
    c.fill(
        [
            (neck[0] - 6, neck[1]),
            (neck[0] + 6, neck[1]),
            (foot[0] + dx, foot[1]),
            (foot[0] - dx, foot[1]),
        ],
        down(p.THATCH, p.WOOD_LIGHT),
    )
    for i in range(7):
        c.fill(ribbon([neck, (foot[0] - dx + i * dx / 3, foot[1])], 1.5), veil(p.WOOD_DARK, 0.4))


def _cart(c: Canvas, x: float, ground: float, width: float) -> None:
    """A green handcart for rubbish."""
    w = width
    c.fill(
        ribbon([(x - w * 0.3, ground - w * 0.62), (x - w * 0.62, ground - w * 0.78)], 10), p.STEEL
    )
    c.fill(
        [blob(x + k * w * 0.18, ground - w * 0.86, w * 0.16, w * 0.12, c.rng) for k in (-1, 0, 1)],
        mix(p.TEA, p.GOLD_DARK, 0.3),
    )
    c.fill(
        [
            (x - w * 0.46, ground - w * 0.84),
            (x + w * 0.46, ground - w * 0.84),
            (x + w * 0.34, ground - w * 0.2),
            (x - w * 0.34, ground - w * 0.2),
        ],
        Gradient((p.TEA, p.TEA_DARK, p.FOREST), 50),
    )
    c.fill(
        capsule((x - w * 0.47, ground - w * 0.84), (x + w * 0.47, ground - w * 0.84), w * 0.028),
        p.TEA_LIGHT,
    )
    c.fill(ring(x, ground - w * 0.5, w * 0.13, w * 0.09), veil(p.PAPER, 0.8))
    for k in (-0.22, 0.24):
        c.fill(ellipse(x + k * w, ground - w * 0.12, w * 0.12), p.INK)
        c.fill(ellipse(x + k * w, ground - w * 0.12, w * 0.06), p.STEEL)


def _bag(c: Canvas, x: float, ground: float, size: float) -> None:
    shape = [
        (0, -1.0),
        (0.12, -0.86),
        (0.46, -0.5),
        (0.5, -0.12),
        (0.36, 0),
        (-0.36, 0),
        (-0.5, -0.12),
        (-0.46, -0.5),
        (-0.12, -0.86),
    ]
    c.soft(ellipse(x + 10, ground, size * 0.5, size * 0.07), p.SHADOW, 6, 0.5)
    c.fill(
        smooth([(x + px * size * 0.8, ground + py * size) for px, py in shape], steps=5),
        Gradient((p.STEEL, p.NAVY, p.NIGHT), 50),
    )
    c.fill(
        capsule(
            (x - size * 0.1, ground - size * 0.86),
            (x + size * 0.1, ground - size * 0.86),
            size * 0.03,
        ),
        p.GOLD,
    )


SCENES = {
    "tru-so": ward_office,
    "duong-pho": street,
    "ra-quan-ve-sinh": clean_up,
}
