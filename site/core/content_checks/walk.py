"""Reads a page into its parts, in the order of the editor and with the places there.

What editors cannot see is left out, and so is what never becomes public: fields called
internal_something and rows that are not marked as public.
"""

from collections.abc import Iterator

from django.db import models
from django.db.models import Model
from wagtail import blocks
from wagtail.admin.panels import FieldPanel, InlinePanel, ObjectList, Panel, PanelGroup
from wagtail.contrib.table_block.blocks import TableBlock
from wagtail.documents.blocks import DocumentChooserBlock
from wagtail.fields import RichTextField, StreamField
from wagtail.images.blocks import ImageBlock

from core.blocks import HeadingBlock
from core.content_checks.markup import read_markup
from core.content_checks.parts import File, Heading, Part, Picture, Place, RichText, Table, Text
from core.models import PortalDocument, PortalImage, PortalPage

# Nobody reads these as text.
NO_PROSE = (models.SlugField, models.URLField, models.EmailField)


def walk(page: PortalPage) -> Iterator[Part]:
    for panel, anchor in _panels(type(page).get_edit_handler()):
        if isinstance(panel, InlinePanel):
            yield from _rows(page, panel, anchor)
        else:
            yield from _field(page, panel.field_name, anchor=anchor)


def edited_fields(page: PortalPage) -> set[str]:
    """The names of the fields that the editor of this kind of page shows."""
    panels = _panels(type(page).get_edit_handler())
    return {panel.field_name for panel, _anchor in panels if isinstance(panel, FieldPanel)}


def _panels(group: Panel, prefix="panel", anchor="") -> Iterator[tuple[Panel, str]]:
    """The panels of single fields and rows, each with the id of the section it stands in."""
    for child, name in zip(group.children, group.child_identifiers, strict=True):
        section = f"{prefix}-{name}-section" if isinstance(group, ObjectList) else ""
        here = anchor or section
        if isinstance(child, PanelGroup):
            yield from _panels(child, f"{prefix}-child-{name}", here)
        elif isinstance(child, FieldPanel | InlinePanel):
            yield child, here


def _rows(page: PortalPage, panel: InlinePanel, anchor: str) -> Iterator[Part]:
    name = panel.relation_name
    for number, row in enumerate(getattr(page, name).all(), 1):
        if not getattr(row, "is_public", True):
            continue
        place = Place(
            name, f"{panel.heading} › {number}", f"inline_child_{name}-{number - 1}-panel-section"
        )
        for field in row._meta.concrete_fields:
            if field.editable and field.name != "sort_order":
                yield from _field(row, field.name, place, f"{name}.item.")


def _field(
    owner: Model, name: str, place: Place | None = None, path: str = "", anchor: str = ""
) -> Iterator[Part]:
    """The parts of one field; `place` is that of the row it belongs to, if it belongs to one."""
    field = owner._meta.get_field(name)
    if name.startswith("internal_"):
        return
    label = str(getattr(field, "verbose_name", name))
    label = label[:1].upper() + label[1:]
    place = place or Place(name, label, anchor)
    if isinstance(field, models.ForeignKey):
        if key := getattr(owner, field.attname):
            if field.related_model is PortalImage:
                yield Picture(place, key, f"{path}{name}")
            elif field.related_model is PortalDocument:
                yield File(place, key)
    elif isinstance(field, StreamField):
        value = getattr(owner, name)
        yield from _value(value.stream_block, value, place, f"{path}{name}")
    elif isinstance(field, RichTextField):
        yield RichText(place, read_markup(getattr(owner, name) or ""))
    elif _is_prose(field) and (words := getattr(owner, name)):
        yield Text(place, words)


def _is_prose(field: models.Field) -> bool:
    is_words = isinstance(field, models.CharField | models.TextField)
    return is_words and not isinstance(field, NO_PROSE) and not field.choices


def _value(block: blocks.Block, value, place: Place, path: str) -> Iterator[Part]:
    """The parts of a block's value. Special blocks come before the kinds they are made of."""
    if isinstance(block, blocks.StreamBlock):
        for number, child in enumerate(value, 1):
            label = f"{place.label} › {number}. {child.block.label}"
            here = Place(place.field, label, _anchor(child))
            yield from _value(child.block, child.value, here, f"{path}.{child.block_type}")
    elif isinstance(block, blocks.ListBlock):
        for number, child in enumerate(value.bound_blocks if value else (), 1):
            here = Place(place.field, f"{place.label} › {number}", _anchor(child))
            yield from _value(child.block, child.value, here, f"{path}.item")
    elif isinstance(block, ImageBlock):
        yield _picture(value, place, path)
    elif isinstance(block, TableBlock):
        if isinstance(value, dict):
            yield Table(place, value)
    elif isinstance(block, blocks.StructBlock):
        for name, child in block.child_blocks.items():
            yield from _value(child, (value or {}).get(name), place, f"{path}.{name}")
    else:
        yield from _leaf(block, value, place)


def _leaf(block: blocks.Block, value, place: Place) -> Iterator[Part]:
    if isinstance(block, DocumentChooserBlock):
        if value or block.required:
            yield File(place, value.pk if value else None)
    elif isinstance(block, blocks.RichTextBlock):
        yield RichText(place, read_markup(value.source if value else ""))
    elif isinstance(block, HeadingBlock):
        yield Heading(place, value or "")
    elif isinstance(block, blocks.CharBlock | blocks.TextBlock) and value:
        yield Text(place, value)


def _picture(image, place: Place, path: str) -> Picture:
    if not image:
        return Picture(place, None, path)
    alt, is_decorative = image.contextual_alt_text or "", bool(image.decorative)
    return Picture(place, image.pk, path, alt, is_decorative)


def _anchor(child) -> str:
    """The id that Wagtail's editor gives to the block; one that was never stored has none."""
    return f"block-{child.id}-section" if child.id else ""
