from django import forms
from django.utils.translation import gettext_lazy as _

from search.kinds import Kind

MAX_QUERY = 200


class SearchForm(forms.Form):
    use_required_attribute = False

    q = forms.CharField(
        label=_("What are you looking for?"),
        required=False,
        max_length=MAX_QUERY,
        widget=forms.TextInput({"type": "search", "autocomplete": "off"}),
        error_messages={
            "max_length": _("The query is too long. Keep the two or three most telling words.")
        },
    )
    loai = forms.ChoiceField(
        label=_("Kind"), required=False, choices=[("", _("All kinds")), *Kind.choices]
    )
