"""Finding the stored files of pictures, with one query for all pictures of a page.

Nothing is made here: visitors never wait for it (core.renditions).
"""

from collections.abc import Iterable, Iterator

from django.db.models import prefetch_related_objects
from wagtail.blocks.list_block import ListValue
from wagtail.blocks.stream_block import StreamValue
from wagtail.blocks.struct_block import StructValue

from core.models import PortalImage, PortalRendition
from core.recipes import RECIPES, Recipe
from core.renditions import focal_key


def load_pictures(*values: StreamValue | PortalImage | None) -> None:
    """Fetch the renditions of these pictures, and of those in these StreamFields.

    One query instead of one for each picture.
    """
    pictures = [picture for value in values for picture in _pictures(value)]
    prefetch_related_objects(pictures, "renditions")


def _pictures(value) -> Iterator[PortalImage]:
    if isinstance(value, PortalImage):
        yield value
    for child in _children(value):
        yield from _pictures(child)


def _children(value) -> Iterable:
    if isinstance(value, StreamValue):
        return (block.value for block in value)
    if isinstance(value, StructValue):
        return value.values()
    return value if isinstance(value, ListValue) else ()


def stored_files(image: PortalImage, recipe: Recipe) -> dict[str, list[PortalRendition]]:
    """The files of a recipe by format, narrowest first.

    A format of which files are still being made is left out: browsers would take the narrow
    file that there is for a wide box.
    """
    stored = {(made.filter_spec, made.focal_point_key): made for made in image.renditions.all()}
    found = {}
    for file_format in recipe.formats:
        specs = recipe.specs(image, file_format)
        key = focal_key(image, specs[0])
        files = [stored.get((spec, key)) for spec in specs]
        if all(files):
            found[file_format] = files
    return found


def stored_file(image: PortalImage | None, recipe: str) -> PortalRendition | None:
    """The largest file of a recipe with one format, if it is made already."""
    files = stored_files(image, RECIPES[recipe]) if image else {}
    return next((files[name][-1] for name in files), None)


def nearest_file(image: PortalImage, recipe: Recipe, width: int) -> PortalRendition | None:
    """A file of any recipe; the stylesheets crop it where a crop is shown.

    AVIF comes last, because nothing stands behind it for browsers that cannot read it.
    """
    return min(
        (made for made in image.renditions.all() if recipe.ratio or _is_whole(image, made)),
        key=lambda made: (".avif" in made.file.name, made.width < width, abs(made.width - width)),
        default=None,
    )


def _is_whole(image: PortalImage, made: PortalRendition) -> bool:
    return abs(made.width * image.height / (made.height * image.width) - 1) < 0.03
