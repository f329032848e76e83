"""Checks of the editor that need more than one row, and the filter of the list of events."""

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from core.forms import PortalPageForm
from core.listing import FilterForm
from events.iso import IsoWeek


class WorkWeekForm(PortalPageForm):
    """The week must exist and be free; each entry must lie in it."""

    def clean(self):
        cleaned_data = super().clean()
        year, number = cleaned_data.get("year"), cleaned_data.get("week")
        if year is None or number is None:
            return cleaned_data
        try:
            week = IsoWeek(year, number)
        except ValueError:
            message = gettext("The year %(year)s has no week %(week)s.")
            self.add_error("week", message % {"year": year, "week": number})
            return cleaned_data
        self._check_days(week)
        return cleaned_data

    def _check_days(self, week: IsoWeek) -> None:
        for row in self.formsets["entries"].forms:
            day = row.is_valid() and row.cleaned_data.get("day")
            if day and not row.cleaned_data.get("DELETE") and day not in week:
                row.add_error(
                    "day", gettext("This day is not in the week. %(week)s.") % {"week": week}
                )

    def _post_clean(self):
        super()._post_clean()
        # A page that is being created does not know its parent yet, so its own check cannot run.
        page = self.instance
        if not page.path and page.iso_week and page.is_taken(self.parent_page):
            self.add_error("week", ValidationError(page.taken_message))


class EventFilter(FilterForm):
    class When:
        UPCOMING = ""
        PAST = "past"
        ALL = "all"

    when = forms.ChoiceField(
        label=_("When"),
        required=False,
        choices=[
            (When.UPCOMING, _("Upcoming events")),
            (When.PAST, _("Past events")),
            (When.ALL, _("All events")),
        ],
    )
    year = forms.ChoiceField(label=_("Year"), required=False)

    def __init__(self, data=None, *, years: list[int], **kwargs):
        super().__init__(data, **kwargs)
        self.fields["year"].choices = [("", _("All years")), *((str(y), str(y)) for y in years)]

    def apply(self, queryset):
        if not self.is_bound:
            return queryset.upcoming()
        return super().apply(queryset.newest_first())

    def narrow(self, queryset, chosen):
        when = chosen["when"]
        if chosen["year"]:
            queryset = queryset.filter(starts_at__year=chosen["year"])
            if when == self.When.UPCOMING and int(chosen["year"]) < timezone.localdate().year:
                # Nothing of a year gone by is upcoming: who chooses it wants to see it.
                when = self.When.ALL
        if when == self.When.PAST:
            return queryset.past()
        if when == self.When.ALL:
            return queryset.newest_first()
        return queryset.upcoming()
