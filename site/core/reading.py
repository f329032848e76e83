"""What readers get with a long text: anchors, a table of contents, the time it takes."""

import re
from dataclasses import dataclass
from html import unescape

from django.utils.safestring import SafeString

from core.glossary import explain
from core.text import slugify

# Syllables a minute. Vietnamese is written in syllables; adults read 200 to 220 of them.
READING_SPEED = 200
# A table of contents for fewer headings would be longer than the way it saves.
FEWEST_HEADINGS = 3

# Splits rendered markup into texts (even places) and tags (odd places).
_TAG = re.compile(r"""(<(?:[^<>"']|"[^"]*"|'[^']*')*>)""")
_HEADING = re.compile(r"<h([23])\b")
_ID = re.compile(r"""\sid=["']([^"']+)""")


@dataclass(frozen=True)
class Heading:
    level: int
    anchor: str
    text: str


@dataclass(frozen=True)
class Reading:
    """A rendered text, ready for its page."""

    html: SafeString
    headings: list[Heading]
    syllables: int
    abbreviations: dict[str, str]

    @property
    def contents(self) -> list[Heading]:
        """The table of contents; empty for a text that needs none."""
        return _if_enough(self.headings)

    @property
    def sections(self) -> list[Heading]:
        """The same without the headings inside the parts, which may be whole sentences."""
        return _if_enough([heading for heading in self.headings if heading.level == 2])

    @property
    def minutes(self) -> int:
        """The time that reading takes; 0 for what is read at a glance."""
        return round(self.syllables / READING_SPEED)


def prepare(html: SafeString, meanings: dict[str, str] | None = None) -> Reading:
    """Give each heading of this text an anchor, explain abbreviations, and measure the text."""
    pieces = _TAG.split(html)
    headings = _anchor_headings(pieces)
    syllables = sum(len(text.split()) for text in pieces[::2])
    used = explain(pieces, meanings or {})
    return Reading(SafeString("".join(pieces)), headings, syllables, used)


def _if_enough(headings: list[Heading]) -> list[Heading]:
    return headings if len(headings) >= FEWEST_HEADINGS else []


def _anchor_headings(pieces: list[str]) -> list[Heading]:
    """Write the missing anchors into `pieces`; return the headings that have words.

    Anchors are made of the words, so that they outlast a new order of the parts; the prefix
    keeps them off the other ids of the page.
    """
    headings: list[Heading] = []
    taken: set[str] = set()
    for place in range(1, len(pieces), 2):
        if not (opening := _HEADING.match(pieces[place])):
            continue
        level = opening[1]
        end = next((i for i in range(place, len(pieces), 2) if pieces[i] == f"</h{level}>"), place)
        text = " ".join(unescape("".join(pieces[place + 1 : end : 2])).split())
        if own := _ID.search(pieces[place]):
            anchor = own[1]
        else:
            anchor = _free(f"muc-{slugify(text)}".strip("-"), taken)
            pieces[place] = f'{pieces[place][:-1]} id="{anchor}">'
        taken.add(anchor)
        if text:
            headings.append(Heading(int(level), anchor, text))
    return headings


def _free(base: str, taken: set[str]) -> str:
    anchor, number = base, 1
    while anchor in taken:
        number += 1
        anchor = f"{base}-{number}"
    return anchor
