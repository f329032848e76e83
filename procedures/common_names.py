"""What people call the procedures of the national list, to begin with.

The file is data: code → everyday names. Editors go on in the page itself.
"""

import json
from functools import cache
from pathlib import Path

SEED = Path(__file__).parent / "seed" / "common_names.json"


def usual_names(code: str) -> str:
    """Return the names for a code ("1.001193"), one a line as the page keeps them, or ""."""
    return "\n".join(_seed().get(code, ()))


@cache
def _seed() -> dict[str, list[str]]:
    return json.loads(SEED.read_text(encoding="utf-8"))
