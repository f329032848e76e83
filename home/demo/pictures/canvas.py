"""A drawing surface in scene units, with the few effects that the style needs."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache, lru_cache
from math import cos, radians, sin
from random import Random

from PIL import Image, ImageChops, ImageDraw, ImageFilter

from .palette import Color
from .shapes import Outline, Point

FINE = 2  # four samples for each pixel of the picture
SCENE = (1600, 1000)
STEPS = 64

Shape = Outline | Sequence[Outline]
Box = tuple[int, int, int, int]


@dataclass(frozen=True)
class Gradient:
    """Colours along a direction of the painted shape: 0 runs downwards, 90 to the right."""

    colors: tuple[Color, ...]
    angle: float = 0

    @property
    def sheer(self) -> bool:
        return any(len(color) == 4 for color in self.colors)

    def image(self, size: tuple[int, int]) -> Image.Image:
        turn = self.angle % 360
        if turn in (0, 90):
            line = (size[0], 1) if turn else (1, size[1])
            return (
                _tile(self, STEPS, turn)
                .resize(line, Image.Resampling.BILINEAR)
                .resize(size, Image.Resampling.NEAREST)
            )
        return _tile(self, STEPS // 4, turn).resize(size, Image.Resampling.BILINEAR)

    def at(self, share: float) -> tuple[int, ...]:
        last = len(self.colors) - 1
        place = min(max(share, 0), 1) * last
        i = min(int(place), last - 1)
        a, b = ((*color, 255)[: 4 if self.sheer else 3] for color in self.colors[i : i + 2])
        return tuple(round(p + (q - p) * (place - i)) for p, q in zip(a, b, strict=True))


def down(*colors: Color) -> Gradient:
    return Gradient(colors)


def across(*colors: Color) -> Gradient:
    return Gradient(colors, 90)


@lru_cache(maxsize=512)
def _tile(gradient: Gradient, cells: int, turn: float) -> Image.Image:
    """A coarse sample; straight gradients need one line of it only."""
    dx, dy = sin(radians(turn)), cos(radians(turn))
    width, height = (1 if turn == 0 else cells), (1 if turn == 90 else cells)
    reach = (abs(dx) + abs(dy)) * (cells - 1)
    middle = ((width - 1) / 2, (height - 1) / 2)
    tile = Image.new("RGBA" if gradient.sheer else "RGB", (width, height))
    tile.putdata(
        [
            gradient.at(0.5 + ((x - middle[0]) * dx + (y - middle[1]) * dy) / reach)
            for y in range(height)
            for x in range(width)
        ]
    )
    return tile


@cache
def _noise(side: int = 512) -> Image.Image:
    return Image.frombytes("L", (side, side), Random(7).randbytes(side * side))


@cache
def _noise_field(width: int, height: int) -> Image.Image:
    tile, field = _noise(), Image.new("L", (width, height))
    for x in range(0, width, tile.width):
        for y in range(0, height, tile.height):
            field.paste(tile, (x, y))
    return field


class Canvas:
    """Paints outlines given in scene units; `finish` gives the picture."""

    def __init__(self, size: tuple[int, int], seed: str, scene: tuple[int, int] = SCENE) -> None:
        self.size = size
        self.rng = Random(seed)
        width, height = size[0] * FINE, size[1] * FINE
        # The scene covers the picture: what does not fit the proportions is cut off evenly.
        self.zoom = max(width / scene[0], height / scene[1])
        self._use(
            Image.new("RGB", (width, height)),
            (width - scene[0] * self.zoom) / 2,
            (height - scene[1] * self.zoom) / 2,
        )

    def fill(self, shape: Shape, paint: Color | Gradient) -> None:
        """Overlapping outlines of one shape count as one: a film of colour stays even."""
        outlines = self._pixels(shape)
        if isinstance(paint, Gradient):
            self._paint(outlines, paint)
        elif len(outlines) == 1 or len(paint) == 3:
            for outline in outlines:
                self.pen.polygon(outline, fill=paint)
        else:
            self._paint(outlines, Gradient((paint, paint)))

    def glow(self, center: Point, radius: float, color: Color, opacity: float = 1) -> None:
        """Light that fades towards its edge."""
        side = round(radius * 2 * self.zoom)
        x, y = self._pixels([center])[0][0]
        coarse = max(side // FINE, 1)
        # Pillow's radial gradient reaches 255 in the corners of its square, 180 at its sides.
        light = (
            Image.radial_gradient("L")
            .resize((coarse, coarse), Image.Resampling.BILINEAR)
            .point(lambda v: round(255 * opacity * max(1 - v / 180, 0) ** 1.7))
        )
        corner = (round(x - side / 2), round(y - side / 2))
        self.image.paste(color[:3], corner, light.resize((side, side), Image.Resampling.BILINEAR))

    def soft(self, shape: Shape, color: Color, blur: float, opacity: float = 0.35) -> None:
        """A blurred shape: the shadow on the ground, mist, light from a window."""
        reach = blur * self.zoom * 2
        outlines = self._pixels(shape)
        box = self._box(outlines, reach)
        if not box:
            return
        mask = self._mask(outlines, box, coarse=FINE * 2)
        mask = mask.filter(ImageFilter.GaussianBlur(blur * self.zoom / (FINE * 2))).point(
            lambda v: round(v * opacity)
        )
        self._stamp(box, color, mask)

    def grain(
        self,
        shape: Shape,
        color: Color,
        angle: float = 0,
        strength: float = 0.5,
        start: float = 0.0,
    ) -> None:
        """Stippled shade inside a shape; it grows along `angle`, from the share `start` on."""
        outlines = self._pixels(shape)
        box = self._box(outlines)
        if not box:
            return
        coarse = self._coarse_size(box, FINE)
        slope = Gradient(((0, 0, 0), (255, 255, 255)), angle).image(coarse).getchannel("R")
        slope = slope.point(lambda v: round(max(v / 255 - start, 0) / (1 - start) * 200))
        left, top = box[0] // FINE % 64, box[1] // FINE % 64
        noise = _noise_field(self.size[0] + 64, self.size[1] + 64)
        noise = noise.crop((left, top, left + coarse[0], top + coarse[1]))
        dots = ImageChops.add(slope, noise, offset=-190).point(lambda v: min(v * 4, 255))
        shade = dots.resize((box[2] - box[0], box[3] - box[1]), Image.Resampling.BILINEAR)
        mask = ImageChops.multiply(self._mask(outlines, box), shade).point(
            lambda v: round(v * strength)
        )
        self.image.paste(color[:3], box, mask)

    @contextmanager
    def clip(self, shape: Shape) -> Iterator[None]:
        """Whatever is painted inside the block stays inside the shape."""
        outlines = self._pixels(shape)
        box = self._box(outlines) or (0, 0, 1, 1)
        outer = (self.image, self.left, self.top)
        self._use(self.image.crop(box), self.left - box[0], self.top - box[1])
        yield
        inner = self.image
        self._use(*outer)
        self.image.paste(inner, box, self._mask(outlines, box))

    def _use(self, image: Image.Image, left: float, top: float) -> None:
        """Paint on this image, whose scene starts at (left, top)."""
        self.image, self.left, self.top = image, left, top
        self.width, self.height = image.size
        self.pen = ImageDraw.Draw(image, "RGBA")

    def finish(self) -> Image.Image:
        """The picture at its own size, with a little film grain and slightly darker corners."""
        picture = self.image.resize(self.size, Image.Resampling.LANCZOS, reducing_gap=2.0)
        corners = (
            Image.radial_gradient("L")
            .resize(self.size, Image.Resampling.BILINEAR)
            .point(lambda v: round(max(v - 120, 0) * 0.22))
        )
        picture.paste((46, 24, 40), (0, 0), corners)
        noise = _noise_field(*self.size).filter(ImageFilter.GaussianBlur(0.7))
        film = noise.point(lambda v: round((v - 128) * 0.065) + 128)
        return ImageChops.add(picture, Image.merge("RGB", (film, film, film)), offset=-128)

    def _pixels(self, shape: Shape) -> list[Outline]:
        outlines = [shape] if isinstance(shape[0][0], (int, float)) else shape
        k, left, top = self.zoom, self.left, self.top
        return [[(x * k + left, y * k + top) for x, y in outline] for outline in outlines]

    def _box(self, outlines: Sequence[Outline], reach: float = 0) -> Box | None:
        xs = [x for outline in outlines for x, _ in outline]
        ys = [y for outline in outlines for _, y in outline]
        x0, y0 = max(int(min(xs) - reach), 0), max(int(min(ys) - reach), 0)
        x1, y1 = (
            min(int(max(xs) + reach) + 2, self.width),
            min(int(max(ys) + reach) + 2, self.height),
        )
        return (x0, y0, x1, y1) if x1 > x0 and y1 > y0 else None

    @staticmethod
    def _coarse_size(box: Box, coarse: int) -> tuple[int, int]:
        return -(-(box[2] - box[0]) // coarse), -(-(box[3] - box[1]) // coarse)

    def _mask(self, outlines: Sequence[Outline], box: Box, coarse: int = 1) -> Image.Image:
        mask = Image.new("L", self._coarse_size(box, coarse))
        pen = ImageDraw.Draw(mask)
        for outline in outlines:
            pen.polygon(
                [((x - box[0]) / coarse, (y - box[1]) / coarse) for x, y in outline], fill=255
            )
        return mask

    def _paint(self, outlines: Sequence[Outline], gradient: Gradient) -> None:
        """The gradient spans the whole shape, also the part outside the picture."""
        xs = [x for outline in outlines for x, _ in outline]
        ys = [y for outline in outlines for _, y in outline]
        box = self._box(outlines)
        if not box:
            return
        whole = (int(min(xs)), int(min(ys)), int(max(xs)) + 2, int(max(ys)) + 2)
        tile = gradient.image((whole[2] - whole[0], whole[3] - whole[1]))
        if whole != box:
            tile = tile.crop(tuple(b - whole[i % 2] for i, b in enumerate(box)))
        if gradient.sheer:
            mask = ImageChops.multiply(self._mask(outlines, box), tile.getchannel("A"))
            self.image.paste(tile.convert("RGB"), box, mask)
        elif _is_upright(outlines):
            self.image.paste(tile, box)
        else:
            self.image.paste(tile, box, self._mask(outlines, box))

    def _stamp(self, box: Box, color: Color, mask: Image.Image) -> None:
        self.image.paste(
            color[:3],
            box,
            mask.resize((box[2] - box[0], box[3] - box[1]), Image.Resampling.BILINEAR),
        )


def _is_upright(outlines: Sequence[Outline]) -> bool:
    """One plain rectangle needs no mask."""
    return (
        len(outlines) == 1
        and len(outlines[0]) == 4
        and len({x for x, _ in outlines[0]}) == len({y for _, y in outlines[0]}) == 2
    )
