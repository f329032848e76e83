"""Events and weeks in the words of schema.org."""

from events.choices import Status
from sharing.head import Head
from sharing.structured_data import address, node, organisation, stamp

STATUS = {
    Status.POSTPONED: "EventPostponed",
    Status.CANCELLED: "EventCancelled",
    Status.RESCHEDULED: "EventRescheduled",
}


def event(page, head: Head) -> dict:
    if not page.starts_at:
        return node("WebPage")  # a draft without a day is no event yet
    if page.is_whole_day:
        begin, end = page.first_day, page.last_day
    else:
        begin, end = page.starts_at, page.ends_at
    return node(
        "Event",
        startDate=stamp(begin),
        endDate=stamp(end),
        eventStatus=f"https://schema.org/{STATUS.get(page.state, 'EventScheduled')}",
        eventAttendanceMode="https://schema.org/OfflineEventAttendanceMode",
        location=_place(page, head),
        organizer=organisation(page.organiser or head.publisher),
    )


def _place(page, head: Head) -> dict:
    """Search engines ask for an address: the place as it is written, or the ward's seat."""
    if page.place:
        return node("Place", name=page.place, address=page.place)
    return node("Place", name=head.publisher, address=address(head))


def week(page) -> dict:
    days = page.iso_week
    return node("WebPage", temporalCoverage=days and f"{days.monday}/{days.sunday}")
