"""What the head of a view says of it to search engines, other sites and archives (R10)."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from functools import cached_property

from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import gettext
from wagtail.models import Page, Site

from core.models import PortalPage, WardSettings
from core.navigation import MenuItem, breadcrumbs
from sharing.card import card_of
from sharing.feeds import FeedLink, feed_links
from sharing.times import local


@dataclass(frozen=True)
class Head:
    """One view: a page, a list below a page, or a view without a page such as the search.

    Title, description, creator, agency, day and url are never blank.
    """

    request: HttpRequest
    context: Mapping
    site: Site
    ward: WardSettings
    page: PortalPage | None
    title: str
    description: str
    url: str
    is_indexed: bool

    @property
    def full_title(self) -> str:
        """For the tab: the ward is named last, after the words that tell tabs apart."""
        is_named = self.publisher in self.title
        return self.title if is_named else f"{self.title} - {self.publisher}"

    @property
    def agency(self) -> str:
        """The issuing authority."""
        return (self.page and self.page.agency_name) or self.publisher

    @property
    def publisher(self) -> str:
        return self.ward.name or self.site.site_name or self.site.hostname

    @property
    def creator(self) -> str:
        return (self.page and self.page.author_name) or self.agency

    @property
    def day(self) -> date:
        return (self.page and self.page.dated_on) or timezone.localdate()

    @property
    def og_type(self) -> str:
        return self.page.og_type if self.is_page else "website"

    @property
    def is_page(self) -> bool:
        """Whether it is the page itself, not a list or form below it."""
        return bool(self.page) and not self.context.get("view_title")

    @property
    def published_at(self) -> datetime | None:
        return self.page and local(self.page.published_at)

    @property
    def updated_at(self) -> datetime | None:
        return self.page and local(self.page.updated_at)

    @cached_property
    def _ancestors(self) -> list[MenuItem]:
        return breadcrumbs(self.request, self.page)

    @property
    def crumbs(self) -> list[MenuItem]:
        """The way from the front page to this view, itself included; empty on the front page."""
        above = list(self._ancestors)
        if self.page and not self.is_page:
            above.append(MenuItem(self.page.title, self.page.get_url(self.request, self.site)))
        return [*above, MenuItem(self.title, self.url)] if above else []

    @property
    def tags(self) -> list[str]:
        return [str(keyword) for keyword in self.context.get("keywords", ())]

    @property
    def section(self) -> str:
        """The title of the page above, unless that is the front page."""
        return self._ancestors[-1].title if len(self._ancestors) > 1 else ""

    @property
    def feeds(self) -> list[FeedLink]:
        return feed_links(self.page, self.request)

    @cached_property
    def picture_url(self) -> str:
        """The picture of the page, for a view below it as well; drafts of new pages have none."""
        if not (self.page and self.page.pk):
            return ""
        return self.site.root_url + card_of(self.page, self.site, self.ward, self.section).path


def head_of(context: Mapping) -> Head | None:
    """Read a template's context; None for error pages, of which there is nothing to say.

    Views other than a page itself name themselves with `view_title`, and with `view_path` when
    they are asked for at another address than their own. `noindex` keeps a view out of search
    engines; what a visitor filtered is kept out as well.
    """
    request, page = context.get("request"), context.get("page")
    page = page if isinstance(page, PortalPage) else None
    view_title = context.get("view_title")
    site = request and Site.find_for_request(request)
    if not site or not (page or view_title):
        return None
    ward = WardSettings.for_request(request)
    path = context.get("view_path") or request.path
    is_filtered = getattr(context.get("form"), "is_active", False)
    return Head(
        request=request,
        context=context,
        site=site,
        ward=ward,
        page=page,
        title=_title(page, view_title, site, ward),
        description=_description(page, view_title, ward),
        url=f"{site.root_url}{path}{_page_number(context)}",
        is_indexed=not (context.get("noindex") or is_filtered),
    )


def _title(page: Page | None, view_title: str | None, site: Site, ward: WardSettings) -> str:
    if view_title:
        return f"{view_title} - {page.title}" if page else view_title
    if page.pk == site.root_page_id and not page.seo_title:
        return f"{gettext('Information portal')} {ward.name}"
    return page.seo_title or page.title


def _description(page: PortalPage | None, view_title: str | None, ward: WardSettings) -> str:
    if page and not view_title:
        return page.meta_description
    return f"{view_title}. {page.meta_description if page else ward.name}"


def _page_number(context: Mapping) -> str:
    """The second part of a long list is a view of its own."""
    number = getattr(context.get("page_obj"), "number", 1)
    return f"?page={number}" if number > 1 else ""
