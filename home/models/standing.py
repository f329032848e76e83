"""Standing pages that the law or plain courtesy asks for."""

from django.db import models
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel
from wagtail.fields import StreamField
from wagtail.models import Page

from core.blocks import BodyBlock, stream_text
from core.models import PortalPage, Recording, WardSettings, recorded_words
from core.models.ward import https_only
from core.pictures import load_pictures
from home.languages import InTwoLanguages
from home.site_map import site_tree
from home.structured_data import contact_page


def standing_subpages(page: Page) -> models.QuerySet:
    """Return the standing pages directly below `page` that the public can see, in tree order."""
    return StandardPage.objects.child_of(page).live().public().defer_streamfields()


class StandardPage(PortalPage):
    """A page of text, with the pages below it listed at its end."""

    body = StreamField(BodyBlock(), verbose_name=_("content"), blank=True)

    parent_page_types = ["home.HomePage", "home.StandardPage", "home.ProfilePage"]
    subpage_types = ["home.StandardPage"]
    page_description = _("Text that stays: rules, explanations, statements")

    content_panels = [
        *PortalPage.content_panels,
        FieldPanel("image"),
        FieldPanel("body"),
        Recording.panel(),
    ]

    class Meta:
        verbose_name = _("standing page")
        verbose_name_plural = _("standing pages")

    def get_context(self, request, *args, **kwargs):
        context = super().get_context(request, *args, **kwargs)
        load_pictures(self.body)
        return context | {"subpages": standing_subpages(self)}

    def get_search_text(self) -> str:
        return f"{stream_text(self.body)} {recorded_words(self)}"


class StandardRecording(Recording):
    page = ParentalKey(StandardPage, on_delete=models.CASCADE, related_name="recordings")


class ContactPage(InTwoLanguages, PortalPage):
    """How to reach the ward; the facts come from the ward settings (R8, R26)."""

    map_url = models.URLField(
        _("address of a map"),
        blank=True,
        validators=[https_only],
        help_text=_("A link to the ward's office on a map service; nothing is loaded from there."),
    )
    body = StreamField(BodyBlock(), verbose_name=_("content"), blank=True)

    parent_page_types = ["home.HomePage"]
    subpage_types = []
    max_count_per_parent = 1
    page_description = _("Address, telephone, office hours and spokesperson of the ward")

    content_panels = [*PortalPage.content_panels, FieldPanel("map_url"), FieldPanel("body")]

    class Meta:
        verbose_name = _("contact page")
        verbose_name_plural = _("contact pages")

    def get_context(self, request, *args, **kwargs):
        load_pictures(self.body)
        return super().get_context(request, *args, **kwargs)

    def structured_data(self, head) -> dict:
        return contact_page(self, head)

    def get_search_text(self) -> str:
        """The facts that the template takes from the settings, in the words it uses for them."""
        site = self.get_site()
        ward = WardSettings.for_site(site) if site else WardSettings()
        facts = {
            gettext("Address"): ward.address,
            gettext("Telephone"): ward.phone,
            gettext("Hotline"): ward.hotline,
            gettext("E-mail"): ward.email,
            gettext("Office hours"): ward.hours_text,
            gettext("Where procedures are received"): ward.service_place,
            gettext("Spokesperson"): ward.spokesperson,
        }
        said = (f"{name}: {fact}" for name, fact in facts.items() if fact)
        return " ".join([ward.name, *said, stream_text(self.body)])


class SiteMapPage(PortalPage):
    """All public pages as a tree, for people (R7); /sitemap.xml is the one for machines."""

    asks_for_opinion = False
    parent_page_types = ["home.HomePage"]
    subpage_types = []
    max_count_per_parent = 1
    page_description = _("A tree of all pages of the site")

    class Meta:
        verbose_name = _("site map")
        verbose_name_plural = _("site maps")

    def get_context(self, request, *args, **kwargs):
        context = super().get_context(request, *args, **kwargs)
        return context | {"tree": site_tree(request)}
