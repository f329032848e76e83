"""Opening hours, and whether it is open now."""

from django import template
from django.utils import timezone
from django.utils.dates import WEEKDAYS

from core.opening_hours import coded, in_words, schedule

register = template.Library()


@register.inclusion_tag("components/opening_hours.html")
def opening_hours(ward) -> dict:
    """The week in words; the script adds whether it is open at this minute.

    Never decided here: the page may be kept by a cache for hours.
    """
    if not ward.opening_hours:
        return {"text": ward.office_hours}
    known = vars(ward).get("_opening")
    if known is None:
        now = timezone.localtime()
        known = ward._opening = {
            "lines": in_words(ward),
            "schedule": coded(schedule(ward, now.date())),
            "weekdays": WEEKDAYS.values(),
            "offset": int(now.utcoffset().total_seconds() // 60),
        }
    return known
