"""The ward in English: who it is and how to reach it (R30).

The pages answer only while the ward's settings have English switched on; the middleware then
speaks English on everything below /en/. Facts are not written twice: names and addresses come
from the settings, figures and leaders from the Vietnamese profile.
"""

from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.utils import translation
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.fields import StreamField

from core.blocks import BodyBlock, stream_text
from core.languages import ENGLISH, is_english
from core.models import PortalPage
from core.pictures import load_pictures
from core.visibility import visible
from home.languages import InTwoLanguages
from home.models.front import HomePage
from home.models.profile import ProfilePage
from home.models.standing import ContactPage
from home.structured_data import contact_page


class EnglishPage(InTwoLanguages, PortalPage):
    """What the pages in English share."""

    body = StreamField(BodyBlock(), verbose_name=_("content"), blank=True)

    # The Vietnamese type that says the same; a ward has one page of it.
    original_model: type[PortalPage]

    content_panels = [*PortalPage.content_panels, FieldPanel("body")]

    class Meta:
        abstract = True

    @cached_property
    def original(self) -> PortalPage | None:
        """The page that says the same in Vietnamese; None while the public cannot see it."""
        return visible(self._originals()).first()

    def _originals(self) -> QuerySet:
        """It stands where this one would, did /en/ not lie between."""
        ward = self.path[: -2 * self.steplen]
        return self.original_model.objects.filter(path__startswith=ward, depth=self.depth - 1)

    def serve(self, request: HttpRequest, *args, **kwargs) -> HttpResponse:
        if not is_english():
            raise Http404  # this ward has not switched English on
        return super().serve(request, *args, **kwargs)

    def serve_preview(self, request: HttpRequest, mode_name: str) -> HttpResponse:
        """Editors see English before the ward has switched it on."""
        with translation.override(ENGLISH):
            return super().serve_preview(request, mode_name).render()

    def get_context(self, request, *args, **kwargs):
        load_pictures(self.body)
        return super().get_context(request, *args, **kwargs)

    def get_search_text(self) -> str:
        return stream_text(self.body)


class EnglishHomePage(EnglishPage):
    """The front page in English; its address is always /en/."""

    original_model = HomePage

    parent_page_types = ["home.HomePage"]
    subpage_types = ["home.EnglishContactPage", "home.EnglishProfilePage"]
    max_count_per_parent = 1
    page_description = _("Holds the pages in English; shown once the ward's settings say so")

    promote_panels = [
        MultiFieldPanel(
            [FieldPanel("seo_title"), FieldPanel("search_description")],
            heading=_("For search engines"),
        ),
        FieldPanel("review_by"),
    ]

    class Meta:
        verbose_name = _("front page in English")
        verbose_name_plural = _("front pages in English")

    def _originals(self) -> QuerySet:
        return HomePage.objects.filter(path=self.path[: -self.steplen])

    def _set_core_field_defaults(self):
        self.slug = ENGLISH
        super()._set_core_field_defaults()

    def get_context(self, request, *args, **kwargs):
        context = super().get_context(request, *args, **kwargs)
        return context | {"subpages": visible(self.get_children()).specific()}


class EnglishProfilePage(EnglishPage):
    original_model = ProfilePage
    schema_type = "AboutPage"

    parent_page_types = ["home.EnglishHomePage"]
    subpage_types = []
    max_count_per_parent = 1
    page_description = _("What the ward is, where it lies and who leads it, in English")

    class Meta:
        verbose_name = _("profile in English")
        verbose_name_plural = _("profiles in English")

    def get_context(self, request, *args, **kwargs):
        context = super().get_context(request, *args, **kwargs)
        profile = self.original
        return context | {
            "profile": profile,
            "predecessors": profile.predecessors if profile else [],
            "leaders": profile.leaders.exclude(post_en="") if profile else [],
        }


class EnglishContactPage(EnglishPage):
    """The same facts on the same template, from the English fields of the settings (R8, R26)."""

    original_model = ContactPage

    parent_page_types = ["home.EnglishHomePage"]
    subpage_types = []
    max_count_per_parent = 1
    template = "home/contact_page.html"
    page_description = _("Address, telephone and office hours of the ward, in English")

    class Meta:
        verbose_name = _("contact page in English")
        verbose_name_plural = _("contact pages in English")

    @property
    def map_url(self) -> str:
        return self.original.map_url if self.original else ""

    def structured_data(self, head) -> dict:
        return contact_page(self, head)
