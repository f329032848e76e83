"""What editors see of a procedure, grouped as citizens read it."""

from django import forms
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, InlinePanel, MultiFieldPanel, PageChooserPanel

from core.models import Recording


def content(title_panels: list) -> list:
    """Return the panels of a procedure below those of every page."""
    return [
        *title_panels,
        MultiFieldPanel(
            [
                FieldPanel("full_name"),
                FieldPanel("common_names"),
                FieldPanel("code"),
                FieldPanel("field"),
                FieldPanel(
                    "audiences", widget=forms.CheckboxSelectMultiple, required_on_save=False
                ),
                FieldPanel("level"),
                FieldPanel("kind"),
                FieldPanel("keywords"),
            ],
            heading=_("Name and kind"),
        ),
        InlinePanel("steps", heading=_("Order of steps"), label=_("step"), min_num=1),
        InlinePanel("ways", heading=_("Ways of handing in"), label=_("way"), min_num=1),
        MultiFieldPanel(
            [FieldPanel("papers"), FieldPanel("sets_count")], heading=_("Papers required")
        ),
        InlinePanel("forms", heading=_("Forms to fill in"), label=_("form")),
        MultiFieldPanel(
            [FieldPanel("deadline_text"), FieldPanel("result"), FieldPanel("conditions")],
            heading=_("Time limit, result, conditions"),
        ),
        MultiFieldPanel(
            [
                FieldPanel("executing_agency"),
                FieldPanel("competent_agency"),
                FieldPanel("authorised_agency"),
                FieldPanel("coordinating_agency"),
                FieldPanel("receiving_place"),
                FieldPanel("is_independent_of_boundaries"),
            ],
            heading=_("Authorities and place"),
        ),
        MultiFieldPanel(
            [
                FieldPanel("online_level"),
                FieldPanel("partial_reason"),
                FieldPanel("submit_url"),
            ],
            heading=_("Online service"),
        ),
        Recording.panel(),
        InlinePanel("basis", heading=_("Legal basis"), label=_("legal basis")),
        MultiFieldPanel(
            [
                FieldPanel("decision_number"),
                FieldPanel("decision_on"),
                FieldPanel("decision_issuer"),
                FieldPanel("decision_url"),
                FieldPanel("state"),
                FieldPanel("state_changed_on"),
                PageChooserPanel("successor", "procedures.ProcedurePage"),
            ],
            heading=_("Announcement and state"),
        ),
        MultiFieldPanel(
            [
                FieldPanel("checked_on"),
                FieldPanel("checked_by"),
                FieldPanel("source_url"),
            ],
            heading=_("Comparison with the national database"),
        ),
    ]
