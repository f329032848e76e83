"""The check knows every kind of page, and every rule has its setting."""

import pytest
from wagtail.models import Page, get_page_models

from core.content_checks.checking import check
from core.content_checks.levels import Level
from core.content_checks.parts import File, Text
from core.content_checks.rules import RULES
from core.content_checks.walk import walk
from core.models import ContentCheckSettings, PortalPage
from tests.events.factories import MONDAY, entry, make_calendar, make_week
from tests.factories import make_document

pytestmark = pytest.mark.django_db

KINDS = [model for model in get_page_models() if issubclass(model, PortalPage)]


@pytest.mark.parametrize("model", KINDS, ids=lambda model: model.__name__)
def test_every_kind_of_page_can_be_checked_also_when_empty(model, site):
    page = model(title="Trang trống")
    assert all(finding.where for finding in check(page, site))


@pytest.mark.parametrize("model", KINDS, ids=lambda model: model.__name__)
def test_titles_are_looked_at_wherever_editors_write_them(model):
    fields = {part.place.field for part in walk(model(title="Tiêu đề"))}
    assert ("title" in fields) == (model.__name__ != "WorkWeekPage")


def test_every_rule_has_a_setting_or_always_the_same_level():
    weighed = [rule.name for rule in RULES if not rule.always]
    assert sorted(weighed) == sorted(ContentCheckSettings.LEVELS)


def test_the_usual_levels():
    settings = ContentCheckSettings()
    blocking = {rule.name for rule in RULES if rule.level_in(settings) == Level.BLOCKING}
    assert blocking == {
        "alternative_text",
        "table_header",
        "missing_file",
        "empty_links",
        "dead_links",
        "identity_numbers",
    }


def test_rows_are_looked_at_but_not_what_stays_internal(home):
    week = make_week(
        make_calendar(home),
        MONDAY,
        [
            entry("Tiếp công dân, gọi 0905 123 456"),
            entry("Nội bộ, gọi 0912 345 678", is_public=False),
            entry("Họp", internal_document=make_document()),
        ],
    )
    (found,) = [finding for finding in check(week) if finding.rule == "contacts"]
    assert "0905 123 456" in found.message
    assert found.anchor == "inline_child_entries-0-panel-section"
    parts = list(walk(week))
    assert not any(isinstance(part, File) for part in parts)
    assert not any("Nội bộ" in part.words for part in parts if isinstance(part, Text))


def test_a_page_outside_every_ward_is_checked_by_the_usual_rules(db):
    page = KINDS[0](title="LỊCH TIẾP CÔNG DÂN THÁNG MỘT")
    page.path, page.depth, page.url_path = "9999", 1, "/khong-dau/"
    assert Page.objects.count() >= 1
    assert check(page) is not None
