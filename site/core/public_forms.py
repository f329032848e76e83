"""What the forms for citizens share: measured text, and what keeps machines out."""

from django import forms
from django.core.validators import MaxLengthValidator
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from core.antispam import MAX_SECONDS, MIN_SECONDS, issue_token, token_age
from core.text import nfc


class TextField(forms.CharField):
    """Text in composed form with plain line ends, measured after that.

    Browsers send two characters for each line end, some keyboards two for each accented letter.
    """

    def __init__(self, *, max_length, **kwargs):
        super().__init__(**kwargs)
        self.validators.append(MaxLengthValidator(max_length))

    def to_python(self, value):
        return nfc(super().to_python(value).replace("\r\n", "\n"))


class GuardedForm(forms.Form):
    """A public form with a signed time stamp and a field that only machines fill.

    `longest` is how many seconds after it was opened it may still be sent.
    """

    website = forms.CharField(
        label=gettext_lazy("Leave this field empty"),
        required=False,
        widget=forms.TextInput({"tabindex": "-1", "autocomplete": "off"}),
    )
    token = forms.CharField(required=False, widget=forms.HiddenInput)

    use_required_attribute = False
    longest = MAX_SECONDS

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["token"].initial = issue_token

    def clean_website(self):
        if self.cleaned_data["website"]:
            raise forms.ValidationError(_("Leave this field empty."))
        return ""

    def clean_token(self):
        token = self.cleaned_data["token"]
        age = token_age(token)
        if age is None or age > self.longest:
            # The form is shown again with what was typed; its next sending has to succeed.
            self.data = self.data.copy()
            self.data[self.add_prefix("token")] = issue_token()
            self.add_error(
                None,
                _("This form was open for too long. Your text is kept: please send it again."),
            )
        elif age < MIN_SECONDS:
            self.add_error(
                None, _("That was very quick. Please wait a few seconds and send it again.")
            )
        return token
