from django import forms
from django.utils.translation import gettext_lazy as _

from approvals.models.reasons import ReturnReason


class OptionalCommentForm(forms.Form):
    comment = forms.CharField(
        label=_("Comment"), required=False, max_length=2000, widget=forms.Textarea({"rows": 2})
    )


class ReasonForm(forms.Form):
    """A return without a reason helps nobody."""

    comment = forms.CharField(
        label=_("What has to change"), max_length=2000, widget=forms.Textarea({"rows": 3})
    )


class ReturnForm(forms.Form):
    """A return from the desk: one of the ward's ready-made reasons, own words, or both."""

    reason = forms.ModelChoiceField(
        label=_("Why is it returned?"),
        queryset=ReturnReason.objects.none(),
        widget=forms.RadioSelect,
        required=False,
        empty_label=_("Another reason, written below"),
    )
    comment = forms.CharField(
        label=_("In your own words"),
        required=False,
        max_length=2000,
        widget=forms.Textarea({"rows": 3}),
    )
    use_required_attribute = False

    def __init__(self, data=None, *, site_id: int | None, **kwargs):
        super().__init__(data, **kwargs)
        self.fields["reason"].queryset = ReturnReason.objects.filter(settings__site=site_id)

    def clean(self):
        cleaned = super().clean()
        if not self.errors and not (cleaned["reason"] or cleaned["comment"]):
            self.add_error("comment", _("Choose a reason or say in your own words what to change."))
        return cleaned

    @property
    def text(self) -> str:
        """What the author will read."""
        parts = (self.cleaned_data["reason"], self.cleaned_data["comment"])
        return "\n".join(str(part) for part in parts if part)


class TakeDownForm(forms.Form):
    reason = forms.CharField(
        label=_("Why is it taken down?"), max_length=2000, widget=forms.Textarea({"rows": 3})
    )
