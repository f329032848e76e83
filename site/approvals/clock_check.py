"""A ward that never works has no deadlines: told by `manage.py check --database default`."""

from django.core.checks import Tags, Warning, register
from django.db import DatabaseError
from django.utils import timezone
from wagtail.models import Site

from core.models import WardSettings
from core.working_days import add_working_hours


@register(Tags.database)
def wards_have_working_hours(app_configs, databases=None, **kwargs):
    """Without working time nothing falls due and nobody is reminded."""
    if not databases:
        return []
    now = timezone.now()
    try:
        idle = [
            site
            for site in Site.objects.all()
            if (ward := WardSettings.objects.filter(site=site).first())
            and add_working_hours(now, 1, ward) is None
        ]
    except DatabaseError:
        return []  # before the first migration
    return [
        Warning(
            f"{site.hostname} has no working hours, so no approval there has a deadline.",
            hint="Enter opening hours, or the hours assumed for deadlines, in the ward's settings.",
            obj=site,
            id="portal.W004",
        )
        for site in idle
    ]
