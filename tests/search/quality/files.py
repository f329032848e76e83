"""Reading the two kinds of files: pages with graded answers, procedures with expected codes.

Pages:      [{"slug", "type", "title", "summary", "body", "code"?, "field"?, "published"?}, ...]
their queries: [{"q", "category", "relevant": [{"slug", "grade": 1 to 3}, ...]}, ...]
Procedures: records of the national list, as `import_procedures` takes them
their queries: [{"q", "kind", "codes": ["1.001193", ...]}, ...]

Nothing expected means that nothing should be found (pages), or that what is found should be
labelled approximate (procedures).
"""

import json
from dataclasses import dataclass, field
from pathlib import Path

from procedures.codes import parse_code
from tests.search.quality.databases import Unusable

BEST, GOOD = 3, 2  # grades; from GOOD on an answer is right
SUGGESTED, AMBIGUOUS = "auto", "ambig"  # beginnings of categories
_UNNAMED = "other"


@dataclass(frozen=True)
class Question:
    """A query and what it should find: key of a page (slug or code) → grade."""

    text: str
    category: str
    expected: dict[str, int] = field(default_factory=dict)

    @property
    def is_unfinished(self) -> bool:
        """Whether it is typed only so far that suggestions are asked for."""
        return self.category.startswith(SUGGESTED)

    @property
    def right_grade(self) -> int:
        """The grade from which an answer is right: of an ambiguous word only the best."""
        wanted = BEST if self.category.startswith(AMBIGUOUS) else GOOD
        return min(wanted, max(self.expected.values()))


def read_list(path: Path) -> list[dict]:
    """Return the objects of a JSON file that holds a list of them, at least one."""
    try:
        content = json.loads(path.read_text(encoding="utf-8-sig"))
    except OSError as error:
        raise Unusable(f"{path}: cannot be read ({error.strerror}).") from error
    except ValueError as error:
        raise Unusable(f"{path}: is not JSON in UTF-8 ({error}).") from error
    if not isinstance(content, list) or not content:
        raise Unusable(f"{path}: must hold a list with at least one object.")
    for number, item in enumerate(content, 1):
        if not isinstance(item, dict):
            raise Unusable(f"{path}: entry {number} is no object.")
    return content


def are_procedures(corpus: list[dict]) -> bool:
    """Whether these are records of procedures rather than pages."""
    return "name" in corpus[0] and "title" not in corpus[0]


def read_questions(path: Path) -> list[Question]:
    """Return the queries of a file of either kind; what they leave out is taken as empty."""
    return [
        _question(raw, f"{path}: query {number}") for number, raw in enumerate(read_list(path), 1)
    ]


def read_names(path: Path) -> dict[str, list[str]]:
    """Return code → everyday names; in the file a list, or one text with bars between them."""
    try:
        content = json.loads(path.read_text(encoding="utf-8-sig"))
    except (OSError, ValueError) as error:
        raise Unusable(f"{path}: cannot be read as JSON ({error}).") from error
    if not isinstance(content, dict):
        raise Unusable(f"{path}: must hold an object, code → names.")
    names = {}
    for code, value in content.items():
        parts = value.split("|") if isinstance(value, str) else value
        names[key_of(code)] = [part.strip() for part in parts if part.strip()]
    return names


def key_of(code: str) -> str:
    """Return the code under which a procedure is kept."""
    parsed = parse_code(str(code))
    return parsed.key if parsed else str(code).strip()


def _question(raw: dict, place: str) -> Question:
    text = raw.get("q")
    if not isinstance(text, str):
        raise Unusable(f'{place} has no text "q".')
    if "codes" in raw:
        expected = {key_of(code): BEST for code in raw["codes"] or ()}
        return Question(text, str(raw.get("kind") or _UNNAMED), expected)
    try:
        expected = {str(item["slug"]): int(item["grade"]) for item in raw.get("relevant") or ()}
    except (TypeError, KeyError, ValueError) as error:
        raise Unusable(f'{place}: "relevant" must list objects with slug and grade.') from error
    return Question(text, str(raw.get("category") or _UNNAMED), expected)
