"""How the register of approvals shows a time."""

from datetime import timedelta

from django import template
from django.utils.translation import gettext as _

register = template.Library()


@register.filter
def hours_and_minutes(taken: timedelta | None) -> str:
    """In hours, however many: days of different length would not add up."""
    if taken is None:
        return "–"
    hours, minutes = divmod(max(0, int(taken.total_seconds())) // 60, 60)
    if not hours:
        return _("%(minutes)s min") % {"minutes": minutes}
    return _("%(hours)s h %(minutes)s min") % {"hours": hours, "minutes": minutes}
