import pytest
from django.utils import timezone

from events.models import WorkCalendarPage
from tests.events.factories import local, make_calendar


@pytest.fixture
def calendar(home) -> WorkCalendarPage:
    return make_calendar(home)


@pytest.fixture
def monday(monkeypatch):
    """Make it nine o'clock on Monday 23/11/2026, in the local time of the ward."""
    moment = local(2026, 11, 23, 9, 0)
    monkeypatch.setattr(timezone, "now", lambda: moment)
    return moment.date()
