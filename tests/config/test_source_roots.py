"""site/ and calendar/ carry names of the standard library; they must never hide it."""

import subprocess
import sys
import sysconfig
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
STDLIB = Path(sysconfig.get_path("stdlib"))
PRINT_FILES = "import site, calendar; print(site.__file__); print(calendar.__file__)"


@pytest.mark.parametrize("path", ["", "site:calendar:."])
def test_the_standard_library_wins_from_the_project_root(path):
    """Also with the source roots on the path, as `make run` has them."""
    result = subprocess.run(
        [sys.executable, "-c", PRINT_FILES],
        cwd=ROOT,
        env={"PYTHONPATH": path},
        capture_output=True,
        text=True,
        check=True,
    )
    files = result.stdout.split()
    assert files == [str(STDLIB / "site.py"), str(STDLIB / "calendar.py")]


def test_python_minus_m_pip_still_works_in_the_project_root():
    """pip imports calendar through e-mail parsing."""
    result = subprocess.run(
        [sys.executable, "-m", "pip", "--version"], cwd=ROOT, capture_output=True, check=False
    )
    assert result.returncode == 0, result.stderr


@pytest.mark.parametrize("folder", ["site", "calendar"])
def test_source_roots_are_folders_not_packages(folder):
    assert not (ROOT / folder / "__init__.py").exists()


def test_every_test_folder_is_a_package():
    """Without __init__.py a folder's tests can shadow another's of the same name."""
    folders = {path.parent for path in (ROOT / "tests").rglob("test_*.py")}
    assert folders
    assert [str(folder) for folder in folders if not (folder / "__init__.py").exists()] == []
