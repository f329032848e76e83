"""Internal rows and unapproved edits stay where they belong."""

from datetime import date

import pytest
from django.test import RequestFactory

from events.choices import Kind
from tests.events.factories import entry, make_week
from tests.factories import make_document
from tests.search.indexed import words_of

SECRET = "Họp kín về nhân sự"


@pytest.fixture
def week(calendar):
    rows = [
        entry("Giao ban"),
        entry(
            SECRET,
            is_public=False,
            kind=Kind.RECEPTION,
            chair="Người chủ trì kín",
            internal_document=make_document("Tài liệu mật nội bộ"),
        ),
        entry("Việc có tài liệu", internal_document=make_document("Tờ trình nội bộ")),
    ]
    return make_week(calendar, entries=rows)


@pytest.mark.parametrize(
    "path", ["", "tuan/2026/48/", "thang/2026/11/", "tiep-cong-dan/", "lich.ics", "rss/"]
)
def test_internal_entries_and_papers_appear_nowhere(client, week, monday, path):
    page = client.get(f"/lich-cong-tac/{path}").content.decode()
    for words in (SECRET, "Người chủ trì kín", "Tài liệu mật nội bộ", "Tờ trình nội bộ"):
        assert words not in page


def test_internal_entries_are_not_searched(week):
    assert "giao ban" in words_of(week)
    assert "nhan su" not in words_of(week)
    assert "chu tri kin" not in words_of(week)


def test_internal_entries_are_not_on_the_front_page(client, week, monday):
    assert SECRET not in client.get("/").content.decode()


def test_only_the_internal_preview_shows_internal_entries(week, superuser):
    request = RequestFactory().get("/")
    request.user = superuser
    public = week.make_preview_request(request, "").render().content.decode()
    internal = week.make_preview_request(request, "internal").render().content.decode()
    assert SECRET not in public
    assert SECRET in internal


def test_an_unapproved_edit_of_a_published_week_stays_hidden(client, week, monday, editor):
    """R64: what the public sees is what was approved."""
    week.note = "Ghi chú chưa duyệt"
    week.entries.add(entry("Việc chưa duyệt", date(2026, 11, 24), kind=Kind.RECEPTION))
    changed = week.entries.all()[0]
    changed.content = "Giao ban đã sửa"
    week.save_revision(user=editor)
    paths = ("", "tuan/2026/48/", "thang/2026/11/", "tiep-cong-dan/", "lich.ics", "rss/")
    for path in paths:
        page = client.get(f"/lich-cong-tac/{path}").content.decode()
        for words in ("chưa duyệt", "đã sửa"):
            assert words not in page
    published = calendar_of(week).weeks().get()
    assert "chua duyet" not in words_of(published)


def calendar_of(week):
    return week.get_parent().specific


def test_an_approved_edit_appears_everywhere(client, week, monday, editor, approve_all):
    week.entries.add(entry("Việc bổ sung", date(2026, 11, 24), kind=Kind.RECEPTION))
    week.save_revision(user=editor)
    week.get_workflow().start(week, editor)
    week = approve_all(week)
    for path in ("tuan/2026/48/", "tiep-cong-dan/", "lich.ics"):
        assert "Việc bổ sung" in client.get(f"/lich-cong-tac/{path}").content.decode()
    assert "viec bo sung" in words_of(week)


def test_an_approved_entry_is_found_by_search(client, week, editor, approve_all):
    """R37: the index is written after the rows are."""
    week.entries.add(entry("Khám sức khỏe cựu chiến binh", date(2026, 11, 24)))
    week.save_revision(user=editor)
    week.get_workflow().start(week, editor)
    approve_all(week)
    page = client.get("/tim-kiem/?q=suc+khoe+cuu+chien+binh").content.decode()
    assert week.url in page
    assert week.url not in client.get("/tim-kiem/?q=hop+kin+nhan+su").content.decode()
