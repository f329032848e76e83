"""Reads rich text that Wagtail's own converter refuses, as the editor's content.

Wagtail raises on pictures without an id, list items outside a list, unclosed tags and more, and
the page can then never be edited again (wagtail#13815). This reader keeps the words and whatever
the field allows, whatever the HTML looks like.
"""

import re
from dataclasses import dataclass, field

from bs4 import BeautifulSoup, NavigableString
from bs4.builder import ParserRejectedMarkup
from bs4.element import PreformattedString
from wagtail.admin.rich_text.converters import html_to_contentstate as stock
from wagtail.admin.rich_text.converters.contentstate_models import Block
from wagtail.admin.rich_text.converters.html_ruleset import HTMLRuleset

from core.rich_text.contentstate import plain_contentstate

WITHOUT_WORDS = {"script", "style", "head", "title", "template", "xml", "svg", "iframe", "object"}
BLOCKS = {
    *("address", "article", "aside", "blockquote", "body", "center", "dd", "div", "dl", "dt"),
    *("fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6"),
    *("header", "html", "li", "main", "nav", "ol", "p", "pre", "section", "table", "tbody", "td"),
    *("tfoot", "th", "thead", "tr", "ul"),
}
_TAGS = re.compile(r"<[^>]*>")
_SPACES = re.compile(r"[ \t\n\f\r]+")


def read(html: str, rules: HTMLRuleset) -> dict:
    """Return the editor's content for `html`; never raises."""
    try:
        soup = BeautifulSoup(html, "html.parser")
    except ParserRejectedMarkup:
        return plain_contentstate(_TAGS.sub(" ", html))
    try:
        reader = _Reader(rules)
        reader.read(soup, _Place())
    except RecursionError:  # thousands of elements inside each other: the words remain
        return plain_contentstate(soup.get_text("\n"))
    return {"blocks": reader.blocks, "entityMap": reader.entities}


@dataclass(frozen=True)
class _Place:
    """What the elements around a piece of text say about it."""

    styles: tuple[str, ...] = ()
    entity: str | None = None
    item: str | None = None
    depth: int = 0

    def inside(self, **changes) -> "_Place":
        return _Place(**(vars(self) | changes))


@dataclass
class _Reader:
    rules: HTMLRuleset
    blocks: list[dict] = field(default_factory=list)
    entities: dict[str, dict] = field(default_factory=dict)
    current: dict | None = None

    def read(self, parent, place: _Place) -> None:
        for child in parent.children:
            if isinstance(child, PreformattedString):  # comments, declarations
                continue
            if isinstance(child, NavigableString):
                self.write(_SPACES.sub(" ", child), place)
            elif child.name not in WITHOUT_WORDS:
                self.read_element(child, place)

    def read_element(self, tag, place: _Place) -> None:
        handler = self.rules.match(tag.name, tag.attrs)
        match handler:
            case stock.ListElementHandler():
                depth = place.depth + 1 if place.item else 0
                self.read_block(tag, place.inside(item=handler.list_item_type, depth=depth), None)
            case stock.ListItemElementHandler():
                self.read_block(tag, place, place.item or "unordered-list-item")
            case stock.BlockElementHandler():
                kind = place.item if tag.name == "p" else handler.block_type
                self.read_block(tag, place, kind or handler.block_type)
            case stock.InlineStyleElementHandler():
                self.read(tag, place.inside(styles=(*place.styles, handler.style)))
            case stock.InlineEntityElementHandler():
                self.read(tag, place.inside(entity=self.entity_of(tag, handler)))
            case stock.LineBreakHandler():
                self.write("\n", place)
            case stock.AtomicBlockEntityElementHandler():
                self.read_atomic(tag, handler)
            case _ if tag.name in BLOCKS:
                self.read_block(tag, place, None)
            case _:
                self.read(tag, place)

    def read_block(self, tag, place: _Place, kind: str | None) -> None:
        self.current = self.open(kind, place) if kind else None
        self.read(tag, place)
        self.current = None

    def open(self, kind: str, place: _Place) -> dict:
        block = Block(kind, depth=place.depth).as_dict()
        self.blocks.append(block)
        return block

    def write(self, text: str, place: _Place) -> None:
        if self.current is None:
            if not text.strip():
                return
            self.current = self.open(place.item or "unstyled", place)
        block = self.current
        if not block["text"] or block["text"][-1] in " \n":
            text = text.lstrip(" ")
        start = len(block["text"])
        block["text"] += text
        for style in dict.fromkeys(place.styles):
            _mark(block["inlineStyleRanges"], "style", style, start, len(text))
        if place.entity is not None:
            _mark(block["entityRanges"], "key", place.entity, start, len(text))

    def entity_of(self, tag, handler) -> str | None:
        try:
            data = handler.get_attribute_data(tag.attrs)
        except (KeyError, TypeError, ValueError):  # an attribute is missing or senseless
            return None
        return self.remember(handler.entity_type, handler.mutability, data)

    def read_atomic(self, tag, handler) -> None:
        try:
            entity = handler.create_entity(tag.name, tag.attrs, None, None)
        except (AttributeError, KeyError, TypeError, ValueError):
            return
        key = self.remember(entity.entity_type, entity.mutability, entity.data)
        block = self.open("atomic", _Place())
        block["text"] = " "
        _mark(block["entityRanges"], "key", key, 0, 1)
        self.current = None

    def remember(self, kind: str, mutability: str, data: dict) -> str:
        key = str(len(self.entities))
        self.entities[key] = {"type": kind, "mutability": mutability, "data": data}
        return key


def _mark(ranges: list[dict], name: str, value: str, start: int, length: int) -> None:
    """Add a range, or lengthen the one of the same kind that ends where this one starts."""
    for known in ranges:
        if known[name] == value and known["offset"] + known["length"] == start:
            known["length"] += length
            return
    if length:
        ranges.append({"offset": start, "length": length, name: value})
