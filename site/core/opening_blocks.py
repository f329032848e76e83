"""How a ward writes down when it is open."""

from datetime import time

from django.core.exceptions import ValidationError
from django.forms import CheckboxSelectMultiple
from django.utils.dates import WEEKDAYS
from django.utils.translation import gettext_lazy as _
from wagtail.blocks import (
    CharBlock,
    DateBlock,
    MultipleChoiceBlock,
    StructBlock,
    StructBlockValidationError,
    TimeBlock,
)


class SpanBlock(StructBlock):
    """From one time of a day to a later one."""

    opens = TimeBlock(label=_("opens"), format="%H:%M")
    closes = TimeBlock(label=_("closes"), format="%H:%M")
    note = CharBlock(label=_("note"), required=False, max_length=80)
    note_en = CharBlock(label=_("note in English"), required=False, max_length=80)

    def clean(self, value):
        value = super().clean(value)
        if value["closes"] <= value["opens"]:
            error = ValidationError(_("It cannot close before it opens."))
            raise StructBlockValidationError({"closes": error})
        return value


class HoursBlock(SpanBlock):
    days = MultipleChoiceBlock(
        [(str(number), name) for number, name in WEEKDAYS.items()],
        label=_("days"),
        widget=CheckboxSelectMultiple,
    )

    class Meta:
        icon = "time"
        label = _("opening hours")
        form_classname = "struct-block"


class ExtraBlock(SpanBlock):
    day = DateBlock(label=_("day"), format="%d/%m/%Y")

    class Meta:
        icon = "plus"
        label = _("other hours on one day")


class ClosedBlock(StructBlock):
    first_day = DateBlock(label=_("first day"), format="%d/%m/%Y")
    last_day = DateBlock(label=_("last day"), format="%d/%m/%Y")
    note = CharBlock(label=_("reason"), required=False, max_length=80)

    class Meta:
        icon = "cross"
        label = _("closed")

    def clean(self, value):
        value = super().clean(value)
        if value["last_day"] < value["first_day"]:
            error = ValidationError(_("The last day cannot lie before the first."))
            raise StructBlockValidationError({"last_day": error})
        return value


# What a new ward starts with, until it enters its own hours.
ASSUMED_HOURS = [
    ("hours", {"days": ["0", "1", "2", "3", "4"], "opens": opens, "closes": closes, "note": ""})
    for opens, closes in ((time(7, 30), time(11, 30)), (time(13, 30), time(17)))
]
