"""Vietnamese everywhere; English below /en/ of the wards that have switched it on (R30)."""

from django.utils.translation import get_language

ENGLISH = "en"
ENGLISH_PATH = f"/{ENGLISH}/"


def is_english() -> bool:
    """Whether the page being made speaks English (`core.middleware.EnglishMiddleware`)."""
    return get_language() == ENGLISH
