"""Planning and plans (Quy hoạch - kế hoạch), requirement R23."""

from datetime import date

from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel, MultiFieldPanel
from wagtail.fields import StreamField
from wagtail.models import Page, PageManager, Site
from wagtail.query import PageQuerySet
from wagtail.search import index

from core.blocks import BodyBlock, stream_text
from core.listing import paginate
from core.models import PortalPage
from core.pictures import load_pictures
from core.text import fold
from core.visibility import visible
from documents.choices import PLAN_TONES, PlanKind, PlanStatus
from documents.feeds import PlanFeed
from documents.filters import PlanFilterForm
from documents.models.files import FileOnPage
from documents.structured_data import plan
from sharing.feeds import FeedsMixin

PER_PAGE = 20
YEARS = [MinValueValidator(1945), MaxValueValidator(2145)]


class PlanIndexPage(FeedsMixin, PortalPage):
    """The plans of the ward, to be narrowed by year and kind."""

    asks_for_opinion = False
    parent_page_types = ["home.HomePage"]
    subpage_types = ["documents.PlanPage"]
    schema_type = "CollectionPage"
    feed_class = PlanFeed
    page_description = _("Plans, programmes and projects of the ward")

    class Meta:
        verbose_name = _("list of plans")
        verbose_name_plural = _("lists of plans")

    @property
    def plans(self):
        """What the public can see here, the latest period first."""
        return visible(PlanPage.objects.child_of(self)).newest_first()

    def get_context(self, request, *args, **kwargs):
        context = super().get_context(request, *args, **kwargs)
        form = PlanFilterForm(request.GET, plans=self.plans)
        found = form.apply(self.plans).defer_streamfields()
        context |= {
            "form": form,
            "page_obj": paginate(request, found, PER_PAGE),
        }
        return context


class PlanQuerySet(PageQuerySet):
    def newest_first(self):
        return self.order_by("-period_from", "-pk")

    def in_year(self, year: int):
        """Those whose period includes `year`; without an end the period is one year."""
        return self.filter(period_from__lte=year).filter(
            models.Q(period_to__gte=year) | models.Q(period_to__isnull=True, period_from=year)
        )


class PlanPage(PortalPage):
    """A plan with its period, decision, map and files."""

    kind = models.CharField(_("kind"), max_length=20, choices=PlanKind.choices)
    period_from = models.PositiveSmallIntegerField(_("from year"), null=True, validators=YEARS)
    period_to = models.PositiveSmallIntegerField(
        _("to year"), null=True, blank=True, validators=YEARS, help_text=_("Empty: one year only.")
    )
    status = models.CharField(
        _("status"), max_length=20, choices=PlanStatus.choices, default=PlanStatus.APPROVED
    )
    decision_number = models.CharField(_("number of the decision"), max_length=80, blank=True)
    decided_on = models.DateField(_("decided on"), null=True, blank=True)
    decision = models.ForeignKey(
        "documents.LegalDocumentPage",
        verbose_name=_("decision on this portal"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    map_image = models.ForeignKey(
        "core.PortalImage",
        verbose_name=_("map"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        help_text=_("Its alternative text says in words what the map shows."),
    )
    consultation_page = models.ForeignKey(
        "wagtailcore.Page",
        verbose_name=_("page of the consultation"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    consultation_url = models.URLField(_("consultation on another website"), blank=True)
    body = StreamField(BodyBlock(), verbose_name=_("content"), blank=True)
    folded_reference = models.TextField(blank=True, editable=False)

    parent_page_types = ["documents.PlanIndexPage"]
    subpage_types = []
    og_type = "article"
    page_description = _("A plan, programme or project")

    content_panels = [
        *PortalPage.content_panels,
        MultiFieldPanel(
            [
                FieldRowPanel([FieldPanel("kind"), FieldPanel("status")]),
                FieldRowPanel([FieldPanel("period_from"), FieldPanel("period_to")]),
            ],
            heading=_("Plan"),
        ),
        MultiFieldPanel(
            [
                FieldRowPanel([FieldPanel("decision_number"), FieldPanel("decided_on")]),
                FieldPanel("decision"),
            ],
            heading=_("Decision"),
        ),
        FieldPanel("map_image"),
        FieldPanel("body"),
        InlinePanel("files", heading=_("Files"), label=_("file")),
        MultiFieldPanel(
            [FieldPanel("consultation_page"), FieldPanel("consultation_url")],
            heading=_("Consultation of the people"),
        ),
    ]
    search_fields = [*PortalPage.search_fields, index.FilterField("period_from")]

    objects = PageManager.from_queryset(PlanQuerySet)()

    class Meta:
        verbose_name = _("plan")
        verbose_name_plural = _("plans")

    def clean(self):
        super().clean()
        self.folded_reference = " " + fold(f"{self.title} {self.decision_number} {self.summary}")
        if self.period_from and self.period_to and self.period_to < self.period_from:
            raise ValidationError({"period_to": _("The last year cannot lie before the first.")})
        is_draft = self.is_deferred_validation
        if self.map_image and not self.map_image.is_described and not is_draft:
            raise ValidationError(
                {"map_image": _("Describe the map in the picture library first.")}
            )

    @property
    def status_tone(self) -> str:
        return PLAN_TONES.get(self.status, "")

    @property
    def dated_on(self) -> date | None:
        return self.decided_on or super().dated_on

    @property
    def card_note(self) -> str:
        years = dict.fromkeys(str(year) for year in (self.period_from, self.period_to) if year)
        return " – ".join(years)

    def structured_data(self, head) -> dict:
        return plan(self)

    def get_context(self, request, *args, **kwargs):
        context = super().get_context(request, *args, **kwargs)
        load_pictures(self.body)
        here = Page.objects.descendant_of(Site.find_for_request(request).root_page)
        chosen = {self.decision_id, self.consultation_page_id} - {None}
        public = visible(here).in_bulk(chosen) if chosen else {}
        context |= {
            "files": self.files.select_related("document"),
            "decision": public.get(self.decision_id),
            "consultation": public.get(self.consultation_page_id),
        }
        return context

    def get_search_text(self) -> str:
        files = [file.get_search_text() for file in self.files.select_related("document")]
        kind = self.get_kind_display()
        return " ".join([kind, self.decision_number, stream_text(self.body), *files])


class PlanFile(FileOnPage):
    page = ParentalKey(PlanPage, on_delete=models.CASCADE, related_name="files")
