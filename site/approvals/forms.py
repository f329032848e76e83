from django import forms
from django.utils.translation import gettext_lazy as _


class OptionalCommentForm(forms.Form):
    comment = forms.CharField(
        label=_("Comment"), required=False, max_length=2000, widget=forms.Textarea({"rows": 2})
    )


class ReasonForm(forms.Form):
    """A return without a reason helps nobody."""

    comment = forms.CharField(
        label=_("What has to change"), max_length=2000, widget=forms.Textarea({"rows": 3})
    )


class TakeDownForm(forms.Form):
    reason = forms.CharField(
        label=_("Why is it taken down?"), max_length=2000, widget=forms.Textarea({"rows": 3})
    )
