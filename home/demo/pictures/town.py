"""What people built: flags, buildings, streets, furniture."""

from math import pi, sin

from . import palette as p
from .canvas import Canvas, Gradient, across, down
from .nature import blade
from .palette import Color, darker, lighter, mix, veil
from .shapes import (
    Outline,
    Point,
    arc,
    capsule,
    ellipse,
    leaf,
    lerp,
    rect,
    ribbon,
    smooth,
    star,
)


def flag(
    c: Canvas, x: float, y: float, width: float, wave: float = 0.07, folds: float = 1.4
) -> None:
    """The national flag, two by three, its pole side at (x, y), blowing to the right."""
    height, strips = width * 2 / 3, 36

    def at(u: float, v: float) -> Point:
        swell = sin(u * folds * 2 * pi + 0.5) * wave * width * (0.15 + 0.85 * u)
        return x + u * width * (1 - wave * 0.6), y + v * height + swell + u * width * wave * 0.5

    with c.clip(
        [
            *(at(i / strips, 0) for i in range(strips + 1)),
            *(at(1 - i / strips, 1) for i in range(strips + 1)),
        ]
    ):
        for i in range(strips):
            light = sin(i / strips * folds * 2 * pi + 1.9) * (1 if wave else 0)
            color = (
                mix(p.RED, p.RED_LIGHT, light * 0.75)
                if light > 0
                else mix(p.RED, p.RED_DARK, -light * 0.6)
            )
            (x0, y0), (x1, y1) = at(i / strips, 0), at((i + 1) / strips, 1)
            c.fill(
                rect(x0 - 1, min(y0, y1 - height) - height * 0.2, x1 - x0 + 2, height * 1.6), color
            )
        # By law the star's circle has a radius of one fifth of the flag's length.
        points = [at(0.5 + sx / 1.5, 0.5 + sy) for sx, sy in star(0, 0, 0.3)]
        c.fill(points, Gradient((p.GOLD_LIGHT, p.GOLD, p.GOLD_DARK), 60))


def flag_pole(
    c: Canvas, x: float, ground: float, height: float, width: float, wave: float = 0.07
) -> None:
    c.fill(rect(x - height * 0.035, ground - height * 0.03, height * 0.07, height * 0.03), p.STONE)
    c.fill(
        ribbon([(x, ground), (x, ground - height)], height * 0.016, height * 0.01),
        across(p.PAPER, p.STEEL, p.STONE_DARK),
    )
    c.fill(ellipse(x, ground - height, height * 0.014), p.GOLD)
    flag(c, x + height * 0.006, ground - height * 0.975, width, wave)


def bunting(
    c: Canvas, a: Point, b: Point, count: int = 14, drop: float = 40, size: float = 26
) -> None:
    """Small flags on a string between two points."""
    line = [
        (lerp(a, b, i / count)[0], lerp(a, b, i / count)[1] + drop * sin(pi * i / count))
        for i in range(count + 1)
    ]
    c.fill(ribbon(line, 2.5), p.WOOD_DARK)
    for i in range(count):
        x, y = lerp(line[i], line[i + 1], 0.5)
        color = (p.RED, p.GOLD)[i % 2]
        c.fill(
            [(x - size * 0.36, y - 1), (x + size * 0.36, y - 1), (x + size * 0.05, y + size)], color
        )


def window(
    c: Canvas,
    x: float,
    y: float,
    width: float,
    height: float,
    glass: Color = p.LAKE,
    frame: Color = p.PAPER,
    panes: int = 2,
) -> None:
    c.fill(rect(x - 4, y - 4, width + 8, height + 8), frame)
    c.fill(
        rect(x, y, width, height),
        Gradient((mix(glass, p.SKY_LIGHT, 0.65), glass, darker(glass, 0.35)), 30),
    )
    with c.clip(rect(x, y, width, height)):
        c.fill(
            [
                (x + width * 0.15, y + height),
                (x + width * 0.5, y),
                (x + width * 0.72, y),
                (x + width * 0.37, y + height),
            ],
            veil(p.PAPER, 0.16),
        )
    for i in range(1, panes):
        c.fill(rect(x + width * i / panes - 2, y, 4, height), frame)
    c.fill(rect(x, y + height * 0.36, width, 4), frame)
    c.fill(rect(x - 8, y + height + 4, width + 16, 6), darker(frame, 0.18))


def shophouse(
    c: Canvas,
    x: float,
    ground: float,
    width: float,
    height: float,
    wall: Color,
    awning: Color | None = None,
    far: float = 0,
) -> None:
    """A narrow town house; `far` pales it towards the haze."""

    def tone(color: Color) -> Color:
        return mix(color, p.HAZE, far)

    top = ground - height
    c.fill(
        rect(x, top, width, height),
        Gradient((tone(lighter(wall, 0.12)), tone(wall), tone(darker(wall, 0.14))), 60),
    )
    c.fill(rect(x - 5, top - 9, width + 10, 14), tone(darker(wall, 0.22)))
    c.fill(rect(x + width * 0.1, top - 30, width * 0.8, 22), tone(darker(wall, 0.1)))
    floors = max(int(height / 115) - 1, 1)
    for floor in range(floors):
        y = top + 28 + floor * (height - 120) / floors
        for i in range(2):
            wx, ww = x + width * (0.14 + 0.4 * i), width * 0.3
            c.fill(rect(wx - 3, y - 3, ww + 6, 66), tone(lighter(wall, 0.5)))
            c.fill(
                rect(wx, y, ww, 60), down(tone(mix(p.LAKE, p.SKY_LIGHT, 0.5)), tone(p.LAKE_DARK))
            )
            c.fill(rect(wx + ww / 2 - 1.5, y, 3, 60), tone(lighter(wall, 0.5)))
        c.fill(rect(x + 4, y + 70, width - 8, 5), tone(darker(wall, 0.3)))
    shop = ground - 92
    c.fill(
        rect(x + width * 0.1, shop, width * 0.8, 92),
        down(tone(darker(wall, 0.75)), tone(darker(wall, 0.5))),
    )
    c.fill(
        rect(x + width * 0.2, shop + 24, width * 0.26, 50), tone(mix(p.GOLD_LIGHT, p.WOOD, 0.35))
    )
    if awning:
        striped_awning(c, x - 4, shop - 16, width + 8, 34, tone(awning), tone(p.PAPER))


def striped_awning(
    c: Canvas,
    x: float,
    y: float,
    width: float,
    drop: float,
    color: Color,
    other: Color = p.PAPER,
    stripes: int = 8,
) -> None:
    step = width / stripes
    for i in range(stripes):
        tone = color if i % 2 == 0 else other
        left, right = x + i * step, x + (i + 1) * step
        inset = drop * 0.4
        slope = [
            (left + inset * (1 - 2 * i / stripes), y),
            (right + inset * (1 - 2 * (i + 1) / stripes), y),
            (right, y + drop),
            (left, y + drop),
        ]
        c.fill(slope, down(lighter(tone, 0.15), darker(tone, 0.08)))
        c.fill(
            arc((left + right) / 2, y + drop, step / 2, drop * 0.28, 0, 180, 10), darker(tone, 0.12)
        )
    c.soft(rect(x + 6, y + drop + 4, width - 12, 16), p.SHADOW, 8, 0.35)


def road(
    c: Canvas,
    far_y: float,
    far: tuple[float, float],
    near: tuple[float, float],
    color: Color = p.ASPHALT,
    dashes: bool = True,
) -> Outline:
    """A road in perspective from the far edge to the lower edge of the picture."""
    outline = [(far[0], far_y), (far[1], far_y), (near[1], 1010), (near[0], 1010)]
    c.fill(outline, down(mix(color, p.HAZE, 0.4), color, darker(color, 0.25)))
    if dashes:
        a, b = ((far[0] + far[1]) / 2, far_y), ((near[0] + near[1]) / 2, 1010)
        for i in range(9):
            t0, t1 = (i / 9) ** 2, ((i + 0.5) / 9) ** 2
            (x0, y0), (x1, y1) = lerp(a, b, t0), lerp(a, b, t1)
            w0, w1 = 1 + 9 * t0, 1 + 9 * t1
            c.fill(
                [(x0 - w0, y0), (x0 + w0, y0), (x1 + w1, y1), (x1 - w1, y1)], veil(p.PAPER, 0.75)
            )
    return outline


def motorbike(
    c: Canvas, x: float, ground: float, length: float, color: Color = p.RED, flip: bool = False
) -> None:
    """A step-through motorbike from the side; it drives to the right unless flipped."""
    s = -1 if flip else 1

    def at(px: float, py: float) -> Point:
        return x + px * length * s, ground - py * length

    c.soft(ellipse(x, ground, length * 0.55, length * 0.05), p.SHADOW, length * 0.03, 0.4)
    for px in (-0.36, 0.37):
        c.fill(ellipse(*at(px, 0.16), length * 0.16), p.INK)
        c.fill(ellipse(*at(px, 0.16), length * 0.115), p.STONE)
        c.fill(ellipse(*at(px, 0.16), length * 0.09), p.CHARCOAL)
        c.fill(ellipse(*at(px, 0.16), length * 0.03), p.STEEL)
    c.fill(ribbon([at(0.37, 0.16), at(0.27, 0.56)], length * 0.045), p.STEEL)
    c.fill(ribbon([at(0.3, 0.52), at(0.22, 0.62), at(0.16, 0.62)], length * 0.03), p.INK)
    body = [
        at(-0.5, 0.42),
        at(-0.1, 0.44),
        at(-0.02, 0.25),
        at(0.16, 0.22),
        at(0.25, 0.5),
        at(0.31, 0.5),
        at(0.25, 0.16),
        at(0.02, 0.12),
        at(-0.2, 0.13),
        at(-0.42, 0.3),
    ]
    c.fill(smooth(body, steps=5), Gradient((lighter(color, 0.25), color, darker(color, 0.35)), 30))
    c.fill(capsule(at(-0.46, 0.45), at(-0.1, 0.46), length * 0.04, length * 0.045), p.INK)
    c.fill(capsule(at(-0.2, 0.11), at(-0.52, 0.15), length * 0.03, length * 0.035), p.STEEL)
    c.fill(ellipse(*at(0.33, 0.5), length * 0.045), p.GOLD_LIGHT)
    c.fill(
        arc(
            *at(0.37, 0.16),
            length * 0.19,
            length * 0.19,
            190 if not flip else 200,
            340 if not flip else 350,
        ),
        darker(color, 0.1),
    )


def table(
    c: Canvas,
    x: float,
    y: float,
    width: float,
    depth: float,
    height: float,
    cloth: Color | None = None,
    wood: Color = p.WOOD,
) -> None:
    """A long table seen a little from above; y is the front edge of its top."""
    inset = depth * 0.5
    front = rect(x, y, width, height)
    if cloth:
        c.fill(front, down(cloth, darker(cloth, 0.4)))
        for i in range(int(width / 46)):
            fx = x + 20 + i * 46
            c.fill(
                [(fx, y + 6), (fx + 10, y + 6), (fx + 22, y + height), (fx - 4, y + height)],
                veil(darker(cloth, 0.5), 0.35),
            )
    else:
        for leg in (x + 8, x + width - 34):
            c.fill(rect(leg, y, 26, height), across(wood, darker(wood, 0.4)))
        c.fill(rect(x, y, width, 22), darker(wood, 0.3))
    tone = cloth or wood
    c.fill(
        [(x + inset, y - depth), (x + width - inset, y - depth), (x + width, y), (x, y)],
        Gradient((lighter(tone, 0.28), tone), 40),
    )
    c.fill(rect(x, y, width, 7), lighter(tone, 0.2))


def flower_bowl(c: Canvas, x: float, y: float, size: float, petals: Color = p.GOLD) -> None:
    """A low arrangement of leaves and flowers."""
    rng = c.rng
    for i in range(11):
        c.fill(
            leaf(
                x, y - size * 0.2, size * rng.uniform(0.5, 0.75), size * 0.16, -175 + 170 * i / 10
            ),
            mix(p.LEAF, p.TEA, rng.random()),
        )
    for i in range(12):
        fx, fy = x + rng.uniform(-0.48, 0.48) * size, y - size * rng.uniform(0.22, 0.62)
        tone = mix(petals, (p.PAPER, p.RED_LIGHT)[i % 2], 0.3)
        c.fill(
            [
                ellipse(fx + size * 0.055 * dx, fy + size * 0.055 * dy, size * 0.06)
                for dx, dy in ((0, -1), (1, -0.2), (0.6, 0.9), (-0.6, 0.9), (-1, -0.2))
            ],
            tone,
        )
        c.fill(ellipse(fx, fy, size * 0.032), p.GOLD_DARK)
    c.fill(arc(x, y - size * 0.22, size * 0.36, size * 0.3, 0, 180), across(p.PAPER, p.STONE))


def curtain(c: Canvas, x: float, y: float, width: float, height: float) -> None:
    """The red pleated curtain of a hall's stage."""
    c.fill(rect(x, y, width, height), down(p.RED_DARK, p.RED, p.RED_DARK))
    pleats = int(width / 34)
    for i in range(pleats):
        px = x + i * width / pleats
        c.fill(
            rect(px, y, width / pleats * 0.5, height),
            across(veil(p.RED_DARK, 0.55), veil(p.RED_LIGHT, 0.22)),
        )


def potted_plant(c: Canvas, x: float, ground: float, size: float) -> None:
    for i in range(9):
        blade(
            c,
            (x, ground - size * 0.28),
            size * c.rng.uniform(0.55, 0.8),
            size * 0.17,
            -165 + 150 * i / 8,
            mix(p.FOREST, p.TEA, c.rng.random()),
            0.1,
        )
    c.fill(
        [
            (x - size * 0.17, ground - size * 0.32),
            (x + size * 0.17, ground - size * 0.32),
            (x + size * 0.12, ground),
            (x - size * 0.12, ground),
        ],
        across(p.BASALT_LIGHT, p.BASALT, p.BASALT_DARK),
    )
