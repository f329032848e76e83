"""Moments as other programs read them: in local time, to the second."""

from datetime import datetime

from django.utils import timezone


def local(moment: datetime | None) -> datetime | None:
    """Return the moment so that `isoformat` ends in +07:00, without fractions."""
    return moment and timezone.localtime(moment).replace(microsecond=0)
