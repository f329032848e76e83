"""The question at the end of each page (R11)."""

from django import forms
from django.utils.translation import gettext_lazy as _

from core.personal_data import without_personal_data
from core.public_forms import GuardedForm, TextField

YES, NO = "yes", "no"


class OpinionForm(GuardedForm):
    """Was it useful, and if not, what is missing? Asks for nothing about the person."""

    useful = forms.ChoiceField(
        label=_("Was this information useful?"),
        choices=[(YES, _("Yes")), (NO, _("Not yet"))],
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose one of the two answers.")},
    )
    comment = TextField(
        label=_("What should be added?"),
        max_length=500,
        required=False,
        help_text=_(
            "Please write no names, telephone or identity numbers: nobody can be answered here."
        ),
        widget=forms.Textarea({"rows": 3, "maxlength": 500}),
    )

    # Pages come from caches, the form with them.
    longest = 7 * 24 * 60 * 60

    def __init__(self, data=None):
        # Other forms of the page have a token as well.
        super().__init__(data, auto_id="opinion_%s")

    def clean_comment(self):
        return without_personal_data(self.cleaned_data["comment"])
