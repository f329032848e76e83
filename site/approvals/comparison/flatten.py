"""Content as plain lines in reading order: what the comparison compares."""

from datetime import date, datetime, time
from html.parser import HTMLParser

from django.contrib.contenttypes.fields import GenericForeignKey
from django.db.models import Field, Model
from django.utils import timezone
from django.utils.formats import date_format, number_format
from django.utils.text import normalize_newlines
from django.utils.translation import gettext as _
from modelcluster.contrib.taggit import _ClusterTaggableManager
from wagtail import blocks
from wagtail.contrib.table_block.blocks import TableBlock
from wagtail.fields import RichTextField, StreamField
from wagtail.images.blocks import ImageBlock
from wagtail.rich_text import expand_db_html


def field_lines(obj: Model, field: Field) -> list[str]:
    """Return what a field of `obj` says, a line for each paragraph, row or entry."""
    if isinstance(field, GenericForeignKey):
        return plain_lines(getattr(obj, field.name))
    value = getattr(obj, field.name)
    if isinstance(field, StreamField):
        return block_lines(value.stream_block, value)
    if isinstance(field, RichTextField):
        return html_lines(value)
    if field.many_to_many or isinstance(value, _ClusterTaggableManager):
        return sorted(str(chosen) for chosen in value.all())
    if getattr(field, "choices", None):
        return plain_lines(getattr(obj, f"get_{field.name}_display")())
    return plain_lines(value)


def plain_lines(value) -> list[str]:
    """Return a simple value as people write it."""
    if value is None or value == "":
        return []
    if isinstance(value, bool):
        return [_("Yes") if value else _("No")]
    if isinstance(value, datetime):
        return [date_format(timezone.localtime(value), "H:i d/m/Y")]
    if isinstance(value, date):
        return [date_format(value, "d/m/Y")]
    if isinstance(value, time):
        return [date_format(value, "H:i")]
    if isinstance(value, int | float):
        return [number_format(value)]
    lines = normalize_newlines(str(value)).split("\n")
    return [line for line in map(str.strip, lines) if line]


def block_lines(block: blocks.Block, value) -> list[str]:
    """Return the lines of a block and of all blocks in it."""
    if value is None:
        return []
    if isinstance(block, blocks.StreamBlock):
        return [line for child in value for line in block_lines(child.block, child.value)]
    if isinstance(block, blocks.ListBlock):
        return [line for child in value for line in block_lines(block.child_block, child)]
    if isinstance(block, ImageBlock):
        return _picture_lines(value)
    if isinstance(block, blocks.StructBlock):
        parts = block.child_blocks.items()
        return [line for name, child in parts for line in block_lines(child, value.get(name))]
    if isinstance(block, blocks.RichTextBlock):
        return html_lines(value.source)
    if isinstance(block, TableBlock):
        return _table_lines(value)
    if isinstance(block, blocks.ChoiceBlock):
        labels = dict(block.field.widget.choices)
        return plain_lines(labels.get(value, value))
    return plain_lines(value)


def _picture_lines(picture) -> list[str]:
    text = _("decorative") if picture.decorative else picture.contextual_alt_text
    return [_("Picture “%(title)s”: %(text)s") % {"title": picture.title, "text": text or ""}]


def _table_lines(table: dict) -> list[str]:
    rows = [[str(cell or "").strip() for cell in row] for row in table.get("data") or []]
    caption = plain_lines(table.get("table_caption"))
    return caption + [" | ".join(row) for row in rows if any(row)]


def html_lines(html: str | None) -> list[str]:
    """Return rich text as lines; where a link leads stands behind its words."""
    reader = _Reader()
    reader.feed(expand_db_html(html or ""))
    reader.close()
    reader.end_line()
    return reader.lines


class _Reader(HTMLParser):
    LINE_ENDS = {"p", "li", "h2", "h3", "h4", "h5", "h6", "blockquote", "br", "hr", "ul", "ol"}

    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.lines: list[str] = []
        self.line = ""
        self.target = ""

    def handle_starttag(self, tag, attrs):
        if tag in self.LINE_ENDS:
            self.end_line()
        elif tag == "a":
            self.target = dict(attrs).get("href") or ""

    def handle_endtag(self, tag):
        if tag in self.LINE_ENDS:
            self.end_line()
        elif tag == "a" and self.target:
            self.line += f" ({self.target})"
            self.target = ""

    def handle_data(self, data):
        self.line += data

    def end_line(self):
        if text := " ".join(self.line.split()):
            self.lines.append(text)
        self.line = ""
