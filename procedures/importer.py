"""Reading official records. Nothing here touches the database.

Text is kept verbatim. The exceptions, all needed to tell records apart or to store them at all:
the name is composed (NFC); codes are trimmed and cut to their key, with the raw code beside it;
names of fields and audiences are composed and freed of outer spaces; a number without a unit is
dropped, because printing it would mean guessing the unit.

Not kept: the technical keys below, and the deadlines of sub-cases, which contradict those of
the ways of handing in about as often as they agree.
"""

import hashlib
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, datetime
from pathlib import Path

from django.utils.translation import gettext_lazy as _

from core.text import fold, nfc
from procedures.choices import Channel, Kind, OnlineLevel, Part
from procedures.codes import ProcedureCode, parse_code

# Raised when the same record is to be stored differently: pages are then rewritten.
FORMAT = 2
TITLE_LENGTH = 255

KINDS = {
    "tthc duoc luat giao quy dinh chi tiet": Kind.BY_LAW,
    "tthc khong duoc luat giao quy dinh chi tiet": Kind.NOT_BY_LAW,
    "khac": Kind.OTHER,
}
CHANNELS = {
    "truc tiep": Channel.IN_PERSON,
    "truc tuyen": Channel.ONLINE,
    "dich vu buu chinh": Channel.POST,
    "dich vu buu chinh cong ich": Channel.POST,
    "buu chinh cong ich": Channel.POST,
}
# What the national record may leave out and still be published, with a line that says so:
# birth and death registration are among the 80 records without a time limit.
TOLERATED_GAPS = (Part.DEADLINE, Part.AGENCY)

_BARE_NUMBER = re.compile(r"[\d\s.,]*")
_DATE_FORMATS = ("%Y-%m-%d", "%d-%m-%Y", "%d/%m/%Y")
_COMMA_OUTSIDE_BRACKETS = re.compile(r",\s*(?![^()]*\))")


class FileError(Exception):
    """The file as a whole cannot be read; nothing is imported."""


class RecordError(Exception):
    """One record cannot be imported; the message says why."""


@dataclass(frozen=True)
class Way:
    channel: str
    duration_text: str = ""
    fee_text: str = ""
    description: str = ""


@dataclass(frozen=True)
class Paper:
    name: str
    originals: int | None = None
    copies: int | None = None
    form_name: str = ""

    @property
    def is_note(self) -> bool:
        """The official lists put headings and remarks between the papers, with quantity 0/0."""
        return not self.originals and not self.copies


@dataclass(frozen=True)
class Case:
    name: str
    papers: tuple[Paper, ...]


@dataclass(frozen=True)
class Basis:
    number: str
    title: str
    issuer: str = ""
    issued_on: date | None = None


@dataclass(frozen=True)
class Record:
    """An official record, ready to be stored. Names follow ProcedurePage."""

    code: ProcedureCode
    name: str
    field: str
    steps: tuple[str, ...] = ()
    ways: tuple[Way, ...] = ()
    cases: tuple[Case, ...] = ()
    basis: tuple[Basis, ...] = ()
    forms: tuple[str, ...] = ()
    audiences: tuple[str, ...] = ()
    texts: dict[str, str] = field(default_factory=dict)
    online_level: str = OnlineLevel.NONE
    decision_on: date | None = None
    checked_on: date | None = None
    source_hash: str = ""

    @property
    def title(self) -> str:
        """The name on one line, cut at a word where it is too long for a page title."""
        line = " ".join(self.name.split())
        if len(line) <= TITLE_LENGTH:
            return line
        return line[: TITLE_LENGTH - 1].rsplit(" ", 1)[0] + "…"

    def missing_parts(self) -> list[Part]:
        present = {
            Part.STEPS: self.steps,
            Part.WAYS: self.ways,
            Part.PAPERS: any(case.papers for case in self.cases),
            Part.DEADLINE: any(way.duration_text for way in self.ways),
            Part.AUDIENCE: self.audiences,
            Part.AGENCY: self.texts.get("executing_agency") or self.texts.get("competent_agency"),
        }
        return [part for part in Part if not present[part]]


def read_file(path: Path) -> list:
    """Return the records of a JSON file, unread; FileError when it holds no list."""
    try:
        content = path.read_bytes()
    except OSError as error:
        raise FileError(_("The file cannot be read: %(path)s") % {"path": path}) from error
    if content.startswith((b"PK", b"\xd0\xcf\x11\xe0", b"%PDF")):
        raise FileError(_("This is a Word, Excel or PDF file. Give the JSON file of records."))
    try:
        records = json.loads(content.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        raise FileError(_("The file is not UTF-8 text.")) from error
    except (json.JSONDecodeError, RecursionError) as error:
        place = f" ({error.lineno}:{error.colno})" if hasattr(error, "lineno") else ""
        raise FileError(_("The file is not valid JSON%(place)s.") % {"place": place}) from error
    if not isinstance(records, list):
        raise FileError(_("The file must hold a list of records."))
    return records


def parse_record(raw) -> Record:
    """Return `raw` as a record; RecordError when it cannot be told apart or understood."""
    _check_storable(raw)
    code = _code(raw)
    name = nfc(_text(raw, "name"))
    if not name.strip():
        raise RecordError(_("it has no name"))
    agencies = _object(raw, "agencies")
    ways = tuple(_way(way) for way in _objects(raw, "methods"))
    return Record(
        code=code,
        name=name,
        field=_text(raw, "field"),
        steps=_steps(raw),
        ways=ways,
        cases=tuple(_cases(raw)),
        basis=tuple(_basis(raw)),
        forms=tuple(form for form in _strings(raw, "forms") if form.strip()),
        audiences=_audiences(_text(raw, "audience")),
        texts={
            "raw_code": code.raw,
            "level": ", ".join(_strings(raw, "levels")) or _text(raw, "level"),
            "kind": _choice(KINDS, _text(raw, "procedure_type"), _("unknown kind of procedure")),
            "keywords": _text(raw, "keywords"),
            "result": _text(raw, "result"),
            "conditions": _text(raw, "conditions"),
            "executing_agency": "\n".join(_strings(agencies, "executing")),
            "competent_agency": "\n".join(_strings(agencies, "authority")),
            "authorised_agency": "\n".join(_strings(agencies, "authorized")),
            "coordinating_agency": "\n".join(_strings(agencies, "coordinating")),
            "receiving_place": _text(agencies, "receiving_address"),
            "decision_number": _text(raw, "decision_number"),
            "decision_issuer": _text(agencies, "promulgating"),
            "source_url": _text(_object(raw, "source"), "official_url"),
        },
        online_level=_online_level(raw, ways),
        decision_on=_date(raw, "decision_date"),
        checked_on=_date(_object(raw, "source"), "captured"),
        source_hash=_hash(raw),
    )


def _check_storable(raw) -> None:
    if not isinstance(raw, dict):
        raise RecordError(_("it is not a record"))
    try:
        text = json.dumps(raw, ensure_ascii=False)
        text.encode()
    except UnicodeEncodeError as error:
        raise RecordError(_("it holds broken characters")) from error
    if "\\u0000" in text:
        raise RecordError(_("it holds broken characters"))


def _hash(raw: dict) -> str:
    text = json.dumps([FORMAT, raw], ensure_ascii=False, sort_keys=True)
    return hashlib.sha256(text.encode()).hexdigest()


def _code(raw: dict) -> ProcedureCode:
    text = _text(raw, "code")
    if not text.strip():
        raise RecordError(_("it has no code"))
    code = parse_code(text)
    if not code:
        raise RecordError(_("its code cannot be read: %(code)s") % {"code": text[:60]})
    if code.is_deleted:
        raise RecordError(_("its code is marked as deleted: %(code)s") % {"code": code.raw})
    return code


def _steps(raw: dict) -> tuple[str, ...]:
    """The list of steps, if it holds the whole text; else the text as one step."""
    whole = _text(raw, "steps")
    listed = [step for step in _strings(raw, "steps_list") if step.strip()]
    if listed and (not whole or " ".join(listed).split() == whole.split()):
        return tuple(listed)
    return (whole,) if whole.strip() else ()


def _way(raw: dict) -> Way:
    return Way(
        channel=_choice(CHANNELS, _text(raw, "channel"), _("unknown way of handing in")),
        duration_text=_duration(raw),
        fee_text=_stated(_text(raw, "fee")),
        description=_text(raw, "description"),
    )


def _duration(raw: dict) -> str:
    """The time limit in words; a source without a unit may still say something in words."""
    stated = _stated(_text(raw, "duration"))
    unworded = _object(raw, "raw").get("processingTime")
    return stated or (_stated(unworded) if isinstance(unworded, str) else "")


def _stated(text: str) -> str:
    return "" if _BARE_NUMBER.fullmatch(text) else text


def _cases(raw: dict) -> Iterator[Case]:
    for case in _objects(raw, "documents"):
        items = [item for item in _objects(case, "items") if _text(item, "name").strip()]
        positions = [item.get("suggested_position") for item in items]
        if all(isinstance(position, int) for position in positions):
            items.sort(key=lambda item: item["suggested_position"])
        if items:
            yield Case(_text(case, "case"), tuple(_paper(item) for item in items))


def _paper(raw: dict) -> Paper:
    return Paper(
        name=_text(raw, "name"),
        originals=_count(raw, "original"),
        copies=_count(raw, "copies"),
        form_name="; ".join(_strings(raw, "form")),
    )


def _basis(raw: dict) -> Iterator[Basis]:
    for law in _objects(raw, "legal_basis"):
        number, title = _text(law, "number"), _text(law, "title")
        if number.strip() or title.strip():
            yield Basis(number, title, _text(law, "issuer"), _date(law, "issued_on"))


def _audiences(text: str) -> tuple[str, ...]:
    """The names in a list; one goes on in small letters: "Cán bộ, công chức, viên chức"."""
    names: list[str] = []
    for part in _COMMA_OUTSIDE_BRACKETS.split(" ".join(nfc(text).split())):
        if names and part[:1].islower():
            names[-1] += f", {part}"
        elif part:
            names.append(part)
    return tuple(dict.fromkeys(names))


def _online_level(raw: dict, ways: tuple[Way, ...]) -> str:
    if raw.get("full_online") is True:
        return OnlineLevel.FULL
    is_online = any(way.channel == Channel.ONLINE for way in ways)
    return OnlineLevel.PARTIAL if is_online else OnlineLevel.NONE


def _choice(choices: dict, text: str, message) -> str:
    if not text.strip():
        return ""
    if (key := fold(text)) not in choices:
        raise RecordError(f"{message}: {text[:60]}")
    return choices[key]


def _text(raw: dict, key: str) -> str:
    value = raw.get(key)
    if value is None:
        return ""
    if not isinstance(value, str):
        raise _wrong(key)
    return value


def _strings(raw: dict, key: str) -> list[str]:
    value = raw.get(key) or []
    if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
        raise _wrong(key)
    return value


def _object(raw: dict, key: str) -> dict:
    value = raw.get(key) or {}
    if not isinstance(value, dict):
        raise _wrong(key)
    return value


def _objects(raw: dict, key: str) -> list[dict]:
    value = raw.get(key) or []
    if not isinstance(value, list) or not all(isinstance(item, dict) for item in value):
        raise _wrong(key)
    return value


def _count(raw: dict, key: str) -> int | None:
    value = raw.get(key)
    if value is not None and (not isinstance(value, int) or not 0 <= value < 1000):
        raise _wrong(key)
    return value


def _date(raw: dict, key: str) -> date | None:
    text = _text(raw, key).strip()
    if not text:
        return None
    for date_format in _DATE_FORMATS:
        try:
            return datetime.strptime(text, date_format).date()
        except ValueError:
            continue
    raise _wrong(key)


def _wrong(key: str) -> RecordError:
    return RecordError(_("the value of %(key)s cannot be understood") % {"key": key})
