"""What a page consists of, whatever kind of page it is."""

from dataclasses import dataclass

from core.content_checks.markup import Markup


@dataclass(frozen=True)
class Place:
    """Where something stands: its field, what editors call the place, its id in the editor."""

    field: str
    label: str
    anchor: str = ""


@dataclass(frozen=True)
class Text:
    place: Place
    words: str


@dataclass(frozen=True)
class Heading(Text):
    """A block that is a heading of the second level."""


@dataclass(frozen=True)
class RichText:
    place: Place
    markup: Markup


@dataclass(frozen=True)
class Table:
    place: Place
    value: dict

    @property
    def words(self) -> str:
        return "\n".join(str(cell) for row in self.value.get("data") or () for cell in row if cell)


@dataclass(frozen=True)
class Picture:
    """`alt` is None where the description in the library counts; `path` names its recipe."""

    place: Place
    image_id: int | None
    path: str
    alt: str | None = None
    is_decorative: bool = False


@dataclass(frozen=True)
class File:
    place: Place
    document_id: int | None


Part = Text | RichText | Table | Picture | File
