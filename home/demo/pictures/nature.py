"""Sky, hills, water, trees and plants."""

from math import cos, pi, radians, sin
from random import Random

from . import palette as p
from .canvas import Canvas, Gradient, down
from .palette import Color, darker, lighter, mix, veil
from .shapes import Outline, Point, blob, capsule, ellipse, leaf, lerp, rect, ribbon, ridge, smooth

Greens = tuple[Color, Color, Color]

BROADLEAF: Greens = (p.FOREST, p.LEAF, p.TEA)
SUNNY: Greens = (p.TEA_DARK, p.TEA, p.TEA_LIGHT)
PINES: Greens = (p.PINE, p.FOREST, p.LEAF)


def sky(c: Canvas, *colors: Color, horizon: float = 640) -> None:
    c.fill(rect(0, 0, 1600, horizon + 60), down(*colors))


def sun(
    c: Canvas,
    x: float,
    y: float,
    radius: float,
    color: Color = p.CREAM,
    warmth: Color = p.GOLD_LIGHT,
) -> None:
    c.glow((x, y), radius * 7, warmth, 0.75)
    c.glow((x, y), radius * 2.6, lighter(warmth, 0.4), 0.7)
    c.fill(ellipse(x, y, radius), color)


def cloud(
    c: Canvas, x: float, y: float, width: float, color: Color = p.PAPER, opacity: float = 0.85
) -> None:
    """Round on top, flat and fading below."""
    humps = (
        (-0.34, 0.10, 0.13),
        (-0.17, 0.02, 0.19),
        (0.05, -0.05, 0.24),
        (0.24, 0.04, 0.16),
        (0.38, 0.11, 0.1),
    )
    parts = [
        ellipse(x + hx * width, y + hy * width, r * width, r * width * 0.72) for hx, hy, r in humps
    ]
    parts.append(
        capsule(
            (x - width * 0.42, y + width * 0.13),
            (x + width * 0.44, y + width * 0.13),
            width * 0.055,
        )
    )
    c.fill(parts, down(veil(color, opacity), veil(color, opacity * 0.75), veil(color, 0)))


def streaks(
    c: Canvas, y: float, rng: Random, color: Color = p.PAPER, opacity: float = 0.5, count: int = 5
) -> None:
    """Thin high clouds."""
    for _ in range(count):
        x, width, dy = rng.uniform(0, 1600), rng.uniform(120, 420), rng.uniform(-60, 60)
        c.soft(capsule((x, y + dy), (x + width, y + dy - 6), rng.uniform(3, 9)), color, 5, opacity)


def hills(
    c: Canvas,
    y: float,
    swing: float,
    color: Color,
    bottom: float,
    waves: int = 5,
    fade: Color | None = None,
    grain: float = 0.22,
) -> Outline:
    """A range of hills whose foot lies in the mist."""
    outline = ridge(y, swing, c.rng, bottom, waves=waves)
    c.fill(outline, down(color, mix(color, fade or p.HAZE, 0.32)))
    if grain:
        c.grain(outline, darker(color, 0.35), 40, grain, start=0.25)
    return outline


def mist(c: Canvas, y: float, height: float, color: Color = p.HAZE, opacity: float = 0.5) -> None:
    c.fill(
        rect(0, y - height / 2, 1600, height),
        down(veil(color, 0), veil(color, opacity), veil(color, 0)),
    )


def water(c: Canvas, shape: Outline, light: Color, deep: Color, glitter: float = 800) -> None:
    """A lake: bright far away, deep in front, with flat ripples around the reflected sun."""
    c.fill(shape, down(light, mix(light, deep, 0.6), deep))
    top, bottom = min(y for _, y in shape), max(y for _, y in shape)
    with c.clip(shape):
        for _ in range(150):
            t = c.rng.random() ** 0.8
            y = top + (bottom - top) * t
            x = c.rng.gauss(glitter, 90 + 330 * t)
            half = c.rng.uniform(10, 46) * (0.35 + t)
            c.fill(ellipse(x, y, half, 0.7 + 2.2 * t), veil(p.PAPER, c.rng.uniform(0.1, 0.4)))
        for _ in range(70):
            t = c.rng.random()
            x, y = c.rng.uniform(0, 1600), top + (bottom - top) * t
            c.fill(ellipse(x, y, c.rng.uniform(20, 90) * (0.3 + t), 0.8 + 2 * t), veil(deep, 0.3))


def ground_shadow(c: Canvas, x: float, y: float, width: float, opacity: float = 0.32) -> None:
    c.soft(
        ellipse(x + width * 0.12, y, width * 0.55, width * 0.09),
        p.SHADOW,
        width * 0.045 + 2,
        opacity,
    )


def broad_tree(
    c: Canvas,
    x: float,
    y: float,
    height: float,
    greens: Greens = BROADLEAF,
    trunk: Color = p.WOOD_DARK,
    wide: float = 1,
) -> None:
    """A spreading street or village tree, lit from the left."""
    rng, h = c.rng, height
    ground_shadow(c, x, y, h * 0.75 * wide)
    fork = (x, y - h * 0.4)
    limbs = ribbon([(x, y), (x - h * 0.01, y - h * 0.2), fork], h * 0.075, h * 0.05)
    for dx, dy in ((-0.17, -0.62), (0.03, -0.7), (0.18, -0.58)):
        limbs += ribbon(
            [fork, (x + dx * h * 0.5, y + dy * h * 0.8), (x + dx * h * wide, y + dy * h)],
            h * 0.045,
            h * 0.014,
        )
    c.fill(limbs, Gradient((lighter(trunk, 0.2), trunk, darker(trunk, 0.3)), 90))
    crown(c, x, y - h * 0.68, h * 0.36 * wide, h * 0.31, greens, rng)


def crown(c: Canvas, x: float, y: float, rx: float, ry: float, greens: Greens, rng: Random) -> None:
    """Three layers of soft clumps: shade, body, light; then single leaves."""
    dark, body, light = greens
    c.fill([ellipse(x, y, rx * 0.75, ry * 0.75), *_clumps(x, y, rx, ry, 15, 0.34, 0.74, rng)], dark)
    lit = [
        ellipse(x - rx * 0.1, y - ry * 0.12, rx * 0.6, ry * 0.55),
        *_clumps(x - rx * 0.1, y - ry * 0.12, rx, ry, 14, 0.26, 0.66, rng),
    ]
    c.fill(lit, body)
    c.grain(lit, dark, 50, 0.6, start=0.35)
    for _ in range(16):
        turn, reach = rng.uniform(pi * 0.85, pi * 1.75), rng.uniform(0.15, 0.72)
        cx, cy = x + cos(turn) * rx * reach, y + sin(turn) * ry * reach
        size = rng.uniform(0.1, 0.2)
        c.fill(
            blob(cx, cy, rx * size, ry * size * 0.8, rng, bumps=7, rough=0.22),
            mix(body, light, 0.45 + 0.55 * rng.random()),
        )
    for _ in range(40):
        turn, reach = rng.uniform(0, 2 * pi), rng.uniform(0.3, 1.02)
        lx, ly = x + cos(turn) * rx * reach, y + sin(turn) * ry * reach
        tone = lighter(light, 0.25) if lx + ly < x + y - rx * 0.3 else mix(dark, body, rng.random())
        c.fill(leaf(lx, ly, rx * 0.1, rx * 0.05, rng.uniform(0, 360)), tone)


def _clumps(
    x: float, y: float, rx: float, ry: float, count: int, size: float, spread: float, rng: Random
) -> list[Outline]:
    """Soft bumps all around an oval."""
    clumps = []
    for i in range(count):
        turn, s = 2 * pi * i / count + rng.uniform(-0.15, 0.15), size * rng.uniform(0.75, 1.1)
        clumps.append(
            blob(
                x + cos(turn) * rx * spread,
                y + sin(turn) * ry * spread,
                rx * s,
                ry * s,
                rng,
                bumps=8,
            )
        )
    return clumps


def pine(
    c: Canvas, x: float, y: float, height: float, greens: Greens = PINES, trunk: Color = p.WOOD_DARK
) -> None:
    """A highland pine: a bare reddish trunk and flat tufts of needles towards the top."""
    rng, h = c.rng, height
    top = (x + rng.uniform(-0.03, 0.03) * h, y - h)
    c.fill(
        ribbon([(x, y), lerp((x, y), top, 0.55), top], h * 0.042, h * 0.01),
        Gradient((lighter(trunk, 0.28), trunk, darker(trunk, 0.35)), 90),
    )
    levels = 8
    for i in range(levels):
        t = 0.4 + 0.58 * i / (levels - 1)
        stem = lerp((x, y), top, t)
        half = h * (0.2 * (1 - ((t - 0.4) / 0.62) ** 1.3) + 0.035) * rng.uniform(0.85, 1.1)
        for side in (-1, 1):
            tip = (
                stem[0] + side * half * rng.uniform(0.7, 1),
                stem[1] - half * rng.uniform(0.1, 0.3),
            )
            c.fill(capsule(stem, tip, h * 0.006, h * 0.003), darker(trunk, 0.2))
            cx, cy = lerp(stem, tip, 0.62)
            c.fill(blob(cx, cy, half * 0.62, h * 0.048, rng, rough=0.22), greens[0])
            c.fill(
                blob(cx - half * 0.06, cy - h * 0.014, half * 0.5, h * 0.032, rng, rough=0.25),
                greens[1],
            )
            if side < 0 or i % 2:
                c.fill(
                    blob(cx - half * 0.14, cy - h * 0.024, half * 0.3, h * 0.017, rng, rough=0.3),
                    greens[2],
                )
    c.fill(blob(*top, h * 0.05, h * 0.06, rng), greens[1])


def conifer_line(
    c: Canvas,
    y: float,
    height: float,
    color: Color,
    left: float = -20,
    right: float = 1620,
    gap: float = 26,
) -> None:
    """A far forest edge: only its saw-toothed outline."""
    rng, x, parts = c.rng, left, []
    while x < right:
        h = height * rng.uniform(0.55, 1)
        w = h * rng.uniform(0.2, 0.28)
        parts.append(
            [
                (x - w, y),
                (x - w * 0.35, y - h * 0.5),
                (x, y - h),
                (x + w * 0.35, y - h * 0.5),
                (x + w, y),
                (x, y + 14),
            ]
        )
        x += gap * rng.uniform(0.6, 1.4)
    c.fill(parts, color)


def palm(
    c: Canvas,
    x: float,
    y: float,
    height: float,
    wind: float = 0,
    green: Color = p.LEAF,
    trunk: Color = p.WOOD_DARK,
) -> None:
    """`wind` from 0 (still) to 1 bends the trunk and combs the fronds to the right."""
    rng, h = c.rng, height
    stem = [
        (x, y),
        (x + h * (0.02 + 0.1 * wind), y - h * 0.4),
        (x + h * (0.05 + 0.32 * wind), y - h * (0.78 - 0.07 * wind)),
    ]
    stem = smooth(stem, closed=False, steps=8)
    c.fill(
        ribbon(stem, h * 0.055, h * 0.03), Gradient((lighter(trunk, 0.25), darker(trunk, 0.2)), 90)
    )
    top = stem[-1]
    for i in range(13):
        turn = -200 + 220 * i / 12 + rng.uniform(-8, 8)
        turn += (8 - turn) * 0.72 * wind
        tone = mix(darker(green, 0.25), lighter(green, 0.25), rng.random())
        _frond(c, top, h * rng.uniform(0.34, 0.42), turn, 0.55 - 0.3 * wind, tone)


def _frond(c: Canvas, root: Point, length: float, turn: float, droop: float, color: Color) -> None:
    direction = (cos(radians(turn)), sin(radians(turn)))
    spine = [
        (
            root[0] + direction[0] * length * t,
            root[1] + direction[1] * length * t + droop * length * t * t,
        )
        for t in (i / 16 for i in range(17))
    ]
    parts = ribbon(spine, length * 0.03, length * 0.006)
    for i in range(2, 17):
        reach = length * 0.26 * sin(pi * (0.12 + 0.8 * i / 17))
        for side in (-42, 42):
            parts.append(
                leaf(
                    *spine[i],
                    reach,
                    reach * 0.17,
                    turn + side + droop * 45 * i / 16,
                    0.1 * (1 if side > 0 else -1),
                )
            )
    c.fill(parts, color)


def bush(c: Canvas, x: float, y: float, width: float, greens: Greens = SUNNY) -> None:
    """A low round shrub that stands on (x, y)."""
    rng = c.rng
    with c.clip(rect(x - width, y - width, width * 2, width)):
        for color, size, lift in zip(greens, (1, 0.82, 0.5), (0.1, 0.15, 0.25), strict=True):
            c.fill(
                [
                    blob(
                        x + (k * 0.26 - 0.04) * width * size,
                        y - width * (lift + 0.07 * (1 - abs(k))),
                        width * size * 0.26,
                        width * size * 0.22,
                        rng,
                    )
                    for k in (-1, 0, 1)
                ],
                color,
            )


def tuft(c: Canvas, x: float, y: float, height: float, color: Color) -> None:
    rng = c.rng
    c.fill(
        [
            leaf(
                x + k * height * 0.08,
                y,
                height * rng.uniform(0.6, 1),
                height * 0.11,
                -90 + k * 16,
                0.12 * k / 3,
            )
            for k in (-2, -1, 0, 1, 2)
        ],
        color,
    )


def foliage(
    c: Canvas, corner: Point, reach: float, turn: float, color: Color, count: int = 7
) -> None:
    """Dark leaves that reach into the picture and give it a foreground."""
    rng = c.rng
    for i in range(count):
        angle = turn + (i - (count - 1) / 2) * 96 / count
        length = reach * rng.uniform(0.72, 1)
        tone = mix(color, p.TEA, 0.16 * (i % 3))
        blade(c, corner, length, length * 0.26, angle, tone, bend=rng.uniform(-0.16, 0.16))


def blade(
    c: Canvas,
    root: Point,
    length: float,
    width: float,
    turn: float,
    color: Color,
    bend: float = 0.0,
) -> None:
    """One big leaf: a darker half, a pale midrib."""
    outline = leaf(*root, length, width, turn, bend)
    c.fill(outline, color)
    half = len(outline) // 2
    c.fill([*outline[half:], outline[0]], darker(color, 0.22))
    c.fill(ribbon([root, outline[half]], width * 0.07, width * 0.01), lighter(color, 0.25))


def bird(c: Canvas, x: float, y: float, span: float, color: Color = p.INK) -> None:
    for side in (-1, 1):
        wing = [
            (x, y),
            (x + side * span * 0.3, y - span * 0.22),
            (x + side * span * 0.55, y - span * 0.06),
        ]
        c.fill(ribbon(smooth(wing, closed=False, steps=6), span * 0.07, span * 0.015), color)
