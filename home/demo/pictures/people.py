"""Figures: one skeleton, posed by where hands and feet are, dressed by a `Look`."""

from dataclasses import dataclass
from math import dist

from . import palette as p
from .canvas import Canvas, Gradient
from .heads import hair_behind, head
from .palette import Color, darker, lighter, veil
from .shapes import Outline, Point, capsule, ellipse, joint, lerp, rect, ribbon, rotate, smooth

HIP, SHOULDER, CHIN = 0.48, 0.80, 0.865
UPPER_ARM, FOREARM, THIGH, SHIN = 0.17, 0.165, 0.23, 0.226


@dataclass(frozen=True)
class Look:
    """Clothes and hair; the names of hats are in heads.py.

    `cut` is shirt, tee, suit, aodai, vest, coat or brocade;
    `hair` is short, long, bun or tail.
    """

    cut: str = "shirt"
    top: Color = p.SHIRT
    bottom: Color = p.CHARCOAL
    skin: Color = p.SKINS[1]
    hair: str = "short"
    hair_color: Color = p.HAIR
    hat: str = ""
    slim: bool = False
    long_sleeves: bool = False
    skirt: bool = False
    scarf: Color | None = None
    mask: bool = False
    glasses: bool = False


@dataclass(frozen=True)
class Pose:
    """Hands and feet in shares of the body height, from the feet's middle.

    x grows to the side the figure looks at, to the right if it faces us.
    A `bust` has no legs: it sits behind a table or a chair.
    """

    left: tuple[float, float] = (-0.128, 0.468)
    right: tuple[float, float] = (0.128, 0.468)
    left_foot: tuple[float, float] = (-0.055, 0)
    right_foot: tuple[float, float] = (0.055, 0)
    hip: float = HIP
    lean: float = 0
    view: str = "front"
    flip: bool = False
    nod: float = 0
    bust: bool = False


STAND = Pose()
HIDDEN_ARMS = {"front": (), "side": ("right",), "back": ("left", "right")}


class _Body:
    """Turns shares of the body height into scene points."""

    def __init__(self, x: float, y: float, height: float, pose: Pose) -> None:
        self.x, self.y, self.h, self.pose = x, y, height, pose
        self.side = -1 if pose.flip else 1

    def at(self, px: float, py: float) -> Point:
        return self.x + px * self.h * self.side, self.y - py * self.h

    def up(self, px: float, py: float) -> Point:
        """A point of the upper body: it moves with the hip and leans with the back."""
        hip = self.at(0, self.pose.hip)
        x, y = self.at(px, py - HIP + self.pose.hip)
        return rotate([(x, y)], self.pose.lean * self.side, hip)[0]

    def shape(self, *points: tuple[float, float]) -> Outline:
        return smooth([self.up(*point) for point in points], steps=7)

    def plain(self, *points: tuple[float, float]) -> Outline:
        return [self.up(*point) for point in points]


def person(c: Canvas, x: float, y: float, height: float, look: Look, pose: Pose = STAND) -> None:
    """Draw a figure whose feet stand at (x, y)."""
    b = _Body(x, y, height, pose)
    behind = HIDDEN_ARMS[pose.view]
    for arm in behind:
        _arm(c, b, look, arm, shaded=True)
    if not pose.bust:
        _legs(c, b, look)
    center = b.up(0.018 if pose.view == "side" else 0, 0.928)
    if pose.view == "front":
        hair_behind(c, center, height * 0.07, look)
    torso = _torso(c, b, look)
    if pose.view != "back":
        _front(c, b, look, torso)
    for arm in ("right", "left"):
        if arm not in behind:
            _arm(c, b, look, arm, torso=torso)
    head(
        c,
        center,
        height * 0.07,
        look,
        pose.view,
        pose.flip,
        turn=(pose.lean * 0.6 + pose.nod) * b.side,
    )


def _legs(c: Canvas, b: _Body, look: Look) -> None:
    sideways = b.pose.view == "side"
    order = (("right", b.pose.right_foot, 1), ("left", b.pose.left_foot, -1))
    for name, foot, sign in order:
        root = b.at(0 if sideways else sign * 0.042, b.pose.hip + 0.01)
        ankle = b.at(foot[0], foot[1] + 0.035)
        bend = -b.side if sideways else -sign * b.side
        knee = joint(root, ankle, THIGH * b.h, SHIN * b.h, bend)
        bare = look.skirt
        cloth = look.top if look.cut == "aodai" and b.pose.hip < 0.4 else look.bottom
        color = look.skin if bare else darker(cloth, 0.25 if name == "right" else 0)
        toe = foot[0] + (0.075 if sideways else sign * 0.022)
        shoe = [
            capsule(
                b.at(foot[0] - (0.015 if sideways else 0), foot[1] + 0.018),
                b.at(toe, foot[1] + 0.014),
                b.h * 0.022,
                b.h * 0.018,
            )
        ]
        c.fill(shoe, p.INK if not bare else darker(look.skin, 0.5))
        limb = [capsule(knee, ankle, b.h * 0.04, b.h * (0.028 if not bare else 0.018))]
        if not bare:
            limb.append(capsule(root, knee, b.h * 0.055, b.h * 0.04))
        c.fill(
            limb, Gradient((lighter(color, 0.07), darker(color, 0.18)), 90) if b.h > 200 else color
        )
    if look.skirt:
        left, right = b.pose.left_foot[0], b.pose.right_foot[0]
        hem = [b.at(min(left, right) - 0.05, 0.17), b.at(max(left, right) + 0.05, 0.17)]
        waist = [b.up(0.082, 0.5), b.up(-0.082, 0.5)]
        skirt = [hem[0], hem[1], *waist]
        c.fill(skirt, Gradient((lighter(look.bottom, 0.08), darker(look.bottom, 0.25)), 90))
        _bands(c, b, skirt, 0.19, 0.27)


def _bands(c: Canvas, b: _Body, inside: Outline, low: float, high: float) -> None:
    """The woven red and gold stripes of highland cloth."""
    with c.clip(inside):
        step = (high - low) / 5
        for i, color in enumerate((p.RED, p.SHIRT, p.RED, p.GOLD, p.RED)):
            x, y = b.at(-0.3, high - i * step)
            c.fill(rect(min(x, x + 0.6 * b.h * b.side), y, 0.6 * b.h, step * b.h * 0.72), color)


def _torso(c: Canvas, b: _Body, look: Look) -> Outline:
    s = 0.9 if look.slim else 1.0
    w = 0.8 if look.slim else 1.06
    if b.pose.view == "side":
        half = [
            (0.03, 0.845),
            (0.062, 0.77),
            (0.07 * s, 0.7),
            (0.056 * w, 0.6),
            (0.066, 0.49),
            (0.03, 0.455),
        ]
        back = [
            (-0.045, 0.455),
            (-0.066, 0.5),
            (-0.052 * w, 0.6),
            (-0.066, 0.72),
            (-0.06, 0.79),
            (-0.03, 0.845),
        ]
        torso = b.shape(*half, *back)
    else:
        right = [
            (0.032, 0.845),
            (0.082 * s, 0.825),
            (0.113 * s, 0.785),
            (0.1 * s, 0.68),
            (0.084 * w, 0.58),
            (0.088, 0.49),
            (0.06, 0.453),
        ]
        torso = b.shape(*right, *[(-x, y) for x, y in reversed(right)])
    neck = capsule(
        b.up(0.008 if b.pose.view == "side" else 0, 0.885), b.up(0, 0.825), b.h * 0.031, b.h * 0.035
    )
    if look.cut in ("aodai", "coat") and b.pose.hip > 0.4 and not b.pose.bust:
        _gown(c, b, look)
    c.fill(neck, darker(look.skin, 0.16))
    paint = Gradient(
        (lighter(look.top, 0.1), look.top, darker(look.top, 0.16)), 60 if b.h > 160 else 90
    )
    c.fill(torso, paint)
    if b.h > 240:
        c.grain(
            torso, darker(look.top, 0.15 + 0.3 * (1 - sum(look.top) / 765)), 75, 0.45, start=0.35
        )
    return torso


def _gown(c: Canvas, b: _Body, look: Look) -> None:
    """The long panel of an áo dài, or the skirt of a white coat."""
    hem, flare = (0.13, 0.1) if look.cut == "aodai" else (0.3, 0.095)
    wide = 0.056 if b.pose.view == "side" else 0.068 if look.slim else 0.088
    panel = smooth(
        [b.up(-wide, 0.56), b.at(-flare * 0.95, 0.36), b.at(-flare, hem)], closed=False, steps=5
    )
    panel += smooth(
        [b.at(flare, hem), b.at(flare * 0.95, 0.36), b.up(wide, 0.56)], closed=False, steps=5
    )
    c.fill(panel, Gradient((lighter(look.top, 0.08), look.top, darker(look.top, 0.22)), 90))


def _front(c: Canvas, b: _Body, look: Look, torso: Outline) -> None:
    """Collar, tie, scarf and badge; a figure seen from the side shows half of them."""
    sideways = b.pose.view == "side"
    shift = 0.035 if sideways else 0
    with c.clip(torso):
        match look.cut:
            case "suit":
                c.fill(b.plain((shift - 0.04, 0.85), (shift + 0.04, 0.85), (shift, 0.66)), p.PAPER)
                c.fill(
                    b.plain(
                        (shift - 0.011, 0.82),
                        (shift + 0.011, 0.82),
                        (shift + 0.015, 0.70),
                        (shift, 0.675),
                        (shift - 0.015, 0.70),
                    ),
                    p.RED,
                )
                for sign in (-1, 1):
                    lapel = [
                        (shift + sign * 0.034, 0.855),
                        (shift + sign * 0.07, 0.76),
                        (shift + sign * 0.045, 0.745),
                        (shift, 0.645),
                    ]
                    c.fill(b.plain(*lapel), lighter(look.top, 0.12))
                c.fill(
                    b.plain(
                        (shift + 0.05, 0.735),
                        (shift + 0.068, 0.74),
                        (shift + 0.067, 0.728),
                        (shift + 0.051, 0.723),
                    ),
                    p.GOLD,
                )
            case "vest" | "coat":
                c.fill(
                    b.plain((shift - 0.035, 0.86), (shift + 0.035, 0.86), (shift, 0.72)),
                    p.SHIRT if look.cut == "vest" else p.TEAL,
                )
                c.fill(
                    ribbon(b.plain((shift, 0.72), (shift, 0.45)), b.h * 0.006),
                    darker(look.top, 0.35),
                )
                if look.cut == "vest":
                    c.fill(
                        b.plain((-0.2, 0.635), (0.2, 0.635), (0.2, 0.605), (-0.2, 0.605)),
                        p.GOLD_LIGHT,
                    )
            case "aodai":
                c.fill(
                    b.plain(
                        (shift - 0.036, 0.865),
                        (shift + 0.036, 0.865),
                        (shift + 0.04, 0.828),
                        (shift - 0.04, 0.828),
                    ),
                    darker(look.top, 0.18),
                )
                c.fill(
                    ribbon(
                        b.plain((shift, 0.83), (shift + 0.07, 0.78), (shift + 0.085, 0.62)),
                        b.h * 0.004,
                    ),
                    darker(look.top, 0.35),
                )
            case "brocade":
                c.fill(
                    b.plain((shift - 0.035, 0.86), (shift + 0.035, 0.86), (shift, 0.77)),
                    darker(look.skin, 0.05),
                )
                for y, color in (
                    (0.73, p.RED),
                    (0.715, p.GOLD),
                    (0.70, p.RED),
                    (0.50, p.RED),
                    (0.485, p.SHIRT),
                    (0.47, p.RED),
                ):
                    c.fill(b.plain((-0.2, y), (0.2, y), (0.2, y - 0.012), (-0.2, y - 0.012)), color)
            case _:
                c.fill(
                    b.plain((shift - 0.034, 0.862), (shift + 0.034, 0.862), (shift, 0.785)),
                    darker(look.skin, 0.08),
                )
                for sign in (-1, 1):
                    flap = [
                        (shift + sign * 0.03, 0.862),
                        (shift + sign * 0.052, 0.822),
                        (shift + sign * 0.022, 0.785),
                        (shift, 0.79),
                    ]
                    c.fill(b.plain(*flap), lighter(look.top, 0.35))
                c.fill(
                    ribbon(b.plain((shift, 0.785), (shift, 0.46)), b.h * 0.004),
                    darker(look.top, 0.2),
                )
                if look.cut == "tee":
                    c.fill(ellipse(*b.up(shift + 0.05, 0.735), b.h * 0.011), p.GOLD)
    if look.scarf:
        knot = b.up(shift, 0.79)
        for tail in ((-0.03, 0.69), (0.035, 0.70)):
            c.fill(
                capsule(knot, b.up(shift + tail[0], tail[1]), b.h * 0.012, b.h * 0.02), look.scarf
            )
        c.fill(b.plain((shift - 0.055, 0.855), (shift + 0.055, 0.855), (shift, 0.775)), look.scarf)


def _arm(
    c: Canvas, b: _Body, look: Look, name: str, shaded: bool = False, torso: Outline | None = None
) -> None:
    sign = -1 if name == "left" else 1
    reach = 0.0 if b.pose.view == "side" else sign * (0.076 if look.slim else 0.087)
    root = b.up(reach, SHOULDER - 0.005)
    hand = b.at(*getattr(b.pose, name))
    elbow = _elbow(b, root, hand, sign)
    sleeve = darker(look.top, 0.24 if shaded else 0.06)
    skin = darker(look.skin, 0.15) if shaded else look.skin
    long = look.long_sleeves or look.cut in ("suit", "aodai", "coat", "brocade")
    thick = 0.85 if look.slim else 1.0
    upper = capsule(root, elbow, b.h * 0.033 * thick, b.h * 0.027 * thick)
    lower = capsule(elbow, hand, b.h * 0.027 * thick, b.h * 0.017)
    if torso:
        edge = [
            capsule(root, elbow, b.h * 0.04, b.h * 0.035),
            capsule(elbow, hand, b.h * 0.034, b.h * 0.026),
        ]
        with c.clip(torso):
            c.fill(edge, veil(darker(look.top, 0.7), 0.3))
    palm = lerp(elbow, hand, 1.0 + 0.1 * FOREARM)
    tip = lerp(elbow, hand, 1.18)
    c.fill(
        [
            capsule(palm, tip, b.h * 0.021, b.h * 0.015),
            capsule(palm, lerp(palm, (tip[0], tip[1] - b.h * 0.02), 0.8), b.h * 0.012, b.h * 0.009),
        ],
        skin,
    )
    c.fill([lower], sleeve if long else skin)
    cuff = (
        upper
        if long
        else capsule(
            root,
            ((root[0] + elbow[0] * 2) / 3, (root[1] + elbow[1] * 2) / 3),
            b.h * 0.036 * thick,
            b.h * 0.034 * thick,
        )
    )
    c.fill([upper], sleeve if long else skin)
    if look.cut == "vest":
        sleeve = darker(p.SHIRT, 0.2 if shaded else 0.05)
    c.fill(
        [cuff], Gradient((lighter(sleeve, 0.08), darker(sleeve, 0.08)), 90) if b.h > 200 else sleeve
    )
    if long:
        c.fill(
            [lower],
            Gradient((lighter(sleeve, 0.08), darker(sleeve, 0.1)), 90) if b.h > 200 else sleeve,
        )


def _elbow(b: _Body, root: Point, hand: Point, sign: int) -> Point:
    """Seen from the front, a near hand foreshortens its arm.

    Elbows point outwards, or hang down when the hand is stretched out or raised.
    """
    upper, lower = UPPER_ARM * b.h, FOREARM * b.h
    if b.pose.view == "side":
        return joint(root, hand, upper, lower, b.side)
    near = min(max(dist(root, hand) * 1.07 / (upper + lower), 0.5), 1)
    ways = [
        joint(root, hand, upper * near, lower * near, side)
        for side in (-sign * b.side, sign * b.side)
    ]
    raised = hand[1] < root[1] or abs(hand[0] - root[0]) > b.h * 0.085
    return max(ways, key=lambda point: point[1]) if raised else ways[0]
