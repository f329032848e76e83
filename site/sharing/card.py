"""What is drawn on the picture that shared links show, and the address of that picture.

The address holds a digest of everything drawn: sites that keep pictures for good fetch a new
one when the page has changed, and only then.
"""

import hashlib
from dataclasses import astuple, dataclass

from django.conf import settings
from django.utils import translation
from django.utils.text import capfirst
from django.utils.translation import gettext
from wagtail.models import Site

from core.languages import english_path, is_in_english
from core.look.tokens import colours
from core.models import PortalImage, PortalPage, WardSettings

SIZE = (1200, 630)
# Part of the digest; counted up when the drawing itself changes.
DESIGN = 1
FOLDER = "chia-se"


@dataclass(frozen=True)
class Card:
    """The texts, the pictures by key and digest, and the colours."""

    page_pk: int
    agency: str
    section: str
    title: str
    note: str
    host: str
    emblem: tuple = ()
    picture: tuple = ()
    colours: tuple = ()

    @property
    def digest(self) -> str:
        drawn = repr((DESIGN, astuple(self)))
        return hashlib.sha256(drawn.encode()).hexdigest()[:12]

    @property
    def path(self) -> str:
        return f"/chia-se/{self.page_pk}-{self.digest}.jpg"

    @property
    def file_name(self) -> str:
        return f"{folder_of(self.page_pk)}/{self.digest}.jpg"


def folder_of(page_pk: int) -> str:
    return f"{FOLDER}/{page_pk}"


def find_card(page: PortalPage, site: Site) -> Card:
    """Return what is drawn for `page`, with the ward and the section looked up.

    The ward is named in the language of the page, as in the head of the page itself.
    """
    ward = WardSettings.for_site(site)
    if is_in_english(page, site):
        ward = ward.in_english()
    parent = page.get_parent()
    front_pages = (site.root_page.url_path, english_path(site))
    is_below = page.pk != site.root_page_id and parent.url_path not in front_pages
    return card_of(page, site, ward, parent.title if is_below else "")


def card_of(page: PortalPage, site: Site, ward: WardSettings, section: str) -> Card:
    """Return what is drawn for `page`, without a query; `section` is the page above."""
    agency = ward.name or site.site_name or site.hostname
    is_front = page.pk == site.root_page_id
    # One picture, whatever language the reader or the worker has.
    with translation.override(settings.LANGUAGE_CODE):
        title = capfirst(ward.unit_name or agency) if is_front else page.title
        note = gettext("Information portal") if is_front else page.card_note
    return Card(
        page_pk=page.pk,
        agency=agency,
        section=section,
        title=title,
        note=str(note),
        host=site.hostname,
        emblem=_key(ward.emblem),
        picture=_key(page.image),
        colours=_colours(ward),
    )


def _key(image: PortalImage | None) -> tuple:
    if image is None:
        return ()
    focal_point = image.focal_point_x, image.focal_point_y
    return image.pk, image.file_hash or image.file.name, *focal_point


def _colours(ward: WardSettings) -> tuple[str, ...]:
    light = colours()["light"] | ward.look.own.get("light", {})
    return tuple(light[name] for name in ("ground", "ink", "muted", "fill", "fill-mark"))
