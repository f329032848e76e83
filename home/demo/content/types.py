"""The shapes of the demonstration content."""

from dataclasses import dataclass
from datetime import date, datetime, time

# Blocks of a running text -------------------------------------------------------------


@dataclass(frozen=True)
class Paragraph:
    html: str


@dataclass(frozen=True)
class Heading:
    text: str


@dataclass(frozen=True)
class Picture:
    """One drawn picture. `name` is a name in `home.demo.pictures`."""

    name: str
    alt: str
    caption: str = ""


@dataclass(frozen=True)
class Gallery:
    pictures: tuple[Picture, ...]


@dataclass(frozen=True)
class Quote:
    text: str
    source: str


@dataclass(frozen=True)
class Table:
    """The first row is the header."""

    caption: str
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True)
class Notice:
    """`kind` is "info", "warning" or "success"."""

    kind: str
    title: str
    html: str


@dataclass(frozen=True)
class Attachment:
    """`document` is the slug of a `LegalDocument` or `Plan` of this package."""

    document: str
    title: str


Block = Paragraph | Heading | Picture | Gallery | Quote | Table | Notice | Attachment


# Pages --------------------------------------------------------------------------------


@dataclass(frozen=True)
class Section:
    """A list of articles. `path` starts below the home page."""

    path: str
    title: str
    summary: str
    in_menu: bool = True


@dataclass(frozen=True)
class Recording:
    """`file` is the name of a file in `home/demo/audio`, `language` a language tag."""

    file: str
    language: str
    title: str
    transcript: str


@dataclass(frozen=True)
class Article:
    section: str
    slug: str
    title: str
    summary: str
    published_on: date
    byline: str
    picture: Picture
    body: tuple[Block, ...]
    tags: tuple[str, ...] = ()
    related: tuple[str, ...] = ()
    recordings: tuple[Recording, ...] = ()


@dataclass(frozen=True)
class StandardPage:
    slug: str
    title: str
    summary: str
    body: tuple[Block, ...]


@dataclass(frozen=True)
class Leader:
    """An invented person: the names of this package mean "sample" in Vietnamese."""

    key: str
    name: str
    position: str
    position_en: str
    biography: str
    duties: str
    order: int
    portrait_seed: int
    term: str = ""


@dataclass(frozen=True)
class ProfilePart:
    """One of the eight parts that R14 asks for. `key` names it."""

    key: str
    title: str
    body: tuple[Block, ...]


# Procedures ---------------------------------------------------------------------------


@dataclass(frozen=True)
class Way:
    """One way of handing in. Empty text means that the source states nothing."""

    channel: str
    duration: str
    fee: str
    note: str = ""


@dataclass(frozen=True)
class Paper:
    name: str
    originals: int
    copies: int = 0


@dataclass(frozen=True)
class Case:
    name: str
    papers: tuple[Paper, ...]


@dataclass(frozen=True)
class Procedure:
    code: str
    name: str
    slug: str
    common_names: tuple[str, ...]
    summary: str
    field: str
    kind: str
    decision_number: str
    decision_on: date
    audience: tuple[str, ...]
    agency: str
    result: tuple[str, ...]
    ways: tuple[Way, ...]
    steps: tuple[str, ...]
    cases: tuple[Case, ...]
    basis: tuple[tuple[str, str], ...]
    conditions: str = ""
    is_fully_online: bool = False
    level: str = "Cấp xã"
    place: str = "Trung tâm Phục vụ hành chính công phường"


# Documents and plans ------------------------------------------------------------------


@dataclass(frozen=True)
class LegalDocument:
    """A document of the ward. `relations` are pairs of kind and slug, such as
    ("replaces", "quy-che-cu"); `expired_on` is the first day on which it no longer applies."""

    slug: str
    number: str
    type: str
    document_class: str
    abstract: str
    issuer: str
    signer: str
    signer_role: str
    issued_on: date
    effective_on: date | None
    expired_on: date | None
    field: str
    summary: str
    paragraphs: tuple[str, ...]
    relations: tuple[tuple[str, str], ...] = ()
    recipients: tuple[str, ...] = ()


@dataclass(frozen=True)
class Plan:
    """`kind` and `status` are values of `documents.choices`; `paragraphs` are the text of the PDF."""

    slug: str
    title: str
    kind: str
    summary: str
    period_from: int
    period_to: int
    status: str
    decision_number: str
    decided_on: date | None
    picture: Picture
    body: tuple[Block, ...]
    paragraphs: tuple[str, ...]


# Calendar -----------------------------------------------------------------------------


@dataclass(frozen=True)
class CalendarRow:
    """One entry of a week.

    `session` is "morning", "afternoon", "evening" or "day"; `kind` is "meeting", "reception",
    "field" or "duty"; `status` is "confirmed", "postponed", "cancelled", "rescheduled" or "added".
    `chairs` are keys of `Leader`.
    """

    day: date
    session: str
    starts_at: time | None
    content: str
    chairs: tuple[str, ...]
    participants: str
    place: str
    prepared_by: str
    kind: str = "meeting"
    status: str = "confirmed"
    note: str = ""
    is_public: bool = True


@dataclass(frozen=True)
class Event:
    slug: str
    title: str
    summary: str
    place: str
    starts_at: datetime
    ends_at: datetime
    is_all_day: bool
    picture: Picture
    body: tuple[Block, ...]


# Questions and feedback ---------------------------------------------------------------


@dataclass(frozen=True)
class Question:
    slug: str
    title: str
    question: str
    field: str
    asked_on: date
    answered_on: date
    answered_by: str
    answer: tuple[Block, ...]


@dataclass(frozen=True)
class FeedbackReply:
    """A resident's suggestion in the ward's words, with the answer; names nobody (R47, R51)."""

    title: str
    topic: str
    received_on: date
    answered_on: date
    suggestion: str
    answered_by: str
    answer_html: str
