"""The ward's plan on the table, and its services on the phone."""

from dataclasses import replace

from . import palette as p
from .canvas import Canvas, Gradient, down
from .nature import blade, hills
from .palette import lighter, mix, veil
from .people import Pose, person
from .shapes import capsule, ellipse, place, rect, ribbon, ring, rotate, smooth, star
from .wardrobe import (
    CLERK,
    CLERK_WOMAN,
    ELDER,
    FARMER,
    HIGHLAND_MAN,
    HIGHLAND_WOMAN,
    LADY,
    LEADER,
    YOUTH,
    YOUTH_WOMAN,
)


def planning(c: Canvas) -> None:
    """Around a big table with the ward's plan on it."""
    c.fill(rect(0, 0, 1600, 1000), down(mix(p.NAVY, p.TEAL, 0.3), p.NAVY, p.NIGHT))
    c.glow((800, 380), 900, p.GOLD_LIGHT, 0.32)
    for x in (480, 1120):
        c.fill(ribbon([(x, 0), (x, 60)], 4), p.INK)
        c.fill(
            [(x - 26, 60), (x + 26, 60), (x + 88, 118), (x - 88, 118)], down(p.GOLD, p.GOLD_DARK)
        )
        c.fill(
            [(x - 80, 118), (x + 80, 118), (x + 330, 760), (x - 330, 760)],
            down(veil(p.GOLD_LIGHT, 0.3), veil(p.GOLD_LIGHT, 0)),
        )
    for x, look, nod in (
        (250, CLERK_WOMAN, 8),
        (520, LEADER, 5),
        (800, LADY, -4),
        (1080, replace(CLERK, glasses=True), -6),
        (1350, HIGHLAND_MAN, -8),
    ):
        pose = Pose(left=(-0.16, 0.56), right=(0.16, 0.56), bust=True, nod=nod)
        if x == 520:
            pose = replace(pose, right=(0.22, 0.52))
        person(c, x, 742, 500, look, pose)
    board = [(170, 470), (1430, 470), (1640, 1010), (-40, 1010)]
    c.fill(board, down(p.WOOD, p.WOOD_DARK))
    plan = [(290, 498), (1310, 498), (1490, 960), (110, 960)]
    c.soft(place(plan, 0, 10), p.INK, 14, 0.5)
    c.fill(plan, Gradient((p.PAPER, p.CREAM), 30))

    def on_plan(u: float, v: float) -> tuple[float, float]:
        depth = max(v, 0) ** 1.12
        left, right = 290 - 180 * depth, 1310 + 180 * depth
        return left + (right - left) * u, 498 + 462 * depth

    def patch(points: list[tuple[float, float]], color: p.Color) -> None:
        c.fill([on_plan(u, v) for u, v in points], color)

    with c.clip(plan):
        for i in range(1, 20):
            patch(
                [(i / 20, 0), (i / 20 + 0.001, 0), (i / 20 + 0.001, 1), (i / 20, 1)],
                veil(p.SKY, 0.5),
            )
            patch(
                [(0, i / 20), (1, i / 20), (1, i / 20 + 0.003), (0, i / 20 + 0.003)],
                veil(p.SKY, 0.5),
            )
        patch(
            smooth([(0.02, 0.1), (0.2, 0.06), (0.26, 0.3), (0.14, 0.42), (0.03, 0.36)]),
            mix(p.TEA, p.PAPER, 0.35),
        )
        patch(
            smooth([(0.7, 0.55), (0.95, 0.5), (0.97, 0.92), (0.78, 0.95), (0.68, 0.8)]),
            mix(p.TEA_LIGHT, p.PAPER, 0.35),
        )
        patch(
            smooth([(0.82, 0.08), (0.93, 0.12), (0.95, 0.28), (0.86, 0.34), (0.79, 0.2)]),
            mix(p.LAKE, p.PAPER, 0.35),
        )
        blocks = (
            mix(p.GOLD, p.PAPER, 0.35),
            mix(p.RED_LIGHT, p.PAPER, 0.45),
            mix(p.ROSE, p.PAPER, 0.4),
            mix(p.SKY, p.PAPER, 0.2),
            mix(p.GOLD_LIGHT, p.PAPER, 0.2),
        )
        for i in range(6):
            for j in range(5):
                u, v = 0.3 + i * 0.078, 0.08 + j * 0.175
                if c.rng.random() < 0.86:
                    w, h = 0.062 * c.rng.choice((1, 1, 0.6)), 0.135
                    patch(
                        [(u, v), (u + w, v), (u + w, v + h), (u, v + h)], blocks[c.rng.randrange(5)]
                    )
        for v in (0.045, 0.57):
            patch([(0, v + 0.02), (1, v), (1, v + 0.03), (0, v + 0.05)], p.BASALT)
        avenue = smooth([(0.28, 0), (0.27, 0.4), (0.22, 0.7), (0.24, 1)], closed=False)
        c.fill(ribbon([on_plan(u, v) for u, v in avenue], 11, 24), p.BASALT)
        river = smooth(
            [(0.87, 0.3), (0.78, 0.45), (0.66, 0.5), (0.6, 0.7), (0.52, 1)], closed=False
        )
        c.fill(ribbon([on_plan(u, v) for u, v in river], 8, 20), mix(p.LAKE, p.PAPER, 0.2))
        border = [(0.06, 0.05), (0.9, 0.04), (0.97, 0.45), (0.9, 0.95), (0.3, 0.97), (0.04, 0.7)]
        outline = [on_plan(u, v) for u, v in smooth(border, steps=12)]
        for i in range(0, len(outline) - 1, 2):
            c.fill(capsule(outline[i], outline[i + 1], 3.5), p.RED)
    for u, v, size in ((0.41, 0.36, 46), (0.84, 0.7, 54), (0.14, 0.28, 40)):
        x, y = on_plan(u, v)
        c.soft(ellipse(x + 6, y, size * 0.4, size * 0.12), p.SHADOW, 5, 0.5)
        c.fill(
            [(x - size * 0.36, y - size * 0.9), (x + size * 0.36, y - size * 0.9), (x, y)],
            p.RED_DARK,
        )
        c.fill(ellipse(x, y - size, size * 0.4), Gradient((p.RED_LIGHT, p.RED, p.RED_DARK), 50))
        c.fill(ellipse(x, y - size, size * 0.16), p.PAPER)
    c.fill(
        rotate(rect(1180, 880, 190, 24, 3), -14, (1275, 892)), Gradient((p.GOLD_LIGHT, p.GOLD), 90)
    )
    c.fill(rotate(capsule((300, 900), (420, 880), 7, 6), 0), p.TEAL)
    c.fill([(420, 873), (445, 876), (421, 887)], p.SAND)


def digital_services(c: Canvas) -> None:
    """A big phone that says "done", and residents who use theirs."""
    c.fill(rect(0, 0, 1600, 1000), Gradient((mix(p.SKY, p.TEAL, 0.25), p.SKY_LIGHT, p.CREAM), 20))
    for radius in (620, 480, 350):
        c.fill(ellipse(800, 480, radius), veil(p.PAPER, 0.16))
    hills(c, 760, 26, mix(p.TEA, p.SKY_LIGHT, 0.3), 1010)
    hills(c, 850, 20, p.TEA_DARK, 1010)
    for (x, y), angle in (((190, 330), 0), ((1400, 330), 1), ((410, 170), 2), ((1190, 170), 3)):
        c.fill(ribbon([(x, y), (800, 470)], 4), veil(p.TEAL, 0.35))
        _bubble(c, x, y, 84, angle)
    c.soft(rect(640, 130, 350, 700, 50), p.SHADOW, 34, 0.45)
    c.fill(
        rect(620, 90, 360, 740, 50), Gradient((lighter(p.CHARCOAL, 0.25), p.CHARCOAL, p.INK), 60)
    )
    screen = rect(638, 110, 324, 700, 34)
    c.fill(screen, down(p.PAPER, lighter(p.SKY_LIGHT, 0.5)))
    with c.clip(screen):
        c.fill(rect(638, 110, 324, 118), down(p.RED_LIGHT, p.RED))
        c.fill(star(690, 172, 24), p.GOLD)
        c.fill([rect(730, 154, 180, 14, 7), rect(730, 180, 120, 10, 5)], veil(p.PAPER, 0.85))
        for i in range(3):
            c.fill(rect(662, 560 + i * 78, 276, 60, 14), p.PAPER)
            c.fill(ellipse(692, 590 + i * 78, 17), (p.TEA, p.GOLD, p.SKY)[i])
            c.fill(
                [rect(722, 576 + i * 78, 160, 10, 5), rect(722, 596 + i * 78, 100, 8, 4)],
                veil(p.STONE, 0.8),
            )
    c.fill(rect(744, 122, 112, 22, 11), p.INK)
    c.glow((800, 390), 220, p.TEA_LIGHT, 0.5)
    c.fill(ellipse(800, 390, 116), Gradient((p.TEA_LIGHT, p.TEA, p.TEA_DARK), 50))
    c.fill(ring(800, 390, 104, 97), veil(p.PAPER, 0.5))
    c.fill(ribbon([(745, 394), (785, 434), (862, 346)], 26), p.PAPER)
    hold = Pose(left=(-0.1, 0.47), right=(0.07, 0.67), nod=6)
    people = (
        (180, 940, 500, HIGHLAND_WOMAN, hold),
        (400, 965, 520, YOUTH, Pose(left=(-0.13, 0.47), right=(0.28, 0.78))),
        (1190, 960, 500, YOUTH_WOMAN, replace(hold, flip=True)),
        (1340, 955, 485, ELDER, replace(hold, flip=True)),
        (1500, 970, 500, FARMER, hold),
    )
    for x, y, height, look, pose in people:
        c.soft(ellipse(x + 20, y, 100, 13), p.SHADOW, 10, 0.5)
        person(c, x, y, height, look, pose)
        if pose is not people[1][4]:
            side = -1 if pose.flip else 1
            hx, hy = x + side * 0.062 * height, y - 0.7 * height
            c.fill(rotate(rect(hx - 15, hy - 30, 30, 54, 6), 8 * side, (hx, hy)), p.PAPER)
            c.fill(
                rotate(rect(hx - 12, hy - 27, 24, 48, 4), 8 * side, (hx, hy)),
                Gradient((p.TEAL, p.NAVY), 60),
            )
    for turn in (-150, -120, -95, -65, -35):
        blade(c, (40, 1010), 200, 52, turn, p.FOREST, 0.1)


def _bubble(c: Canvas, x: float, y: float, radius: float, kind: int) -> None:
    """What can be done online: a paper, a home, a message, a shield."""
    c.soft(ellipse(x + 4, y + 12, radius), p.SHADOW, 14, 0.3)
    c.fill(ellipse(x, y, radius), Gradient((p.PAPER, p.CREAM), 40))
    ink = (p.RED, p.TEA_DARK, p.TEAL, p.GOLD_DARK)[kind]
    r = radius * 0.46
    match kind:
        case 0:
            c.fill(
                [
                    (x - r * 0.8, y - r),
                    (x + r * 0.35, y - r),
                    (x + r * 0.8, y - r * 0.5),
                    (x + r * 0.8, y + r),
                    (x - r * 0.8, y + r),
                ],
                ink,
            )
            c.fill(
                [rect(x - r * 0.5, y - r * 0.2 + i * r * 0.36, r, r * 0.14) for i in range(3)],
                p.PAPER,
            )
        case 1:
            c.fill(
                [(x, y - r * 1.1), (x + r * 1.2, y - r * 0.05), (x - r * 1.2, y - r * 0.05)], ink
            )
            c.fill(rect(x - r * 0.82, y - r * 0.1, r * 1.64, r), ink)
            c.fill(rect(x - r * 0.22, y + r * 0.25, r * 0.44, r * 0.65), p.PAPER)
        case 2:
            c.fill(rect(x - r * 1.1, y - r * 0.85, r * 2.2, r * 1.4, r * 0.3), ink)
            c.fill([(x - r * 0.6, y + r * 0.4), (x, y + r * 0.4), (x - r * 0.6, y + r * 1.1)], ink)
            c.fill([ellipse(x + k * r * 0.5, y - r * 0.15, r * 0.16) for k in (-1, 0, 1)], p.PAPER)
        case _:
            c.fill(
                smooth(
                    [
                        (x, y - r * 1.1),
                        (x + r * 0.95, y - r * 0.7),
                        (x + r * 0.8, y + r * 0.4),
                        (x, y + r * 1.1),
                        (x - r * 0.8, y + r * 0.4),
                        (x - r * 0.95, y - r * 0.7),
                    ],
                    steps=5,
                ),
                ink,
            )
            c.fill(star(x, y, r * 0.6), p.PAPER)


SCENES = {"quy-hoach": planning, "chuyen-doi-so": digital_services}
