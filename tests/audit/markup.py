"""The Nu HTML checker (vnu) over the pages as they are sent. Needs Java and npx."""

import json
import shutil
import subprocess
import tempfile
from collections.abc import Mapping
from pathlib import Path

PACKAGE = "vnu-jar@26.9.27"
COMMAND = ("npx", "--yes", PACKAGE)


def missing() -> str:
    """Say what this machine lacks, or nothing."""
    lacking = [name for name in ("java", "npx") if not shutil.which(name)]
    if lacking:
        return f"The HTML checker needs {' and '.join(lacking)}."
    fetched = subprocess.run([*COMMAND, "--version"], capture_output=True, check=False)
    return f"npx cannot fetch {PACKAGE}." if fetched.returncode else ""


def errors(pages: Mapping[str, bytes]) -> list[str]:
    """Return one line for each error in the HTML of `pages` (by name)."""
    with tempfile.TemporaryDirectory() as folder:
        for name, html in pages.items():
            (Path(folder) / f"{name}.html").write_bytes(html)
        result = subprocess.run(
            [*COMMAND, "--format", "json", "--errors-only", "--stdout", folder],
            capture_output=True,
            text=True,
            check=False,
        )
    try:
        messages = json.loads(result.stdout)["messages"]
    except (ValueError, KeyError) as error:
        raise RuntimeError(f"The HTML checker failed:\n{result.stderr[-2000:]}") from error
    return [_line(message) for message in messages]


def _line(message: dict) -> str:
    name = Path(message.get("url", "")).stem
    return f"{name}:{message.get('lastLine', '?')} {message['message']}"
