"""How a page leads to the page that says the same in the other language (R30)."""

from dataclasses import dataclass, field
from urllib.parse import urlsplit

from django.conf import settings
from django.http import HttpRequest
from wagtail.models import Page, Site

from core.languages import ENGLISH, ENGLISH_PATH, is_english
from core.models import WardSettings
from core.navigation import english_pages

VIETNAMESE = settings.LANGUAGE_CODE


@dataclass(frozen=True)
class Languages:
    """`alternates`: full addresses by language; `other`: where the link to the other one leads."""

    alternates: dict[str, str] = field(default_factory=dict)
    other: str = ""

    @property
    def is_english(self) -> bool:
        return is_english()

    @property
    def home_url(self) -> str:
        return ENGLISH_PATH if self.is_english else "/"


def languages(request: HttpRequest, page: Page | None) -> Languages:
    """Return what a view shows of the other language: nothing while the ward has only one."""
    if not Site.find_for_request(request) or not WardSettings.for_request(request).english_enabled:
        return Languages()
    alternates = translations(request, page) if page else {}
    if is_english():
        return Languages(alternates, _path(alternates.get(VIETNAMESE, "/")))
    front_page = next((url for _page, url in english_pages(request) if url == ENGLISH_PATH), "")
    return Languages(alternates, _path(alternates.get(ENGLISH, front_page)))


def translations(request: HttpRequest, page: Page) -> dict[str, str]:
    """Return the addresses of a page and its translation by language; empty without one."""
    if _original_model(type(page)):
        vietnamese, english = page.original, page
    else:
        vietnamese, english = page, _translation(request, page)
    if not vietnamese or not english:
        return {}
    return {
        VIETNAMESE: vietnamese.get_full_url(request),
        ENGLISH: english.get_full_url(request),
    }


class InTwoLanguages:
    """For page types that have a translation: their entries in the sitemap name it."""

    def get_sitemap_urls(self, request=None):
        urls = super().get_sitemap_urls(request)
        if not WardSettings.for_request(request).english_enabled:
            return urls
        alternates = [
            {"lang_code": code, "location": address}
            for code, address in translations(request, self).items()
        ]
        return [url | {"alternates": alternates} for url in urls]


def _translation(request: HttpRequest, page: Page) -> Page | None:
    for found, _url in english_pages(request):
        if _original_model(found.specific_class) is type(page):
            return found
    return None


def _original_model(model: type[Page]) -> type[Page] | None:
    """The Vietnamese type that a type of page in English translates."""
    return getattr(model, "original_model", None)


def _path(address: str) -> str:
    return urlsplit(address).path
