"""Rooms where the ward works: meeting, service counter, mediation."""

from dataclasses import replace

from . import palette as p
from .canvas import Canvas, Gradient, across, down
from .nature import broad_tree, bush, hills, sky
from .palette import darker, lighter, mix, veil
from .people import Pose, person
from .shapes import arc, ellipse, rect, ribbon, ring, rotate, smooth, star
from .town import flower_bowl, potted_plant, table
from .wardrobe import (
    AT_TABLE,
    CITIZEN,
    CITIZEN_WOMAN,
    CLERK,
    CLERK_WOMAN,
    ELDER,
    ELDER_WOMAN,
    FROM_BEHIND,
    HIGHLAND_MAN,
    HIGHLAND_WOMAN,
    LADY,
    LADY_TEAL,
    LEADER,
    LEADER_GREY,
    SIT,
    SIT_LEFT,
    YOUTH,
)


def _big_window(c: Canvas, x: float, y: float, width: float, height: float) -> None:
    """A window on the hills."""
    c.fill(rect(x - 14, y - 14, width + 28, height + 28), p.PAPER)
    with c.clip(rect(x, y, width, height)):
        c.fill(rect(x, y, width, height), down(p.SKY, p.SKY_LIGHT, p.HAZE))
        for i, color in enumerate((mix(p.SKY, p.LEAF, 0.35), mix(p.TEA, p.HAZE, 0.25), p.TEA_DARK)):
            crest = [
                (
                    x - 40 + k * (width + 80) / 4,
                    y + height * (0.5 + i * 0.16) + c.rng.uniform(-24, 24),
                )
                for k in range(5)
            ]
            c.fill(
                [*smooth(crest, closed=False), (x + width + 40, y + height), (x - 40, y + height)],
                color,
            )
    for i in range(1, 3):
        c.fill(rect(x + width * i / 3 - 5, y, 10, height), p.PAPER)
    c.fill(rect(x - 24, y + height + 14, width + 48, 14), darker(p.PAPER, 0.15))


def _light_shaft(c: Canvas, x: float, y: float, width: float, height: float, slant: float) -> None:
    """Sun through a window, falling down to the right."""
    c.fill(
        [(x, y), (x + width, y), (x + width + slant, y + height), (x + slant, y + height)],
        down(veil(p.GOLD_LIGHT, 0.22), veil(p.GOLD_LIGHT, 0)),
    )


def _papers(c: Canvas, x: float, y: float, size: float, turn: float = 0) -> None:
    """A sheet lying on a table, seen flat."""
    sheet = rotate(
        [
            (x - size, y - size * 0.22),
            (x + size * 0.8, y - size * 0.22),
            (x + size, y + size * 0.22),
            (x - size * 0.8, y + size * 0.22),
        ],
        turn,
        (x, y),
    )
    c.fill(sheet, p.PAPER)
    for i in range(3):
        a, b = (
            (x - size * 0.6 + i * 5, y - size * (0.1 - i * 0.1)),
            (x + size * 0.5 + i * 5, y - size * (0.1 - i * 0.1)),
        )
        c.fill(ribbon(rotate([a, b], turn, (x, y)), 2.4), p.STONE)


def discussion(c: Canvas) -> None:
    c.fill(rect(0, 0, 1600, 620), down(mix(p.CREAM, p.SAND, 0.4), p.CREAM))
    _big_window(c, 130, 90, 560, 330)
    c.soft(rect(930, 90, 470, 290), p.SHADOW, 18, 0.3)
    c.fill(rect(920, 80, 470, 290, 8), p.STEEL)
    c.fill(rect(932, 92, 446, 266), Gradient((p.PAPER, lighter(p.SKY_LIGHT, 0.5)), 40))
    for i, (share, color) in enumerate(
        ((0.35, p.TEA), (0.55, p.TEA), (0.48, p.GOLD), (0.72, p.GOLD), (0.9, p.RED))
    ):
        c.fill(
            rect(985 + i * 74, 330 - 200 * share, 44, 200 * share, 4),
            down(lighter(color, 0.25), color),
        )
    trend = [
        (985 + 22 + i * 74, 300 - 200 * s) for i, s in enumerate((0.35, 0.55, 0.48, 0.72, 0.9))
    ]
    c.fill(ribbon(trend, 5), p.NAVY)
    c.fill([ellipse(*point, 8) for point in trend], p.NAVY)
    c.fill(rect(0, 560, 1600, 450), down(p.WOOD_LIGHT, p.WOOD))
    c.fill(rect(0, 552, 1600, 10), p.WOOD_DARK)
    potted_plant(c, 800, 575, 230)
    potted_plant(c, 1520, 590, 250)
    _light_shaft(c, 130, 420, 540, 590, 420)
    c.soft(ellipse(800, 915, 690, 60), p.SHADOW, 30, 0.45)
    far = (
        (330, CLERK_WOMAN),
        (520, LEADER_GREY),
        (700, HIGHLAND_MAN),
        (890, LADY_TEAL),
        (1080, CLERK),
        (1260, CITIZEN_WOMAN),
    )
    for i, (x, look) in enumerate(far):
        hands = replace(AT_TABLE, right=(0.2, 0.72), left=(-0.1, 0.57)) if i == 4 else AT_TABLE
        person(c, x, 885, 470, look, replace(hands, nod=(-7, 4, 0, -5, 6, -8)[i]))
    table(c, 160, 720, 1280, 92, 120, wood=p.WOOD)
    for i, x in enumerate((330, 520, 705, 890, 1250)):
        _papers(c, x, 666, 44, (-4, 3, 0, -2, 5)[i])
        c.fill(rect(x + 62, 640, 15, 24, 3), veil(p.SKY, 0.75))
        c.fill(ellipse(x + 69.5, 641, 7.5, 2.5), p.PAPER)
    flower_bowl(c, 1050, 690, 86)
    for x, look, turn in ((420, LEADER, 7), (740, LADY, -5), (1080, ELDER, 5), (1370, YOUTH, -8)):
        dim = replace(look, top=darker(look.top, 0.16))
        person(c, x, 1265, 640, dim, replace(FROM_BEHIND, nod=turn))
        c.fill(
            rect(x - 118, 905, 236, 140, 34),
            Gradient((lighter(p.CHARCOAL, 0.2), p.CHARCOAL, p.INK), 20),
        )
        c.fill(rect(x - 100, 912, 200, 6, 3), veil(p.PAPER, 0.22))


def one_stop_counter(c: Canvas) -> None:
    c.fill(rect(0, 0, 1600, 640), down(p.PAPER, mix(p.CREAM, p.SAND, 0.3)))
    c.fill(rect(0, 0, 1600, 150), down(p.RED_LIGHT, p.RED, p.RED_DARK))
    c.fill(rect(0, 148, 1600, 9), down(p.GOLD_LIGHT, p.GOLD_DARK))
    c.fill(ellipse(800, 74, 52), p.RED_DARK)
    c.fill(ring(800, 74, 52, 47), p.GOLD)
    c.fill(star(800, 74, 36), Gradient((p.GOLD_LIGHT, p.GOLD_DARK), 50))
    for x in (140, 480, 820, 1160):
        c.fill(
            rect(x, 215, 300, 235, 10),
            Gradient((lighter(p.SKY_LIGHT, 0.35), p.SKY_LIGHT, mix(p.SKY, p.SKY_LIGHT, 0.6)), 35),
        )
        c.fill([(x + 60, 450), (x + 150, 215), (x + 195, 215), (x + 105, 450)], veil(p.PAPER, 0.4))
        c.fill(rect(x + 100, 182, 100, 48, 24), down(p.TEAL, darker(p.TEAL, 0.3)))
        for i in range(3):
            c.fill(ellipse(x + 128 + i * 22, 206, 6), (p.PAPER, p.GOLD_LIGHT)[i == 1])
    c.fill(rect(0, 640, 1600, 370), down(mix(p.SAND, p.STONE, 0.35), mix(p.SAND, p.WOOD, 0.25)))
    for i in range(9):
        c.fill(
            ribbon([(800 + (i - 4) * 170, 640), (800 + (i - 4) * 460, 1010)], 2, 5),
            veil(p.WOOD, 0.2),
        )
    for y in (700, 790, 920):
        c.fill(rect(0, y, 1600, 3), veil(p.WOOD, 0.16))
    staff = (
        (300, CLERK_WOMAN, -6),
        (640, CLERK, 7),
        (985, LADY, 5),
        (1320, replace(CLERK, glasses=True), -4),
    )
    for x, look, nod in staff:
        person(c, x, 718, 410, look, replace(AT_TABLE, nod=nod))
    c.fill(
        [(60, 512), (1540, 512), (1600, 552), (0, 552)],
        down(lighter(p.WOOD_LIGHT, 0.3), p.WOOD_LIGHT),
    )
    c.fill(rect(0, 552, 1600, 148), down(p.WOOD, p.WOOD_DARK))
    for i in range(4):
        c.fill(rect(40 + i * 400, 580, 320, 92, 8), down(lighter(p.WOOD, 0.1), p.WOOD))
        c.fill(rect(40 + i * 400, 580, 320, 5, 2), veil(p.GOLD_LIGHT, 0.5))
    c.soft(rect(0, 698, 1600, 26), p.SHADOW, 14, 0.5)
    for x in (420, 770, 1110, 1450):
        _monitor(c, x, 524, 118)
    for x in (245, 590, 930, 1265):
        _papers(c, x, 530, 42, -3)
    flower_bowl(c, 108, 524, 76)
    visitors = (
        (330, 950, 560, CITIZEN, Pose(view="back", left=(-0.05, 0.6), right=(0.05, 0.6))),
        (700, 962, 545, HIGHLAND_WOMAN, Pose(view="back", left=(-0.12, 0.48), right=(0.05, 0.6))),
        (1050, 956, 560, ELDER, Pose(view="back", left=(-0.05, 0.62), right=(0.12, 0.47))),
    )
    for x, y, height, look, pose in visitors:
        c.soft(ellipse(x + 24, y, 110, 16), p.SHADOW, 12, 0.5)
        person(c, x, y, height, look, pose)
    c.soft(ellipse(1390, 965, 150, 18), p.SHADOW, 12, 0.5)
    _bench(c, 1270, 968, 300)
    person(
        c,
        1345,
        962,
        500,
        replace(CITIZEN_WOMAN, skin=p.SKINS[0]),
        replace(SIT, left=(0.16, 0.44), right=(0.18, 0.46)),
    )
    c.fill(rect(1440, 724, 60, 42, 3), p.PAPER)
    potted_plant(c, 70, 985, 330)


def _monitor(c: Canvas, x: float, base: float, size: float) -> None:
    """A screen seen from behind."""
    c.fill(rect(x - size * 0.07, base - size * 0.2, size * 0.14, size * 0.2), p.STONE_DARK)
    c.fill(ellipse(x, base, size * 0.24, size * 0.05), p.STONE_DARK)
    c.fill(
        rect(x - size / 2, base - size * 0.8, size, size * 0.64, 7),
        Gradient((lighter(p.CHARCOAL, 0.25), p.CHARCOAL), 50),
    )
    c.fill(ellipse(x, base - size * 0.48, size * 0.06), p.STEEL)


def _bench(c: Canvas, x: float, ground: float, width: float) -> None:
    for leg in (x + 24, x + width - 36):
        c.fill(rect(leg, ground - 120, 12, 120), p.STONE_DARK)
    c.fill(rect(x, ground - 145, width, 28, 10), down(lighter(p.TEAL, 0.2), darker(p.TEAL, 0.25)))


def mediation(c: Canvas) -> None:
    """People talk over tea in a family's yard; a mediator sits between the two sides."""
    sky(c, p.SKY, p.SKY_LIGHT, p.HAZE, horizon=520)
    hills(c, 330, 40, mix(p.SKY, p.LEAF, 0.45), 620)
    hills(c, 420, 34, p.TEA, 700)
    for x, h in ((300, 300), (1090, 240), (1300, 320)):
        broad_tree(c, x, 575, h)
    for x in range(230, 1400, 130):
        bush(c, x, 582, 170)
    c.fill(rect(0, 560, 1600, 450), down(p.SAND, mix(p.SAND, p.BASALT_LIGHT, 0.5)))
    c.fill(rect(0, 0, 1600, 64), down(p.WOOD_DARK, p.BASALT_DARK))
    for i in range(33):
        c.fill(
            arc(i * 50, 62, 27, 20, 0, 180, 10),
            Gradient((p.BASALT_LIGHT, p.BASALT, p.BASALT_DARK), 30),
        )
    for x in (150, 1410):
        c.fill(rect(x, 64, 42, 560), across(p.WOOD_LIGHT, p.WOOD, p.WOOD_DARK))
        c.fill(rect(x - 14, 610, 70, 26), down(p.STONE, p.STONE_DARK))
    c.fill([(192, 64), (1410, 64), (1410, 96), (192, 96)], down(p.WOOD, p.WOOD_DARK))
    for x, length in ((420, 46), (1180, 40)):
        c.fill(ribbon([(x, 96), (x, 96 + length)], 3), p.WOOD_DARK)
        c.fill(ellipse(x, 138 + length, 36, 42), Gradient((p.RED_LIGHT, p.RED, p.RED_DARK), 60))
        c.fill([rect(x - 16, 94 + length, 32, 9), rect(x - 16, 174 + length, 32, 9)], p.GOLD)
    c.soft(ellipse(800, 880, 660, 80), p.SHADOW, 30, 0.4)
    for x in (395, 560, 1042, 1205):
        _stool(c, x, 872, 118)
    person(c, 800, 945, 560, LADY_TEAL, Pose(left=(-0.07, 0.58), right=(0.19, 0.68), bust=True))
    table(c, 600, 740, 400, 60, 26, wood=p.WOOD)
    for x in (625, 930):
        c.fill(rect(x, 766, 34, 130), across(p.WOOD, p.WOOD_DARK))
    _teapot(c, 800, 722, 62)
    for x in (690, 735, 880, 925):
        c.fill(arc(x, 708, 15, 17, 0, 180), across(p.PAPER, p.STONE))
        c.fill(ellipse(x, 708, 15, 4), p.GOLD_DARK)
    person(c, 360, 890, 540, ELDER, replace(SIT, left=(0.2, 0.4), right=(0.24, 0.42), lean=4))
    person(c, 520, 902, 550, CITIZEN, replace(SIT, left=(0.26, 0.45), right=(0.27, 0.4), lean=6))
    person(
        c,
        1240,
        890,
        530,
        ELDER_WOMAN,
        replace(SIT_LEFT, left=(0.2, 0.4), right=(0.24, 0.42), lean=4),
    )
    person(
        c,
        1085,
        902,
        545,
        CITIZEN_WOMAN,
        replace(SIT_LEFT, left=(0.28, 0.48), right=(0.27, 0.4), lean=5),
    )
    potted_plant(c, 60, 900, 300)
    potted_plant(c, 1545, 905, 300)


def _stool(c: Canvas, x: float, ground: float, width: float) -> None:
    for dx in (-0.4, 0.32):
        c.fill(rect(x + dx * width, ground - 118, 12, 128), p.WOOD_DARK)
    c.fill(rect(x - width / 2, ground - 124, width, 18, 6), down(p.WOOD_LIGHT, p.WOOD))


def _teapot(c: Canvas, x: float, y: float, size: float) -> None:
    body = Gradient((lighter(p.TEAL, 0.3), p.TEAL, darker(p.TEAL, 0.35)), 60)
    c.fill(ring(x + size * 0.55, y - size * 0.38, size * 0.26, size * 0.18), darker(p.TEAL, 0.2))
    c.fill(
        smooth(
            [
                (x - size * 0.35, y - size * 0.5),
                (x - size * 0.85, y - size * 0.72),
                (x - size * 0.4, y - size * 0.2),
            ],
            steps=6,
        ),
        darker(p.TEAL, 0.1),
    )
    c.fill(ellipse(x, y - size * 0.36, size * 0.52, size * 0.4), body)
    c.fill(ellipse(x, y - size * 0.74, size * 0.22, size * 0.07), darker(p.TEAL, 0.25))
    c.fill(ellipse(x, y - size * 0.84, size * 0.07), p.GOLD)
    for i in range(2):
        steam = smooth(
            [
                (x - 62 + i * 20, y - 60),
                (x - 74 + i * 22, y - 84),
                (x - 60 + i * 20, y - 108),
                (x - 70 + i * 22, y - 132),
            ],
            closed=False,
        )
        c.fill(ribbon(steam, 6, 1), veil(p.PAPER, 0.45))


SCENES = {
    "thao-luan": discussion,
    "bo-phan-mot-cua": one_stop_counter,
    "hoa-giai": mediation,
}
