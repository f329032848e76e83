"""The map of the site for search engines (R7); the page of that name is the one for people."""

from datetime import datetime

from django.db.models import Q
from wagtail.contrib.sitemaps import Sitemap
from wagtail.models import Page

from core.languages import english_path
from core.models import WardSettings
from core.visibility import pages_shown_on

# What an address and a date need; the texts stay in the database.
FIELDS = (
    "id",
    "path",
    "depth",
    "url_path",
    "title",
    "slug",
    "locale",
    "last_published_at",
    "latest_revision_created_at",
)


class PageSitemap(Sitemap):
    """Every page that the public may see, once, and the lists that sections add by themselves.

    A section is as new as the newest page in it. Pages in English stand here only while the
    ward shows them; then they and the front page name their translations.
    """

    def items(self) -> list[Page]:
        site = self.get_wagtail_site()
        root = site.root_page
        pages = pages_shown_on(site).order_by("path")
        with_own_entries = Q(depth=root.depth + 1)
        if WardSettings.for_request(self.request).english_enabled:
            with_own_entries |= Q(pk=root.pk) | Q(url_path__startswith=english_path(site))
        specific = pages.filter(with_own_entries).specific().in_bulk()
        return _with_newest([specific.get(page.pk, page) for page in pages.only(*FIELDS)])

    def _urls(self, page, protocol, domain) -> list[dict]:
        items = self.paginator.page(page).object_list
        return [url for item in items for url in item.get_sitemap_urls(self.request)]


def _with_newest(pages: list[Page]) -> list[Page]:
    """Date each page by itself and all pages below it."""
    newest: dict[str, datetime] = {}
    for page in pages:
        if page.last_published_at is None:
            continue
        for end in range(Page.steplen, len(page.path) + 1, Page.steplen):
            above = page.path[:end]
            newest[above] = max(newest.get(above, page.last_published_at), page.last_published_at)
    for page in pages:
        page.last_published_at = newest.get(page.path)
    return pages
