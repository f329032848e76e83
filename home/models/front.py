"""The front page: what people come for, before what the ward wants to tell."""

from datetime import date

from django.core.exceptions import ValidationError
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, InlinePanel, MultiFieldPanel, PageChooserPanel
from wagtail.models import Orderable

from core.models import PortalPage
from home.front_page import FrontPage
from home.languages import InTwoLanguages
from home.structured_data import website

MAX_SHORTCUTS = 6


class HomePage(InTwoLanguages, PortalPage):
    """The root page of one ward's site; every ward in the database has its own (R2)."""

    welcome = models.CharField(
        _("welcome line"),
        max_length=120,
        blank=True,
        help_text=_("The heading above the search box. Empty: the name of the ward."),
    )
    search_hints = models.TextField(
        _("frequent searches"),
        blank=True,
        help_text=_("One per line, shown below the search box. Five at most are shown."),
    )

    asks_for_opinion = False
    parent_page_types = ["wagtailcore.Page"]
    subpage_types = [
        "articles.ArticleIndexPage",
        "citizens.FeedbackPage",
        "citizens.QuestionIndexPage",
        "core.GlossaryPage",
        "documents.DocumentIndexPage",
        "documents.PlanIndexPage",
        "events.WorkCalendarPage",
        "home.ContactPage",
        "home.EnglishHomePage",
        "home.ProfilePage",
        "home.SiteMapPage",
        "home.StandardPage",
        "procedures.ProcedureIndexPage",
    ]
    page_description = _("The first page of the ward's site")

    content_panels = [
        *PortalPage.content_panels,
        MultiFieldPanel(
            [FieldPanel("welcome"), FieldPanel("search_hints")], heading=_("Search box")
        ),
        InlinePanel(
            "shortcuts",
            heading=_("Shortcuts"),
            label=_("shortcut"),
            max_num=MAX_SHORTCUTS,
            help_text=_("What most people come for, in one or two words each."),
        ),
        InlinePanel(
            "notices",
            heading=_("Notices"),
            label=_("notice"),
            help_text=_("Short and dated; each one disappears by itself after its last day."),
        ),
        FieldPanel("image"),
    ]

    class Meta:
        verbose_name = _("front page")
        verbose_name_plural = _("front pages")

    def get_context(self, request, *args, **kwargs):
        context = super().get_context(request, *args, **kwargs)
        return context | {"front": FrontPage(self)}

    def structured_data(self, head) -> dict:
        return website(head)

    def get_search_text(self) -> str:
        return self.welcome


class HomeShortcut(Orderable):
    """A large link below the search box."""

    class Icon(models.TextChoices):
        PROCEDURES = "clipboard-list", _("list (procedures)")
        CALENDAR = "calendar-days", _("calendar")
        QUESTION = "message-circle-question-mark", _("question")
        FEEDBACK = "message-square-text", _("message (feedback)")
        DOCUMENT = "file-text", _("sheet (documents)")
        RECEPTION = "users", _("people (reception)")
        PLAN = "map", _("map (planning)")
        CONTACT = "phone", _("telephone (contact)")

    home = ParentalKey(HomePage, on_delete=models.CASCADE, related_name="shortcuts")
    label = models.CharField(_("label"), max_length=40)
    hint = models.CharField(_("what is found there"), max_length=60, blank=True)
    page = models.ForeignKey(
        "wagtailcore.Page",
        verbose_name=_("page"),
        null=True,
        on_delete=models.CASCADE,
        related_name="+",
    )
    icon = models.CharField(_("icon"), max_length=40, choices=Icon.choices, default=Icon.PROCEDURES)

    panels = [
        FieldPanel("label"),
        FieldPanel("hint"),
        PageChooserPanel("page"),
        FieldPanel("icon"),
    ]

    class Meta(Orderable.Meta):
        verbose_name = _("shortcut")
        verbose_name_plural = _("shortcuts")

    def __str__(self):
        return self.label


class HomeNotice(Orderable):
    """A short announcement shown from its first to its last day."""

    home = ParentalKey(HomePage, on_delete=models.CASCADE, related_name="notices")
    text = models.CharField(_("text"), max_length=200)
    page = models.ForeignKey(
        "wagtailcore.Page",
        verbose_name=_("page to read more"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    starts_on = models.DateField(_("first day"), default=timezone.localdate)
    ends_on = models.DateField(_("last day"), null=True)

    panels = [
        FieldPanel("text"),
        PageChooserPanel("page"),
        FieldPanel("starts_on"),
        FieldPanel("ends_on"),
    ]

    class Meta(Orderable.Meta):
        verbose_name = _("notice")
        verbose_name_plural = _("notices")

    def __str__(self):
        return self.text

    def is_shown_on(self, day: date) -> bool:
        return bool(self.starts_on and self.ends_on) and self.starts_on <= day <= self.ends_on

    def clean(self):
        super().clean()
        if self.starts_on and self.ends_on and self.ends_on < self.starts_on:
            raise ValidationError({"ends_on": _("The last day cannot lie before the first.")})
