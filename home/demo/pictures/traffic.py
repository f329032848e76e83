"""Riders on motorbikes, and the lesson in road safety."""

from dataclasses import replace

from . import palette as p
from .canvas import Canvas, Gradient, across, down
from .nature import broad_tree, cloud, hills, mist, sky
from .palette import Color, darker, lighter, mix, veil
from .people import Look, Pose, person
from .shapes import capsule, ellipse, rect, ribbon
from .town import motorbike, shophouse
from .wardrobe import CITIZEN, CITIZEN_WOMAN, OFFICER, PUPIL, PUPIL_GIRL, WALK


def rider_from_behind(
    c: Canvas, x: float, ground: float, height: float, look: Look, color: Color, front: bool = False
) -> None:
    """Somebody who rides away from us, or towards us; `height` is bike and rider together."""
    h = height
    c.soft(ellipse(x, ground, h * 0.2, h * 0.03), p.SHADOW, h * 0.02, 0.5)
    c.fill(capsule((x, ground - h * 0.03), (x, ground - h * 0.2), h * 0.035), p.INK)
    person(
        c,
        x,
        ground + h * 0.28,
        h * 1.24,
        look,
        Pose(view="front" if front else "back", left=(-0.17, 0.53), right=(0.17, 0.53), bust=True),
    )
    for side in (-1, 1):
        c.fill(
            [
                capsule(
                    (x + side * h * 0.075, ground - h * 0.32),
                    (x + side * h * 0.115, ground - h * 0.17),
                    h * 0.05,
                    h * 0.036,
                ),
                capsule(
                    (x + side * h * 0.115, ground - h * 0.17),
                    (x + side * h * 0.1, ground - h * 0.07),
                    h * 0.034,
                    h * 0.026,
                ),
            ],
            look.bottom,
        )
        c.fill(
            capsule(
                (x + side * h * 0.1, ground - h * 0.055),
                (x + side * h * 0.12, ground - h * 0.05),
                h * 0.024,
            ),
            p.INK,
        )
        c.fill(
            ribbon(
                [(x + side * h * 0.13, ground - h * 0.42), (x + side * h * 0.2, ground - h * 0.52)],
                h * 0.012,
            ),
            p.INK,
        )
        c.fill(ellipse(x + side * h * 0.21, ground - h * 0.54, h * 0.035, h * 0.026), p.STEEL)
        c.fill(
            capsule(
                (x + side * h * 0.12, ground - h * 0.41),
                (x + side * h * 0.24, ground - h * 0.4),
                h * 0.017,
            ),
            p.INK,
        )
    body = [
        (x - h * 0.07, ground - h * 0.36),
        (x + h * 0.07, ground - h * 0.36),
        (x + h * 0.085, ground - h * 0.22),
        (x + h * 0.045, ground - h * 0.12),
        (x - h * 0.045, ground - h * 0.12),
        (x - h * 0.085, ground - h * 0.22),
    ]
    if front:
        body = [(px, py - h * 0.07) for px, py in body]
    c.fill(body, Gradient((lighter(color, 0.25), color, darker(color, 0.35)), 40))
    light = p.CREAM if front else p.RED_LIGHT
    c.fill(ellipse(x, ground - h * (0.38 if front else 0.3), h * 0.034, h * 0.026), light)
    if front:
        c.glow((x, ground - h * 0.38), h * 0.12, p.GOLD_LIGHT, 0.6)
    else:
        c.fill(rect(x - h * 0.045, ground - h * 0.24, h * 0.09, h * 0.06, 2), p.PAPER)


def rider(
    c: Canvas, x: float, ground: float, length: float, look: Look, color: Color, left: bool = False
) -> None:
    """Somebody on a motorbike, seen from the side."""
    side = -1 if left else 1
    motorbike(c, x, ground, length, color, flip=left)
    pose = Pose(
        view="side",
        flip=left,
        hip=0.27,
        lean=3,
        left=(0.25, 0.4),
        right=(0.25, 0.4),
        left_foot=(0.16, 0.02),
        right_foot=(0.14, 0.02),
    )
    person(
        c,
        x - side * length * 0.2,
        ground - length * 0.16,
        length * 1.22,
        replace(look, skirt=False),
        pose,
    )
    c.fill(
        capsule(
            (x + side * length * 0.12, ground - length * 0.3),
            (x + side * length * 0.26, ground - length * 0.52),
            length * 0.035,
        ),
        darker(color, 0.15),
    )


def road_safety(c: Canvas) -> None:
    """A zebra crossing near a school: an officer stops the traffic for children."""
    sky(c, p.SKY, p.SKY_LIGHT, p.HAZE, horizon=520)
    cloud(c, 420, 140, 300)
    hills(c, 420, 34, mix(p.SKY, p.LEAF, 0.3), 620)
    mist(c, 500, 100)
    x = -40.0
    walls = (
        p.PEACH,
        p.CREAM,
        mix(p.SKY, p.PAPER, 0.35),
        mix(p.TEA_LIGHT, p.PAPER, 0.45),
        mix(p.ROSE, p.PAPER, 0.2),
    )
    for i in range(12):
        width = 132 + (i * 31) % 44
        shophouse(
            c,
            x,
            560,
            width,
            190 + (i * 67) % 120,
            walls[i % 5],
            (p.RED, None, p.TEAL, p.GOLD_DARK)[i % 4],
            far=0.3,
        )
        x += width + 3
    c.fill(rect(0, 552, 1600, 66), down(lighter(p.SAND, 0.4), p.SAND))
    c.fill(rect(0, 606, 1600, 18), down(p.PAPER, p.STONE))
    for tx, h in ((70, 400), (400, 360), (1230, 380), (1540, 420)):
        broad_tree(c, tx, 600, h)
    c.fill(
        rect(0, 624, 1600, 386),
        down(mix(p.ASPHALT, p.HAZE, 0.25), p.ASPHALT, darker(p.ASPHALT, 0.25)),
    )
    for i in range(8):
        top, low = 470 + i * 86, 360 + i * 118
        c.fill(
            [(top, 640), (top + 50, 640), (low + 76, 985), (low, 985)],
            down(veil(p.PAPER, 0.75), p.PAPER),
        )
    for left, right in ((0, 300), (1330, 1600)):
        c.fill(rect(left, 800, right - left, 10), veil(p.GOLD, 0.85))
    _traffic_light(c, 1180, 640, 400)
    _sign(c, 250, 660, 330)
    rider(c, 1400, 760, 260, replace(CITIZEN, hat="helmet"), p.RED, left=True)
    rider(c, 1440, 945, 330, replace(CITIZEN_WOMAN, hat="red-helmet"), p.TEAL, left=True)
    for px, py, h, look, pose in (
        (540, 800, 215, PUPIL, WALK),
        (660, 815, 205, PUPIL_GIRL, WALK),
        (775, 800, 215, PUPIL, WALK),
        (610, 905, 245, PUPIL_GIRL, WALK),
        (745, 915, 240, PUPIL, WALK),
    ):
        c.soft(ellipse(px + 12, py, 50, 8), p.INK, 8, 0.5)
        person(c, px, py, h, look, pose)
        c.fill(
            rect(px - h * 0.15, py - h * 0.78, h * 0.12, h * 0.24, h * 0.04),
            Gradient((p.GOLD, p.GOLD_DARK), 60),
        )
    c.soft(ellipse(1000, 930, 110, 14), p.INK, 10, 0.5)
    person(c, 980, 930, 430, OFFICER, Pose(left=(-0.3, 0.8), right=(0.17, 1.08)))
    hand = (980 - 0.33 * 430, 930 - 0.82 * 430)
    c.fill(capsule(hand, (hand[0] - 76, hand[1] - 34), 9, 8), p.RED)
    for share in (0.35, 0.75):
        c.fill(ellipse(hand[0] - 76 * share, hand[1] - 34 * share, 9), p.PAPER)
    person(
        c,
        420,
        940,
        400,
        replace(CITIZEN_WOMAN, cut="vest", top=p.GOLD),
        Pose(
            view="side",
            left=(0.28, 0.68),
            right=(0.2, 0.5),
            left_foot=(0.05, 0),
            right_foot=(-0.05, 0),
        ),
    )


def _traffic_light(c: Canvas, x: float, ground: float, height: float) -> None:
    c.fill(rect(x - 7, ground - height, 14, height), across(p.STEEL, p.STONE_DARK))
    c.fill(
        rect(x - 30, ground - height - 20, 60, 156, 14),
        Gradient((lighter(p.CHARCOAL, 0.15), p.INK), 60),
    )
    for i, color in enumerate((p.RED_LIGHT, darker(p.GOLD, 0.6), darker(p.TEA, 0.6))):
        if i == 0:
            c.glow((x, ground - height + 6), 70, p.RED_LIGHT, 0.7)
        c.fill(
            ellipse(x, ground - height + 6 + i * 48, 19), Gradient((lighter(color, 0.3), color), 50)
        )


def _sign(c: Canvas, x: float, ground: float, height: float) -> None:
    """A blue crossing sign: a walker between stripes."""
    c.fill(rect(x - 6, ground - height, 12, height), across(p.STEEL, p.STONE_DARK))
    top = ground - height
    c.fill(rect(x - 62, top - 66, 124, 124, 12), p.PAPER)
    c.fill(
        rect(x - 56, top - 60, 112, 112, 9),
        Gradient((lighter(p.YOUTH_BLUE, 0.15), p.YOUTH_BLUE), 45),
    )
    c.fill([(x, top - 50), (x + 48, top + 42), (x - 48, top + 42)], p.PAPER)
    c.fill(ellipse(x + 3, top - 20, 7), p.INK)
    walker = [
        ((x, top - 12), (x - 2, top + 10)),
        ((x - 2, top + 10), (x + 12, top + 32)),
        ((x - 2, top + 10), (x - 14, top + 32)),
        ((x, top - 8), (x + 14, top + 4)),
        ((x, top - 8), (x - 12, top + 6)),
    ]
    c.fill([capsule(a, b, 4, 3) for a, b in walker], p.INK)


SCENES = {"tham-gia-giao-thong": road_safety}
