"""The public forms: the legal minimum and nothing more (R42), no ID number, no file."""

from datetime import date

from django import forms
from django.core.validators import RegexValidator
from django.utils.text import Truncator
from django.utils.translation import gettext_lazy as _
from wagtail.models import Page

from citizens.codes import normalise
from citizens.lifecycle import SenderKind, SubmissionKind
from citizens.models.submission import Topic
from core.public_forms import GuardedForm, TextField

MAX_CONTENT = 5_000


class PhoneField(TextField):
    """A telephone number as people write it; not required."""

    def __init__(self):
        super().__init__(
            label=_("Telephone"),
            max_length=20,
            required=False,
            validators=[RegexValidator(r"^\+?[\d .()\-]{8,20}$", _("Write a telephone number."))],
            widget=forms.TextInput({"type": "tel", "autocomplete": "tel"}),
        )


class EmailField(forms.EmailField):
    """An e-mail address; not required."""

    def __init__(self):
        super().__init__(
            label=_("E-mail"),
            max_length=254,
            required=False,
            widget=forms.EmailInput({"autocomplete": "email"}),
        )


class SubmissionForm(GuardedForm):
    """A comment, a report or a question with its sender and the sender's consent."""

    kind = forms.ChoiceField(
        label=_("What do you want to send?"),
        choices=[
            (SubmissionKind.FEEDBACK, SubmissionKind.FEEDBACK.label),
            (SubmissionKind.REPORT, SubmissionKind.REPORT.label),
        ],
        initial=SubmissionKind.FEEDBACK,
        widget=forms.RadioSelect,
    )
    topic = forms.ModelChoiceField(
        None, label=_("Topic"), required=False, empty_label=_("Choose a topic")
    )
    title = TextField(label=_("Title"), max_length=200)
    content = TextField(
        label=_("Content"),
        max_length=MAX_CONTENT,
        help_text=_("In Vietnamese, at most 5,000 characters."),
        widget=forms.Textarea({"rows": 8}),
    )
    sender_kind = forms.ChoiceField(
        label=_("You write as"),
        choices=SenderKind.choices,
        initial=SenderKind.PERSON,
        widget=forms.RadioSelect,
    )
    organisation = TextField(
        label=_("Name of the organisation"),
        max_length=200,
        required=False,
        help_text=_("Only when you write for an organisation."),
        widget=forms.TextInput({"autocomplete": "organization"}),
    )
    full_name = TextField(
        label=_("Full name"),
        max_length=120,
        help_text=_("For an organisation: the person who represents it."),
        widget=forms.TextInput({"autocomplete": "name"}),
    )
    address = TextField(
        label=_("Address"),
        max_length=255,
        widget=forms.TextInput({"autocomplete": "address-line1"}),
    )
    phone = PhoneField()
    email = EmailField()
    is_no_complaint = forms.BooleanField(
        label=_("This is not a complaint or a denunciation under the law on them"),
        error_messages={"required": _("Complaints and denunciations are not received here.")},
    )
    consent = forms.BooleanField(
        label=_("I have read the notice above and agree to the use of my personal data"),
        error_messages={"required": _("Without your consent the message cannot be received.")},
    )
    # What is stored as typed.
    stored = (
        "kind",
        "topic",
        "title",
        "content",
        "sender_kind",
        "organisation",
        "full_name",
        "address",
        "phone",
        "email",
    )

    def __init__(self, data=None, *, site, **kwargs):
        super().__init__(data, **kwargs)
        self.fields["topic"].queryset = Topic.objects.filter(site=site)

    def clean(self):
        cleaned_data = super().clean()
        is_organisation = cleaned_data.get("sender_kind") == SenderKind.ORGANISATION
        if is_organisation and not cleaned_data.get("organisation"):
            self.add_error("organisation", _("Write the name of the organisation."))
        if not {"phone", "email"} & {*self.errors} and not (
            cleaned_data.get("phone") or cleaned_data.get("email")
        ):
            self.add_error("phone", _("Give a telephone number or an e-mail address."))
        return cleaned_data

    @property
    def values_to_store(self) -> dict:
        return {name: self.cleaned_data[name] for name in self.stored if name in self.fields}


class QuestionForm(SubmissionForm):
    """The same form for a question, whose kind is known."""

    kind = None

    @property
    def values_to_store(self) -> dict:
        return {**super().values_to_store, "kind": SubmissionKind.QUESTION}


class MistakeForm(GuardedForm):
    """What is wrong on a page (R20). The sender may stay unknown: the code tells the rest."""

    content = TextField(
        label=_("What is wrong, and what would be right?"),
        max_length=MAX_CONTENT,
        widget=forms.Textarea({"rows": 5}),
    )
    full_name = TextField(
        label=_("Full name"),
        max_length=120,
        required=False,
        widget=forms.TextInput({"autocomplete": "name"}),
    )
    phone = PhoneField()
    email = EmailField()
    consent = forms.BooleanField(
        label=_("I have read the notice above and agree to the use of my personal data"),
        required=False,
        help_text=_("Needed only if you give your name, telephone number or e-mail address."),
    )

    personal = ("full_name", "phone", "email")

    def __init__(self, data=None, *, site, about: Page, due_on: date | None, **kwargs):
        super().__init__(data, **kwargs)
        self.about = about
        self.due_on = due_on

    @property
    def is_personal(self) -> bool:
        return any(self.cleaned_data.get(name) for name in self.personal)

    def clean(self):
        cleaned_data = super().clean()
        if self.is_personal and not cleaned_data.get("consent"):
            self.add_error("consent", _("Agree, or leave the fields about yourself empty."))
        return cleaned_data

    @property
    def values_to_store(self) -> dict:
        return {
            "kind": SubmissionKind.MISTAKE,
            "title": Truncator(self.about.title).chars(200),
            "content": self.cleaned_data["content"],
            "sender_kind": SenderKind.PERSON,
            **{name: self.cleaned_data[name] for name in self.personal},
            "about_page": self.about,
            "due_on": self.due_on,
            "has_consented": self.is_personal,
        }


class TrackingForm(forms.Form):
    """Asks for a tracking code. A wrong one and a malformed one are told apart by nobody."""

    ma = forms.CharField(
        label=_("Tracking code"),
        max_length=60,
        widget=forms.TextInput({"autocomplete": "off", "spellcheck": "false"}),
    )

    use_required_attribute = False

    def clean_ma(self):
        return normalise(self.cleaned_data["ma"])
