"""How visitors narrow the lists of documents and plans."""

from django import forms
from django.utils.translation import gettext_lazy as _

from core.listing import FilterForm
from core.text import fold
from documents.choices import PlanKind
from documents.models.vocabulary import DocumentField, DocumentType, Issuer
from documents.status import Status

MAX_WORDS = 12


def words_field(label) -> forms.CharField:
    return forms.CharField(
        label=label, required=False, max_length=200, widget=forms.TextInput({"type": "search"})
    )


def years_first_to_last(years) -> list[tuple]:
    """Return the choices of a year filter, the latest first."""
    return [("", _("All years")), *((year, str(year)) for year in sorted(years, reverse=True))]


def having_words(pages, typed: str):
    """Return the pages whose `folded_reference` has a word that starts with each typed one."""
    words = fold(typed).split()[:MAX_WORDS]
    if not words:
        return pages.none()
    for word in words:
        pages = pages.filter(folded_reference__contains=f" {word}")
    return pages


class DocumentFilterForm(FilterForm):
    """Offers only what the documents at hand have, so that wards do not see each other's."""

    q = words_field(_("Number or words"))
    type = forms.ModelChoiceField(None, label=_("Type of document"), required=False)
    issuer = forms.ModelChoiceField(None, label=_("Issuing authority"), required=False)
    field = forms.ModelChoiceField(None, label=_("Field of administration"), required=False)
    year = forms.TypedChoiceField(label=_("Year"), required=False, coerce=int, empty_value=None)
    status = forms.ChoiceField(
        label=_("Validity"), required=False, choices=[("", _("Any validity")), *Status.choices]
    )

    def __init__(self, data, *, documents):
        super().__init__(data)
        here = documents.order_by().values("pk")
        for name, model, everything in (
            ("type", DocumentType, _("All types")),
            ("issuer", Issuer, _("All authorities")),
            ("field", DocumentField, _("All fields")),
        ):
            self.fields[name].queryset = model.objects.filter(documents__in=here).distinct()
            self.fields[name].empty_label = everything
        years = documents.order_by().values_list("issued_on__year", flat=True).distinct()
        self.fields["year"].choices = years_first_to_last({year for year in years if year})

    def narrow(self, documents, chosen):
        if chosen["q"]:
            documents = having_words(documents, chosen["q"])
        if chosen["type"]:
            documents = documents.filter(document_type=chosen["type"])
        if chosen["issuer"]:
            documents = documents.filter(issuer=chosen["issuer"])
        if chosen["field"]:
            documents = documents.filter(subjects=chosen["field"])
        if chosen["year"]:
            documents = documents.filter(issued_on__year=chosen["year"])
        if chosen["status"]:
            documents = documents.filter(current_status=chosen["status"])
        return documents


class PlanFilterForm(FilterForm):
    """Words, a year of the period, the kind of plan."""

    q = words_field(_("Words in the title"))
    year = forms.TypedChoiceField(label=_("Year"), required=False, coerce=int, empty_value=None)
    kind = forms.ChoiceField(
        label=_("Kind"), required=False, choices=[("", _("All kinds")), *PlanKind.choices]
    )

    def __init__(self, data, *, plans):
        super().__init__(data)
        periods = plans.order_by().values_list("period_from", "period_to").distinct()
        years = {
            year for start, end in periods if start for year in range(start, (end or start) + 1)
        }
        self.fields["year"].choices = years_first_to_last(years)

    def narrow(self, plans, chosen):
        if chosen["q"]:
            plans = having_words(plans, chosen["q"])
        if chosen["year"]:
            plans = plans.in_year(chosen["year"])
        if chosen["kind"]:
            plans = plans.filter(kind=chosen["kind"])
        return plans
