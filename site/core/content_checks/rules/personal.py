"""Personal data that does not belong on a public page (R51)."""

from collections.abc import Callable, Iterator

from django.utils.translation import gettext as _

from core.content_checks.content import Content, Problem
from core.personal_data import contact_details, identity_numbers


def identity_numbers_in_text(content: Content) -> Iterator[Problem]:
    """R51: numbers of identity cards are published of nobody."""
    message = _("This looks like the number of an identity card: %(found)s.")
    yield from _find(content, identity_numbers, message)


def contacts_in_text(content: Content) -> Iterator[Problem]:
    """R51: telephone numbers and e-mail addresses of people, unless the ward publishes them."""
    message = _("Is this a private telephone number or e-mail address? %(found)s")
    yield from _find(content, contact_details, message)


def _find(content: Content, search: Callable[[str], list[str]], message: str) -> Iterator[Problem]:
    for place, words in content.texts():
        found = [hit for hit in search(words) if not content.is_published_contact(hit)]
        if found:
            yield Problem(message % {"found": ", ".join(dict.fromkeys(found))}, place)
