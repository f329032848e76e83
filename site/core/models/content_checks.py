"""How strict a ward is with what is submitted; see core.content_checks."""

from django.core.validators import MaxValueValidator
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, HelpPanel, MultiFieldPanel
from wagtail.contrib.settings.models import BaseSiteSetting, register_setting
from wagtail.models import Site

from core.content_checks.levels import Level


def _level(label, default: Level = Level.WARNING) -> models.CharField:
    return models.CharField(label, max_length=10, choices=Level.choices, default=default)


@register_setting(icon="tasks")
class ContentCheckSettings(BaseSiteSetting):
    """One field for each rule of core.content_checks.rules that a ward may weigh."""

    empty_links = _level(_("links without text"), Level.BLOCKING)
    dead_links = _level(_("links to what was deleted or is not public"), Level.BLOCKING)
    identity_numbers = _level(_("numbers of identity cards"), Level.BLOCKING)
    waiting_links = _level(_("links to pages that wait for publication"))
    contacts = _level(_("private telephone numbers and e-mail addresses"))
    summary = _level(_("missing summary"))
    capitals = _level(_("titles and headings in capitals"))
    vague_links = _level(_("links that do not say where they lead"))
    heading_order = _level(_("headings that leave out a level"))
    weekdays = _level(_("dates with the wrong day of the week"))
    page_weight = _level(_("heavy pictures and files"))

    allowed_contacts = models.TextField(
        _("numbers and addresses that may be published"),
        blank=True,
        help_text=_(
            "One telephone number or e-mail address per line, for instance of the police or the"
            " clinic. Those of the ward itself need not be repeated."
        ),
    )
    pictures_kb = models.PositiveIntegerField(
        _("pictures of one page together, in KB"),
        default=1500,
        validators=[MaxValueValidator(100_000)],
        help_text=_("Counted as readers receive them, not as they were uploaded. 0: no limit."),
    )
    file_mb = models.PositiveIntegerField(
        _("one file to download, in MB"),
        default=10,
        validators=[MaxValueValidator(1000)],
        help_text=_("0: no limit."),
    )

    LEVELS = (
        "empty_links",
        "dead_links",
        "identity_numbers",
        "waiting_links",
        "contacts",
        "summary",
        "capitals",
        "vague_links",
        "heading_order",
        "weekdays",
        "page_weight",
    )
    panels = [
        HelpPanel(
            _(
                "Pictures without alternative text, tables without header and files that are"
                " missing always have to be mended."
            )
        ),
        MultiFieldPanel([FieldPanel(name) for name in LEVELS], heading=_("What is looked at")),
        FieldPanel("allowed_contacts"),
        MultiFieldPanel(
            [FieldPanel("pictures_kb"), FieldPanel("file_mb")], heading=_("Heavy from")
        ),
    ]

    class Meta:
        verbose_name = _("check before submission")
        verbose_name_plural = _("checks before submission")

    def __str__(self):
        return str(_("check before submission"))

    @classmethod
    def of(cls, site: Site | None) -> "ContentCheckSettings":
        """Return the ward's rules; the usual ones, not stored, if it has none of its own."""
        stored = cls.objects.filter(site=site).first() if site else None
        return stored or cls(site=site)
