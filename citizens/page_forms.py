"""The editor's forms of answers: what they offer belongs to the ward of the page."""

from django import forms
from django.utils.translation import gettext_lazy as _
from wagtail.models import Site

from citizens.codes import grouped, normalise
from citizens.models.submission import Submission, Topic
from core.forms import PortalPageForm


class SubmissionCodeField(forms.ModelChoiceField):
    """Names a message by its tracking code: a list to choose from would show other messages."""

    widget = forms.TextInput
    default_error_messages = {"invalid_choice": _("No message has this code. Please check it.")}

    def __init__(self, *, site: Site | None, **kwargs):
        messages = Submission.objects.filter(site=site)
        super().__init__(messages, to_field_name="code", **kwargs)

    def prepare_value(self, value):
        if isinstance(value, int):
            value = self.queryset.filter(pk=value).values_list("code", flat=True).first()
        return grouped(value) if value and normalise(str(value)) else value

    def to_python(self, value):
        return super().to_python(normalise(value) or value if value else value)


class AnswerForm(PortalPageForm):
    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.site = self.parent_page.get_site()
        if "topic" in self.fields:
            self.fields["topic"].queryset = Topic.objects.filter(site=self.site)


class QuestionPageForm(AnswerForm):
    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if "submission" in self.fields:
            plain = self.fields["submission"]
            self.fields["submission"] = SubmissionCodeField(
                site=self.site, label=plain.label, help_text=plain.help_text, required=False
            )
