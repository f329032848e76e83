"""iCalendar and RSS."""

from datetime import UTC, date, datetime, time, timedelta
from xml.etree import ElementTree

from icalendar import Calendar

from events.choices import Session
from tests.events.factories import MONDAY, entry, local, make_event, make_week


def items(client) -> dict:
    response = client.get("/lich-cong-tac/lich.ics")
    assert response["Content-Type"] == "text/calendar; charset=utf-8"
    return {
        str(item["summary"]): item for item in Calendar.from_ical(response.content).walk("VEVENT")
    }


def test_the_feed_holds_entries_and_events_in_universal_time(client, calendar, monday):
    row = entry("Giao ban", ends_at=time(9), place="Phòng họp số 1", chair="Chủ tịch UBND phường")
    make_week(calendar, entries=[row])
    make_event(calendar, "Ngày hội")
    found = items(client)
    assert set(found) == {"Giao ban", "Ngày hội"}
    meeting = found["Giao ban"]
    assert meeting["dtstart"].dt == datetime(2026, 11, 23, 0, 30, tzinfo=UTC)
    assert meeting["dtend"].dt == datetime(2026, 11, 23, 2, 0, tzinfo=UTC)
    assert meeting["location"] == "Phòng họp số 1"
    assert "Chủ tịch UBND phường" in meeting["description"]
    assert meeting["status"] == "CONFIRMED"
    assert meeting["url"].endswith("/lich-cong-tac/tuan/2026/48/")


def test_entries_without_an_hour_are_whole_days(client, calendar, monday):
    rows = [
        entry("Trực bão", session=Session.WHOLE_DAY, starts_at=None),
        entry("Đi cơ sở", session=Session.AFTERNOON, starts_at=None),
    ]
    make_week(calendar, entries=rows)
    found = items(client)
    assert found["Trực bão"]["dtstart"].dt == MONDAY
    assert found["Trực bão"]["dtend"].dt == MONDAY + timedelta(days=1)
    assert f"{Session.AFTERNOON.label}: Đi cơ sở" in found


def test_cancelled_and_postponed_entries_are_marked(client, calendar, monday):
    rows = [
        entry("Việc hủy", status="cancelled"),
        entry("Việc hoãn", status="postponed"),
        entry("Việc dự kiến", status="planned"),
    ]
    make_week(calendar, entries=rows)
    states = {summary.split("] ")[1]: item["status"] for summary, item in items(client).items()}
    assert states == {
        "Việc hủy": "CANCELLED",
        "Việc hoãn": "CANCELLED",
        "Việc dự kiến": "TENTATIVE",
    }


def test_the_uid_of_an_entry_survives_a_change(client, calendar, monday):
    make_week(calendar, entries=[entry("Giao ban")])
    before = items(client)["Giao ban"]["uid"]
    week = calendar.weeks().get()
    row = week.entries.get()
    row.starts_at, row.content = time(10), "Giao ban dời giờ"
    week.entries = [row]
    week.save_revision().publish()
    assert items(client)["Giao ban dời giờ"]["uid"] == before


def test_old_entries_and_events_leave_the_feed(client, calendar, monday):
    old = date(2026, 8, 3)
    make_week(calendar, old, entries=[entry("Việc cũ", old)])
    make_event(calendar, "Sự kiện cũ", starts_at=local(2026, 8, 3, 8))
    assert items(client) == {}


def test_awkward_characters_survive(client, calendar, monday):
    make_week(calendar, entries=[entry("Họp; bàn, về \\ việc\nxuống dòng")])
    make_event(calendar, "Sự kiện \x0b lạ")
    assert "Họp; bàn, về \\ việc xuống dòng" in items(client)
    ElementTree.fromstring(client.get("/lich-cong-tac/rss/").content)  # noqa: S314


def test_the_rss_feed_lists_weeks_and_events_with_full_addresses(client, calendar, monday):
    week = make_week(calendar, entries=[entry("Giao ban", status="cancelled")])
    event = make_event(calendar, "Ngày hội", status="cancelled")
    feed = ElementTree.fromstring(client.get("/lich-cong-tac/rss/").content)  # noqa: S314
    found = {item.findtext("link"): item for item in feed.iter("item")}
    assert set(found) == {week.full_url, event.full_url}
    assert "Giao ban" in found[week.full_url].findtext("description")
    assert str(event.state.label) in found[event.full_url].findtext("title")
