"""Legal and directive documents (Văn bản), requirements R22, R40 and section 4."""

from datetime import date

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import QuerySet
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey, ParentalManyToManyField
from wagtail.admin.panels import (
    FieldPanel,
    FieldRowPanel,
    InlinePanel,
    MultiFieldPanel,
    PageChooserPanel,
)
from wagtail.fields import StreamField
from wagtail.models import Orderable, Page, PageManager, Site
from wagtail.search import index

from core.blocks import BodyBlock, stream_text
from core.forms import PortalPageForm
from core.listing import paginate
from core.models import PortalPage
from core.pictures import load_pictures
from core.text import fold
from core.visibility import visible
from documents.choices import DocumentClass
from documents.feeds import DocumentFeed
from documents.filters import DocumentFilterForm
from documents.models.files import FileOnPage
from documents.numbers import has_secrecy_mark, number_key
from documents.querysets import LegalDocumentQuerySet
from documents.status import TONES, Status, status_on
from documents.structured_data import legislation
from sharing.feeds import FeedsMixin

PER_PAGE = 20
SAME_FIELD_SHOWN = 4
SECRET = _(
    "This carries a mark of secrecy. Secret documents must not be stored here. If it is not"
    " a mark, write the word in small letters."
)


class DocumentIndexPage(FeedsMixin, PortalPage):
    """The documents of the ward with their search tool and feed."""

    asks_for_opinion = False
    parent_page_types = ["home.HomePage"]
    subpage_types = ["documents.LegalDocumentPage"]
    schema_type = "CollectionPage"
    feed_class = DocumentFeed
    page_description = _("Legal and directive documents with a search tool")

    class Meta:
        verbose_name = _("list of documents")
        verbose_name_plural = _("lists of documents")

    @property
    def documents(self):
        """What the public can see here, newest first."""
        here = LegalDocumentPage.objects.child_of(self)
        return visible(here).with_status().newest_first()

    def get_context(self, request, *args, **kwargs):
        context = super().get_context(request, *args, **kwargs)
        form = DocumentFilterForm(request.GET, documents=self.documents)
        found = form.apply(self.documents)
        if not form.is_active:
            # The archive stays, and is found with the filter (R40).
            found = found.exclude(current_status=Status.EXPIRED)
        context |= {
            "form": form,
            "page_obj": paginate(request, found.for_rows(), PER_PAGE),
            "expired": Status.EXPIRED,
        }
        return context


class LegalDocumentForm(PortalPageForm):
    """Looks for a document of the same number below the parent, which a new page lacks."""

    def _post_clean(self):
        super()._post_clean()
        if self.instance._state.adding and self.instance.find_twin(self.parent_page):
            self.add_error("number", LegalDocumentPage.TWIN)


class LegalDocumentPage(PortalPage):
    """One document. Its status is computed from its dates, never typed, unless overridden."""

    TWIN = _("This authority already has a document of this type, number and year.")

    number = models.CharField(
        _("number and symbol"),
        max_length=80,
        help_text=_("As printed, for instance 12/QĐ-UBND. A draft without number: “Dự thảo”."),
    )
    number_key = models.CharField(max_length=80, blank=True, editable=False, db_index=True)
    document_type = models.ForeignKey(
        "documents.DocumentType",
        verbose_name=_("type of document"),
        null=True,
        on_delete=models.PROTECT,
        related_name="documents",
    )
    document_class = models.CharField(
        _("class"),
        max_length=20,
        choices=DocumentClass.choices,
        default=DocumentClass.ADMINISTRATIVE,
    )
    issuer = models.ForeignKey(
        "documents.Issuer",
        verbose_name=_("issuing authority"),
        null=True,
        on_delete=models.PROTECT,
        related_name="documents",
    )
    subjects = ParentalManyToManyField(
        "documents.DocumentField",
        verbose_name=_("fields of administration"),
        blank=True,
        related_name="documents",
    )
    signer = models.CharField(_("signer"), max_length=120, blank=True)
    signer_role = models.CharField(
        _("role of the signer"),
        max_length=200,
        blank=True,
        help_text=_("With the form of signing, for instance: KT. CHỦ TỊCH, PHÓ CHỦ TỊCH."),
    )
    abstract = models.TextField(_("abstract"), help_text=_("The abstract (trích yếu) as printed."))
    issued_on = models.DateField(_("issued on"), null=True)
    effective_on = models.DateField(
        _("in force from"), null=True, blank=True, help_text=_("Empty: from the day of issue.")
    )
    expired_on = models.DateField(
        _("expired from"),
        null=True,
        blank=True,
        help_text=_("The first day on which it no longer applies."),
    )
    expired_partly = models.BooleanField(_("only a part has expired"), default=False)
    status_override = models.CharField(
        _("status other than the dates say"), max_length=20, choices=Status.choices, blank=True
    )
    status_reason = models.CharField(
        _("reason"),
        max_length=255,
        blank=True,
        help_text=_("Required with a status of your own; shown to readers."),
    )
    gazette = models.CharField(
        _("gazette"), max_length=120, blank=True, help_text=_("Number and date of Công báo.")
    )
    receivers = models.TextField(_("receivers"), blank=True, help_text=_("One per line."))
    body = StreamField(BodyBlock(), verbose_name=_("full text"), blank=True)
    folded_reference = models.TextField(blank=True, editable=False)

    base_form_class = LegalDocumentForm
    is_verbatim = True
    parent_page_types = ["documents.DocumentIndexPage"]
    subpage_types = []
    og_type = "article"
    page_description = _("A decision, resolution, plan or other official document")

    content_panels = [
        *PortalPage.content_panels,
        MultiFieldPanel(
            [
                FieldRowPanel([FieldPanel("number"), FieldPanel("document_type")]),
                FieldPanel("abstract"),
                FieldPanel("issuer"),
                FieldPanel("document_class"),
                FieldPanel("subjects"),
                FieldRowPanel([FieldPanel("signer"), FieldPanel("signer_role")]),
            ],
            heading=_("About the document"),
        ),
        MultiFieldPanel(
            [
                FieldRowPanel([FieldPanel("issued_on"), FieldPanel("effective_on")]),
                FieldRowPanel([FieldPanel("expired_on"), FieldPanel("expired_partly")]),
                FieldRowPanel([FieldPanel("status_override"), FieldPanel("status_reason")]),
            ],
            heading=_("Dates and status"),
        ),
        InlinePanel("files", heading=_("Files"), label=_("file")),
        InlinePanel("relations", heading=_("Relations to other documents"), label=_("relation")),
        MultiFieldPanel([FieldPanel("gazette"), FieldPanel("receivers")], heading=_("Publication")),
        FieldPanel("body"),
    ]
    search_fields = [*PortalPage.search_fields, index.FilterField("issued_on")]

    objects = PageManager.from_queryset(LegalDocumentQuerySet)()

    class Meta:
        verbose_name = _("legal document")
        verbose_name_plural = _("legal documents")
        indexes = [models.Index(fields=["-issued_on"], name="document_issued_on")]

    def clean(self):
        super().clean()
        self.number = " ".join(self.number.split())
        self.number_key = number_key(self.number)
        kind = self.document_type.name if self.document_type else ""
        # A leading space lets a filter match the beginnings of words.
        self.folded_reference = " " + fold(f"{kind} {self.number} {self.title} {self.abstract}")
        if errors := self._find_errors():
            raise ValidationError(errors)

    def _find_errors(self) -> dict:
        errors = {
            name: SECRET
            for name in ("number", "title", "abstract")
            if has_secrecy_mark(getattr(self, name))
        }
        if self.status_override and not self.status_reason.strip():
            errors["status_reason"] = _("Say why the status is not what the dates say.")
        if self.expired_partly and not self.expired_on:
            errors["expired_on"] = _("Say from which day the part has expired.")
        starts_on = self.effective_on or self.issued_on
        if starts_on and self.expired_on and self.expired_on < starts_on:
            errors["expired_on"] = _("It cannot expire before it is in force.")
        if self.issuer and self.issued_on:
            try:
                self.issuer.check_date(self.issued_on)
            except ValidationError as error:
                errors["issuer"] = error
        if self.path and self.find_twin(self.get_parent()):
            errors["number"] = self.TWIN
        return errors

    def find_twin(self, parent: Page) -> Page | None:
        """Return another document below `parent` with this type, number, issuer and year.

        Numbers restart each January; a draft for comment has none of its own.
        """
        is_told = self.number_key and self.issuer_id and self.document_type_id and self.issued_on
        if not is_told or self.document_class == DocumentClass.DRAFT:
            return None
        return (
            LegalDocumentPage.objects.child_of(parent)
            .filter(
                number_key=self.number_key,
                issuer=self.issuer_id,
                document_type=self.document_type_id,
                issued_on__year=self.issued_on.year,
            )
            .exclude(document_class=DocumentClass.DRAFT)
            .exclude(pk=self.pk)
            .first()
        )

    @property
    def lead(self) -> str:
        """The abstract, unless the title says it already."""
        return "" if self.abstract in self.title else self.abstract

    @property
    def agency_name(self) -> str:
        return self.issuer.name if self.issuer else ""

    @property
    def dated_on(self) -> date | None:
        return self.issued_on or super().dated_on

    @property
    def card_note(self) -> str:
        return f"{self.number} · {super().card_note}"

    def structured_data(self, head) -> dict:
        return legislation(self, head)

    @property
    def meta_description(self) -> str:
        return self.search_description or self.summary or self.abstract

    @property
    def status(self) -> Status:
        return status_on(self, timezone.localdate())

    @property
    def status_tone(self) -> str:
        """The colour of the status badge; none for what is over."""
        return TONES.get(self.status, "")

    def get_context(self, request, *args, **kwargs):
        context = super().get_context(request, *args, **kwargs)
        load_pictures(self.body)
        root = Site.find_for_request(request).root_page
        related = self.get_related(root)
        subjects = list(self.subjects.all())
        context |= {
            "files": self.files.select_related("document"),
            "subjects": subjects,
            "related": related,
            "same_field": self._same_field(root, subjects, related),
        }
        return context

    def _same_field(self, root: Page, subjects: list, related: list) -> QuerySet:
        """The newest documents on the same subjects that are not named above; none expired."""
        named = [page.pk for _heading, pages in related for page in pages]
        others = LegalDocumentPage.objects.descendant_of(root).exclude(pk__in=[self.pk, *named])
        current = others.on(subjects).with_status().exclude(current_status=Status.EXPIRED)
        return visible(current).newest_first().for_rows()[:SAME_FIELD_SHOWN]

    def get_related(self, root: Page) -> list[tuple[str, list[Page]]]:
        """Public documents below `root` that this one names or that name it, by heading."""
        links = [(link.heading, link.target_id) for link in self.relations.all()]
        if self.pk:
            links += [(link.reverse_heading, link.page_id) for link in self.relations_to.all()]
        if not links:
            return []
        found = (
            visible(LegalDocumentPage.objects.descendant_of(root))
            .for_rows()
            .in_bulk({pk for _heading, pk in links})
        )
        groups = {}
        for heading, pk in links:
            if pk in found:
                groups.setdefault(heading, []).append(found[pk])
        return list(groups.items())

    @property
    def _designation(self) -> str:
        # Type and number side by side: people look for "nghị định 30".
        return " ".join(
            str(part) for part in (self.document_type, self.number, self.issuer) if part
        )

    def get_search_head(self) -> str:
        return f"{self._designation}\n{self.summary}"

    @property
    def search_field(self) -> str:
        return str(next(iter(self.subjects.all()), ""))

    def get_search_text(self) -> str:
        files = [file.get_search_text() for file in self.files.select_related("document")]
        return " ".join(
            [self._designation, self.abstract, self.signer, *files, stream_text(self.body)]
        )


class LegalDocumentFile(FileOnPage):
    page = ParentalKey(LegalDocumentPage, on_delete=models.CASCADE, related_name="files")


class DocumentRelation(Orderable):
    """What one document does to another, or takes from it; shown on both pages."""

    class Kind(models.TextChoices):
        BASED_ON = "based_on", _("Based on")
        REPLACES = "replaces", _("Replaces")
        AMENDS = "amends", _("Amends")
        REPEALS = "repeals", _("Repeals")
        CORRECTS = "corrects", _("Corrects")
        GUIDES = "guides", _("Guides the application of")
        CONSOLIDATES = "consolidates", _("Consolidates")

    REVERSE = {
        Kind.BASED_ON: _("Basis for"),
        Kind.REPLACES: _("Replaced by"),
        Kind.AMENDS: _("Amended by"),
        Kind.REPEALS: _("Repealed by"),
        Kind.CORRECTS: _("Corrected by"),
        Kind.GUIDES: _("Guided by"),
        Kind.CONSOLIDATES: _("Consolidated in"),
    }

    page = ParentalKey(LegalDocumentPage, on_delete=models.CASCADE, related_name="relations")
    kind = models.CharField(_("kind"), max_length=20, choices=Kind.choices)
    target = models.ForeignKey(
        LegalDocumentPage,
        verbose_name=_("other document"),
        null=True,
        on_delete=models.CASCADE,
        related_name="relations_to",
    )

    panels = [FieldPanel("kind"), PageChooserPanel("target")]

    class Meta(Orderable.Meta):
        verbose_name = _("relation")
        verbose_name_plural = _("relations")

    def __str__(self):
        return self.heading

    def clean(self):
        super().clean()
        if self.target_id and self.target_id == self.page_id:
            raise ValidationError({"target": _("A document has no relation to itself.")})

    @property
    def heading(self) -> str:
        return self.get_kind_display()

    @property
    def reverse_heading(self) -> str:
        return str(self.REVERSE[self.Kind(self.kind)])
