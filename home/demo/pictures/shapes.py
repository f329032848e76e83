"""Geometry only: every function returns a closed outline, as a list of points in scene units."""

from collections.abc import Sequence
from math import atan2, cos, degrees, hypot, pi, radians, sin
from random import Random

Point = tuple[float, float]
Outline = list[Point]


def rect(x: float, y: float, width: float, height: float, radius: float = 0) -> Outline:
    if not radius:
        return [(x, y), (x + width, y), (x + width, y + height), (x, y + height)]
    r = min(radius, width / 2, height / 2)
    corners = (
        (x + width - r, y + r, -90),
        (x + width - r, y + height - r, 0),
        (x + r, y + height - r, 90),
        (x + r, y + r, 180),
    )
    return [point for cx, cy, start in corners for point in arc(cx, cy, r, r, start, start + 90, 8)]


def arc(
    cx: float, cy: float, rx: float, ry: float, start: float, end: float, steps: int = 24
) -> Outline:
    """Part of an ellipse; degrees run clockwise from three o'clock."""
    turns = (radians(start + (end - start) * i / steps) for i in range(steps + 1))
    return [(cx + rx * cos(t), cy + ry * sin(t)) for t in turns]


def ellipse(cx: float, cy: float, rx: float, ry: float | None = None, turn: float = 0) -> Outline:
    points = arc(cx, cy, rx, rx if ry is None else ry, 0, 360, 40)
    return rotate(points, turn, (cx, cy)) if turn else points


def ring(cx: float, cy: float, outer: float, inner: float, squash: float = 1) -> Outline:
    return arc(cx, cy, outer, outer * squash, 0, 360, 90) + arc(
        cx, cy, inner, inner * squash, 360, 0, 48
    )


def star(cx: float, cy: float, radius: float, points: int = 5) -> Outline:
    """Sharp as on the flag: the inner radius is the one of straight arms."""
    return [
        (cx + r * sin(pi * i / points), cy - r * cos(pi * i / points))
        for i in range(points * 2)
        for r in [radius if i % 2 == 0 else radius * 0.382]
    ]


def rotate(points: Sequence[Point], degrees: float, around: Point = (0, 0)) -> Outline:
    c, s, (ox, oy) = cos(radians(degrees)), sin(radians(degrees)), around
    return [(ox + (x - ox) * c - (y - oy) * s, oy + (x - ox) * s + (y - oy) * c) for x, y in points]


def place(
    points: Sequence[Point], x: float = 0, y: float = 0, scale: float = 1, flip: bool = False
) -> Outline:
    sx = -scale if flip else scale
    return [(x + px * sx, y + py * scale) for px, py in points]


def smooth(points: Sequence[Point], closed: bool = True, steps: int = 10) -> Outline:
    """A soft curve through all points (Catmull-Rom)."""
    n = len(points)
    at = (lambda i: points[i % n]) if closed else (lambda i: points[min(max(i, 0), n - 1)])
    result = []
    for i in range(n if closed else n - 1):
        p0, p1, p2, p3 = at(i - 1), at(i), at(i + 1), at(i + 2)
        for step in range(steps):
            t = step / steps
            result.append(
                tuple(_spline(a, b, c, d, t) for a, b, c, d in zip(p0, p1, p2, p3, strict=True))
            )
    return result if closed else [*result, points[-1]]


def _spline(a: float, b: float, c: float, d: float, t: float) -> float:
    return 0.5 * (
        2 * b + (c - a) * t + (2 * a - 5 * b + 4 * c - d) * t**2 + (3 * b - a - 3 * c + d) * t**3
    )


def capsule(a: Point, b: Point, ra: float, rb: float | None = None) -> Outline:
    """A limb: two round ends, straight sides."""
    rb = ra if rb is None else rb
    length = hypot(b[0] - a[0], b[1] - a[1]) or 1e-6
    turn = _direction(a, b)
    if length <= abs(ra - rb):
        return ellipse(*(a if ra > rb else b), max(ra, rb))
    return arc(*a, ra, ra, turn + 90, turn + 270, 14) + arc(*b, rb, rb, turn - 90, turn + 90, 14)


def _direction(a: Point, b: Point) -> float:
    return degrees(atan2(b[1] - a[1], b[0] - a[0]))


def ribbon(points: Sequence[Point], start: float, end: float | None = None) -> list[Outline]:
    """A line that may taper, as one capsule per piece so that sharp bends stay whole."""
    end = start if end is None else end
    last = len(points) - 1
    half = [(start + (end - start) * i / last) / 2 for i in range(last + 1)]
    return [capsule(points[i], points[i + 1], half[i], half[i + 1]) for i in range(last)]


def leaf(x: float, y: float, length: float, width: float, turn: float, bend: float = 0) -> Outline:
    """A pointed leaf that starts at (x, y) and points to `turn` degrees."""
    upper = [(0.0, 0.0), (0.25, -0.42), (0.55, -0.48), (0.85, -0.2), (1.0, 0.0)]
    lower = [(0.85, 0.2), (0.55, 0.48), (0.25, 0.42)]
    outline = [(px * length, py * width + bend * px * px * length) for px, py in upper + lower]
    return rotate(place(smooth(outline, steps=5), x, y), turn, (x, y))


def ridge(
    y: float,
    swing: float,
    rng: Random,
    bottom: float,
    left: float = -100,
    right: float = 1700,
    waves: int = 5,
) -> Outline:
    """The outline of a range of hills that fills everything down to `bottom`."""
    step = (right - left) / waves
    crest = [(left + step * i, y + rng.uniform(-swing, swing)) for i in range(waves + 1)]
    return [*smooth(crest, closed=False, steps=16), (right, bottom), (left, bottom)]


def blob(
    cx: float, cy: float, rx: float, ry: float, rng: Random, bumps: int = 9, rough: float = 0.14
) -> Outline:
    """A soft irregular patch: a crown, a stone, a cloud of dust."""
    points = []
    for i in range(bumps):
        turn, reach = 2 * pi * i / bumps, 1 + rng.uniform(-rough, rough)
        points.append((cx + cos(turn) * rx * reach, cy + sin(turn) * ry * reach))
    return smooth(points, steps=7)


def lerp(a: Point, b: Point, t: float) -> Point:
    return a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t


def polar(origin: Point, degrees: float, length: float) -> Point:
    """From `origin` along a direction: 0 is down, 90 the right of the picture, 180 up."""
    return origin[0] + sin(radians(degrees)) * length, origin[1] + cos(radians(degrees)) * length


def joint(a: Point, b: Point, upper: float, lower: float, side: int) -> Point:
    """The elbow or knee of a limb that reaches from `a` to `b`, bent to `side` (-1 or 1)."""
    dx, dy = b[0] - a[0], b[1] - a[1]
    distance = min(hypot(dx, dy), (upper + lower) * 0.999) or 1e-6
    along = (upper**2 - lower**2 + distance**2) / (2 * distance)
    off = max(upper**2 - along**2, 0) ** 0.5 * side
    length = hypot(dx, dy) or 1e-6
    ux, uy = dx / length, dy / length
    return a[0] + ux * along - uy * off, a[1] + uy * along + ux * off
