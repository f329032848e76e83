"""Góp ý: the form for comments and reports, and what of it was made public (R42-R48)."""

from datetime import date
from functools import partial

from django.core.exceptions import ValidationError
from django.db import models
from django.forms import Select
from django.http import Http404
from django.utils import timezone
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel
from wagtail.contrib.routable_page.models import path
from wagtail.fields import RichTextField
from wagtail.models import Page, Site
from wagtail.rich_text import get_text_for_indexing

from citizens.forms import MistakeForm, SubmissionForm
from citizens.models.intake import RECEIPT, TRACKING, IntakePage, first_words
from citizens.page_forms import AnswerForm
from citizens.structured_data import qa_page
from core.blocks import RICH_TEXT_FEATURES
from core.listing import paginate
from core.models import PortalPage, WardSettings
from core.visibility import page_shown_on, visible
from core.working_days import end_of_period

PER_PAGE = 10
MISTAKE = "bao-sai"


def mistake_due_on(site: Site) -> date | None:
    """Return by when a mistake reported today is to be answered; None without a limit."""
    days = WardSettings.for_site(site).mistake_days
    return end_of_period(timezone.localdate(), days) if days else None


class FeedbackPage(IntakePage):
    """Comments and reports of citizens: the form, and below it the published replies."""

    parent_page_types = ["home.HomePage"]
    subpage_types = ["citizens.PublishedFeedbackPage"]
    max_count_per_parent = 1
    page_description = _("A form for comments and reports, with published replies")

    form_class = SubmissionForm
    form_template = "citizens/feedback_page.html"

    content_panels = [*PortalPage.content_panels, *IntakePage.intake_panels]

    class Meta:
        verbose_name = _("comments of citizens")
        verbose_name_plural = _("comments of citizens")

    @path("", name="form")
    def form(self, request):
        published = (
            visible(PublishedFeedbackPage.objects.child_of(self))
            .select_related("topic")
            .order_by("-answered_on", "-pk")
        )
        return self.serve_form(request, page_obj=paginate(request, published, PER_PAGE))

    @path(f"{MISTAKE}/<int:page_id>/", name="mistake")
    def mistake(self, request, page_id):
        """Ask what is wrong on a page of this site (R20)."""
        site = Site.find_for_request(request)
        about = page_shown_on(site, page_id)
        if about is None:
            raise Http404
        form_class = partial(MistakeForm, about=about, due_on=mistake_due_on(site))
        context = {
            "view_title": gettext("Report a mistake"),
            "noindex": True,
            "about": about,
            "about_url": about.get_full_url(request),
        }
        response = self.serve_form(request, form_class, "citizens/mistake.html", **context)
        response["X-Robots-Tag"] = "noindex"
        return response


class PublishedFeedbackPage(PortalPage):
    """A comment in edited words with the ward's reply; never the message itself (R47)."""

    topic = models.ForeignKey(
        "citizens.Topic",
        verbose_name=_("topic"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    comment = models.TextField(
        _("comment, edited"),
        help_text=_("In the office's own words: no names, telephone numbers or addresses."),
    )
    received_on = models.DateField(_("received on"), null=True, blank=True)
    reply = RichTextField(_("reply"), features=RICH_TEXT_FEATURES)
    answering_unit = models.CharField(_("answered by"), max_length=160)
    answered_on = models.DateField(_("answered on"), null=True)

    base_form_class = AnswerForm
    headed_fields = ("reply",)
    parent_page_types = ["citizens.FeedbackPage"]
    subpage_types = []
    og_type = "article"
    page_description = _("An edited comment with the reply of the ward")

    # The comment is the summary of the page (see `clean`), so there is no second field.
    content_panels = [
        *Page.content_panels,
        MultiFieldPanel(
            [FieldPanel("topic", widget=Select), FieldPanel("comment"), FieldPanel("received_on")],
            heading=_("Suggestion or comment"),
        ),
        MultiFieldPanel(
            [
                FieldPanel("reply"),
                FieldRowPanel([FieldPanel("answering_unit"), FieldPanel("answered_on")]),
            ],
            heading=_("Reply"),
        ),
    ]

    class Meta:
        verbose_name = _("published comment")
        verbose_name_plural = _("published comments")

    def clean(self):
        super().clean()
        if self.slug in (RECEIPT, TRACKING, MISTAKE):
            raise ValidationError({"slug": _("This address belongs to the form.")})
        self.summary = first_words(self.comment)

    @property
    def author_name(self) -> str:
        return self.answering_unit

    @property
    def dated_on(self) -> date | None:
        return self.answered_on or super().dated_on

    def structured_data(self, head) -> dict:
        return qa_page(
            self,
            head,
            question=self.comment,
            asked_on=self.received_on,
            answer=get_text_for_indexing(self.reply),
        )

    def get_context(self, request, *args, **kwargs):
        return super().get_context(request, *args, **kwargs) | {"section": self.get_parent()}

    def get_search_text(self) -> str:
        return " ".join([self.comment, get_text_for_indexing(self.reply), self.answering_unit])
