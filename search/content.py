"""What an object of any model says, and where it belongs, as the index keeps it."""

from collections.abc import Iterator
from typing import NamedTuple

from django.contrib.contenttypes.models import ContentType
from django.db.models import Manager, Model
from wagtail.models import Page, PageViewRestriction
from wagtail.search.index import AutocompleteField, RelatedFields, SearchField

from core.binned import is_binned
from core.models import PortalPage
from home.models import EnglishContactPage, EnglishHomePage, EnglishProfilePage
from search.kinds import Kind, kinds_by_content_type
from search.models import IndexEntry
from search.scope import STEP
from search.text import tokenize

BODY_LENGTH = 20_000  # characters of the body that are searched and kept for snippets
# The search page speaks Vietnamese; the few pages in English have their own menu.
IN_ENGLISH = (EnglishContactPage, EnglishHomePage, EnglishProfilePage)


class Content(NamedTuple):
    """Plain text: what the object is called, what else, what matters, everything else."""

    title: str
    aliases: list[str]
    head: str
    body: str


def content_of(obj: Model) -> Content:
    if isinstance(obj, PortalPage):
        title, *aliases = obj.get_search_names()
        return Content(title, aliases, obj.get_search_head(), obj.get_search_text())
    return _content_of_fields(obj)


def _content_of_fields(obj: Model) -> Content:
    """Read Wagtail's `search_fields`: a boost above 1 makes a text a head."""
    title, aliases, head, body = [], [], [], []
    for field, text in _texts(obj, obj.get_search_fields()):
        if field.field_name == "title":
            title.append(text)
        elif isinstance(field, AutocompleteField):
            aliases.append(text)
        else:
            (head if (field.boost or 1) > 1 else body).append(text)
    names = dict.fromkeys(title)
    return Content(" ".join(names), aliases, "\n".join(head), "\n".join(body))


def _texts(obj: Model, fields) -> Iterator[tuple[SearchField | AutocompleteField, str]]:
    for field in fields:
        if isinstance(field, SearchField | AutocompleteField):
            if text := _plain(field.get_value(obj)).strip():
                yield field, text
        elif isinstance(field, RelatedFields) and (related := field.get_value(obj)) is not None:
            for other in related.all() if isinstance(related, Manager) else [related]:
                # The title of something else is no name of this.
                for inner, text in _texts(other, field.fields):
                    if isinstance(inner, SearchField):
                        yield SearchField(f"{field.field_name}__{inner.field_name}"), text


def _plain(value) -> str:
    if isinstance(value, str):
        return value
    if isinstance(value, dict):
        return " ".join(_plain(part) for part in value.values())
    if isinstance(value, list | tuple | set):
        return " ".join(_plain(part) for part in value)
    return "" if value is None else str(value)


def exact(text: str) -> str:
    """Return the exact forms of the words of `text`, separated by blanks."""
    return " ".join(token.exact for token in tokenize(text))


def entry_of(obj: Model) -> IndexEntry:
    """Return the entry, not saved, that says what the index should hold of `obj`."""
    title, aliases, head, body = content_of(obj)
    body = body[:BODY_LENGTH]
    exact_title = exact(title)
    others = dict.fromkeys(exact(alias) for alias in aliases)
    entry = IndexEntry(
        content_type=ContentType.objects.get_for_model(obj),
        object_id=str(obj.pk),
        title=exact_title,
        aliases="\n".join(alias for alias in others if alias not in ("", exact_title)),
        head=exact(head),
        body=exact(body),
    )
    if isinstance(obj, Page):
        place(entry, obj, is_restricted(obj.path))
    if isinstance(obj, PortalPage):
        entry.text = " ".join(f"{obj.summary} {body}".split())
        entry.kind = kinds_by_content_type().get(entry.content_type_id, Kind.OTHER)
        entry.published = obj.dated_on
        entry.field = obj.search_field
    return entry


def place(entry: IndexEntry, page: Page, is_restricted: bool) -> None:
    """Write into `entry` where `page` is and whether everybody may read it."""
    entry.path = page.path
    entry.expires_at = page.expire_at
    entry.is_listed = (
        page.live
        and not is_restricted
        and not is_binned(page)
        and not issubclass(page.specific_class or Page, IN_ENGLISH)
        and page.depth > 1
    )


def is_restricted(path: str) -> bool:
    """Whether a page at this place of the tree, or one above it, asks who reads it."""
    above = [path[:length] for length in range(STEP, len(path) + 1, STEP)]
    return PageViewRestriction.objects.filter(page__path__in=above).exists()
