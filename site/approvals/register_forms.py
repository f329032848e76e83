"""How the register of approvals is narrowed down."""

from datetime import date

from django import forms
from django.db.models import QuerySet
from django.utils.formats import date_format
from django.utils.translation import gettext_lazy as _

from approvals.models import Decision
from core.listing import FilterForm
from core.text import fold


class DayInput(forms.DateInput):
    input_type = "date"

    def __init__(self):
        super().__init__(format="%Y-%m-%d")


class DecisionFilter(FilterForm):
    """By words, people, days, kind, section and decision; all without accents or with."""

    q = forms.CharField(label=_("Words to look for"), required=False, max_length=200)
    person = forms.CharField(
        label=_("Person"),
        required=False,
        max_length=100,
        help_text=_("Who drafted, submitted or decided, or on whose behalf."),
    )
    first = forms.DateField(label=_("From the day"), required=False, widget=DayInput)
    last = forms.DateField(label=_("To the day"), required=False, widget=DayInput)
    kind = forms.ChoiceField(label=_("Kind of content"), required=False)
    section = forms.ChoiceField(label=_("Part of the site"), required=False)
    action = forms.ChoiceField(
        label=_("What was decided"),
        required=False,
        choices=[("", _("All")), *Decision.Action.choices],
    )

    def __init__(self, *args, decisions: QuerySet[Decision], **kwargs):
        super().__init__(*args, **kwargs)
        for name in ("kind", "section"):
            said = decisions.order_by(name).exclude(**{name: ""}).values_list(name, flat=True)
            choices = [(value, value) for value in said.distinct()]
            self.fields[name].choices = [("", _("All")), *choices]

    def clean(self):
        chosen = super().clean()
        first, last = chosen.get("first"), chosen.get("last")
        if first and last and last < first:
            self.add_error("last", _("The last day cannot lie before the first."))
        return chosen

    def narrow(self, queryset, chosen):
        for name in ("kind", "section", "action"):
            if chosen[name]:
                queryset = queryset.filter(**{name: chosen[name]})
        if chosen["first"]:
            queryset = queryset.filter(decided_at__date__gte=chosen["first"])
        if chosen["last"]:
            queryset = queryset.filter(decided_at__date__lte=chosen["last"])
        if words := fold(chosen["q"]):
            queryset = queryset.filter(search_text__contains=words)
        if name := fold(chosen["person"]):
            queryset = queryset.filter(people_text__contains=name)
        return queryset

    @property
    def chosen_fields(self) -> list[dict]:
        """What was chosen, in words: for the head of the printed sheet."""
        if not self.is_active:
            return []
        return [
            {"label": self.fields[name].label, "words": self._words(name, value)}
            for name, value in self.cleaned_data.items()
            if value
        ]

    def _words(self, name: str, value) -> str:
        if name == "action":
            return Decision.Action(value).label
        return date_format(value, "d/m/Y") if isinstance(value, date) else value
