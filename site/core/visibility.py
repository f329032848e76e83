"""What the public may see, without a query of its own."""

from django.db.models import Exists, F, OuterRef, Q, QuerySet
from django.db.models.functions import Length, Substr
from wagtail.models import Page, PageViewRestriction, Site

from core.languages import english_path
from core.models import WardSettings


def visible(pages: QuerySet) -> QuerySet:
    """Return the live pages of `pages` that are under no restriction.

    The same as `.live().public()`, which reads the restrictions with one query each time it
    is called. Search backends do not understand this one; they need the other.
    """
    above = Substr(OuterRef("path"), 1, Length("page__path"))
    restrictions = PageViewRestriction.objects.annotate(above=above).filter(page__path=F("above"))
    return pages.filter(~Exists(restrictions), live=True)


def pages_shown_on(site: Site) -> QuerySet[Page]:
    """Return what everybody may read on `site`; in English only while the ward shows it (R30)."""
    in_english = Q(url_path__startswith=english_path(site))
    shows_english = Exists(WardSettings.objects.filter(site=site, english_enabled=True))
    here = Page.objects.descendant_of(site.root_page, inclusive=True)
    return visible(here).filter(~in_english | shows_english)


def page_shown_on(site: Site, pk: int | None) -> Page | None:
    """Return the page of this key if everybody may read it on this site."""
    return pages_shown_on(site).filter(pk=pk).first()
