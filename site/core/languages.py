"""Vietnamese everywhere; English below /en/ of the wards that have switched it on (R30)."""

from django.utils.translation import get_language
from wagtail.models import Page, Site

ENGLISH = "en"
ENGLISH_PATH = f"/{ENGLISH}/"


def is_english() -> bool:
    """Whether the page being made speaks English (`core.middleware.EnglishMiddleware`)."""
    return get_language() == ENGLISH


def english_path(site: Site) -> str:
    """Return what `url_path` of the front page in English is, and of all below it starts with."""
    return f"{site.root_page.url_path}{ENGLISH}/"


def is_in_english(page: Page, site: Site) -> bool:
    """Whether `page` is one of those in English, whatever language is spoken now."""
    return page.url_path.startswith(english_path(site))
