"""Where calendar pages may live and how editors fill them in."""

from datetime import date

import pytest
from django.urls import reverse
from wagtail.models import Page
from wagtail.test.utils.form_data import inline_formset, nested_form_data, streamfield

from events.iso import next_week
from events.models import EventPage, Holiday, WorkCalendarPage, WorkWeekPage
from home.models import HomePage
from tests.events.factories import entry, make_calendar, make_event, make_week


def add_url(model, parent) -> str:
    return reverse("wagtailadmin_pages:add", args=["events", model._meta.model_name, parent.pk])


def edit_url(page) -> str:
    return reverse("wagtailadmin_pages:edit", args=[page.pk])


def row(**fields) -> dict:
    blank = {
        "uid": "",
        "day": "23/11/2026",
        "session": "morning",
        "starts_at": "07:30",
        "ends_at": "",
        "content": "Giao ban",
        "kind": "meeting",
        "mode": "in_person",
        "chair": "",
        "participants": "",
        "place": "",
        "preparing_unit": "",
        "is_public": "on",
        "status": "confirmed",
        "changed_at": "",
        "moved_from": "",
        "change_note": "",
        "internal_document": "",
    }
    return blank | fields


def week_form(rows=(), initial=0, **fields) -> dict:
    data = {
        "week": "48",
        "year": "2026",
        "note": "",
        "search_description": "",
        "review_by": "",
        "entries": inline_formset(rows, initial=initial),
        "comments": inline_formset([]),
        "comment_notifications": "",
    }
    return nested_form_data(data | fields)


def test_pages_can_be_created_only_where_they_belong():
    assert WorkCalendarPage.allowed_parent_page_models() == [HomePage]
    assert set(WorkCalendarPage.allowed_subpage_models()) == {WorkWeekPage, EventPage}
    for model in (WorkWeekPage, EventPage):
        assert model.allowed_parent_page_models() == [WorkCalendarPage]
        assert model.allowed_subpage_models() == []


def test_a_ward_has_one_calendar(home, calendar):
    assert not WorkCalendarPage.can_create_at(home)
    other = home.get_parent().add_child(instance=HomePage(title="Phường khác", slug="khac"))
    assert WorkCalendarPage.can_create_at(other)


def test_a_new_week_offers_the_coming_one(client, superuser, calendar):
    client.force_login(superuser)
    form = client.get(add_url(WorkWeekPage, calendar)).context["form"]
    assert form.initial["week"] == next_week().number
    assert form.initial["year"] == next_week().year


def test_an_editor_creates_a_week_with_rows(client, editor, calendar):
    client.force_login(editor)
    data = week_form([row(), row(content="Tiếp công dân", kind="reception", day="25/11/2026")])
    response = client.post(add_url(WorkWeekPage, calendar), data)
    assert response.status_code == 302
    week = WorkWeekPage.objects.get()
    assert not week.live
    assert week.slug == "tuan-48-2026"
    assert week.draft_title == week.title != ""
    rows = list(week.entries.all())
    assert [found.content for found in rows] == ["Giao ban", "Tiếp công dân"]
    assert rows[1].day == date(2026, 11, 25)
    assert all(found.uid for found in rows)


def test_a_day_outside_the_week_is_refused_on_its_row(client, editor, calendar):
    client.force_login(editor)
    data = week_form([row(), row(day="30/11/2026")])
    response = client.post(add_url(WorkWeekPage, calendar), data)
    assert response.status_code == 200
    first, second = response.context["form"].formsets["entries"].forms
    assert not first.errors
    assert list(second.errors) == ["day"]
    assert not WorkWeekPage.objects.exists()


@pytest.mark.parametrize(("week", "year"), [("53", "2027"), ("0", "2026"), ("1", "9999")])
def test_a_week_that_does_not_exist_is_refused(client, editor, calendar, week, year):
    client.force_login(editor)
    response = client.post(add_url(WorkWeekPage, calendar), week_form(week=week, year=year))
    assert "week" in response.context["form"].errors


def test_a_week_that_is_taken_is_refused_when_added_and_when_changed(client, editor, calendar):
    make_week(calendar)
    other = make_week(calendar, date(2026, 11, 30), live=False)
    client.force_login(editor)
    for url in (add_url(WorkWeekPage, calendar), edit_url(other)):
        response = client.post(url, week_form())
        assert list(response.context["form"].errors) == ["week"]


def test_an_unfinished_row_can_be_kept_as_draft_but_not_submitted(client, editor, calendar):
    client.force_login(editor)
    data = week_form([row(day="", content="")])
    assert client.post(add_url(WorkWeekPage, calendar), data).status_code == 302
    week = WorkWeekPage.objects.get()
    saved = week.entries.get()
    data = week_form([row(id=str(saved.pk), day="", content="")], initial=1)
    response = client.post(edit_url(week), data | {"action-submit": "1"})
    assert response.status_code == 200
    assert set(response.context["form"].formsets["entries"].forms[0].errors) == {"day", "content"}


def test_rows_added_to_a_published_week_keep_their_uid_while_it_is_edited(client, editor, calendar):
    """They have no primary key before they are published, so the form carries the uid."""
    week = make_week(calendar, entries=[entry()])
    client.force_login(editor)
    kept = row(id=str(week.entries.get().pk))
    client.post(edit_url(week), week_form([kept, row(content="Mới")], initial=1))
    first = uid_of(week, "Mới")
    assert first
    again = [kept, row(id="", uid=first, content="Mới", place="Hội trường")]
    client.post(edit_url(week), week_form(again, initial=2))
    assert uid_of(week, "Mới") == first


def uid_of(week, content: str) -> str:
    draft = WorkWeekPage.objects.get(pk=week.pk).get_latest_revision_as_object()
    return next(found.uid for found in draft.entries.all() if found.content == content)


def test_the_form_of_a_week_shows_rows_with_a_hidden_uid(client, editor, calendar):
    week = make_week(calendar, entries=[entry("Giao ban")])
    client.force_login(editor)
    page = client.get(edit_url(week)).content.decode()
    assert 'type="hidden" name="entries-0-uid"' in page
    assert "Giao ban" in page


def test_a_week_can_be_previewed_before_it_exists(client, editor, calendar):
    client.force_login(editor)
    url = reverse("wagtailadmin_pages:preview_on_add", args=["events", "workweekpage", calendar.pk])
    assert client.post(url, week_form([row()])).json()["is_valid"]
    for mode in ("", "internal"):
        page = client.get(f"{url}?mode={mode}")
        assert page.status_code == 200
        assert "Giao ban" in page.content.decode()


def test_a_calendar_can_be_previewed_before_it_exists(client, superuser, home):
    client.force_login(superuser)
    url = reverse("wagtailadmin_pages:preview_on_add", args=["events", "workcalendarpage", home.pk])
    data = {"title": "Lịch công tác", "slug": "lich-cong-tac", "summary": "", "seo_title": ""}
    data |= {"search_description": "", "review_by": "", "comments": inline_formset([])}
    assert client.post(url, nested_form_data(data)).json()["is_valid"]
    assert client.get(f"{url}?mode=").status_code == 200


def test_an_editor_creates_and_changes_an_event(client, editor, calendar):
    client.force_login(editor)
    data = {
        "title": "Đêm hội trăng rằm",
        "slug": "dem-hoi-trang-ram",
        "summary": "",
        "image": "",
        "starts_at": "25/09/2026 18:00",
        "ends_at": "",
        "place": "Sân vận động",
        "organiser": "",
        "status": "confirmed",
        "status_note": "",
        "body": streamfield([]),
        "seo_title": "",
        "search_description": "",
        "review_by": "",
        "comments": inline_formset([]),
    }
    assert client.post(add_url(EventPage, calendar), nested_form_data(data)).status_code == 302
    event = EventPage.objects.get()
    assert (event.first_day, event.live) == (date(2026, 9, 25), False)
    response = client.post(
        edit_url(event), nested_form_data(data | {"ends_at": "24/09/2026 18:00"})
    )
    assert "ends_at" in response.context["form"].errors


@pytest.mark.parametrize("make", [make_week, make_event])
def test_every_page_opens_in_the_editor(client, editor, calendar, make):
    client.force_login(editor)
    for page in (calendar, make(calendar)):
        assert client.get(edit_url(page)).status_code == 200


def test_a_copied_week_must_be_given_another_number(client, superuser, calendar):
    week = make_week(calendar, entries=[entry()])
    copy = week.copy(update_attrs={"slug": "ban-sao"}, keep_live=False)
    client.force_login(superuser)
    rows = [row(id=str(copy.entries.get().pk), day="30/11/2026")]
    url = edit_url(copy)
    assert client.post(url, week_form(rows, initial=1)).status_code == 200
    assert client.post(url, week_form(rows, initial=1, week="49")).status_code == 302
    assert "49" in WorkWeekPage.objects.get(pk=copy.pk).draft_title


def test_holidays_can_be_listed_and_added(client, superuser, db):
    client.force_login(superuser)
    url = reverse(Holiday.snippet_viewset.get_url_name("add"))
    client.post(url, {"date": "02/09/2026", "name": "Quốc khánh"})
    assert Holiday.objects.get().date == date(2026, 9, 2)
    page = client.get(reverse(Holiday.snippet_viewset.get_url_name("list")))
    assert "Quốc khánh" in page.content.decode()


def test_a_draft_calendar_has_no_addresses(client, home):
    make_calendar(home, live=False)
    for path in ("", "tuan/2026/48/", "su-kien/", "thang/", "tiep-cong-dan/", "lich.ics", "rss/"):
        assert client.get(f"/lich-cong-tac/{path}").status_code == 404
    assert Page.objects.filter(slug="lich-cong-tac").exists()
