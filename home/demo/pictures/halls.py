"""Halls and stages: the conference, the certificates, the talk about law."""

from dataclasses import replace

from . import palette as p
from .canvas import Canvas, Gradient, across, down
from .palette import darker, lighter, mix, veil
from .people import Look, Pose, person
from .shapes import arc, capsule, ellipse, polar, rect, ribbon, ring, smooth, star
from .town import curtain, flag, flower_bowl, potted_plant, table
from .wardrobe import (
    AT_TABLE,
    CITIZEN,
    CITIZEN_WOMAN,
    CLERK,
    CLERK_WOMAN,
    CROWD,
    ELDER,
    FROM_BEHIND,
    HIGHLAND_MAN,
    HIGHLAND_WOMAN,
    LADY,
    LADY_PLUM,
    LADY_TEAL,
    LEADER,
    LEADER_GREY,
)


def _panelled_wall(c: Canvas, floor: float, light: p.Color = p.SAND) -> None:
    c.fill(rect(0, 0, 1600, floor), down(mix(light, p.WOOD, 0.35), light))
    for x in range(0, 1600, 100):
        c.fill(rect(x, 0, 4, floor), veil(p.WOOD_DARK, 0.16))
        c.fill(rect(x + 4, 0, 3, floor), veil(p.PAPER, 0.25))
    c.fill(rect(0, floor - 90, 1600, 90), down(p.WOOD_LIGHT, p.WOOD))
    c.fill(rect(0, floor - 94, 1600, 6), p.WOOD_DARK)


def _podium(c: Canvas, x: float, ground: float, size: float) -> None:
    """A wooden lectern with a star, a microphone and flowers."""
    top = ground - size
    c.fill(
        [
            (x - size * 0.3, top),
            (x + size * 0.3, top),
            (x + size * 0.24, ground),
            (x - size * 0.24, ground),
        ],
        across(p.WOOD_LIGHT, p.WOOD, p.WOOD_DARK),
    )
    c.fill(
        rect(x - size * 0.36, top - size * 0.06, size * 0.72, size * 0.09, 4),
        down(lighter(p.WOOD_LIGHT, 0.2), p.WOOD),
    )
    c.fill(ellipse(x, top + size * 0.42, size * 0.14), p.RED)
    c.fill(star(x, top + size * 0.42, size * 0.1), p.GOLD)
    c.fill(
        ribbon(
            smooth(
                [
                    (x + size * 0.1, top),
                    (x + size * 0.08, top - size * 0.15),
                    (x + size * 0.02, top - size * 0.22),
                ],
                closed=False,
            ),
            size * 0.016,
        ),
        p.INK,
    )


def _audience(
    c: Canvas,
    y: float,
    height: float,
    gap: float,
    offset: float,
    tone: float = 0.0,
    looks: tuple[Look, ...] = CROWD,
) -> None:
    """A row from behind: heads, shoulders and the red backs of their chairs."""
    count, order = int(1700 / gap) + 1, []
    for i in range(count):
        x = offset + i * gap + c.rng.uniform(-0.05, 0.05) * gap
        order = order or c.rng.sample(looks, len(looks))
        look = order.pop()
        dim = replace(look, top=darker(look.top, tone), hat="", skin=darker(look.skin, tone * 0.6))
        person(
            c,
            x,
            y + height * (0.6 + c.rng.uniform(-0.015, 0.015)),
            height,
            dim,
            replace(FROM_BEHIND, nod=c.rng.uniform(-6, 6)),
        )
    for i in range(count):
        x = offset + i * gap
        back = rect(x - gap * 0.41, y, gap * 0.82, height * 0.5, gap * 0.16)
        c.fill(
            back, Gradient((mix(p.RED, p.RED_LIGHT, 0.35), p.RED_DARK, darker(p.RED_DARK, 0.4)), 20)
        )
        c.fill(
            rect(x - gap * 0.36, y + height * 0.02, gap * 0.72, height * 0.012, 3),
            veil(p.PAPER, 0.28),
        )


def conference(c: Canvas) -> None:
    _panelled_wall(c, 560)
    c.soft(rect(250, 60, 1120, 480), p.SHADOW, 26, 0.5)
    curtain(c, 240, 50, 1120, 490)
    c.fill(rect(240, 40, 1120, 62), down(p.RED_LIGHT, p.RED, p.RED_DARK))
    c.fill(rect(240, 98, 1120, 7), down(p.GOLD_LIGHT, p.GOLD_DARK))
    for x in (470, 1130):
        c.glow((x, 190), 300, p.GOLD_LIGHT, 0.28)
    c.soft(rect(292, 150, 240, 160), p.INK, 14, 0.6)
    c.fill(rect(286, 142, 252, 172), p.GOLD_DARK)
    flag(c, 290, 146, 244, wave=0.0)
    c.glow((800, 240), 230, p.GOLD_LIGHT, 0.35)
    c.fill([ring(800, 240, 104, 96), ring(800, 240, 88, 85)], p.GOLD)
    c.fill(star(800, 240, 70), Gradient((p.GOLD_LIGHT, p.GOLD, p.GOLD_DARK), 60))
    c.fill([(0, 540), (1600, 540), (1600, 640), (0, 640)], down(p.WOOD_LIGHT, p.WOOD))
    c.fill(rect(0, 560, 1600, 110), down(p.WOOD, p.WOOD_DARK))
    c.fill(rect(0, 552, 1600, 10), lighter(p.WOOD_LIGHT, 0.35))
    for x in (150, 1450):
        potted_plant(c, x, 556, 190)
    seated = ((450, LADY_TEAL), (566, LEADER_GREY), (682, LEADER), (798, LADY_PLUM))
    for x, look in seated:
        person(c, x, 650, 310, look, AT_TABLE)
    table(c, 360, 486, 530, 22, 70, cloth=p.RED)
    flower_bowl(c, 624, 490, 62)
    person(
        c,
        1130,
        566,
        322,
        replace(LEADER, top=p.CHARCOAL),
        Pose(left=(-0.1, 0.585), right=(0.23, 0.7)),
    )
    _podium(c, 1130, 566, 168)
    flower_bowl(c, 1130, 402, 50, p.PAPER)
    c.fill(
        [(330, 0), (470, 0), (900, 560), (420, 560)],
        down(veil(p.GOLD_LIGHT, 0.16), veil(p.GOLD_LIGHT, 0)),
    )
    c.fill(
        [(1130, 0), (1270, 0), (1330, 560), (950, 560)],
        down(veil(p.GOLD_LIGHT, 0.16), veil(p.GOLD_LIGHT, 0)),
    )
    c.fill(rect(0, 660, 1600, 350), down(mix(p.WOOD_DARK, p.RED_DARK, 0.4), p.INK))
    _audience(c, 716, 250, 124, 30, 0.12)
    _audience(c, 806, 330, 164, -30, 0.25)
    _audience(c, 922, 430, 216, 60, 0.42)


def certificates(c: Canvas) -> None:
    c.fill(rect(0, 0, 1600, 1000), down(p.RED_DARK, p.RED))
    curtain(c, 0, 0, 1600, 730)
    c.glow((800, 330), 760, p.GOLD_LIGHT, 0.5)
    for i in range(15):
        turn = -98 + i * 14
        a, b = polar((800, 720), 180 + turn - 2.6, 1300), polar((800, 720), 180 + turn + 2.6, 1300)
        c.fill([(800, 720), a, b], veil(p.GOLD_LIGHT, 0.07))
    for _ in range(60):
        x, y = c.rng.uniform(0, 1600), c.rng.uniform(0, 340)
        piece = capsule(
            (x, y), (x + c.rng.uniform(-9, 9), y + c.rng.uniform(4, 12)), c.rng.uniform(2, 4.5)
        )
        c.fill(piece, veil((p.GOLD, p.GOLD_LIGHT, p.PAPER, p.RED_LIGHT)[c.rng.randrange(4)], 0.85))
    c.fill(star(800, 175, 112), Gradient((p.GOLD_LIGHT, p.GOLD, p.GOLD_DARK), 60))
    c.fill(rect(0, 720, 1600, 290), down(p.WOOD_LIGHT, p.WOOD, p.WOOD_DARK))
    c.fill(rect(0, 716, 1600, 10), lighter(p.WOOD_LIGHT, 0.4))
    c.soft(ellipse(800, 880, 640, 60), p.GOLD_LIGHT, 60, 0.4)
    hold = Pose(left=(-0.1, 0.6), right=(0.1, 0.6))
    line = (
        (240, CITIZEN_WOMAN),
        (420, HIGHLAND_MAN),
        (600, CLERK_WOMAN),
        (1060, ELDER),
        (1240, HIGHLAND_WOMAN),
        (1420, CITIZEN),
    )
    for x, look in line:
        c.soft(ellipse(x + 14, 862, 70, 14), p.SHADOW, 10, 0.5)
        person(c, x, 866, 470, look, hold)
        _certificate(c, x, 866 - 470 * 0.63, 96)
    c.soft(ellipse(830, 930, 190, 22), p.SHADOW, 14, 0.55)
    person(
        c,
        735,
        935,
        560,
        LEADER,
        Pose(
            view="side",
            left=(0.2, 0.62),
            right=(0.22, 0.6),
            left_foot=(0.05, 0),
            right_foot=(-0.05, 0),
        ),
    )
    person(
        c,
        905,
        935,
        540,
        LADY,
        Pose(
            view="side",
            flip=True,
            left=(0.16, 0.62),
            right=(0.18, 0.63),
            left_foot=(0.03, 0),
            right_foot=(-0.03, 0),
        ),
    )
    _certificate(c, 826, 590, 128)
    for side, skin in ((-1, LEADER.skin), (1, LADY.skin)):
        x = 826 + side * 62
        c.fill(
            [
                capsule((x + side * 10, 606), (x - side * 4, 602), 11, 9),
                capsule((x, 600), (x - side * 10, 594), 5),
            ],
            skin,
        )
    for x in (70, 1530):
        potted_plant(c, x, 905, 300)


def _certificate(c: Canvas, x: float, y: float, width: float) -> None:
    """A framed sheet: gold border, red seal, grey lines instead of words."""
    h = width * 0.72
    c.soft(rect(x - width / 2, y - h / 2 + 6, width, h), p.SHADOW, 7, 0.4)
    c.fill(rect(x - width / 2, y - h / 2, width, h, 3), Gradient((p.GOLD_LIGHT, p.GOLD_DARK), 45))
    c.fill(rect(x - width * 0.44, y - h * 0.42, width * 0.88, h * 0.84), p.PAPER)
    c.fill(rect(x - width * 0.18, y - h * 0.3, width * 0.36, h * 0.08), p.RED)
    for i in range(3):
        c.fill(rect(x - width * 0.32, y - h * (0.12 - i * 0.12), width * 0.64, h * 0.035), p.STONE)
    c.fill(ellipse(x + width * 0.24, y + h * 0.26, width * 0.07), p.RED)


def law_talk(c: Canvas) -> None:
    _panelled_wall(c, 610, p.CREAM)
    c.soft(rect(330, 110, 620, 400), p.SHADOW, 22, 0.4)
    c.fill(rect(320, 90, 620, 400, 8), p.WOOD_DARK)
    c.fill(rect(336, 106, 588, 368), Gradient((p.PAPER, lighter(p.SKY_LIGHT, 0.4)), 40))
    _scales(c, 630, 150, 270)
    c.fill(rect(0, 600, 1600, 410), down(p.WOOD_LIGHT, p.WOOD))
    c.fill(rect(0, 596, 1600, 8), p.WOOD_DARK)
    flag(c, 90, 150, 170, wave=0.0)
    person(c, 1120, 690, 470, CLERK, Pose(left=(-0.3, 0.86), right=(0.12, 0.58)))
    table(c, 1020, 560, 420, 34, 150, cloth=p.RED)
    _books(c, 1290, 548, 120)
    flower_bowl(c, 1120, 552, 80)
    _audience(
        c,
        690,
        280,
        142,
        10,
        0.05,
        (HIGHLAND_WOMAN, CITIZEN, ELDER, LADY_TEAL, HIGHLAND_MAN, CITIZEN_WOMAN, CLERK),
    )
    _audience(
        c,
        796,
        360,
        186,
        60,
        0.18,
        (ELDER, HIGHLAND_MAN, CITIZEN_WOMAN, CITIZEN, LADY_PLUM, HIGHLAND_WOMAN),
    )
    _audience(c, 930, 460, 240, -10, 0.4, (CITIZEN_WOMAN, CLERK, ELDER, HIGHLAND_WOMAN, CITIZEN))


def _scales(c: Canvas, x: float, y: float, height: float) -> None:
    """The scales of justice."""
    metal = across(p.GOLD_LIGHT, p.GOLD, p.GOLD_DARK)
    arm = height * 0.46
    c.fill(ribbon([(x, y), (x, y + height * 0.9)], 10, 16), metal)
    c.fill(ellipse(x, y, 15), p.GOLD)
    c.fill(
        smooth(
            [
                (x - 70, y + height),
                (x + 70, y + height),
                (x + 46, y + height * 0.91),
                (x - 46, y + height * 0.91),
            ],
            steps=4,
        ),
        metal,
    )
    c.fill(
        ribbon(
            smooth(
                [
                    (x - arm, y + 44),
                    (x - arm / 2, y + 22),
                    (x, y + 32),
                    (x + arm / 2, y + 22),
                    (x + arm, y + 44),
                ],
                closed=False,
            ),
            10,
        ),
        metal,
    )
    for side in (-1, 1):
        px = x + side * arm
        for dx in (-48, 48):
            c.fill(ribbon([(px, y + 44), (px + dx, y + height * 0.58)], 3), p.GOLD_DARK)
        c.fill(arc(px, y + height * 0.58, 60, 34, 0, 180), metal)


def _books(c: Canvas, x: float, y: float, width: float) -> None:
    """A pile of law books."""
    for i, (color, share, shift) in enumerate(
        ((p.RED, 1, 0), (p.NAVY, 0.9, 8), (p.TEA_DARK, 0.96, -4), (p.GOLD_DARK, 0.8, 6))
    ):
        top = y - (i + 1) * 26
        left, wide = x - width * share / 2 + shift, width * share
        c.fill(rect(left, top, wide, 25, 4), down(lighter(color, 0.15), darker(color, 0.2)))
        c.fill(rect(left + wide * 0.86, top + 4, wide * 0.15, 17), p.CREAM)
        c.fill(rect(left + 14, top + 6, 5, 13), p.GOLD_LIGHT)


SCENES = {
    "hoi-nghi-tong-ket": conference,
    "trao-giay-khen": certificates,
    "tuyen-truyen-phap-luat": law_talk,
}
