"""How visitors narrow the questions."""

from django import forms
from django.utils.translation import gettext_lazy as _

from citizens.models.submission import Topic
from core.listing import FilterForm
from core.text import fold

MAX_WORDS = 12


class QuestionFilterForm(FilterForm):
    """Words, and the topics that the questions at hand have."""

    q = forms.CharField(
        label=_("Words in question or answer"),
        required=False,
        max_length=200,
        widget=forms.TextInput({"type": "search"}),
    )
    topic = forms.ModelChoiceField(
        None, label=_("Topic"), required=False, empty_label=_("All topics")
    )

    def __init__(self, data, *, questions):
        super().__init__(data)
        here = questions.order_by().values("pk")
        self.fields["topic"].queryset = Topic.objects.filter(questions__in=here).distinct()

    def narrow(self, questions, chosen):
        if chosen["q"]:
            words = fold(chosen["q"]).split()[:MAX_WORDS]
            for word in words:
                questions = questions.filter(folded_reference__contains=f" {word}")
            questions = questions if words else questions.none()
        if chosen["topic"]:
            questions = questions.filter(topic=chosen["topic"])
        return questions
