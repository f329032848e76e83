"""How visitors narrow the list, and what the editor's form demands."""

from django import forms
from django.db.models import Count
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _

from core.forms import PortalPageForm
from core.listing import FilterForm
from procedures.choices import OnlineLevel, Part
from procedures.codes import parse_code
from procedures.models.terms import ProcedureAudience, ProcedureField


class ProcedureFilterForm(FilterForm):
    """Words, field, audience, online level; the choices are those that this ward's list has."""

    q = forms.CharField(
        label=_("Name or code"),
        required=False,
        max_length=200,
        widget=forms.TextInput({"type": "search"}),
    )
    field = forms.ChoiceField(label=_("Field of administration"), required=False)
    audience = forms.ChoiceField(label=_("Who it is for"), required=False)
    online = forms.ChoiceField(
        label=_("Online service"),
        required=False,
        choices=[("", _("All")), *OnlineLevel.choices],
    )
    ended = forms.BooleanField(label=_("Also those no longer in force"), required=False)

    def __init__(self, data, *, procedures):
        super().__init__(data)
        self.procedures = procedures
        audiences = ProcedureAudience.objects.filter(procedures__in=procedures.order_by())
        self.fields["field"].choices = [
            ("", _("All fields")),
            *((field.slug, field.name) for field in self.fields_with_counts),
        ]
        self.fields["audience"].choices = [
            ("", _("Everybody")),
            *audiences.distinct().values_list("slug", "name"),
        ]

    @cached_property
    def fields_with_counts(self) -> list[ProcedureField]:
        """The fields of this list, each with the number of its procedures in force."""
        shown = self.procedures.in_force().order_by()
        counted = ProcedureField.objects.filter(procedures__in=shown)
        return list(counted.annotate(count=Count("procedures")))

    @property
    def asks_for_ended(self) -> bool:
        return self.is_bound and self.is_valid() and self.cleaned_data["ended"]

    def narrow(self, procedures, chosen):
        if chosen["q"]:
            procedures = procedures.named(chosen["q"])
        if chosen["field"]:
            procedures = procedures.filter(field__slug=chosen["field"])
        if chosen["audience"]:
            procedures = procedures.filter(audiences__slug=chosen["audience"])
        if chosen["online"]:
            procedures = procedures.filter(online_level=chosen["online"])
        return procedures


class ProcedurePageForm(PortalPageForm):
    """Refuses to submit or publish while a part required by law is empty; drafts may wait.

    Steps and ways are rows of the form, not yet of the page: the form looks at them itself,
    and the page's own check is left to publishing.
    """

    too_few = {
        "steps": _("Describe at least one step."),
        "ways": _("Give at least one way of handing in."),
    }

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.instance.parts_are_checked_by_form = True
        for name, message in self.too_few.items():
            if name in self.formsets:
                self.formsets[name].error_messages["too_few_forms"] = message

    def clean(self):
        cleaned = super().clean()
        self._check_code(cleaned.get("code"))
        if not self.is_deferred_validation:
            self._check_agency(cleaned)
            self._check_deadline(cleaned)
        return cleaned

    def _check_code(self, text):
        code = parse_code(text or "")
        if code and self.parent_page and self.instance.is_code_taken(code.key, self.parent_page):
            self.add_error("code", self.instance.code_taken_message())

    def _check_agency(self, cleaned):
        is_named = cleaned.get("executing_agency") or cleaned.get("competent_agency")
        if not is_named and Part.AGENCY not in self.instance.official_gaps:
            self.add_error("executing_agency", _("Name the authority in charge."))

    def _check_deadline(self, cleaned):
        if cleaned.get("deadline_text") or Part.DEADLINE in self.instance.official_gaps:
            return
        ways = self.formsets.get("ways")
        rows = [form.cleaned_data for form in ways if ways.is_valid()] if ways else []
        if not any(row.get("duration_text") for row in rows if not row.get("DELETE")):
            self.add_error(
                "deadline_text", _("State the time limit here or in one of the ways of handing in.")
            )
