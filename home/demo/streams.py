"""Demonstration blocks as values of a StreamField."""

import json
from collections.abc import Callable, Iterable

from core.models import PortalDocument
from home.demo.content.types import (
    Attachment,
    Block,
    Gallery,
    Heading,
    Notice,
    Paragraph,
    Picture,
    Quote,
    Table,
)
from home.demo.media import Library


class Streams:
    """Turns blocks into JSON; `files` gives the file of a document by its slug."""

    def __init__(self, library: Library, files: Callable[[str], PortalDocument]):
        self.library = library
        self.files = files

    def body(self, blocks: Iterable[Block]) -> str:
        return json.dumps([self._block(block) for block in blocks])

    def _block(self, block: Block) -> dict:
        match block:
            case Paragraph():
                return _typed("paragraph", block.html)
            case Heading():
                return _typed("heading", block.text)
            case Picture():
                return _typed("image", self._figure(block))
            case Gallery():
                return _typed("gallery", {"images": [self._figure(one) for one in block.pictures]})
            case Quote():
                return _typed("quote", {"text": block.text, "source": block.source})
            case Table():
                return _typed("table", _table(block))
            case Notice():
                text = {"kind": block.kind, "title": block.title, "text": block.html}
                return _typed("notice", text)
            case Attachment():
                file = self.files(block.document)
                return _typed("attachment", {"document": file.pk, "title": block.title})
        raise TypeError(block)

    def _figure(self, picture: Picture) -> dict:
        image = self.library.picture(picture)
        chosen = {"image": image.pk, "alt_text": picture.alt, "decorative": False}
        return {"image": chosen, "caption": picture.caption, "credit": ""}


def _typed(name: str, value) -> dict:
    return {"type": name, "value": value}


def _table(table: Table) -> dict:
    return {
        "data": [list(row) for row in table.rows],
        "first_row_is_table_header": True,
        "first_col_is_header": False,
        "table_header_choice": "row",
        "table_caption": table.caption,
    }
