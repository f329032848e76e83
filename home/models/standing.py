"""Standing pages that the law or plain courtesy asks for."""

from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.fields import StreamField

from core.blocks import BodyBlock, stream_text
from core.models import PortalPage


class StandardPage(PortalPage):
    """A page of text, with the pages below it listed at its end."""

    body = StreamField(BodyBlock(), verbose_name=_("content"), blank=True)

    parent_page_types = ["home.HomePage", "home.StandardPage"]
    subpage_types = ["home.StandardPage"]
    page_description = _("Text that stays: rules, explanations, statements")

    content_panels = [*PortalPage.content_panels, FieldPanel("image"), FieldPanel("body")]

    class Meta:
        verbose_name = _("standing page")
        verbose_name_plural = _("standing pages")

    def get_search_text(self) -> str:
        return stream_text(self.body)


class ContactPage(PortalPage):
    """How to reach the ward; the facts come from the ward settings (R8, R26)."""

    body = StreamField(BodyBlock(), verbose_name=_("content"), blank=True)

    parent_page_types = ["home.HomePage"]
    subpage_types = []
    max_count_per_parent = 1
    page_description = _("Address, telephone, office hours and spokesperson of the ward")

    content_panels = [*PortalPage.content_panels, FieldPanel("body")]

    class Meta:
        verbose_name = _("contact page")
        verbose_name_plural = _("contact pages")

    def get_search_text(self) -> str:
        return stream_text(self.body)


class SiteMapPage(PortalPage):
    """All public pages as a tree, for people (R7); /sitemap.xml is the one for machines."""

    parent_page_types = ["home.HomePage"]
    subpage_types = []
    max_count_per_parent = 1
    page_description = _("A tree of all pages of the site")

    class Meta:
        verbose_name = _("site map")
        verbose_name_plural = _("site maps")
