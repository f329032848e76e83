from events.models.calendar_page import WorkCalendarPage
from events.models.event_page import EventPage
from events.models.holiday import Holiday
from events.models.week_page import WorkEntry, WorkWeekPage
from events.models.yearly_holiday import YearlyHoliday

__all__ = [
    "EventPage",
    "Holiday",
    "WorkCalendarPage",
    "WorkEntry",
    "WorkWeekPage",
    "YearlyHoliday",
]
