"""The set of procedures of a ward and the procedures in it."""

from django.core.exceptions import ValidationError
from django.db import models
from django.http import HttpResponseRedirect
from django.template.response import TemplateResponse
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalManyToManyField
from wagtail.contrib.routable_page.models import path
from wagtail.fields import StreamField
from wagtail.models import Page, Site

from core.listing import paginate
from core.models import PortalPage, recorded_words
from core.text import fold, nfc
from procedures.blocks import CasesBlock
from procedures.choices import ENDED_STATES, Kind, OnlineLevel, Part, State
from procedures.codes import parse_code
from procedures.feeds import ProcedureFeed
from procedures.forms import ProcedureFilterForm, ProcedurePageForm
from procedures.models import panels
from procedures.models.terms import ProcedureField
from procedures.presentation import Sheet
from procedures.querysets import ProcedureManager
from procedures.structured_data import government_service
from sharing.feeds import FeedsMixin

PER_PAGE = 20
ROW_FACT_LENGTH = 80
SEARCH_TEXT_LENGTH = 20_000


class ProcedureIndexPage(FeedsMixin, PortalPage):
    """Bộ thủ tục hành chính of one ward (R15)."""

    asks_for_opinion = False
    parent_page_types = ["home.HomePage"]
    subpage_types = ["procedures.ProcedurePage"]
    max_count_per_parent = 1
    schema_type = "CollectionPage"
    feed_class = ProcedureFeed
    page_description = _("All administrative procedures of the ward, with filters")

    class Meta:
        verbose_name = _("set of procedures")
        verbose_name_plural = _("sets of procedures")

    @property
    def procedures(self):
        """What the public can see of this set."""
        return ProcedurePage.objects.child_of(self).live().public()

    def get_context(self, request, *args, **kwargs):
        context = super().get_context(request, *args, **kwargs)
        form = ProcedureFilterForm(request.GET, procedures=self.procedures)
        offered = self.procedures if form.asks_for_ended else self.procedures.in_force()
        context |= {
            "form": form,
            "fields": form.fields_with_counts,
            "page_obj": paginate(request, form.apply(offered).for_list(), PER_PAGE),
        }
        return context

    @path("ma/<str:code>/", name="by_code")
    def by_code(self, request, code):
        """Addresses by code survive a change of name; a suffix does not matter."""
        parsed = parse_code(code)
        page = self.procedures.filter(code=parsed.key).first() if parsed else None
        if page:
            return HttpResponseRedirect(page.get_url(request))
        return TemplateResponse(
            request,
            "procedures/code_not_found.html",
            {
                "page": self,
                "self": self,
                "view_title": gettext("No procedure has this code"),
                "noindex": True,
                "code": code[:60],
            },
            status=404,
        )


class ProcedurePage(PortalPage):
    """One administrative procedure, as it was officially announced.

    The ward republishes what the province announced and must not add to it (NĐ 63/2010,
    art. 18.6): the texts are stored verbatim, and only the search index normalises them.
    """

    code = models.CharField(
        _("code of the procedure"),
        max_length=60,
        db_index=True,
        help_text=_("As in the national list, for instance 1.001193."),
    )
    raw_code = models.CharField(_("code as published"), max_length=60, blank=True)
    full_name = models.TextField(
        _("full official name"),
        blank=True,
        help_text=_("Only if it differs from the title, because it is too long for it."),
    )
    common_names = models.TextField(
        _("what people say"),
        blank=True,
        help_text=_(
            "Everyday names, one per line, as people would type them. Each counts in the search"
            " like the title of the procedure."
        ),
    )
    field = models.ForeignKey(
        ProcedureField,
        verbose_name=_("field"),
        null=True,
        on_delete=models.PROTECT,
        related_name="procedures",
    )
    audiences = ParentalManyToManyField(
        "procedures.ProcedureAudience",
        verbose_name=_("who may ask for it"),
        related_name="procedures",
    )
    level = models.CharField(
        _("level of government"),
        max_length=255,
        blank=True,
        help_text=_("For instance: Cấp xã. There is no district level since 01/07/2025."),
    )
    kind = models.CharField(_("kind of procedure"), max_length=20, choices=Kind.choices, blank=True)
    keywords = models.TextField(_("official keywords"), blank=True)

    papers = StreamField(CasesBlock(), verbose_name=_("papers required"))
    sets_count = models.PositiveSmallIntegerField(_("number of sets"), null=True, blank=True)
    deadline_text = models.TextField(
        _("time limit"),
        blank=True,
        help_text=_("In words and with its unit. Not needed if the ways of handing in state it."),
    )
    result = models.TextField(_("result"), blank=True)
    conditions = models.TextField(_("requirements and conditions"), blank=True)

    executing_agency = models.TextField(
        _("authority that carries it out"), blank=True, help_text=_("One authority per line.")
    )
    competent_agency = models.TextField(_("competent authority"), blank=True)
    authorised_agency = models.TextField(_("authorised authority"), blank=True)
    coordinating_agency = models.TextField(_("coordinating authority"), blank=True)
    receiving_place = models.TextField(
        _("place of handing in"),
        blank=True,
        help_text=_("Leave empty to show the ward's own place, address and hours."),
    )

    online_level = models.CharField(
        _("online level"), max_length=10, choices=OnlineLevel.choices, default=OnlineLevel.NONE
    )
    partial_reason = models.TextField(
        _("why only partly online"), blank=True, help_text=_("NĐ 224/2026 asks for the reason.")
    )
    submit_url = models.URLField(_("address for handing in online"), max_length=500, blank=True)
    is_independent_of_boundaries = models.BooleanField(
        _("may be handed in at any commune"), default=False
    )

    decision_number = models.CharField(_("announced by decision"), max_length=120, blank=True)
    decision_on = models.DateField(_("date of the decision"), null=True, blank=True)
    decision_issuer = models.CharField(_("decision of"), max_length=255, blank=True)
    decision_url = models.URLField(_("address of the decision"), max_length=500, blank=True)
    state = models.CharField(
        _("state"), max_length=10, choices=State.choices, default=State.IN_FORCE
    )
    state_changed_on = models.DateField(_("state since"), null=True, blank=True)
    successor = models.ForeignKey(
        "self",
        verbose_name=_("replaced by"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="predecessors",
    )
    checked_on = models.DateField(
        _("compared with the national database on"), null=True, blank=True
    )
    checked_by = models.CharField(_("compared by"), max_length=120, blank=True)
    source_url = models.URLField(_("page in the national database"), max_length=500, blank=True)

    # Kept by the import: what the record was, which revision it wrote, and which parts the
    # official record itself leaves out.
    source_hash = models.CharField(max_length=64, blank=True, editable=False)
    source_revision = models.PositiveBigIntegerField(null=True, editable=False)
    official_gaps = models.JSONField(default=list, blank=True, editable=False)
    # What the list is sorted by and searched in; ASCII, so that every database does it alike.
    folded_names = models.TextField(blank=True, editable=False)

    parent_page_types = ["procedures.ProcedureIndexPage"]
    subpage_types = []
    og_type = "article"
    page_description = _("An administrative procedure with all its parts")

    base_form_class = ProcedurePageForm
    is_verbatim = True
    parts_are_checked_by_form = False

    content_panels = panels.content(PortalPage.content_panels)
    objects = ProcedureManager()

    class Meta:
        verbose_name = _("administrative procedure")
        verbose_name_plural = _("administrative procedures")

    def clean(self):
        super().clean()
        self._clean_code()
        self.full_name = nfc(self.full_name)
        self.folded_names = self._fold_names()
        if not (self.is_deferred_validation or self.parts_are_checked_by_form):
            self._demand_parts()

    def _clean_code(self):
        if not self.code:
            return
        parsed = parse_code(self.code)
        if not parsed:
            raise ValidationError({"code": _("A code looks like 1.001193.")})
        if parsed.raw != parsed.key:
            self.raw_code = parsed.raw
        self.code = parsed.key
        if self.path and self.is_code_taken(self.code, self.get_parent()):
            raise ValidationError({"code": self.code_taken_message()})

    def is_code_taken(self, code: str, parent: Page) -> bool:
        """Codes are unique within one ward: wards that share a database share procedures."""
        others = ProcedurePage.objects.child_of(parent).exclude(pk=self.pk)
        return others.filter(code=code).exists()

    @staticmethod
    def code_taken_message():
        return _("Another procedure of this ward has this code.")

    def _fold_names(self) -> str:
        """Every word after a space, so that " khai" finds beginnings of words only."""
        code = f"{self.code} {self.code.replace('.', '')}"
        return f" {fold(f'{self.name} {self.common_names} {self.keywords}')} {fold(code)} {code}"

    def _demand_parts(self):
        if missing := self.missing_parts():
            names = ", ".join(str(part.label).lower() for part in missing)
            raise ValidationError(
                _("These parts are required by law: %(names)s") % {"names": names}
            )

    def missing_parts(self) -> list[Part]:
        """The legal minimum that this page lacks and its official record has."""
        present = {
            Part.STEPS: self.steps.exists(),
            Part.WAYS: self.ways.exists(),
            Part.PAPERS: any(case.value["papers"] for case in self.papers),
            Part.DEADLINE: self.deadline_text or any(way.duration_text for way in self.ways.all()),
            Part.AUDIENCE: self.audiences.exists(),
            Part.AGENCY: self.executing_agency or self.competent_agency,
        }
        return [part for part in Part if not present[part] and part not in self.official_gaps]

    @property
    def name(self) -> str:
        """The official name, however long."""
        return self.full_name or self.title

    @property
    def has_ended(self) -> bool:
        return self.state in ENDED_STATES

    @property
    def listed_durations(self) -> list[str]:
        """The different time limits, without those too long for a row of the list."""
        texts = dict.fromkeys(way.duration_text for way in self.ways.all())
        return [text for text in texts if text and len(text) <= ROW_FACT_LENGTH]

    @property
    def common_name_list(self) -> list[str]:
        return [line.strip() for line in self.common_names.splitlines() if line.strip()]

    def get_context(self, request, *args, **kwargs):
        context = super().get_context(request, *args, **kwargs)
        root = Site.find_for_request(request).root_page
        context["sheet"] = Sheet(self, root, request.GET.get("ho-so"))
        return context

    @property
    def card_note(self) -> str:
        return self.code

    def structured_data(self, head) -> dict:
        return government_service(self, head)

    def get_search_names(self) -> list[str]:
        return [self.title, self.code, *self.common_names.splitlines()]

    def get_search_head(self) -> str:
        parts = [
            self.summary,
            self.code,
            self.keywords,
            self.search_field,
            self.executing_agency,
        ]
        return "\n".join(part for part in parts if part)

    @property
    def search_field(self) -> str:
        return self.field.name if self.field else ""

    def get_search_text(self) -> str:
        parts = [
            self.name,
            self.code,
            self.code.replace(".", ""),
            self.raw_code,
            self.common_names,
            self.keywords,
            self.field.name if self.field else "",
            *(audience.name for audience in self.audiences.all()),
            self.executing_agency,
            self.competent_agency,
            self.result,
            self.decision_number,
            *(f"{way.duration_text} {way.fee_text} {way.description}" for way in self.ways.all()),
            *(f"{step.title} {step.text}" for step in self.steps.all()),
            *(form.name for form in self.forms.all()),
            *(f"{law.number} {law.title}" for law in self.basis.all()),
            self.conditions,
            recorded_words(self),
            *(f"{case.value['name']} {_paper_names(case.value)}" for case in self.papers),
        ]
        return "\n".join(part for part in parts if part)[:SEARCH_TEXT_LENGTH]


def _paper_names(case) -> str:
    return " ".join(paper["name"] for paper in case["papers"])
