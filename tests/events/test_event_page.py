"""Events: when one is over, and its own page."""

from datetime import UTC, date, datetime

import pytest
from django.core.exceptions import ValidationError
from icalendar import Calendar

from events.models import EventPage
from tests.events.factories import local, make_event
from tests.search.indexed import words_of

NOW = local(2026, 11, 23, 9, 0)


@pytest.mark.parametrize(
    ("fields", "is_upcoming"),
    [
        # Without an end it lasts until midnight, whatever its hour.
        ({"starts_at": local(2026, 11, 23, 7, 30)}, True),
        ({"starts_at": local(2026, 11, 23, 0, 0)}, True),
        ({"starts_at": local(2026, 11, 22, 23, 59)}, False),
        ({"starts_at": local(2026, 11, 24, 0, 0)}, True),
        # With an end it is over at that minute.
        ({"starts_at": local(2026, 11, 23, 7), "ends_at": local(2026, 11, 23, 8, 59)}, False),
        ({"starts_at": local(2026, 11, 23, 7), "ends_at": local(2026, 11, 23, 9, 0)}, True),
        ({"starts_at": local(2026, 11, 1, 7), "ends_at": local(2026, 11, 30, 9, 0)}, True),
        # A whole day counts until its last midnight.
        (
            {
                "starts_at": local(2026, 11, 22),
                "ends_at": local(2026, 11, 23, 0, 0),
                "is_whole_day": True,
            },
            True,
        ),
        (
            {
                "starts_at": local(2026, 11, 21),
                "ends_at": local(2026, 11, 22, 0, 0),
                "is_whole_day": True,
            },
            False,
        ),
    ],
)
def test_an_event_is_either_upcoming_or_past(calendar, fields, is_upcoming):
    event = make_event(calendar, **fields)
    events = EventPage.objects.all()
    assert (event in events.upcoming(NOW)) is is_upcoming
    assert (event in events.past(NOW)) is not is_upcoming


def test_today_is_the_day_of_the_ward_not_of_greenwich(calendar):
    """At 06:00 in Viet Nam it is still yesterday in UTC."""
    event = make_event(calendar, starts_at=local(2026, 11, 22, 20, 0))
    early = datetime(2026, 11, 22, 23, 0, tzinfo=UTC)
    assert event not in EventPage.objects.upcoming(early)


def test_an_event_between_two_days_may_begin_earlier_and_end_later(calendar):
    long = make_event(
        calendar, "Tháng cao điểm", starts_at=local(2026, 10, 20), ends_at=local(2026, 12, 5)
    )
    make_event(calendar, "Sự kiện tháng 12", starts_at=local(2026, 12, 1))
    make_event(calendar, "Sự kiện tháng 10", starts_at=local(2026, 10, 31, 23, 59))
    found = EventPage.objects.between(date(2026, 11, 1), date(2026, 11, 30))
    assert list(found) == [long]


def test_an_event_cannot_end_before_it_begins(calendar):
    with pytest.raises(ValidationError) as error:
        make_event(calendar, ends_at=local(2026, 11, 25, 9))
    assert "ends_at" in error.value.message_dict


def test_an_event_cannot_take_the_address_of_a_list(calendar):
    with pytest.raises(ValidationError) as error:
        make_event(calendar, "Tháng", slug="thang")
    assert "slug" in error.value.message_dict


def test_the_page_shows_time_place_and_that_it_is_cancelled(client, calendar):
    event = make_event(
        calendar,
        ends_at=local(2026, 11, 26, 10, 0),
        status="cancelled",
        status_note="Do mưa bão",
        summary="Mời bà con tham dự.",
    )
    page = client.get(event.url).content.decode()
    for text in ("07:30 – 10:00, 26/11/2026", "Nhà văn hóa phường", "Do mưa bão"):
        assert text in page
    assert str(event.state.label) in page
    assert event.is_cancelled


@pytest.mark.parametrize(
    ("fields", "period"),
    [
        ({}, "07:30, 26/11/2026"),
        ({"ends_at": local(2026, 11, 26, 9)}, "07:30 – 09:00, 26/11/2026"),
        ({"ends_at": local(2026, 11, 27, 9)}, "07:30, 26/11/2026 – 09:00, 27/11/2026"),
        ({"is_whole_day": True}, "26/11/2026"),
        ({"is_whole_day": True, "ends_at": local(2026, 11, 27)}, "26/11/2026 – 27/11/2026"),
        ({"starts_at": None}, ""),
    ],
)
@pytest.mark.django_db
def test_the_period_is_said_as_short_as_it_can_be(fields, period):
    event = EventPage(**({"starts_at": local(2026, 11, 26, 7, 30)} | fields))
    assert event.period == period


def test_the_calendar_file_of_an_event_holds_that_event(client, calendar):
    event = make_event(calendar, status="cancelled")
    response = client.get(f"{event.url}su-kien.ics")
    assert response["Content-Type"].startswith("text/calendar")
    (item,) = Calendar.from_ical(response.content).walk("VEVENT")
    assert event.title in item["summary"]
    assert item["dtstart"].dt == event.starts_at
    assert item["status"] == "CANCELLED"


def test_drafts_have_no_page_and_no_file(client, calendar):
    event = make_event(calendar, live=False)
    assert client.get(event.url).status_code == 404
    assert client.get(f"{event.url}su-kien.ics").status_code == 404


def test_search_text_holds_place_organiser_and_body(calendar):
    event = make_event(
        calendar, organiser="Hội Phụ nữ", body=[("paragraph", "<p>Thi gói bánh chưng</p>")]
    )
    for words in ("nha van hoa", "hoi phu nu", "banh chung"):
        assert words in words_of(event)
