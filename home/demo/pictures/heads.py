"""Heads without faces: skin, hair and hats tell who somebody is."""

from . import palette as p
from .canvas import Canvas, Gradient
from .palette import darker, lighter, mix, veil
from .shapes import Outline, Point, arc, capsule, ellipse, rect, ribbon, rotate, smooth


class _Head:
    """Shares of the head's half height, around its middle; x grows to where the head looks."""

    def __init__(self, center: Point, radius: float, flip: bool, turn: float) -> None:
        self.center, self.r, self.side, self.turn = center, radius, -1 if flip else 1, turn

    def at(self, px: float, py: float) -> Point:
        x, y = self.center[0] + px * self.r * self.side, self.center[1] + py * self.r
        return rotate([(x, y)], self.turn, self.center)[0]

    def shape(self, *points: Point) -> Outline:
        return smooth([self.at(*point) for point in points], steps=7)

    def plain(self, points: Outline) -> Outline:
        return [self.at(*point) for point in points]


def head(
    c: Canvas, center: Point, radius: float, look, view: str, flip: bool, turn: float = 0
) -> None:
    h = _Head(center, radius, flip, turn)
    if look.hair == "long" and view == "side":
        _long_hair(c, h, look, view)
    if view == "back":
        _from_behind(c, h, look)
    else:
        _face(c, h, look, sideways=view == "side")
    if look.hat:
        HATS[look.hat](c, h)


def hair_behind(c: Canvas, center: Point, radius: float, look) -> None:
    """Long hair of somebody who faces us falls behind neck and shoulders: paint it before them."""
    if look.hair == "long":
        _long_hair(c, _Head(center, radius, False, 0), look, "front")


def _long_hair(c: Canvas, h: _Head, look, view: str) -> None:
    if view == "side":
        back = h.shape(
            (0.1, -0.95), (-0.75, -0.7), (-0.98, 0.1), (-0.85, 1.3), (-0.35, 1.5), (-0.2, 0.4)
        )
    else:
        back = h.shape(
            (0, -1.05),
            (0.8, -0.7),
            (0.95, 0.2),
            (0.85, 1.25),
            (0, 1.42),
            (-0.85, 1.25),
            (-0.95, 0.2),
            (-0.8, -0.7),
        )
    c.fill(back, darker(look.hair_color, 0.12))


def _face(c: Canvas, h: _Head, look, sideways: bool) -> None:
    skin = Gradient((lighter(look.skin, 0.12), look.skin, darker(look.skin, 0.1)), 70)
    if sideways:
        c.fill(
            h.shape(
                (0.05, -0.95),
                (0.62, -0.6),
                (0.7, -0.1),
                (0.68, 0.5),
                (0.4, 0.95),
                (-0.1, 0.8),
                (-0.6, 0.3),
                (-0.65, -0.5),
            ),
            skin,
        )
        c.fill(h.shape((0.62, -0.12), (0.86, 0.18), (0.62, 0.26)), mix(look.skin, p.PAPER, 0.06))
        c.fill(ellipse(*h.at(-0.18, 0.12), h.r * 0.15, h.r * 0.2), darker(look.skin, 0.16))
    else:
        for side in (-1, 1):
            c.fill(
                ellipse(*h.at(side * 0.79, 0.08), h.r * 0.14, h.r * 0.2), darker(look.skin, 0.12)
            )
        c.fill(
            h.shape(
                (0, -0.98),
                (0.6, -0.75),
                (0.8, -0.1),
                (0.68, 0.55),
                (0.3, 0.96),
                (-0.3, 0.96),
                (-0.68, 0.55),
                (-0.8, -0.1),
                (-0.6, -0.75),
            ),
            skin,
        )
        c.fill(h.shape((-0.02, 0.02), (0.1, 0.3), (-0.06, 0.34)), darker(look.skin, 0.12))
    _hair(c, h, look, sideways)
    if look.glasses:
        _glasses(c, h, sideways)
    if look.mask:
        low = [(-0.75, 0.18), (0.75, 0.18), (0.66, 0.62), (0.3, 1.0), (-0.3, 1.0), (-0.66, 0.62)]
        side = [(0.1, 0.16), (0.86, 0.1), (0.72, 0.6), (0.42, 0.98), (0.02, 0.7)]
        c.fill(h.plain(side if sideways else low), mix(p.SKY, p.PAPER, 0.5))


def _hair(c: Canvas, h: _Head, look, sideways: bool) -> None:
    paint = Gradient((lighter(look.hair_color, 0.16), look.hair_color), 40)
    if sideways:
        cap = [
            (0.66, -0.5),
            (0.5, -1.0),
            (-0.1, -1.14),
            (-0.75, -0.82),
            (-0.92, -0.1),
            (-0.7, 0.5),
            (-0.42, 0.42),
            (-0.3, -0.05),
            (0.05, -0.2),
            (0.28, -0.52),
        ]
        c.fill(h.shape(*cap), paint)
        if look.hair == "bun":
            c.fill(ellipse(*h.at(-0.95, -0.02), h.r * 0.36), look.hair_color)
        if look.hair == "tail":
            c.fill(
                h.shape((-0.8, -0.35), (-1.15, 0.1), (-1.1, 1.0), (-0.85, 1.25), (-0.8, 0.4)),
                look.hair_color,
            )
        return
    if look.hair == "bun":
        c.fill(ellipse(*h.at(0, -1.12), h.r * 0.34), look.hair_color)
    parted = [
        (0.83, 0.0),
        (0.86, -0.62),
        (0.4, -1.1),
        (-0.3, -1.14),
        (-0.84, -0.66),
        (-0.83, 0.0),
        (-0.66, -0.38),
        (-0.2, -0.5),
        (0.3, -0.62),
        (0.68, -0.36),
    ]
    combed = [
        (0.83, 0.1),
        (0.86, -0.6),
        (0.45, -1.1),
        (-0.45, -1.1),
        (-0.86, -0.6),
        (-0.83, 0.1),
        (-0.7, -0.32),
        (-0.12, -0.72),
        (0.5, -0.56),
        (0.7, -0.3),
    ]
    c.fill(h.shape(*(combed if look.hair in ("long", "bun", "tail") else parted)), paint)


def _from_behind(c: Canvas, h: _Head, look) -> None:
    for side in (-1, 1):
        c.fill(ellipse(*h.at(side * 0.8, 0.1), h.r * 0.14, h.r * 0.2), darker(look.skin, 0.14))
    c.fill(h.shape((0.7, 0.1), (0.52, 0.85), (-0.52, 0.85), (-0.7, 0.1)), darker(look.skin, 0.1))
    paint = Gradient(
        (lighter(look.hair_color, 0.18), look.hair_color, darker(look.hair_color, 0.2)), 60
    )
    c.fill(
        h.shape(
            (0, -1.12),
            (0.62, -0.92),
            (0.86, -0.25),
            (0.74, 0.4),
            (0.4, 0.68),
            (-0.4, 0.68),
            (-0.74, 0.4),
            (-0.86, -0.25),
            (-0.62, -0.92),
        ),
        paint,
    )
    if look.hair == "bun":
        c.fill(ellipse(*h.at(0, -0.3), h.r * 0.4, h.r * 0.34), lighter(look.hair_color, 0.12))
    if look.hair in ("long", "tail"):
        wide = 0.84 if look.hair == "long" else 0.26
        c.fill(
            h.shape(
                (-wide, -0.2), (wide, -0.2), (wide * 0.95, 1.2), (0, 1.45), (-wide * 0.95, 1.2)
            ),
            paint,
        )


def _glasses(c: Canvas, h: _Head, sideways: bool) -> None:
    for px in (0.45,) if sideways else (-0.36, 0.36):
        c.fill(arc(*h.at(px, -0.02), h.r * 0.25, h.r * 0.21, 0, 360), veil(p.INK, 0.75))
        c.fill(
            arc(*h.at(px, -0.02), h.r * 0.2, h.r * 0.165, 0, 360),
            mix(p.SKY_LIGHT, p.SKINS[0], 0.35),
        )
    ends = ((0.2, -0.05), (-0.3, -0.02)) if sideways else ((-0.12, -0.04), (0.12, -0.04))
    c.fill(capsule(h.at(*ends[0]), h.at(*ends[1]), h.r * 0.03), veil(p.INK, 0.75))


def _conical(c: Canvas, h: _Head) -> None:
    """Nón lá."""
    cone = [h.at(0, -1.85), h.at(1.75, -0.42)]
    cone += [h.at(1.75 - 3.5 * i / 12, -0.42 + 0.3 * (1 - (i / 6 - 1) ** 2)) for i in range(13)]
    c.fill(cone, Gradient((lighter(p.SAND, 0.45), p.SAND, mix(p.SAND, p.WOOD, 0.4)), 70))
    for share in (0.4, 0.62, 0.82):
        line = [
            h.at(
                (-1.75 + 3.5 * i / 12) * share,
                -1.85 + (1.43 + 0.28 * (1 - (i / 6 - 1) ** 2)) * share,
            )
            for i in range(13)
        ]
        c.fill(ribbon(line, h.r * 0.035), veil(p.WOOD, 0.35))


def _cap(c: Canvas, h: _Head) -> None:
    c.fill(
        h.shape((-0.85, -0.35), (-0.7, -0.95), (0, -1.25), (0.7, -0.95), (0.85, -0.35), (0, -0.42)),
        Gradient((p.RED_LIGHT, p.RED_DARK), 60),
    )
    c.fill(h.shape((-0.1, -0.46), (0.85, -0.5), (1.2, -0.26), (0.6, -0.26)), p.RED_DARK)


def _helmet(c: Canvas, h: _Head) -> None:
    _dome(c, h, p.TEAL)


def _red_helmet(c: Canvas, h: _Head) -> None:
    _dome(c, h, p.RED)


def _dome(c: Canvas, h: _Head, color: p.Color) -> None:
    shell = h.plain(arc(0, -0.22, 1.0, 1.06, 180, 360, 20))
    c.fill(shell, Gradient((lighter(color, 0.35), color, darker(color, 0.3)), 55))
    c.fill(capsule(h.at(-0.98, -0.22), h.at(1.2, -0.2), h.r * 0.09), darker(color, 0.35))
    c.fill(ribbon([h.at(-0.6, -0.2), h.at(-0.35, 0.85)], h.r * 0.08), p.INK)


def _police(c: Canvas, h: _Head) -> None:
    c.fill(
        h.shape((-1.1, -0.85), (-0.3, -1.35), (0.5, -1.32), (1.1, -0.85), (0, -0.72)),
        Gradient((lighter(p.KHAKI, 0.2), p.KHAKI), 40),
    )
    c.fill(h.plain(rect(-0.85, -0.86, 1.7, 0.4)), p.RED)
    c.fill(h.shape((-0.7, -0.48), (0.9, -0.5), (1.05, -0.3), (0, -0.24)), p.INK)
    c.fill(ellipse(*h.at(0.1, -0.85), h.r * 0.16), p.GOLD)


def _turban(c: Canvas, h: _Head) -> None:
    """The cloth band of highland dress."""
    band = h.plain([(-0.88, -0.42), (0.88, -0.42), (0.84, -0.72), (-0.84, -0.72)])
    c.fill(band, p.RED)
    c.fill(ribbon([h.at(-0.87, -0.57), h.at(0.87, -0.57)], h.r * 0.08), p.GOLD)


HATS = {
    "conical": _conical,
    "cap": _cap,
    "helmet": _helmet,
    "red-helmet": _red_helmet,
    "police": _police,
    "band": _turban,
}
