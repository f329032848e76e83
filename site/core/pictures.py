"""Loading pictures in one go."""

from collections.abc import Iterable, Iterator

from django.db.models import prefetch_related_objects
from wagtail.blocks.list_block import ListValue
from wagtail.blocks.stream_block import StreamValue
from wagtail.blocks.struct_block import StructValue

from core.models import PortalImage


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
