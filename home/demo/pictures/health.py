"""The health station."""

from dataclasses import replace

from . import palette as p
from .canvas import Canvas, Gradient, across, down
from .palette import darker, lighter, mix, veil
from .people import Pose, person
from .shapes import capsule, ellipse, rect, ribbon, rotate, smooth
from .town import potted_plant, table, window
from .wardrobe import (
    CITIZEN,
    DOCTOR,
    ELDER_WOMAN,
    HIGHLAND_WOMAN,
    NURSE,
    SIT,
)


def health_station(c: Canvas) -> None:
    c.fill(rect(0, 0, 1600, 690), down(lighter(p.SKY_LIGHT, 0.2), mix(p.SKY_LIGHT, p.CREAM, 0.6)))
    c.fill(rect(0, 470, 1600, 220), down(mix(p.TEAL, p.PAPER, 0.55), mix(p.TEAL, p.PAPER, 0.4)))
    c.fill(rect(0, 462, 1600, 9), p.PAPER)
    c.fill(rect(0, 690, 1600, 320), down(p.PAPER, mix(p.STONE, p.SKY_LIGHT, 0.4)))
    for i in range(13):
        c.fill(
            ribbon([(800 + (i - 6) * 150, 690), (800 + (i - 6) * 320, 1010)], 1.5, 3),
            veil(p.STEEL, 0.35),
        )
    window(c, 110, 110, 300, 270, p.LAKE, p.PAPER, 3)
    c.fill(rect(1120, 110, 360, 250, 12), p.PAPER)
    c.fill(rect(1132, 122, 336, 226, 8), mix(p.SKY, p.PAPER, 0.6))
    c.fill(
        smooth(
            [(1300, 168), (1366, 190), (1358, 270), (1300, 316), (1242, 270), (1234, 190)], steps=6
        ),
        Gradient((p.TEA_LIGHT, p.TEA), 40),
    )
    c.fill([rect(1287, 202, 26, 80, 5), rect(1260, 229, 80, 26, 5)], p.PAPER)
    c.fill(rect(660, 90, 300, 300, 10), Gradient((p.PAPER, p.CREAM), 40))
    for i in range(3):
        c.fill(rect(676, 180 + i * 96, 268, 8), p.STONE)
        for k in range(6):
            color = (p.TEAL, p.RED_LIGHT, p.GOLD, p.SKY, p.TEA, p.PLUM)[(i * 2 + k) % 6]
            c.fill(
                rect(692 + k * 41, 180 + i * 96 - 54, 26, 54, 4),
                across(lighter(color, 0.45), lighter(color, 0.15)),
            )
            c.fill(rect(696 + k * 41, 180 + i * 96 - 64, 18, 12, 3), p.PAPER)
    potted_plant(c, 1530, 800, 300)
    c.soft(ellipse(720, 905, 420, 26), p.SHADOW, 18, 0.4)
    c.fill(rect(560, 760, 150, 18, 8), down(p.TEAL, darker(p.TEAL, 0.3)))
    for x in (575, 685):
        c.fill(rect(x, 778, 12, 122), p.STEEL)
    person(
        c,
        600,
        905,
        520,
        replace(CITIZEN, cut="tee", top=p.GOLD_DARK, mask=True),
        replace(
            SIT,
            hip=0.28,
            left=(0.14, 0.4),
            right=(0.16, 0.36),
            left_foot=(0.22, 0),
            right_foot=(0.17, 0),
        ),
    )
    person(
        c,
        840,
        915,
        540,
        DOCTOR,
        Pose(
            view="side",
            flip=True,
            lean=10,
            left=(0.33, 0.56),
            right=(0.3, 0.6),
            left_foot=(0.06, 0),
            right_foot=(-0.05, 0),
        ),
    )
    _syringe(c, 640, 612, 70)
    table(c, 960, 730, 330, 44, 26, wood=mix(p.STEEL, p.PAPER, 0.5))
    for x in (975, 1255):
        c.fill(rect(x, 756, 14, 150), p.STEEL)
    c.fill(rect(1000, 640, 92, 74, 8), Gradient((p.PAPER, p.SKY_LIGHT), 50))
    c.fill([rect(1040, 656, 12, 40, 2), rect(1026, 670, 40, 12, 2)], p.RED)
    for i in range(4):
        c.fill(rect(1120 + i * 30, 680, 18, 36, 3), across(p.PAPER, mix(p.SKY, p.PAPER, 0.3)))
        c.fill(rect(1122 + i * 30, 670, 14, 11, 2), (p.RED, p.TEAL, p.GOLD, p.TEAL)[i])
    person(
        c,
        1390,
        915,
        500,
        NURSE,
        Pose(
            view="side",
            flip=True,
            left=(0.2, 0.6),
            right=(0.2, 0.58),
            left_foot=(0.03, 0),
            right_foot=(-0.03, 0),
        ),
    )
    c.fill(rotate(rect(1250, 590, 66, 84, 5), -10, (1283, 632)), p.WOOD_LIGHT)
    c.fill(rotate(rect(1257, 600, 52, 68), -10, (1283, 632)), p.PAPER)
    _bench_row(c, 40, 905, 400)
    person(
        c,
        130,
        905,
        470,
        replace(ELDER_WOMAN, mask=True),
        replace(SIT, left=(0.2, 0.42), right=(0.2, 0.42)),
    )
    person(
        c,
        300,
        908,
        480,
        replace(HIGHLAND_WOMAN, mask=True, skirt=False),
        replace(SIT, left=(0.18, 0.42), right=(0.2, 0.42)),
    )


def _syringe(c: Canvas, x: float, y: float, length: float) -> None:
    c.fill(capsule((x - length * 0.55, y + 3), (x - length * 0.15, y + 1), 1.6), p.STONE_DARK)
    c.fill(
        rotate(rect(x - length * 0.2, y - 8, length * 0.55, 16, 3), -3, (x, y)),
        Gradient((p.PAPER, p.SKY), 0),
    )
    c.fill(rect(x + length * 0.33, y - 12, 5, 22, 2), p.STEEL)


def _bench_row(c: Canvas, x: float, ground: float, width: float) -> None:
    for k in range(3):
        left = x + k * width / 3
        c.fill(
            rect(left, ground - 270, width / 3 - 16, 120, 16),
            Gradient((lighter(p.TEAL, 0.2), p.TEAL, darker(p.TEAL, 0.3)), 30),
        )
        c.fill(rect(left, ground - 146, width / 3 - 16, 20, 8), darker(p.TEAL, 0.25))
    c.fill(rect(x, ground - 126, width - 16, 12), p.STEEL)
    for leg in (x + 30, x + width - 60):
        c.fill(rect(leg, ground - 116, 14, 116), p.STEEL)


SCENES = {"tiem-chung": health_station}
