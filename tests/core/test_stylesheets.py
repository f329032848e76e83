"""Visitors are sent one stylesheet, joined from the hand-written ones (R36)."""

import re
from pathlib import Path

import pytest
from django.contrib.staticfiles.storage import StaticFilesStorage
from django.core.files.storage import FileSystemStorage

from core import stylesheets
from core.stylesheets import (
    JOINED,
    STYLESHEETS,
    PortalStaticFilesStorage,
    lighten,
    stylesheet_urls,
)

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
    monkeypatch.setattr(stylesheets, "staticfiles_storage", storage)
    return storage


def test_every_stylesheet_is_sent_to_visitors_or_to_editors():
    written = {f"css/{path.name}" for path in (SOURCE / "css").iterdir()}
    assert written - set(STYLESHEETS) == {
        *("css/admin.css", "css/decide.css", "css/desk.css", "css/findings.css"),
        *("css/living.css", "css/overdue.css", "css/register.css", "css/work.css"),
    }


def test_the_joined_stylesheet_holds_every_part_in_order(collected):
    joined = collected.open(JOINED).read()
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


def test_scripts_come_after_what_the_first_paint_waits_for():
    """As many as ten small ones a page would share the line with stylesheet and font."""
    templates = SOURCE.parent / "templates"
    tags = [
        tag
        for path in templates.rglob("*.html")
        for tag in re.findall(r"<script[^>]*\bsrc=[^>]*>", path.read_text())
        if "approvals" not in path.parts and "wagtailadmin" not in path.parts
    ]
    assert len(tags) > 10
    late = re.compile(r'type="module"\s+fetchpriority="low"')
    assert [tag for tag in tags if not late.search(tag)] == []


def test_pages_link_the_joined_stylesheet_by_its_hash(collected):
    (url,) = stylesheet_urls()
    assert url.startswith("/static/css/portal.")
    assert len(url) > len(f"/static/{JOINED}")
    assert (Path(collected.location) / f"{url.removeprefix('/static/')}.gz").is_file()


def test_addresses_in_the_joined_stylesheet_carry_hashes_too(collected):
    (url,) = stylesheet_urls()
    text = collected.open(url.removeprefix("/static/")).read().decode()
    assert "be-vietnam-pro-400." in text
    assert "be-vietnam-pro-400.woff2" not in text


def test_developers_are_sent_the_parts_as_written(monkeypatch):
    monkeypatch.setattr(stylesheets, "staticfiles_storage", StaticFilesStorage(base_url="/static/"))
    assert stylesheet_urls() == [f"/static/{name}" for name in STYLESHEETS]


def test_collecting_twice_changes_nothing(collected):
    before = stylesheet_urls()
    source = FileSystemStorage(location=SOURCE)
    names = [str(path.relative_to(SOURCE)) for path in SOURCE.rglob("*.*")]
    list(collected.post_process({name: (source, name) for name in names}))
    assert stylesheet_urls() == before
