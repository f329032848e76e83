"""Rich text as the rules need it: its words, links and headings."""

from dataclasses import dataclass, field
from html.parser import HTMLParser

BREAKS = {"p", "li", "br", "h2", "h3", "h4", "h5", "h6", "tr", "td", "th", "div"}
HEADINGS = {f"h{level}": level for level in range(1, 7)}


@dataclass
class Link:
    """A link; `page_id` and `document_id` are 0 where the number makes no sense."""

    href: str = ""
    page_id: int | None = None
    document_id: int | None = None
    text: str = ""


@dataclass
class Markup:
    text: str = ""
    links: list[Link] = field(default_factory=list)
    headings: list[tuple[int, str]] = field(default_factory=list)


def read_markup(html: str) -> Markup:
    """Read stored rich text; what is broken is read as far as it goes."""
    reader = _Reader()
    try:
        reader.feed(html)
        reader.close()
    except AssertionError:  # the parser's way of refusing a broken declaration
        pass
    reader.end_link()
    reader.markup.text = "".join(reader.words)
    return reader.markup


class _Reader(HTMLParser):
    def __init__(self):
        super().__init__()
        self.markup = Markup()
        self.words: list[str] = []
        self.link: Link | None = None
        self.heading: tuple[int, list[str]] | None = None

    def handle_starttag(self, tag, attrs):
        if tag in BREAKS:
            self.words.append("\n")
        if tag in HEADINGS:
            self.heading = (HEADINGS[tag], [])
        elif tag == "a":
            self.end_link()
            self.link = _link(dict(attrs))

    def handle_endtag(self, tag):
        if tag == "a":
            self.end_link()
        elif tag in HEADINGS and self.heading:
            level, words = self.heading
            self.markup.headings.append((level, "".join(words).strip()))
            self.heading = None
        if tag in BREAKS:
            self.words.append("\n")

    def handle_data(self, data):
        self.words.append(data)
        if self.link:
            self.link.text += data
        if self.heading:
            self.heading[1].append(data)

    def end_link(self):
        if self.link:
            self.link.text = " ".join(self.link.text.split())
            self.markup.links.append(self.link)
        self.link = None


def _link(attrs: dict[str, str | None]) -> Link:
    kind = attrs.get("linktype")
    if kind == "page":
        return Link(page_id=_number(attrs.get("id")))
    if kind == "document":
        return Link(document_id=_number(attrs.get("id")))
    return Link(href=attrs.get("href") or "")


def _number(text: str | None) -> int:
    """A key as databases know them, or 0."""
    text = text or ""
    return int(text) if text.isascii() and text.isdecimal() and len(text) < 19 else 0
