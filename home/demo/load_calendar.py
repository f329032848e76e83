"""The weeks of the work calendar and the public events."""

from datetime import date, timedelta

from django.db import transaction
from django.utils import timezone
from wagtail.models import Page

from events.iso import IsoWeek
from events.models import EventPage, WorkCalendarPage, WorkEntry, WorkWeekPage
from home.demo.content.calendar import weeks
from home.demo.content.events import events
from home.demo.content.leaders import LEADERS
from home.demo.content.types import CalendarRow, Event
from home.demo.publish import Publisher, moment
from home.demo.streams import Streams

SUMMARY = "Lịch công tác tuần của lãnh đạo phường, lịch tiếp công dân và các sự kiện."
NOTE = "Lịch này thay giấy mời họp. Thay đổi được cập nhật ngay và ghi rõ ở từng việc."
DRAWN_UP_BEFORE = timedelta(days=3)
CHAIR_NAMES = {
    leader.key: f"{leader.name} ({leader.position.split(' Ủy ban')[0].split(' Hội đồng')[0]})"
    for leader in LEADERS
}


@transaction.atomic
def load_calendar(home: Page, today: date, publisher: Publisher, streams: Streams) -> None:
    calendar = WorkCalendarPage.objects.child_of(home).get(slug="lich-cong-tac")
    if publisher.is_untouched(calendar):
        calendar.summary = SUMMARY
        publisher.fill(calendar)
    for monday, rows in weeks(today).items():
        week = IsoWeek.of(monday)
        if not WorkWeekPage.objects.child_of(calendar).on(week).exists():
            posted_on = min(monday - DRAWN_UP_BEFORE, today)
            publisher.add(calendar, _week_page(week, rows), moment(posted_on))
    for event in events(today):
        if publisher.lacks(calendar, event.slug):
            publisher.add(calendar, _event_page(event, streams))


def _week_page(week: IsoWeek, rows: tuple[CalendarRow, ...]) -> WorkWeekPage:
    page = WorkWeekPage(year=week.year, week=week.number, note=NOTE)
    page.entries = [
        WorkEntry(
            day=row.day,
            session=row.session,
            starts_at=row.starts_at,
            content=row.content,
            kind=row.kind,
            chair="; ".join(CHAIR_NAMES[key] for key in row.chairs),
            participants=row.participants,
            place=row.place,
            preparing_unit=row.prepared_by,
            is_public=row.is_public,
            status=row.status,
            change_note=row.note,
        )
        for row in rows
    ]
    return page


def _event_page(event: Event, streams: Streams) -> EventPage:
    return EventPage(
        title=event.title,
        slug=event.slug,
        summary=event.summary,
        image=streams.library.picture(event.picture),
        starts_at=timezone.make_aware(event.starts_at),
        ends_at=timezone.make_aware(event.ends_at),
        is_whole_day=event.is_all_day,
        place=event.place,
        body=streams.body(event.body),
    )
