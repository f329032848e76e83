"""Draws the picture of a shared link: 1200 x 630, in the colours of the ward, up to 100 kB."""

import io
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from django.contrib.staticfiles import finders
from PIL import Image, ImageDraw, ImageFont, ImageOps

from core.models import PortalImage
from sharing.card import SIZE, Card

MOST_BYTES = 100_000
MARGIN = 64
BAND = 28  # height of the woven band along the foot
SIDE = 464  # width of the page's picture
EMBLEM = 88
TITLE_SIZES = range(72, 30, -2)
# Vietnamese stacks marks above and below its letters.
LINE_HEIGHT = 1.34
ELLIPSIS = "…"
# Edges are drawn at this multiple and scaled down, because Pillow does not smooth them.
FINE = 4


@dataclass(frozen=True)
class Palette:
    ground: str
    ink: str
    muted: str
    fill: str
    accent: str


def draw(card: Card) -> bytes:
    """Return the card as JPEG: the one format that every site accepts for shared links."""
    palette = Palette(*card.colours)
    canvas = Image.new("RGB", SIZE, palette.ground)
    pen = ImageDraw.Draw(canvas)
    right = SIZE[0] - MARGIN
    if picture := _open(card.picture, partial(_cropped, size=(SIDE, SIZE[1] - BAND))):
        canvas.paste(picture, (SIZE[0] - SIDE, 0))
        pen.rectangle((SIZE[0] - SIDE - 6, 0, SIZE[0] - SIDE - 1, SIZE[1]), palette.accent)
        right -= SIDE - 16
    _draw_head(canvas, pen, card, palette, right)
    _draw_title(pen, card, palette, right)
    _draw_foot(canvas, pen, card, palette, right)
    return _encode(canvas)


def _draw_head(canvas, pen, card: Card, palette: Palette, right: int) -> None:
    """The emblem, beside it whose page it is, below them the section."""
    emblem = _open(card.emblem, _contained) or _star(palette)
    left, top = MARGIN, 48
    canvas.paste(emblem, (left, top), emblem if emblem.mode == "RGBA" else None)
    text = Text(card.agency, _font(600, 30), right - left - EMBLEM - 24)
    text.draw(pen, left + EMBLEM + 24, top + (EMBLEM - text.height) // 2, palette.fill)
    pen.rectangle((left, 168, left + 56, 173), palette.accent)
    Text(card.section, _font(400, 28), right - left, most=1).draw(pen, left, 184, palette.muted)


def _draw_title(pen, card: Card, palette: Palette, right: int) -> None:
    """As large as the room allows; what is too long at the smallest size ends in an ellipsis."""
    top, bottom = 236 if card.section else 196, SIZE[1] - BAND - 84
    for size in TITLE_SIZES:
        text = Text(card.title, _font(600, size), right - MARGIN, most=99)
        if text.height <= bottom - top:
            break
    most = int((bottom - top) // text.line_height)
    text = Text(card.title, text.font, right - MARGIN, most=most)
    text.draw(pen, MARGIN, top, palette.ink)


def _draw_foot(canvas, pen, card: Card, palette: Palette, right: int) -> None:
    """The date or number, and the address of the site if there is room for both."""
    top = SIZE[1] - BAND - 68
    note = Text(card.note, _font(600, 26), right - MARGIN, most=1)
    note.draw(pen, MARGIN, top, palette.fill)
    host = Text(card.host, _font(400, 26), right - MARGIN, most=1)
    left = right - host.width if card.note else MARGIN
    if left >= MARGIN + note.width + 24 or not card.note:
        host.draw(pen, left, top, palette.muted)
    pen.rectangle((0, SIZE[1] - BAND, *SIZE), palette.fill)
    tile = _weave(palette)
    for left in range(0, SIZE[0], tile.width):
        canvas.paste(tile, (left, SIZE[1] - BAND + (BAND - tile.height) // 2))


class Text:
    """A text broken into lines of a width; what exceeds `most` lines ends in an ellipsis."""

    def __init__(self, text: str, font: ImageFont.FreeTypeFont, room: int, most: int = 2):
        self.font, self.room = font, room
        lines = list(self._break(_drawable(text, font).split()))
        self.lines = lines[:most]
        if len(lines) > most:
            self.lines[-1] = self._shorten(self.lines[-1])

    @property
    def line_height(self) -> float:
        return self.font.size * LINE_HEIGHT

    @property
    def height(self) -> int:
        return round(len(self.lines) * self.line_height)

    @property
    def width(self) -> int:
        return round(max(map(self.font.getlength, self.lines), default=0))

    def draw(self, pen: ImageDraw.ImageDraw, left: int, top: int, colour: str) -> None:
        for number, line in enumerate(self.lines):
            # On the base line, so that marks do not move a line up or down.
            base = top + number * self.line_height + self.font.size * 1.02
            pen.text((left, base), line, colour, self.font, anchor="ls")

    def _break(self, words: list[str]) -> Iterator[str]:
        line = ""
        for word in words:
            if line and not self._fits(f"{line} {word}"):
                yield line
                line = ""
            line = f"{line} {word}".strip()
            while not self._fits(line):  # one word that is wider than the room
                end = next(n for n in range(len(line) - 1, 0, -1) if self._fits(line[:n]))
                yield line[:end]
                line = line[end:]
        if line:
            yield line

    def _shorten(self, line: str) -> str:
        while " " in line and not self._fits(line + ELLIPSIS):
            line = line.rpartition(" ")[0]
        while not self._fits(line + ELLIPSIS):
            line = line[:-1]
        return line.rstrip(" ,.;:-–") + ELLIPSIS

    def _fits(self, line: str) -> bool:
        return len(line) <= 1 or self.font.getlength(line) <= self.room


def _font(weight: int, size: int) -> ImageFont.FreeTypeFont:
    return ImageFont.truetype(finders.find(f"fonts/be-vietnam-pro-{weight}.woff2"), size)


def _drawable(text: str, font: ImageFont.FreeTypeFont) -> str:
    """Without what the typeface lacks (pictographs, other scripts): it would be drawn as boxes."""
    missing = bytes(font.getmask("\uffff"))
    signs = unicodedata.normalize("NFC", " ".join(text.split()))
    return "".join(sign for sign in signs if sign == " " or bytes(font.getmask(sign)) != missing)


def _open(key: tuple, shape) -> Image.Image | None:
    """Return a picture of the library in the shape asked for; none if it cannot be read."""
    image = PortalImage.objects.filter(pk=key[0]).first() if key else None
    if image is None:
        return None
    try:
        with image.open_file() as file, Image.open(file) as original:
            original.draft("RGB", (SIZE[0], SIZE[0]))
            return shape(image, original)
    except (OSError, ValueError, SyntaxError):  # damaged or gone: the card does without it
        return None


def _cropped(image: PortalImage, original: Image.Image, size: tuple[int, int]) -> Image.Image:
    """Fill the size with the part around the focal point, or the middle."""
    centre = (0.5, 0.5)
    if focal := image.get_focal_point():
        centre = focal.centroid.x / image.width, focal.centroid.y / image.height
    return ImageOps.fit(original.convert("RGB"), size, centering=centre)


def _contained(image: PortalImage, original: Image.Image) -> Image.Image:
    return ImageOps.pad(original.convert("RGBA"), (EMBLEM, EMBLEM), color=(0, 0, 0, 0))


def _star(palette: Palette) -> Image.Image:
    """The emblem of static/img/emblem.svg, which Pillow cannot read."""
    picture = Image.new("RGBA", (96 * FINE, 96 * FINE))
    pen = ImageDraw.Draw(picture)
    pen.circle((48 * FINE, 48 * FINE), 46 * FINE, palette.fill)
    pen.circle((48 * FINE, 48 * FINE), 41 * FINE, outline=palette.accent, width=2 * FINE)
    pen.polygon([(x * FINE, y * FINE) for x, y in STAR], palette.accent)
    return picture.resize((EMBLEM, EMBLEM), Image.Resampling.LANCZOS)


STAR = (
    (48, 18),
    (54.74, 38.73),
    (76.53, 38.73),
    (58.9, 51.54),
    (65.63, 72.27),
    (48, 59.46),
    (30.37, 72.27),
    (37.1, 51.54),
    (19.47, 38.73),
    (41.26, 38.73),
)


def _weave(palette: Palette) -> Image.Image:
    """One tile of the border of brocade in static/img/weave.svg."""
    tile = Image.new("RGB", (32 * FINE, 16 * FINE), palette.fill)
    pen = ImageDraw.Draw(tile)
    for ends in (((-2, -2), (18, 18), (34, -2)), ((-2, 18), (16, -0.5), (34, 18))):
        pen.line([(x * FINE, y * FINE) for x, y in ends], palette.accent, 2 * FINE)
    for x in (0, 16, 32):
        corners = ((x, 5), (x + 3, 8), (x, 11), (x - 3, 8))
        pen.polygon([(a * FINE, b * FINE) for a, b in corners], palette.accent)
    return tile.resize((32, 16), Image.Resampling.LANCZOS)


def _encode(canvas: Image.Image) -> bytes:
    """The best quality that stays below the limit."""
    for quality in range(84, 20, -8):
        buffer = io.BytesIO()
        # Full colour resolution: red letters on white would blur.
        canvas.save(buffer, "JPEG", quality=quality, subsampling=0, optimize=True, progressive=True)
        if buffer.tell() <= MOST_BYTES:
            break
    return buffer.getvalue()
