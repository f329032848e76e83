"""How pictures are shown: the one place that knows widths, crops and formats.

Widths are those of the boxes in the stylesheets at one, two and three device pixels to the
CSS pixel, so that no screen fetches a file much larger than it draws.
"""

import re
from dataclasses import dataclass


@dataclass(frozen=True)
class Recipe:
    """How a picture is shown in one kind of place.

    `widths` are those of the files, in pixels; `ratio` is width to height of the crop around
    the focal point, None for the whole picture; `sizes` is HTML's attribute: how wide the
    stylesheets draw it. Formats stand in order of preference, the last is the fallback.
    """

    widths: tuple[int, ...]
    sizes: str = ""
    ratio: tuple[int, int] | None = None
    formats: tuple[str, ...] = ("avif", "webp", "jpeg")
    is_square: bool = False  # fits the whole picture into a square
    keeps_transparency: bool = False

    def specs(self, image, file_format: str) -> list[str]:
        """Wagtail's filter specifications of the files of `image`, narrowest first.

        A small picture is not made larger, nor stored twice.
        """
        ground = "" if self.keeps_transparency else "bgcolor-fff|"
        ending = f"{ground}format-{file_format}"
        narrower = sum(width < self._width_of(image) for width in self.widths)
        return [f"{self._frame(width)}|{ending}" for width in self.widths[: narrower + 1]]

    def box(self, image) -> tuple[int, int]:
        """Width and height of the middle file, whether there is such a file or not."""
        width = self.widths[len(self.widths) // 2]
        across, down = self.ratio or (image.width, image.height)
        return width, max(1, round(width * down / across))

    def _width_of(self, image) -> float:
        """The width of the original, of its widest crop, or of the square around it."""
        if self.ratio:
            across, down = self.ratio
            return min(image.width, image.height * across / down)
        return max(image.width, image.height) if self.is_square else image.width

    def _frame(self, width: int) -> str:
        if self.ratio:
            across, down = self.ratio
            return f"fill-{width}x{width * down // across}"
        return f"max-{width}x{width}" if self.is_square else f"width-{width}"


RECIPES = {
    "card": Recipe((240, 400, 768), "(min-width: 640px) 370px, 40vw", ratio=(8, 5)),
    "lead": Recipe((400, 768, 1120), "(min-width: 1024px) 700px, calc(100vw - 32px)", ratio=(8, 5)),
    "thumb": Recipe((96, 192, 288), "96px", ratio=(4, 3)),
    "figure": Recipe((480, 768, 1120, 1480), "(min-width: 800px) 736px, calc(100vw - 32px)"),
    "gallery": Recipe((192, 360, 528), "(min-width: 560px) 176px, 45vw", ratio=(4, 3)),
    # What a picture of a gallery links to; JPEG, because people send it on.
    "large": Recipe((1600,), formats=("jpeg",), is_square=True),
    "portrait": Recipe((72, 136, 216, 320), "96px", ratio=(3, 4)),
    "emblem": Recipe(
        (72, 144, 216),
        "72px",
        formats=("avif", "webp", "png"),
        is_square=True,
        keeps_transparency=True,
    ),
    # Made of every upload: shown until the others are.
    "preview": Recipe((768,), formats=("jpeg",)),
}

# Where a picture stands, as a path in Wagtail's index of references, and the recipes that
# templates use there. The first match counts.
PLACES = [
    (r"^image$", ("card", "lead", "thumb", "figure")),
    (r"(^|\.)gallery\.", ("gallery", "large")),
    (r"(^|\.)portrait$", ("portrait",)),
    (r"^emblem$", ("emblem",)),
    (r"", ("figure",)),
]


def recipes_at(path: str) -> tuple[str, ...]:
    """The names of the recipes for a picture at `path`, for instance "leaders.item.portrait"."""
    return next(names for pattern, names in PLACES if re.search(pattern, path))
