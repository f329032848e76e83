"""Visitors are sent one stylesheet and one script, joined from the hand-written ones (R36)."""

import re
from pathlib import Path

import pytest
from django.contrib.staticfiles.storage import StaticFilesStorage
from django.core.files.storage import FileSystemStorage

from core import scripts, static_files, stylesheets
from core.scripts import SCRIPTS, alone
from core.static_files import PortalStaticFilesStorage, script_urls, stylesheet_urls
from core.stylesheets import STYLESHEETS, lighten

SOURCE = Path(__file__).resolve().parents[2] / "static"


@pytest.fixture
def collected(tmp_path, monkeypatch) -> PortalStaticFilesStorage:
    """The storage after `collectstatic`, asked by pages."""
    storage = PortalStaticFilesStorage(location=tmp_path, base_url="/static/")
    source = FileSystemStorage(location=SOURCE)
    names = [str(path.relative_to(SOURCE)) for path in SOURCE.rglob("*.*")]
    for name in names:
        storage.save(name, source.open(name))
    problems = [
        processed
        for _, _, processed in storage.post_process({name: (source, name) for name in names})
        if isinstance(processed, Exception)
    ]
    assert problems == []
    monkeypatch.setattr(static_files, "staticfiles_storage", storage)
    return storage


def test_every_stylesheet_is_sent_to_visitors_or_to_editors():
    written = {f"css/{path.name}" for path in (SOURCE / "css").iterdir()}
    assert written - set(STYLESHEETS) == {
        *("css/admin.css", "css/decide.css", "css/desk.css", "css/findings.css"),
        *("css/living.css", "css/overdue.css", "css/register.css", "css/work.css"),
    }


def test_the_joined_stylesheet_holds_every_part_in_order(collected):
    joined = collected.open(stylesheets.JOINED).read()
    places = [joined.index(lighten((SOURCE / name).read_bytes())) for name in STYLESHEETS]
    assert places == sorted(places)
    assert b"/*" not in joined
    assert b"\n" not in joined


def test_nothing_with_a_meaning_is_left_out():
    css = b"""/* a\n note */ a::before { content: "\\203a "; }
      .b > .c { --dark: ; margin: 0\n        auto; /* end */ }\n"""
    light = b'a::before { content: "\\203a "; } .b > .c { --dark: ; margin: 0 auto; }'
    assert lighten(css) == light


@pytest.mark.parametrize("name", STYLESHEETS)
def test_no_text_in_a_stylesheet_would_be_changed(name):
    """Quoted texts and addresses hold neither comments nor more than one space."""
    written = (SOURCE / name).read_text()
    quoted = re.findall(r'"[^"\n]*"|url\([^)]*\)', re.sub(r"/\*.*?\*/", "", written, flags=re.S))
    assert not [text for text in quoted if "  " in text or "/*" in text]
    assert '"/*' not in written


def test_no_script_is_asked_for_before_the_first_paint():
    """It would share a slow line and processor with it; display-early.js brings all later."""
    templates = SOURCE.parent / "templates"
    tags = [
        tag
        for path in templates.rglob("*.html")
        for tag in re.findall(r"<script[^>]*\bsrc=[^>]*>", path.read_text())
        if "approvals" not in path.parts and "wagtailadmin" not in path.parts
    ]
    assert tags == []


def test_every_script_is_joined_or_named_by_what_needs_it():
    written = {f"js/{path.name}" for path in (SOURCE / "js").iterdir()}
    named = "".join(path.read_text() for path in (SOURCE.parent / "templates").rglob("*.html"))
    others = written - set(SCRIPTS)
    assert {name for name in others if f"{{% static '{name}' %}}" not in named} == {
        "js/display-early.js",  # in the page itself
        "js/worker.js",  # sent as /sw.js
        *("js/colour-input.js", "js/paste-rich-text.js"),  # media of the admin's widgets
    }
    assert [name for name in SCRIPTS if f"{{% static '{name}' %}}" in named] == []


def test_the_joined_script_holds_every_part_in_order(collected):
    joined = collected.open(scripts.JOINED).read()
    places = [joined.index(scripts.lighten((SOURCE / name).read_bytes())) for name in SCRIPTS]
    assert places == sorted(places)


@pytest.mark.parametrize("name", SCRIPTS)
def test_no_script_would_be_changed_by_joining(name):
    """A text of several lines would lose its indentation; an import may not stand in a block."""
    written = (SOURCE / name).read_text()
    assert [line for line in written.splitlines() if line.count("`") % 2] == []
    assert "/*" not in written
    assert not re.search(r"^(import|export)\b|^ *(return|await)\b", _outermost(written), re.M)


def _outermost(script: str) -> str:
    """The lines of no function: those that begin at the margin."""
    return "\n".join(line for line in script.splitlines() if not line.startswith(" "))


def test_scripts_in_one_file_know_neither_names_nor_errors_of_each_other():
    assert alone(b"// Why.\nconst a = 1;\n\n  use(a);\n") == (
        b"setTimeout(()=>{\nconst a = 1;\nuse(a);\n})\n"
    )


def test_pages_link_the_joined_script_by_its_hash(collected):
    (url,) = script_urls()
    assert url.startswith("/static/js/portal.")
    compressed = Path(collected.location) / f"{url.removeprefix('/static/')}.gz"
    assert compressed.stat().st_size < 4000


def test_pages_link_the_joined_stylesheet_by_its_hash(collected):
    (url,) = stylesheet_urls()
    assert url.startswith("/static/css/portal.")
    assert len(url) > len(f"/static/{stylesheets.JOINED}")
    assert (Path(collected.location) / f"{url.removeprefix('/static/')}.gz").is_file()


def test_addresses_in_the_joined_stylesheet_carry_hashes_too(collected):
    (url,) = stylesheet_urls()
    text = collected.open(url.removeprefix("/static/")).read().decode()
    assert "be-vietnam-pro-400." in text
    assert "be-vietnam-pro-400.woff2" not in text


def test_developers_are_sent_the_parts_as_written(monkeypatch):
    monkeypatch.setattr(
        static_files, "staticfiles_storage", StaticFilesStorage(base_url="/static/")
    )
    assert stylesheet_urls() == [f"/static/{name}" for name in STYLESHEETS]
    assert script_urls() == [f"/static/{name}" for name in SCRIPTS]


def test_collecting_twice_changes_nothing(collected):
    before = stylesheet_urls() + script_urls()
    source = FileSystemStorage(location=SOURCE)
    names = [str(path.relative_to(SOURCE)) for path in SOURCE.rglob("*.*")]
    list(collected.post_process({name: (source, name) for name in names}))
    assert stylesheet_urls() + script_urls() == before
