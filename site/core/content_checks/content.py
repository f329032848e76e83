"""A page as the rules see it: its parts, and in bulk whatever these refer to."""

import re
from collections.abc import Container, Iterator
from dataclasses import dataclass
from functools import cached_property
from urllib.parse import unquote, urlsplit

from django.contrib.contenttypes.models import ContentType
from django.db.models import CharField, Exists, OuterRef
from django.db.models.functions import Cast
from wagtail.models import Page, Site, WorkflowState

from core.content_checks.markup import Link
from core.content_checks.parts import File, Heading, Part, Picture, Place, RichText, Table, Text
from core.content_checks.walk import edited_fields, walk
from core.models import (
    ContentCheckSettings,
    PortalDocument,
    PortalImage,
    PortalPage,
    WardSettings,
)
from core.text import nfc


@dataclass(frozen=True)
class Problem:
    """What a rule says of one place."""

    message: str
    place: Place


class Content:
    """However many parts a page has, each kind of thing they refer to costs one query."""

    def __init__(self, page: PortalPage, site: Site | None, on_their_way: Container[int] = ()):
        self.page = page
        self.site = site
        self.on_their_way = on_their_way
        self.settings = ContentCheckSettings.of(site)
        self.parts = list(walk(page))

    def of_kind(self, kind: type[Part]) -> list:
        return [part for part in self.parts if isinstance(part, kind)]

    def place_of(self, field: str, label: str) -> Place:
        """The place of a field, also when there is nothing in it."""
        part = next((part for part in self.parts if part.place.field == field), None)
        return part.place if part else Place(field, label, f"id_{field}")

    def edits(self, field: str) -> bool:
        return field in edited_fields(self.page)

    def texts(self) -> Iterator[tuple[Place, str]]:
        """All words that become public, composed."""
        for part in self.parts:
            if isinstance(part, Text | Table):
                yield part.place, nfc(part.words)
            elif isinstance(part, RichText):
                yield part.place, nfc(part.markup.text)

    def headings(self) -> Iterator[tuple[Place, int, str]]:
        """The headings with their level, in the order of reading."""
        for part in self.parts:
            if isinstance(part, Heading):
                yield part.place, 2, part.words
            elif isinstance(part, RichText):
                yield from ((part.place, *heading) for heading in part.markup.headings)

    def links(self) -> Iterator[tuple[Place, Link]]:
        for part in self.of_kind(RichText):
            yield from ((part.place, link) for link in part.markup.links)

    def files(self) -> Iterator[File]:
        """The files to download, also those that texts link to."""
        yield from (file for file in self.of_kind(File) if file.document_id)
        for place, link in self.links():
            if link.document_id:
                yield File(place, link.document_id)

    @cached_property
    def images(self) -> dict[int, PortalImage]:
        keys = {picture.image_id for picture in self.of_kind(Picture)} - {None}
        return PortalImage.objects.in_bulk(keys) if keys else {}

    @cached_property
    def documents(self) -> dict[int, PortalDocument]:
        keys = {file.document_id for file in self.files()}
        found = PortalDocument.objects.only("title", "file_size")
        return found.in_bulk(keys) if keys else {}

    @cached_property
    def linked_pages(self) -> dict[int, Page]:
        """The pages that texts link to; `is_waiting` tells of those submitted or scheduled."""
        keys = {self.page_key(link) for _place, link in self.links()} - {None, 0}
        submitted = WorkflowState.objects.filter(
            base_content_type=ContentType.objects.get_for_model(Page),
            object_id=Cast(OuterRef("pk"), CharField()),
            status=WorkflowState.STATUS_IN_PROGRESS,
        )
        scheduled = Page.objects.filter(
            pk=OuterRef("pk"), _revisions__approved_go_live_at__isnull=False
        )
        found = Page.objects.annotate(is_waiting=Exists(submitted) | Exists(scheduled))
        return found.in_bulk(keys) if keys else {}

    def page_key(self, link: Link) -> int | None:
        """The page that a link leads to, also if it names it by its address on this portal."""
        if link.href:
            return self._pages_by_address.get(self._address_here(link.href))
        return link.page_id

    @cached_property
    def _pages_by_address(self) -> dict[str, int]:
        """Pages linked to by address. Others may be lists or forms, of which nothing is known."""
        here = {self._address_here(link.href) for _place, link in self.links()} - {""}
        return dict(Page.objects.filter(url_path__in=here).values_list("url_path", "pk"))

    def _address_here(self, href: str) -> str:
        """The address within the tree of pages; empty for other websites and other things."""
        try:
            address = urlsplit(href)
        except ValueError:
            return ""
        is_here = self.site and address.path and address.hostname in (None, self.site.hostname)
        if not is_here or address.scheme not in ("", "http", "https"):
            return ""
        path = unquote(address.path).strip("/")
        return f"{self.site.root_page.url_path}{path}/" if path else self.site.root_page.url_path

    def waits(self, page: Page) -> bool:
        """Whether a linked page is not public yet, but on its way."""
        return not page.live and (page.is_waiting or page.pk in self.on_their_way)

    @cached_property
    def published_contacts(self) -> set[str]:
        """Numbers (as digits) and e-mail addresses that the ward itself makes public."""
        ward = WardSettings.objects.filter(site=self.site).first() if self.site else None
        own = [ward.phone, ward.hotline, ward.email] if ward else []
        entries = "\n".join([*own, self.settings.allowed_contacts]).splitlines()
        return {_plain(entry) for entry in entries} - {""}

    def is_published_contact(self, contact: str) -> bool:
        return _plain(contact) in self.published_contacts


def _plain(contact: str) -> str:
    """One spelling for the same number or address."""
    if "@" in contact:
        return contact.strip().lower()
    return re.sub(r"^84", "0", re.sub(r"\D", "", contact))
