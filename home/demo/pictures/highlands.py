"""The land around Pleiku and its weather: the crater lake, a storm."""

from dataclasses import replace

from . import palette as p
from .canvas import Canvas, Gradient, across, down
from .nature import (
    bird,
    blade,
    cloud,
    conifer_line,
    hills,
    mist,
    palm,
    pine,
    sky,
    streaks,
    sun,
    tuft,
    water,
)
from .palette import lighter, mix, veil
from .people import Pose, person
from .shapes import ellipse, rect, ribbon, ring, smooth
from .wardrobe import CITIZEN, CITIZEN_WOMAN, FARMER, FROM_BEHIND, SIDE


def crater_lake(c: Canvas) -> None:
    """Biển Hồ in the morning, between pines."""
    sky(c, p.SKY, p.SKY_LIGHT, p.HAZE, p.PEACH, horizon=430)
    streaks(c, 160, c.rng)
    sun(c, 980, 318, 38)
    hills(c, 352, 34, mix(p.SKY, p.PLUM, 0.3), 520, waves=6, fade=p.PEACH)
    hills(c, 398, 22, mix(p.LAKE, p.MIST, 0.35), 540, waves=7)
    mist(c, 430, 110, p.HAZE, 0.75)
    lake = rect(0, 446, 1600, 450)
    water(c, lake, mix(p.HAZE, p.LAKE, 0.3), p.LAKE_DARK, glitter=980)
    shore = smooth(
        [
            (-60, 452),
            (120, 402),
            (330, 414),
            (470, 440),
            (560, 462),
            (420, 474),
            (160, 480),
            (-60, 476),
        ]
    )
    c.fill(shore, down(mix(p.LEAF, p.MIST, 0.35), p.LEAF))
    conifer_line(c, 440, 46, mix(p.FOREST, p.MIST, 0.25), -20, 430, 20)
    point = smooth([(1700, 440), (1480, 402), (1260, 430), (1130, 468), (1300, 490), (1700, 500)])
    c.fill(point, down(mix(p.LEAF, p.MIST, 0.2), p.FOREST))
    conifer_line(c, 452, 62, mix(p.FOREST, p.MIST, 0.12), 1230, 1640, 22)
    for shape, depth in ((shore, 60), (point, 70)):
        bottom = max(y for _, y in shape)
        mirrored = [(x, 2 * bottom - y) for x, y in shape]
        c.fill(mirrored, down(veil(p.FOREST, 0.4), veil(p.FOREST, 0)))
        c.fill(
            rect(min(x for x, _ in shape), bottom - 2, 560, 3), veil(p.PAPER, 0.35 + depth / 900)
        )
    boat = [(640, 604), (790, 604), (768, 624), (662, 624)]
    c.fill([(x, y + 14) for x, y in boat], veil(p.INK, 0.2))
    c.fill(boat, down(p.WOOD, p.WOOD_DARK))
    person(c, 720, 612, 120, FARMER, replace(SIDE, left=(0.16, 0.56), right=(0.12, 0.68)))
    c.fill(ribbon([(728, 516), (776, 650)], 4), p.WOOD_DARK)
    near = smooth(
        [
            (-80, 830),
            (180, 770),
            (420, 818),
            (700, 872),
            (980, 880),
            (1240, 826),
            (1480, 780),
            (1700, 800),
        ],
        closed=False,
    )
    bank = [*near, (1700, 1010), (-80, 1010)]
    c.fill(bank, down(p.TEA, p.TEA_DARK, p.FOREST))
    c.grain(bank, p.PINE, 30, 0.4, start=0.2)
    for x, y, h in ((80, 880, 700), (250, 850, 560), (1390, 860, 600), (1530, 900, 760)):
        c.soft(ellipse(x + 40, y, 110, 12), p.PINE, 10, 0.5)
        pine(c, x, y, h)
    pine(c, 400, 836, 380)
    pine(c, 1270, 846, 400)
    for _ in range(60):
        tuft(
            c,
            c.rng.uniform(0, 1600),
            c.rng.uniform(900, 1000),
            c.rng.uniform(16, 40),
            mix(p.TEA, p.FOREST, c.rng.random()),
        )
    c.soft(ellipse(830, 962, 190, 16), p.PINE, 12, 0.6)
    for x, look in ((775, CITIZEN), (880, CITIZEN_WOMAN)):
        person(c, x, 1048, 310, look, FROM_BEHIND)
    for x in (690, 950):
        c.fill(rect(x, 884, 16, 84), across(p.WOOD, p.WOOD_DARK))
    for y in (868, 900):
        c.fill(rect(670, y, 316, 22, 5), down(lighter(p.WOOD_LIGHT, 0.2), p.WOOD))
    c.fill(rect(660, 934, 336, 14, 4), p.WOOD_DARK)
    for x, y, s in ((560, 240, 30), (620, 214, 24), (690, 250, 20)):
        bird(c, x, y, s, mix(p.INK, p.SKY, 0.3))


def storm(c: Canvas) -> None:
    c.fill(
        rect(0, 0, 1600, 720),
        down(p.NIGHT, mix(p.NIGHT, p.LAKE_DARK, 0.6), mix(p.LAKE, p.STONE, 0.4)),
    )
    for x, y, w, tone in (
        (180, 130, 620, 0.25),
        (760, 90, 760, 0.1),
        (1340, 150, 640, 0.3),
        (480, 250, 520, 0.42),
        (1120, 270, 560, 0.5),
    ):
        cloud(c, x, y, w, mix(p.NIGHT, p.STEEL, tone), 0.9)
    bolt = [(1120, 190), (1098, 262), (1126, 300), (1080, 372), (1104, 410), (1062, 500)]
    c.glow((1100, 330), 320, p.GOLD_LIGHT, 0.4)
    c.fill([*ribbon(bolt, 11, 2), *ribbon([(1126, 300), (1170, 352), (1160, 402)], 6, 1)], p.CREAM)
    hills(c, 540, 34, mix(p.PINE, p.STEEL, 0.3), 760, fade=p.STEEL)
    hills(c, 620, 26, p.PINE, 820, fade=p.LAKE_DARK)
    c.fill(
        rect(0, 700, 1600, 310),
        down(mix(p.FOREST, p.NIGHT, 0.3), mix(p.BASALT_DARK, p.NIGHT, 0.35), p.NIGHT),
    )
    _storm_house(c, 910, 800)
    for x, y, h in ((230, 860, 620), (480, 820, 430), (1480, 870, 560)):
        palm(c, x, y, h, 1, mix(p.LEAF, p.NIGHT, 0.25))
    puddle = [ellipse(620, 930, 260, 26), ellipse(1180, 960, 330, 24), ellipse(180, 970, 190, 18)]
    c.fill(puddle, veil(p.STEEL, 0.55))
    for x, y in ((560, 926), (700, 934), (1080, 960), (1280, 956), (170, 970)):
        c.fill([ring(x, y, 34, 31, 0.25), ring(x, y, 18, 15.5, 0.25)], veil(p.PAPER, 0.5))
    person(
        c,
        660,
        920,
        300,
        replace(FARMER, top=p.GOLD, bottom=p.NIGHT, hat=""),
        Pose(
            view="side",
            lean=18,
            flip=True,
            left=(0.16, 0.5),
            right=(0.2, 0.7),
            left_foot=(0.12, 0),
            right_foot=(-0.16, 0.01),
        ),
    )
    for _ in range(420):
        x, y = c.rng.uniform(-60, 1600), c.rng.uniform(-40, 1000)
        length, depth = c.rng.uniform(26, 74), c.rng.random()
        c.fill(
            ribbon([(x, y), (x + length * 0.42, y + length)], 1 + depth * 2.2, 0.8),
            veil(p.SKY_LIGHT, 0.12 + depth * 0.3),
        )
    for _ in range(24):
        x, y = c.rng.uniform(0, 1600), c.rng.uniform(250, 900)
        blade(
            c,
            (x, y),
            c.rng.uniform(16, 34),
            11,
            c.rng.uniform(-40, 40),
            mix(p.TEA, p.GOLD_DARK, c.rng.random()),
        )


def _storm_house(c: Canvas, x: float, ground: float) -> None:
    """A small house with lit windows."""
    c.soft(ellipse(x + 200, ground, 260, 16), p.NIGHT, 12, 0.7)
    c.fill(
        rect(x, ground - 170, 380, 170),
        Gradient((mix(p.CREAM, p.NIGHT, 0.35), mix(p.SAND, p.NIGHT, 0.55)), 60),
    )
    roof = [
        (x - 44, ground - 160),
        (x + 60, ground - 270),
        (x + 330, ground - 270),
        (x + 424, ground - 160),
    ]
    c.fill(roof, down(mix(p.BASALT, p.NIGHT, 0.2), mix(p.BASALT_DARK, p.NIGHT, 0.35)))
    with c.clip(roof):
        for i in range(24):
            c.fill(
                ribbon([(x - 50 + i * 20, ground - 160), (x + 40 + i * 13, ground - 270)], 3),
                veil(p.NIGHT, 0.3),
            )
    for wx in (50, 250):
        c.glow((x + wx + 40, ground - 96), 130, p.GOLD_LIGHT, 0.6)
        c.fill(rect(x + wx, ground - 126, 80, 62), down(p.GOLD_LIGHT, p.GOLD))
        c.fill(
            [rect(x + wx + 38, ground - 126, 4, 62), rect(x + wx, ground - 98, 80, 4)], p.WOOD_DARK
        )
    c.fill(rect(x + 160, ground - 120, 62, 120), across(p.WOOD, p.WOOD_DARK))


SCENES = {
    "ho-bien": crater_lake,
    "mua-bao": storm,
}
