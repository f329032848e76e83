"""The ward itself: who it is, how to reach it, what it was before."""

from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator, MinValueValidator, URLValidator
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from modelcluster.models import ClusterableModel
from wagtail.admin.panels import FieldPanel, InlinePanel, MultiFieldPanel
from wagtail.contrib.settings.models import BaseSiteSetting, register_setting
from wagtail.fields import StreamField
from wagtail.models import Orderable
from wagtail.snippets.models import register_snippet

from core.languages import is_english
from core.look.ward import WardLook, check_colours, is_colour, normalise, ward_look
from core.models.english import EnglishFacts
from core.opening_blocks import ASSUMED_HOURS, ClosedBlock, ExtraBlock, HoursBlock
from core.opening_hours import as_text
from core.widgets import ColourInput

https_only = URLValidator(schemes=["https"], message=_("Give an address that starts with https."))


@register_setting(icon="home")
class WardSettings(EnglishFacts, BaseSiteSetting, ClusterableModel):
    """What the header, the footer and the contact page say of one ward (R1, R5, R6).

    One row per site: a second ward in the same database shares no text with the first (R2).
    """

    name = models.CharField(
        _("full name of the authority"),
        max_length=200,
        help_text=_("As on the seal, for instance: Ủy ban nhân dân phường ..."),
    )
    unit_name = models.CharField(
        _("name of the ward"), max_length=120, help_text=_("For instance: phường ...")
    )
    parent_name = models.CharField(_("authority above"), max_length=200)
    parent_url = models.URLField(
        _("portal of the authority above"), blank=True, validators=[https_only]
    )
    emblem = models.ForeignKey(
        "core.PortalImage",
        verbose_name=_("emblem"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    primary_colour = models.CharField(
        _("main colour"),
        max_length=7,
        blank=True,
        validators=[is_colour],
        help_text=_("Links, buttons, the menu. Empty: the red of the portal."),
    )
    accent_colour = models.CharField(
        _("accent colour"),
        max_length=7,
        blank=True,
        validators=[is_colour],
        help_text=_("Marks and ornaments. Empty: the gold of the portal."),
    )
    responsible_person = models.CharField(_("responsible person"), max_length=120)
    responsible_title = models.CharField(_("title of the responsible person"), max_length=120)
    spokesperson = models.CharField(_("spokesperson"), max_length=160, blank=True)
    address = models.CharField(_("address"), max_length=255)
    phone = models.CharField(_("telephone"), max_length=40)
    hotline = models.CharField(_("hotline"), max_length=40, blank=True)
    email = models.EmailField(_("e-mail"))
    opening_hours = StreamField(
        [("hours", HoursBlock())],
        verbose_name=_("opening hours"),
        blank=True,
        help_text=_("One entry for each stretch of the day, with the days it holds for."),
    )
    opening_exceptions = StreamField(
        [("closed", ClosedBlock()), ("open", ExtraBlock())],
        verbose_name=_("days with other hours"),
        blank=True,
        help_text=_("Public holidays are known already; only what differs is written here."),
    )
    office_hours = models.TextField(
        _("office hours in words"),
        blank=True,
        help_text=_("Shown only while no opening hours are entered above."),
    )
    assumed_hours = StreamField(
        [("hours", HoursBlock())],
        verbose_name=_("working hours assumed for deadlines"),
        blank=True,
        default=ASSUMED_HOURS,
        help_text=_("Counted, never shown, while no opening hours are entered above."),
    )
    service_place = models.CharField(
        _("place where procedures are received"), max_length=255, blank=True
    )
    stop_starts_at = models.DateTimeField(_("stop begins at"), null=True, blank=True)
    stop_ends_at = models.DateTimeField(_("expected back at"), null=True, blank=True)
    stop_text = models.CharField(
        _("what readers should know"),
        max_length=255,
        blank=True,
        help_text=_("Shown with the times on every page, from now on until the stop is over."),
    )
    stop_notice_days = models.PositiveSmallIntegerField(
        _("working days of notice before a stop"),
        default=7,
        help_text=_("You are warned when a stop begins sooner."),
    )
    recycle_bin_days = models.PositiveSmallIntegerField(
        _("days that deleted pages can be restored"),
        default=30,
        validators=[MinValueValidator(1), MaxValueValidator(3650)],
        help_text=_("After these days they are removed from the recycle bin for good."),
    )
    mistake_days = models.PositiveSmallIntegerField(
        _("days to answer a reported mistake"),
        null=True,
        blank=True,
        default=15,
        help_text=_(
            "Calendar days from the day of the report; a period that would end on a day off ends"
            " on the next working day. Empty: no deadline is set."
        ),
    )
    alert_max_hours = models.PositiveSmallIntegerField(
        _("longest time that an alert may stand, in hours"),
        default=72,
        validators=[MinValueValidator(1), MaxValueValidator(24 * 31)],
        help_text=_("Alerts are published without approval, so none stands for ever."),
    )
    delegation_days = models.PositiveSmallIntegerField(
        _("days that a delegation lasts at most"),
        default=90,
        validators=[MinValueValidator(1), MaxValueValidator(1000)],
        help_text=_("For those who decide on pages in somebody else's place."),
    )
    shows_approver = models.BooleanField(
        _("name the approver on public pages"),
        default=False,
        help_text=_("Name and position of whoever approved what is read, below the text."),
    )
    # Until when an alert stands: pages look for alerts only as long. Kept by approvals.alerts.
    alerts_until = models.DateTimeField(null=True, editable=False)
    copyright_line = models.CharField(_("copyright line"), max_length=255, blank=True)

    select_related = ["emblem"]  # every page shows it
    panels = [
        MultiFieldPanel(
            [
                FieldPanel("name"),
                FieldPanel("unit_name"),
                FieldPanel("parent_name"),
                FieldPanel("parent_url"),
                FieldPanel("emblem"),
            ],
            heading=_("Identity"),
        ),
        MultiFieldPanel(
            [
                FieldPanel("primary_colour", widget=ColourInput("primary")),
                FieldPanel("accent_colour", widget=ColourInput("accent")),
            ],
            heading=_("Colours of the ward"),
            help_text=_(
                "Tints and the colours of the dark theme follow from these two. Colours that"
                " would be hard to read are refused."
            ),
        ),
        MultiFieldPanel(
            [
                FieldPanel("responsible_person"),
                FieldPanel("responsible_title"),
                FieldPanel("spokesperson"),
                FieldPanel("copyright_line"),
            ],
            heading=_("Responsibility"),
        ),
        MultiFieldPanel(
            [
                FieldPanel("address"),
                FieldPanel("phone"),
                FieldPanel("hotline"),
                FieldPanel("email"),
                FieldPanel("service_place"),
            ],
            heading=_("Contact"),
        ),
        MultiFieldPanel(
            [
                FieldPanel("opening_hours"),
                FieldPanel("opening_exceptions"),
                FieldPanel("office_hours"),
                FieldPanel("assumed_hours"),
            ],
            heading=_("Opening hours"),
        ),
        MultiFieldPanel(
            [FieldPanel("delegation_days"), FieldPanel("shows_approver")],
            heading=_("Approval"),
        ),
        MultiFieldPanel(
            [FieldPanel("stop_starts_at"), FieldPanel("stop_ends_at"), FieldPanel("stop_text")],
            heading=_("Planned stop of the portal"),
        ),
        MultiFieldPanel(
            [
                FieldPanel("mistake_days"),
                FieldPanel("stop_notice_days"),
                FieldPanel("alert_max_hours"),
                FieldPanel("recycle_bin_days"),
            ],
            heading=_("Time limits"),
        ),
        InlinePanel("channels", heading=_("Official channels"), label=_("channel")),
        EnglishFacts.english_panel,
    ]

    class Meta:
        verbose_name = _("ward")
        verbose_name_plural = _("wards")

    def __str__(self):
        return self.name or str(_("ward"))

    @property
    def hours_text(self) -> str:
        """The opening hours as plain text."""
        return as_text(self)

    def clean(self):
        super().clean()
        self.primary_colour = normalise(self.primary_colour)
        self.accent_colour = normalise(self.accent_colour)
        check_colours(self.primary_colour, self.accent_colour)
        if bool(self.stop_starts_at) != bool(self.stop_ends_at):
            raise ValidationError({"stop_ends_at": _("Give both the beginning and the end.")})
        if self.stop_starts_at and self.stop_ends_at <= self.stop_starts_at:
            raise ValidationError({"stop_ends_at": _("The end cannot lie before the beginning.")})

    @property
    def announces_stop(self) -> bool:
        """Whether a stop was announced that is not over yet (R13)."""
        return bool(
            self.stop_starts_at and self.stop_ends_at and self.stop_ends_at > timezone.now()
        )

    @property
    def look(self) -> WardLook:
        return ward_look(self.primary_colour, self.accent_colour)

    @classmethod
    def for_request(cls, request):
        """The facts in the language of the page being made."""
        ward = super().for_request(request)
        if not is_english():
            return ward
        if not hasattr(request, "_ward_in_english"):
            request._ward_in_english = ward.in_english()
        return request._ward_in_english


class WardChannel(Orderable):
    """An official channel of the ward, published and controlled (R8)."""

    ward = ParentalKey(WardSettings, on_delete=models.CASCADE, related_name="channels")
    name = models.CharField(_("name"), max_length=80)
    name_en = models.CharField(
        _("name in English"),
        max_length=80,
        blank=True,
        help_text=_("Pages in English show the channel only if it has one."),
    )
    url = models.URLField(_("address on the web"), validators=[https_only])

    class Meta(Orderable.Meta):
        verbose_name = _("channel")
        verbose_name_plural = _("channels")

    def __str__(self):
        return self.name


@register_snippet
class AdminUnit(models.Model):
    """An administrative unit with its history: units keep being merged and renamed.

    There is no level between province and commune since 01/07/2025.
    """

    class Kind(models.TextChoices):
        PROVINCE = "province", _("province")
        COMMUNE = "commune", _("commune")
        WARD = "ward", _("ward (unit)")
        NEIGHBOURHOOD = "neighbourhood", _("neighbourhood")
        VILLAGE = "village", _("village")

    code = models.CharField(_("code"), max_length=20, blank=True)
    name = models.CharField(_("name"), max_length=120)
    kind = models.CharField(_("kind"), max_length=20, choices=Kind.choices)
    parent = models.ForeignKey(
        "self",
        verbose_name=_("belongs to"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="children",
    )
    valid_from = models.DateField(_("valid from"), null=True, blank=True)
    valid_to = models.DateField(_("valid to"), null=True, blank=True)
    predecessors = models.ManyToManyField(
        "self",
        verbose_name=_("formed from"),
        symmetrical=False,
        blank=True,
        related_name="successors",
    )

    panels = [
        FieldPanel("name"),
        FieldPanel("kind"),
        FieldPanel("code"),
        FieldPanel("parent"),
        FieldPanel("valid_from"),
        FieldPanel("valid_to"),
        FieldPanel("predecessors"),
    ]

    class Meta:
        ordering = ["name"]
        verbose_name = _("administrative unit")
        verbose_name_plural = _("administrative units")
        constraints = [
            models.CheckConstraint(
                condition=models.Q(valid_to__isnull=True)
                | models.Q(valid_from__isnull=True)
                | models.Q(valid_to__gte=models.F("valid_from")),
                name="unit_valid_to_after_from",
                violation_error_message=_("The last day cannot lie before the first."),
            )
        ]

    def __str__(self):
        return f"{self.get_kind_display()} {self.name}"
