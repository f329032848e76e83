"""Nhà Rông, the communal house of the Bahnar and Jrai."""

from . import palette as p
from .canvas import Canvas, Gradient, across, down
from .palette import Color, darker, lighter, mix, veil
from .shapes import Outline, capsule, ellipse, lerp, rect, ribbon, smooth


def _roof(x: float, ground: float, height: float) -> tuple[Outline, Outline]:
    """The two sides of a Rông roof as seen from a corner: the long slope and the narrow gable."""
    h = height
    top_left, top_right = (x - 0.26 * h, ground - 0.985 * h), (x + 0.2 * h, ground - h)
    eave_left, eave_mid, eave_right = (
        (x - 0.37 * h, ground - 0.3 * h),
        (x + 0.2 * h, ground - 0.27 * h),
        (x + 0.37 * h, ground - 0.33 * h),
    )
    left_edge = smooth(
        [
            eave_left,
            (x - 0.335 * h, ground - 0.55 * h),
            (x - 0.285 * h, ground - 0.8 * h),
            top_left,
        ],
        closed=False,
    )
    ridge = smooth([top_left, (x - 0.03 * h, ground - 0.962 * h), top_right], closed=False)
    fold = smooth(
        [top_right, (x + 0.215 * h, ground - 0.7 * h), (x + 0.215 * h, ground - 0.5 * h), eave_mid],
        closed=False,
    )
    right_edge = smooth(
        [
            top_right,
            (x + 0.265 * h, ground - 0.76 * h),
            (x + 0.32 * h, ground - 0.55 * h),
            eave_right,
        ],
        closed=False,
    )
    slope = [*left_edge, *ridge, *fold]
    gable = [*right_edge, eave_mid, *reversed(fold)]
    return slope, gable


def rong_house(c: Canvas, x: float, ground: float, height: float, dusk: float = 0.0) -> None:
    """Stilts, a platform with a rail, and a roof like an axe blade; `dusk` darkens it."""
    h = height

    def tone(color: Color) -> Color:
        return mix(color, p.INK, dusk)

    c.soft(ellipse(x, ground + 4, h * 0.46, h * 0.035), p.SHADOW, h * 0.02, 0.5)
    for i in range(6):
        px = x - 0.3 * h + i * 0.116 * h
        c.fill(
            rect(px, ground - 0.2 * h, 0.026 * h, 0.2 * h), across(tone(p.WOOD), tone(p.WOOD_DARK))
        )
    for px, base in ((0.29, 0.012), (0.345, 0.024)):
        c.fill(rect(x + px * h, ground - 0.22 * h, 0.021 * h, (0.22 - base) * h), tone(p.WOOD_DARK))
    side_beam = [
        (x + 0.24 * h, ground - 0.202 * h),
        (x + 0.37 * h, ground - 0.226 * h),
        (x + 0.37 * h, ground - 0.208 * h),
        (x + 0.24 * h, ground - 0.182 * h),
    ]
    c.fill(side_beam, tone(darker(p.WOOD_DARK, 0.2)))
    c.fill(
        [
            (x - 0.36 * h, ground - 0.2 * h),
            (x + 0.24 * h, ground - 0.2 * h),
            (x + 0.37 * h, ground - 0.225 * h),
            (x - 0.3 * h, ground - 0.225 * h),
        ],
        tone(p.WOOD_LIGHT),
    )
    c.fill(
        rect(x - 0.36 * h, ground - 0.202 * h, 0.6 * h, 0.02 * h),
        down(tone(p.WOOD), tone(p.WOOD_DARK)),
    )
    wall = [
        (x - 0.29 * h, ground - 0.34 * h),
        (x + 0.2 * h, ground - 0.34 * h),
        (x + 0.2 * h, ground - 0.21 * h),
        (x - 0.29 * h, ground - 0.21 * h),
    ]
    c.fill(wall, Gradient((tone(p.THATCH), tone(p.WOOD), tone(p.WOOD_DARK)), 40))
    with c.clip(wall):
        for i in range(26):
            c.fill(
                rect(x - 0.29 * h + i * 0.019 * h, ground - 0.35 * h, 0.004 * h, 0.16 * h),
                veil(p.INK, 0.18),
            )
    side = [
        (x + 0.2 * h, ground - 0.34 * h),
        (x + 0.3 * h, ground - 0.36 * h),
        (x + 0.3 * h, ground - 0.222 * h),
        (x + 0.2 * h, ground - 0.21 * h),
    ]
    c.fill(side, tone(darker(p.WOOD_DARK, 0.2)))
    c.fill(
        rect(x - 0.085 * h, ground - 0.315 * h, 0.075 * h, 0.115 * h),
        mix(p.INK, p.GOLD, dusk * 0.9),
    )
    slope, gable = _roof(x, ground, h)
    c.fill(gable, down(tone(mix(p.WOOD, p.BASALT_DARK, 0.3)), tone(p.WOOD_DARK)))
    c.fill(slope, Gradient((tone(lighter(p.THATCH, 0.22)), tone(p.THATCH), tone(p.WOOD)), 65))
    c.grain(slope, tone(p.WOOD_DARK), 70, 0.55, start=0.15)
    with c.clip([slope, gable]):
        for i in range(70):
            sx = x - 0.38 * h + i * 0.011 * h
            lean = (sx - x) * -0.18
            top = ground - h * c.rng.uniform(0.5, 1.0)
            c.fill(
                ribbon(
                    [(sx + lean * 1.5, top), (sx, top + h * c.rng.uniform(0.12, 0.3))],
                    0.003 * h,
                    0.001 * h,
                ),
                veil(p.WOOD_DARK, 0.3),
            )
        for share, color in ((0.86, p.RED), (0.83, p.CREAM), (0.80, p.RED)):
            band = [(x - 0.4 * h, ground - share * h), (x + 0.4 * h, ground - (share + 0.01) * h)]
            c.fill(ribbon(band, 0.012 * h), veil(tone(color), 0.7))
        c.fill(
            ribbon(
                [
                    (x - 0.4 * h, ground - 0.315 * h),
                    (x + 0.2 * h, ground - 0.285 * h),
                    (x + 0.4 * h, ground - 0.345 * h),
                ],
                0.022 * h,
            ),
            veil(p.WOOD_DARK, 0.55),
        )
    crest = smooth(
        [
            (x - 0.275 * h, ground - 1.0 * h),
            (x - 0.03 * h, ground - 0.972 * h),
            (x + 0.215 * h, ground - 1.015 * h),
        ],
        closed=False,
    )
    c.fill(ribbon(crest, 0.016 * h), tone(p.WOOD_DARK))
    for i in range(3, len(crest), 4):
        cx, cy = crest[i]
        c.fill(
            [(cx - 0.012 * h, cy), (cx + 0.012 * h, cy), (cx, cy - 0.036 * h)], tone(p.WOOD_DARK)
        )
    rail = [(x - 0.36 * h, ground - 0.25 * h), (x - 0.1 * h, ground - 0.25 * h)]
    c.fill(ribbon(rail, 0.009 * h), tone(p.WOOD))
    for i in range(9):
        px = x - 0.355 * h + i * 0.031 * h
        c.fill(rect(px, ground - 0.25 * h, 0.008 * h, 0.05 * h), tone(p.WOOD_DARK))
    c.fill(
        ribbon(
            [(x + 0.01 * h, ground + 0.015 * h), (x - 0.045 * h, ground - 0.2 * h)],
            0.03 * h,
            0.024 * h,
        ),
        tone(p.WOOD_DARK),
    )
    for i in range(6):
        sx, sy = lerp((x + 0.01 * h, ground), (x - 0.045 * h, ground - 0.2 * h), (i + 0.5) / 6)
        c.fill(capsule((sx - 0.022 * h, sy), (sx + 0.022 * h, sy), 0.0055 * h), tone(p.WOOD_LIGHT))
