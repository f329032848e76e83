"""The ward introduces itself (R14)."""

from dataclasses import dataclass

from django.core.exceptions import ValidationError
from django.core.validators import MinValueValidator
from django.db import models
from django.db.models import prefetch_related_objects
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, InlinePanel, MultiFieldPanel
from wagtail.blocks.stream_block import StreamValue
from wagtail.fields import StreamField
from wagtail.models import Orderable

from core.blocks import BodyBlock, stream_text
from core.models import AdminUnit, PortalPage
from core.pictures import load_pictures
from core.text import slugify
from home.languages import InTwoLanguages
from home.models.standing import standing_subpages


@dataclass(frozen=True)
class ProfilePart:
    name: str
    heading: str
    content: StreamValue

    @property
    def anchor(self) -> str:
        return slugify(self.heading)


def _part(label) -> StreamField:
    return StreamField(BodyBlock(), verbose_name=label, blank=True)


class ProfilePage(InTwoLanguages, PortalPage):
    """The eight parts that NĐ 224/2026 art. 9.1.c asks of a commune's portal (R14)."""

    area_km2 = models.DecimalField(
        _("area (km²)"),
        max_digits=8,
        decimal_places=2,
        null=True,
        blank=True,
        validators=[MinValueValidator(0)],
    )
    population = models.PositiveIntegerField(_("population"), null=True, blank=True)
    founded_on = models.DateField(_("founded on"), null=True, blank=True)
    unit = models.ForeignKey(
        "core.AdminUnit",
        verbose_name=_("administrative unit"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        help_text=_("The units it was formed from are shown with it."),
    )
    organisation = _part(_("Organisation"))
    boundary = _part(_("Boundaries"))
    boundary_map = models.ForeignKey(
        "core.PortalImage",
        verbose_name=_("map of the boundaries"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    nature = _part(_("Natural conditions"))
    history = _part(_("History"))
    culture = _part(_("Cultural tradition"))
    relics = _part(_("Relics"))
    landscapes = _part(_("Landscapes"))

    TEXT_PARTS = (
        "organisation",
        "boundary",
        "nature",
        "history",
        "culture",
        "relics",
        "landscapes",
    )
    headed_fields = TEXT_PARTS

    parent_page_types = ["home.HomePage"]
    subpage_types = ["home.StandardPage"]
    max_count_per_parent = 1
    schema_type = "AboutPage"
    page_description = _("What the ward is, where it lies and who leads it")

    content_panels = [
        *PortalPage.content_panels,
        FieldPanel("image"),
        MultiFieldPanel(
            [
                FieldPanel("area_km2"),
                FieldPanel("population"),
                FieldPanel("founded_on"),
                FieldPanel("unit"),
            ],
            heading=_("Facts and figures"),
        ),
        InlinePanel("leaders", heading=_("Leaders"), label=_("leader")),
        FieldPanel("organisation"),
        MultiFieldPanel(
            [FieldPanel("boundary"), FieldPanel("boundary_map")], heading=_("Boundaries")
        ),
        FieldPanel("nature"),
        FieldPanel("history"),
        FieldPanel("culture"),
        FieldPanel("relics"),
        FieldPanel("landscapes"),
    ]

    class Meta:
        verbose_name = _("profile of the ward")
        verbose_name_plural = _("profiles of wards")

    def clean(self):
        super().clean()
        is_draft = self.is_deferred_validation
        if self.boundary_map and not self.boundary_map.is_described and not is_draft:
            raise ValidationError(
                {"boundary_map": _("Describe the map in the picture library first.")}
            )

    @property
    def predecessors(self) -> list[AdminUnit]:
        """The units that were merged into this ward."""
        return list(self.unit.predecessors.all()) if self.unit else []

    @property
    def parts(self) -> list[ProfilePart]:
        """The parts that have any content, in the order of the decree."""
        written = [name for name in self.TEXT_PARTS if getattr(self, name)]
        if self.boundary_map and "boundary" not in written:
            written.append("boundary")
        return [
            ProfilePart(name, str(self._meta.get_field(name).verbose_name), getattr(self, name))
            for name in self.TEXT_PARTS
            if name in written
        ]

    def missing_parts(self) -> list[str]:
        """Headings of the parts that R14 asks for and nobody has written yet."""
        missing = [
            str(self._meta.get_field(name).verbose_name)
            for name in self.TEXT_PARTS
            if not getattr(self, name)
        ]
        if not self.boundary_map_id:
            missing.append(str(self._meta.get_field("boundary_map").verbose_name))
        leaders = self.leaders.all()
        if not leaders or not all(leader.biography and leader.duties for leader in leaders):
            missing.append(str(_("Leaders with short biography and duties")))
        return missing

    def get_context(self, request, *args, **kwargs):
        context = super().get_context(request, *args, **kwargs)
        load_pictures(*(getattr(self, name) for name in self.TEXT_PARTS))
        leaders = list(self.leaders.select_related("portrait"))
        prefetch_related_objects(
            [leader.portrait for leader in leaders if leader.portrait], "renditions"
        )
        return context | {
            "leaders": leaders,
            "predecessors": self.predecessors,
            "subpages": standing_subpages(self),
        }

    def get_search_text(self) -> str:
        leaders = (
            f"{leader.name} {leader.post} {leader.duties} {leader.biography}"
            for leader in self.leaders.all()
        )
        parts = (stream_text(getattr(self, name)) for name in self.TEXT_PARTS)
        # People go on searching for the old names of a merged ward.
        former = (unit.name for unit in self.predecessors)
        return " ".join([*former, *leaders, *parts])


class Leader(Orderable):
    """One of the ward's leaders, in the order of rank."""

    profile = ParentalKey(ProfilePage, on_delete=models.CASCADE, related_name="leaders")
    name = models.CharField(_("full name"), max_length=120)
    post = models.CharField(_("post"), max_length=160)
    post_en = models.CharField(
        _("post in English"),
        max_length=160,
        blank=True,
        help_text=_("The profile in English names the leaders who have one."),
    )
    portrait = models.ForeignKey(
        "core.PortalImage",
        verbose_name=_("portrait"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    duties = models.TextField(
        _("duties"), blank=True, help_text=_("The fields this leader is in charge of.")
    )
    biography = models.TextField(_("short biography"), blank=True)
    term = models.CharField(
        _("term"), max_length=80, blank=True, help_text=_("For instance: 2026-2031.")
    )

    panels = [
        FieldPanel("name"),
        FieldPanel("post"),
        FieldPanel("post_en"),
        FieldPanel("portrait"),
        FieldPanel("duties"),
        FieldPanel("biography"),
        FieldPanel("term"),
    ]

    class Meta(Orderable.Meta):
        verbose_name = _("leader")
        verbose_name_plural = _("leaders")

    def __str__(self):
        return f"{self.post} {self.name}"
