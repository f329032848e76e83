"""Everything people see is Vietnamese: catalogues are complete, current and compiled."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import polib
import pytest

ROOT = Path(__file__).resolve().parents[2]
CATALOGUE = ROOT / "locale/vi/LC_MESSAGES/django.po"


@pytest.fixture(scope="module")
def catalogue() -> polib.POFile:
    return polib.pofile(CATALOGUE)


def test_every_text_has_its_translation(catalogue):
    assert [entry.msgid for entry in catalogue.untranslated_entries()] == []
    assert [entry.msgid for entry in catalogue.fuzzy_entries()] == []


def test_placeholders_are_the_same_in_both_languages(catalogue):
    wrong = []
    for entry in catalogue:
        asked = set(re.findall(r"%\(\w+\)\w", entry.msgid + (entry.msgid_plural or "")))
        given = set(
            re.findall(r"%\(\w+\)\w", entry.msgstr or "".join(entry.msgstr_plural.values()))
        )
        if asked != given:
            wrong.append(entry.msgid)
    assert wrong == []


def test_the_compiled_catalogue_is_the_written_one(catalogue):
    compiled = polib.mofile(CATALOGUE.with_suffix(".mo"))
    assert {e.msgid: (e.msgstr, e.msgstr_plural) for e in compiled} == {
        e.msgid: (e.msgstr, e.msgstr_plural) for e in catalogue
    }


def test_no_text_in_the_code_is_missing_from_the_catalogue(catalogue, tmp_path):
    if not shutil.which("xgettext"):
        pytest.skip("gettext is not on this machine: current catalogues are checked in CI.")
    for name in (
        "home",
        "articles",
        "procedures",
        "documents",
        "calendar",
        "citizens",
        "search",
        "site",
        "templates",
    ):
        shutil.copytree(ROOT / name, tmp_path / name)
    (tmp_path / "locale").mkdir()
    environment = {k: v for k, v in os.environ.items() if k != "DJANGO_SETTINGS_MODULE"}
    subprocess.run(
        [
            Path(sys.executable).with_name("django-admin"),
            "makemessages",
            *("--locale", "vi", "--no-wrap", "--extension", "html,txt,py,xml"),
        ],
        cwd=tmp_path,
        env=environment,
        check=True,
        capture_output=True,
    )
    collected = polib.pofile(tmp_path / "locale/vi/LC_MESSAGES/django.po")
    assert {entry.msgid for entry in collected} <= {entry.msgid for entry in catalogue}
