"""The red-earth farms: tea, coffee, pepper."""

from dataclasses import replace
from math import pi, sin

from . import palette as p
from .canvas import Canvas, Gradient, across, down
from .nature import (
    blade,
    broad_tree,
    cloud,
    foliage,
    hills,
    mist,
    sky,
    sun,
)
from .palette import Color, darker, lighter, mix, veil
from .people import Pose, person
from .shapes import arc, blob, capsule, ellipse, rect, ribbon, smooth
from .wardrobe import FARMER, FARMER_WOMAN


def _tea_rows(
    c: Canvas,
    crest: list[tuple[float, float]],
    colors: tuple,
    first: float,
    count: int,
    growth: float,
) -> None:
    """Clipped hedges that follow the hill, wider towards the viewer."""
    outline = [*crest, (1700, 1010), (-100, 1010)]
    dark, body, light = colors
    c.fill(outline, down(dark, darker(dark, 0.25)))
    with c.clip(outline):
        drop = 0.0
        for k in range(count):
            thick = first * growth**k
            wobble = c.rng.uniform(0, 6)
            row = [
                (
                    x,
                    y
                    + drop
                    + thick * 0.08 * sin(x * 0.09 + wobble + k)
                    + thick * 0.5 * sin(x * 0.0042 + k * 0.35),
                )
                for x, y in crest
            ]
            lower = [(x, y + thick * 0.82) for x, y in reversed(row)]
            c.fill([*row, *lower], body)
            top = [
                (x, y + thick * 0.36 + thick * 0.07 * sin(x * 0.13 + k)) for x, y in reversed(row)
            ]
            c.fill([*row, *top], light)
            drop += thick * 1.08


def tea_hills(c: Canvas) -> None:
    sky(c, p.SKY, p.SKY_LIGHT, p.HAZE, horizon=440)
    sun(c, 360, 240, 44)
    cloud(c, 1180, 170, 330)
    cloud(c, 820, 110, 190, opacity=0.6)
    hills(c, 330, 46, mix(p.SKY, p.LEAF, 0.25), 560, waves=6)
    hills(c, 400, 36, mix(p.LEAF, p.MIST, 0.45), 620, waves=5)
    mist(c, 460, 120, p.HAZE, 0.65)
    far = smooth(
        [(-100, 500), (200, 430), (560, 486), (860, 530), (1180, 440), (1480, 420), (1700, 470)],
        closed=False,
        steps=20,
    )
    _tea_rows(
        c,
        far,
        (mix(p.TEA_DARK, p.MIST, 0.25), mix(p.TEA, p.MIST, 0.2), mix(p.TEA_LIGHT, p.HAZE, 0.25)),
        13,
        20,
        1.06,
    )
    for x, h in ((180, 130), (1240, 150), (1330, 110)):
        broad_tree(c, x, 448 if x < 500 else 446, h, (mix(p.FOREST, p.MIST, 0.2), p.LEAF, p.TEA))
    mist(c, 600, 130, p.HAZE, 0.35)
    middle = smooth(
        [(-100, 560), (180, 590), (480, 690), (820, 700), (1140, 600), (1420, 560), (1700, 610)],
        closed=False,
        steps=20,
    )
    _tea_rows(c, middle, (p.TEA_DARK, p.TEA, p.TEA_LIGHT), 22, 14, 1.09)
    for x, y, look, flip in (
        (1090, 742, FARMER_WOMAN, False),
        (1250, 706, FARMER, True),
        (430, 770, FARMER_WOMAN, True),
    ):
        person(
            c,
            x,
            y + 30,
            190,
            look,
            Pose(view="side", lean=16, flip=flip, left=(0.2, 0.5), right=(0.17, 0.5)),
        )
        _basket(c, x + (26 if flip else -26), y - 72, 44)
    person(
        c,
        700,
        1070,
        350,
        replace(FARMER_WOMAN, top=p.RED),
        Pose(view="side", lean=10, left=(0.2, 0.52), right=(0.19, 0.5), bust=True),
    )
    _basket(c, 648, 826, 88)
    near = smooth(
        [(-100, 850), (160, 770), (460, 800), (780, 880), (1100, 900), (1400, 850), (1700, 780)],
        closed=False,
        steps=20,
    )
    _tea_rows(c, near, (p.FOREST, p.TEA_DARK, p.TEA), 44, 6, 1.2)
    foliage(c, (-30, 1030), 330, -55, p.PINE, 7)


def _basket(c: Canvas, x: float, y: float, size: float, load: Color = p.TEA_LIGHT) -> None:
    """A gùi, the woven basket carried on the back."""
    c.fill(
        [
            ellipse(x + dx * size, y - size * 0.05, size * 0.26, size * 0.2)
            for dx in (-0.22, 0.05, 0.24)
        ],
        load,
    )
    body = [
        (x - size * 0.5, y),
        (x + size * 0.5, y),
        (x + size * 0.36, y + size * 1.1),
        (x - size * 0.36, y + size * 1.1),
    ]
    c.fill(body, across(p.WOOD_LIGHT, p.WOOD, p.WOOD_DARK))
    with c.clip(body):
        for i in range(5):
            c.fill(
                rect(x - size, y + size * (0.12 + 0.2 * i), size * 2, size * 0.05),
                veil(p.WOOD_DARK, 0.5),
            )
    c.fill(capsule((x - size * 0.5, y), (x + size * 0.5, y), size * 0.06), p.WOOD_LIGHT)


def coffee(c: Canvas) -> None:
    sky(c, p.SKY, p.SKY_LIGHT, p.HAZE, horizon=400)
    sun(c, 1240, 210, 40)
    hills(c, 300, 40, mix(p.SKY, p.LEAF, 0.3), 520)
    hills(c, 372, 34, mix(p.LEAF, p.MIST, 0.35), 560)
    mist(c, 420, 90, p.HAZE, 0.6)
    c.fill(rect(0, 440, 1600, 570), down(p.BASALT_LIGHT, p.BASALT, p.BASALT_DARK))
    for side in (-1, 1):
        for i in range(6, -1, -1):
            t = 0.82**i
            size = 520 * t
            x, y = 800 + side * (120 + 620 * t), 430 + 470 * t
            c.soft(ellipse(x, y, size * 0.42, size * 0.05), p.BASALT_DARK, size * 0.04, 0.6)
            _coffee_bush(c, x, y, size, i)
    for i in range(7):
        c.fill(
            ribbon([(800 + (i - 3) * 16, 450), (800 + (i - 3) * 190, 1010)], 2, 16),
            veil(p.BASALT_DARK, 0.16),
        )
    person(
        c,
        640,
        700,
        330,
        FARMER_WOMAN,
        Pose(view="side", flip=True, left=(0.22, 0.6), right=(0.2, 0.72)),
    )
    _basket(c, 690, 470, 74, p.RED_LIGHT)
    person(c, 960, 740, 360, FARMER, Pose(view="side", left=(0.22, 0.66), right=(0.2, 0.56)))
    for x, y in ((880, 760), (1020, 770)):
        c.fill(arc(x, y - 16, 52, 34, 0, 180), across(p.WOOD_LIGHT, p.WOOD_DARK))
        c.fill(
            [
                ellipse(x + c.rng.uniform(-40, 40), y - 18 + c.rng.uniform(-12, 2), 8)
                for _ in range(26)
            ],
            p.RED,
        )
        c.fill(
            [
                ellipse(x + c.rng.uniform(-40, 40), y - 20 + c.rng.uniform(-10, 0), 5)
                for _ in range(9)
            ],
            p.RED_LIGHT,
        )
    _coffee_branch(c, [(-40, 560), (160, 690), (380, 770), (620, 800)], 150)
    _coffee_branch(c, [(1640, 640), (1440, 760), (1240, 830), (1060, 850)], 165)
    _coffee_branch(c, [(-40, 900), (200, 940), (430, 990)], 150)


def _coffee_bush(c: Canvas, x: float, y: float, size: float, seed: int) -> None:
    greens = (p.PINE, p.FOREST, p.LEAF)
    fade = 0.07 * seed
    for color, spread, lift in zip(greens, (0.5, 0.42, 0.3), (0.3, 0.36, 0.44), strict=True):
        tone = mix(color, p.MIST, fade)
        c.fill(
            [
                blob(
                    x + dx * size * 0.2,
                    y - size * (lift + dy),
                    size * spread * 0.62,
                    size * spread * 0.55,
                    c.rng,
                )
                for dx, dy in ((-1, 0), (1, 0), (0, 0.16), (0, -0.06))
            ],
            tone,
        )
    for _ in range(34):
        turn = c.rng.uniform(0, 2 * pi)
        r = c.rng.random() ** 0.5
        lx, ly = (
            x + size * 0.42 * r * sin(turn),
            y - size * 0.36 + size * 0.3 * r * sin(turn + pi / 2),
        )
        blade(
            c,
            (lx, ly),
            size * 0.1,
            size * 0.04,
            c.rng.uniform(10, 170),
            mix(p.LEAF, p.TEA, c.rng.random() * 0.8),
        )
    c.fill(
        [
            ellipse(
                x + c.rng.gauss(0, size * 0.17), y - size * c.rng.uniform(0.12, 0.55), size * 0.014
            )
            for _ in range(40)
        ],
        p.RED,
    )


def _coffee_branch(c: Canvas, stem: list[tuple[float, float]], leaf_size: float) -> None:
    """A branch close to the eye: pairs of glossy leaves, clusters of red cherries between them."""
    line = smooth(stem, closed=False, steps=8)
    c.fill(ribbon(line, leaf_size * 0.11, leaf_size * 0.04), Gradient((p.WOOD, p.WOOD_DARK), 0))
    nodes = line[3::6]
    for i, (x, y) in enumerate(nodes):
        shrink = 1 - 0.09 * i
        for turn in (
            -118 + c.rng.uniform(-12, 12),
            -62 + c.rng.uniform(-12, 12),
            62 + c.rng.uniform(-14, 14),
            112 + c.rng.uniform(-12, 12),
        ):
            blade(
                c,
                (x, y),
                leaf_size * 1.25 * shrink,
                leaf_size * 0.46 * shrink,
                turn,
                mix(p.FOREST, p.LEAF, c.rng.random()),
                c.rng.uniform(-0.12, 0.12),
            )
    for x, y in nodes:
        for _ in range(9):
            cx, cy, r = (
                x + c.rng.gauss(0, leaf_size * 0.16),
                y + c.rng.gauss(0, leaf_size * 0.12),
                leaf_size * 0.1,
            )
            color = c.rng.choice((p.RED, p.RED, p.RED_LIGHT, p.RED_DARK, p.GOLD_DARK))
            c.fill(
                ellipse(cx, cy, r), Gradient((lighter(color, 0.25), color, darker(color, 0.45)), 50)
            )
            c.fill(ellipse(cx - r * 0.35, cy - r * 0.4, r * 0.2), veil(p.PAPER, 0.75))


def pepper(c: Canvas) -> None:
    sky(c, p.SKY, p.SKY_LIGHT, p.HAZE, horizon=470)
    sun(c, 800, 300, 46)
    cloud(c, 330, 150, 280)
    cloud(c, 1330, 120, 230, opacity=0.7)
    hills(c, 390, 36, mix(p.SKY, p.LEAF, 0.3), 560)
    mist(c, 470, 90, p.HAZE, 0.6)
    c.fill(rect(0, 480, 1600, 530), down(p.BASALT_LIGHT, p.BASALT, p.BASALT_DARK))
    c.fill(
        [(770, 480), (830, 480), (1180, 1010), (420, 1010)],
        down(veil(p.PEACH, 0.5), veil(p.BASALT_LIGHT, 0.45)),
    )
    for i in range(8, -1, -1):
        t = 0.76**i
        for lane in (3, 2, 1):
            for side in (-1, 1):
                x = 800 + side * (lane - 0.42) * 560 * t
                if -160 < x < 1760:
                    _pepper_post(c, x, 478 + 500 * t, 640 * t, 0.085 * i)
        if i == 3:
            person(
                c,
                860,
                478 + 500 * t + 20,
                260,
                FARMER,
                Pose(view="side", left=(0.2, 0.72), right=(0.2, 0.6)),
            )
        if i == 1:
            person(
                c,
                690,
                478 + 500 * t - 20,
                380,
                FARMER_WOMAN,
                Pose(view="side", flip=True, left=(0.2, 0.66), right=(0.2, 0.6)),
            )
            _basket(c, 742, 640, 76)
    foliage(c, (1640, 1040), 330, 215, p.PINE, 6)


def _pepper_post(c: Canvas, x: float, ground: float, height: float, fade: float) -> None:
    """A living post wrapped in pepper vines."""
    dark, body, light = (mix(color, p.MIST, fade) for color in (p.PINE, p.LEAF, p.TEA))
    half = height * 0.1
    c.soft(ellipse(x + half, ground, half * 2.6, half * 0.4), p.BASALT_DARK, half * 0.25, 0.55)
    c.fill(
        rect(x - half * 0.2, ground - height * 1.03, half * 0.4, height * 1.03),
        mix(p.WOOD_DARK, p.MIST, fade),
    )
    steps = 9
    left = [
        (
            x - half * (1 + 0.16 * sin(i * 2.1)) * (0.72 + 0.4 * sin(pi * (i + 1) / (steps + 2))),
            ground - height * (0.02 + 0.96 * i / steps),
        )
        for i in range(steps + 1)
    ]
    right = [
        (
            x
            + half * (1 + 0.16 * sin(i * 1.7 + 1)) * (0.72 + 0.4 * sin(pi * (i + 1) / (steps + 2))),
            ground - height * (0.02 + 0.96 * i / steps),
        )
        for i in range(steps, -1, -1)
    ]
    column = smooth([*left, *right], steps=4)
    c.fill(column, Gradient((body, mix(body, dark, 0.6), dark), 90))
    if height < 90:
        return
    count = int(10 + height / 9)
    for _ in range(count):
        t, side = c.rng.random(), c.rng.uniform(-1, 1)
        lx, ly = x + side * half * 0.95, ground - height * (0.04 + 0.92 * t)
        tone = mix(mix(body, light, 0.3 + 0.7 * c.rng.random()), dark, max(side, 0) * 0.75)
        blade(c, (lx, ly), half * 0.62, half * 0.4, c.rng.uniform(40, 140), tone)
    for _ in range(count // 3):
        bx, by = x + c.rng.uniform(-0.8, 0.6) * half, ground - height * c.rng.uniform(0.1, 0.85)
        beads = [
            ellipse(bx + c.rng.uniform(-1, 1) * half * 0.03, by + k * half * 0.09, half * 0.055)
            for k in range(6)
        ]
        c.fill(beads, mix(c.rng.choice((p.TEA_LIGHT, p.TEA_LIGHT, p.RED)), p.MIST, fade))


SCENES = {"doi-che": tea_hills, "ca-phe": coffee, "ho-tieu": pepper}
