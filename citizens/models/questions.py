"""Hỏi đáp: questions of general interest with their answers (R45, R47)."""

from datetime import date

from django.core.exceptions import ValidationError
from django.db import models
from django.forms import Select
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel
from wagtail.contrib.routable_page.models import path
from wagtail.fields import StreamField
from wagtail.models import Page, PageManager
from wagtail.query import PageQuerySet

from citizens.feeds import QuestionFeed
from citizens.filters import QuestionFilterForm
from citizens.forms import QuestionForm
from citizens.models.intake import RECEIPT, TRACKING, IntakePage, first_words
from citizens.models.submission import Submission
from citizens.page_forms import QuestionPageForm
from citizens.structured_data import qa_page
from core.blocks import BodyBlock, stream_text
from core.listing import paginate
from core.models import PortalPage
from core.pictures import load_pictures
from core.text import fold
from core.visibility import visible
from sharing.feeds import FeedsMixin

ASKING = "dat-cau-hoi"
PER_PAGE = 15


class QuestionIndexPage(FeedsMixin, IntakePage):
    """The answered questions, and the form to ask another."""

    parent_page_types = ["home.HomePage"]
    subpage_types = ["citizens.QuestionPage"]
    max_count_per_parent = 1
    schema_type = "CollectionPage"
    feed_class = QuestionFeed
    page_description = _("Answered questions, with a form to ask")

    form_class = QuestionForm
    form_template = "citizens/ask.html"

    content_panels = [*PortalPage.content_panels, *IntakePage.intake_panels]

    class Meta:
        verbose_name = _("questions and answers")
        verbose_name_plural = _("questions and answers")

    @property
    def questions(self):
        """What the public can see here, newest first."""
        return visible(QuestionPage.objects.child_of(self)).newest_first()

    def get_context(self, request, *args, **kwargs):
        context = super().get_context(request, *args, **kwargs)
        form = QuestionFilterForm(request.GET, questions=self.questions)
        found = form.apply(self.questions).select_related("topic").defer_streamfields()
        context |= {
            "form": form,
            "page_obj": paginate(request, found, PER_PAGE),
            "ask_url": self._address(request, "ask"),
            "tracking_url": self._address(request, "track"),
        }
        return context

    @path(f"{ASKING}/", name="ask")
    def ask(self, request):
        return self.serve_form(request, view_title=gettext("Ask a question"))

    def get_sitemap_urls(self, request=None):
        ask = self.get_full_url(request) + self.reverse_subpage("ask")
        return [*super().get_sitemap_urls(request), {"location": ask}]


class QuestionQuerySet(PageQuerySet):
    def newest_first(self):
        return self.order_by("-answered_on", "-pk")


class QuestionPage(PortalPage):
    """A question in edited words with its answer; its title is the question in short."""

    topic = models.ForeignKey(
        "citizens.Topic",
        verbose_name=_("topic"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="questions",
    )
    question = models.TextField(
        _("question, edited"),
        help_text=_("In the office's own words: no names, telephone numbers or addresses."),
    )
    asked_on = models.DateField(_("asked on"), null=True, blank=True)
    answer = StreamField(BodyBlock(), verbose_name=_("answer"))
    answering_unit = models.CharField(_("answered by"), max_length=160)
    answered_on = models.DateField(_("answered on"), null=True)
    submission = models.ForeignKey(
        Submission,
        verbose_name=_("tracking code of the message"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        help_text=_("The private message that this answers. Never shown to the public."),
    )
    folded_reference = models.TextField(blank=True, editable=False)

    base_form_class = QuestionPageForm
    headed_fields = ("answer",)
    parent_page_types = ["citizens.QuestionIndexPage"]
    subpage_types = []
    og_type = "article"
    page_description = _("A question of general interest with its answer")

    # The question is the summary of the page (see `clean`), so there is no second field.
    content_panels = [
        *Page.content_panels,
        MultiFieldPanel(
            [FieldPanel("topic", widget=Select), FieldPanel("question"), FieldPanel("asked_on")],
            heading=_("Question"),
        ),
        MultiFieldPanel(
            [
                FieldPanel("answer"),
                FieldRowPanel([FieldPanel("answering_unit"), FieldPanel("answered_on")]),
                FieldPanel("submission", permission="citizens.view_submission"),
            ],
            heading=_("Answer"),
        ),
    ]

    objects = PageManager.from_queryset(QuestionQuerySet)()

    class Meta:
        verbose_name = _("question")
        verbose_name_plural = _("questions")

    def clean(self):
        super().clean()
        if self.slug in (ASKING, RECEIPT, TRACKING):
            raise ValidationError({"slug": _("This address belongs to the form.")})
        self.summary = first_words(self.question)
        # A leading space lets a filter match the beginnings of words.
        words = fold(f"{self.title} {self.question} {stream_text(self.answer)}")
        self.folded_reference = f" {words}"

    def get_context(self, request, *args, **kwargs):
        context = super().get_context(request, *args, **kwargs)
        load_pictures(self.answer)
        index = self.get_parent()
        others = visible(QuestionPage.objects.child_of(index)).exclude(pk=self.pk)
        same = others.filter(topic=self.topic_id) if self.topic_id else others.none()
        context |= {
            "ask_url": f"{index.get_url(request)}{ASKING}/",
            "others": same.newest_first().defer_streamfields()[:5],
        }
        return context

    @property
    def author_name(self) -> str:
        return self.answering_unit

    @property
    def dated_on(self) -> date | None:
        return self.answered_on or super().dated_on

    def structured_data(self, head) -> dict:
        answer = stream_text(self.answer)
        return qa_page(self, head, question=self.question, asked_on=self.asked_on, answer=answer)

    @property
    def search_field(self) -> str:
        return str(self.topic) if self.topic else ""

    def get_search_text(self) -> str:
        answer = stream_text(self.answer)
        return " ".join([self.question, answer, self.search_field, self.answering_unit])
