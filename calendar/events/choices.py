"""Words for the rows of a work calendar and for events."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Session(models.TextChoices):
    """Parts of a day, in the order in which a calendar shows them."""

    WHOLE_DAY = "day", _("Whole day")
    MORNING = "morning", _("Morning")
    AFTERNOON = "afternoon", _("Afternoon")
    EVENING = "evening", _("Evening")


class Kind(models.TextChoices):
    MEETING = "meeting", _("Meeting")
    RECEPTION = "reception", _("Reception of citizens")
    FIELD = "field", _("Visit on the spot")
    DUTY = "duty", _("Duty")
    OTHER = "other", _("Other work")


class Mode(models.TextChoices):
    IN_PERSON = "in_person", _("In person")
    ONLINE = "online", _("Online")
    HYBRID = "hybrid", _("In person and online")


class Status(models.TextChoices):
    """Whether something takes place as announced; shown in words, never by colour alone."""

    PLANNED = "planned", _("Planned")
    CONFIRMED = "confirmed", _("Confirmed")
    POSTPONED = "postponed", _("Postponed")
    CANCELLED = "cancelled", _("Cancelled")
    RESCHEDULED = "rescheduled", _("Rescheduled")
    ADDED = "added", _("Added later")

    @property
    def is_off(self) -> bool:
        """It does not take place at the time that is written beside it."""
        return self in {Status.POSTPONED, Status.CANCELLED}

    @property
    def is_change(self) -> bool:
        """It differs from what was announced first."""
        return self not in {Status.PLANNED, Status.CONFIRMED}

    @property
    def tone(self) -> str:
        """Tone of the badge."""
        return {
            Status.PLANNED: "info",
            Status.CONFIRMED: "good",
            Status.POSTPONED: "wait",
            Status.CANCELLED: "bad",
            Status.RESCHEDULED: "wait",
            Status.ADDED: "info",
        }[self]
