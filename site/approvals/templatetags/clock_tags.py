"""Working time in words."""

from django import template
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

register = template.Library()


@register.filter
def working_hours(hours: float) -> str:
    """Return "5 giờ làm việc"; less than one is not rounded up."""
    if hours < 1:
        return _("less than one working hour")
    words = ngettext("%(number)d working hour", "%(number)d working hours", int(hours))
    return words % {"number": int(hours)}
