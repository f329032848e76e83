"""What Draftail posts, made harmless: only what the field allows, in text that is composed.

Draft.js counts positions in UTF-16 units, Python in characters; an emoji before a bold word would
move the bold by one letter with each save. Positions are translated both ways here.
"""

import json
import re
import unicodedata
from bisect import bisect_left
from collections.abc import Iterable

from wagtail.admin.rich_text.converters.contentstate_models import Block
from wagtail.whitelist import check_url

from core.text import clean_text, nfc

DEEPEST = 4  # as Draftail itself nests lists
LARGEST_ID = 2**63 - 1
_KEY = re.compile(r"[a-z0-9]{1,10}")


def is_contentstate(value: str) -> bool:
    """Whether a posted value is rich text rather than words that somebody typed."""
    return value.startswith("{") and '"blocks"' in value and '"entityMap"' in value


def plain_contentstate(text: str) -> dict:
    """The lines of a text as paragraphs, for what is no content of the editor."""
    blocks = [Block("unstyled") for _ in text.splitlines()]
    for block, line in zip(blocks, text.splitlines(), strict=True):
        block.text = line
    return {"blocks": [block.as_dict() for block in blocks], "entityMap": {}}


def parse(posted: str) -> dict:
    """Return the posted content; what is not JSON of the editor keeps its words, as plain text."""
    try:
        content = json.loads(posted)
    except (ValueError, RecursionError):
        return plain_contentstate(posted)
    return content if isinstance(content, dict) else {}


def clean_contentstate(content: dict, block_types, styles, entity_types) -> dict:
    """Return `content` with nothing that could keep the editor, or a page, from opening (#13815).

    Unknown blocks become paragraphs, unknown styles and entities leave their text, pictures and
    links without what they need vanish. Empty lines vanish too: distance is a matter of design.
    """
    known = content.get("entityMap")
    entities = {}
    for key, entity in known.items() if isinstance(known, dict) else ():
        if (clean := _clean_entity(entity, entity_types)) is not None:
            entities[key] = clean
    given = content.get("blocks")
    blocks = [
        _clean_block(block, block_types, styles, entities)
        for block in (given if isinstance(given, list) else ())
        if isinstance(block, dict)
    ]
    kept = [block for block in blocks if _says_something(block)]
    return {"blocks": kept or blocks[:1], "entityMap": entities}


def to_utf16(content: dict) -> dict:
    """Count the positions of `content` as Draft.js does."""
    for block in content["blocks"]:
        starts = _utf16_starts(block["text"])
        for span in block["inlineStyleRanges"] + block["entityRanges"]:
            end = min(span["offset"] + span["length"], len(block["text"]))
            start = min(span["offset"], end)
            span["offset"], span["length"] = starts[start], starts[end] - starts[start]
    return content


def _says_something(block: dict) -> bool:
    if block["type"] == "atomic":
        return bool(block["entityRanges"])
    return bool(block["text"].strip())


def _clean_entity(entity, entity_types) -> dict | None:
    """Return the entity if it has all that its kind needs on the way back, else None."""
    if not isinstance(entity, dict) or not isinstance(entity.get("type"), str):
        return None
    kind, data = entity["type"], entity.get("data")
    data = data if isinstance(data, dict) else {}
    data = {
        name: clean_text(value) if isinstance(value, str) else value
        for name, value in data.items()
        if isinstance(name, str)
    }
    if kind not in entity_types or not _is_complete(kind, data):
        return None
    return {"type": kind, "mutability": "MUTABLE", "data": data}


def _is_complete(kind: str, data: dict) -> bool:
    match kind:
        case "LINK":
            if data.get("id") is not None:
                return _is_id(data["id"])
            url = data.get("url")
            return isinstance(url, str) and bool(url.strip()) and check_url(url) is not None
        case "DOCUMENT":
            return _is_id(data.get("id"))
        case "IMAGE":
            texts = (data.get("format"), data.get("alt") or "")
            return _is_id(data.get("id")) and all(isinstance(text, str) for text in texts)
        case "EMBED":
            return isinstance(data.get("url"), str)
    return True


def _is_id(value) -> bool:
    if isinstance(value, bool) or not isinstance(value, int | str):
        return False
    text = str(value)
    return text.isascii() and text.isdigit() and len(text) < 20 and int(text) <= LARGEST_ID


def _clean_block(block: dict, block_types, styles, entities) -> dict:
    given = block.get("text")
    text = given if isinstance(given, str) else ""
    kind = block.get("type")
    is_known = isinstance(kind, str) and (kind in block_types or kind == "atomic")
    kind = kind if is_known else "unstyled"
    starts = _utf16_starts(text)
    inline = [
        (*span, found["style"])
        for found in _dicts(block.get("inlineStyleRanges"))
        if isinstance(found.get("style"), str) and found["style"] in styles
        if (span := _span(found, starts))
    ]
    linked = _without_overlaps(
        (*span, str(found.get("key")))
        for found in _dicts(block.get("entityRanges"))
        if str(found.get("key")) in entities
        if (span := _span(found, starts))
    )
    edges = {edge for start, end, _ in inline + linked for edge in (start, end)}
    text, places = _compose(text, edges)
    cleaned = {
        "text": text,
        "type": kind,
        "depth": _depth(block.get("depth")) if kind.endswith("list-item") else 0,
        "inlineStyleRanges": _ranges("style", inline, places),
        "entityRanges": _ranges("key", linked, places),
    }
    key = block.get("key")
    if isinstance(key, str) and _KEY.fullmatch(key):
        cleaned["key"] = key
    return cleaned


def _dicts(values) -> list[dict]:
    return [v for v in values if isinstance(v, dict)] if isinstance(values, list) else []


def _is_number(value) -> bool:
    return isinstance(value, int) and not isinstance(value, bool)


def _depth(value) -> int:
    return min(max(value, 0), DEEPEST) if _is_number(value) else 0


def _utf16_starts(text: str) -> list[int]:
    """Where each character starts, in UTF-16 units, and where the text ends."""
    starts = [0]
    for character in text:
        starts.append(starts[-1] + (2 if ord(character) > 0xFFFF else 1))
    return starts


def _span(found: dict, starts: list[int]) -> tuple[int, int] | None:
    """The characters from and to which a range goes, inside the text; None if there are none."""
    offset, length = found.get("offset"), found.get("length")
    if not _is_number(offset) or not _is_number(length) or offset < 0 or length <= 0:
        return None
    start, end = _character_at(starts, offset), _character_at(starts, offset + length)
    return (start, end) if start < end else None


def _character_at(starts: list[int], unit: int) -> int:
    return min(bisect_left(starts, unit), len(starts) - 1)


def _without_overlaps(spans: Iterable[tuple]) -> list[tuple]:
    kept: list[tuple] = []
    for span in sorted(spans):
        if not kept or span[0] >= kept[-1][1]:
            kept.append(span)
    return kept


def _compose(text: str, edges: set[int]) -> tuple[str, dict[int, int]]:
    """Return the clean text, and where each edge of a range is in it."""
    parts, places, before, length = [], {}, 0, 0
    for edge in sorted(edges):
        place = edge
        while place < len(text) and _joins(text, place):
            place += 1
        if place > before:
            parts.append(clean_text(text[before:place]))
            length += len(parts[-1])
            before = place
        places[edge] = length
    parts.append(clean_text(text[before:]))
    return clean_text("".join(parts)), places


def _joins(text: str, place: int) -> bool:
    """Whether the character there is one with the character before it."""
    if place == 0:
        return False
    if unicodedata.combining(text[place]):
        return True
    pair = text[place - 1 : place + 1]
    return nfc(pair) != nfc(pair[0]) + nfc(pair[1])


def _ranges(name: str, spans: list[tuple], places: dict[int, int]) -> list[dict]:
    return [
        {"offset": places[start], "length": places[end] - places[start], name: value}
        for start, end, value in spans
        if places[end] > places[start]
    ]
