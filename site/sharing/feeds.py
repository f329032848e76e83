"""Feeds of a section, RSS 2.0 and Atom 1.0 with the same items (R41)."""

import re
from dataclasses import dataclass
from datetime import datetime

from django.contrib.syndication.views import Feed
from django.http import HttpRequest, HttpResponse
from django.template.defaultfilters import linebreaksbr
from django.utils.feedgenerator import Atom1Feed, Rss201rev2Feed
from wagtail.contrib.routable_page.models import RoutablePageMixin, path
from wagtail.models import Page

from core.models import WardSettings
from sharing.short_links import short_url
from sharing.times import local

ITEMS = 20
# XML 1.0 has no place for these, not even escaped.
UNPRINTABLE = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")


class _LocalTime:
    def latest_post_date(self) -> datetime:
        """The newest date of all items, also of a feed without any, ends in +07:00."""
        return local(super().latest_post_date())


class RSS(_LocalTime, Rss201rev2Feed):
    pass


class Atom(_LocalTime, Atom1Feed):
    pass


FORMATS = {"rss": RSS, "atom": Atom}


class SectionFeed(Feed):
    """The newest pages of a section, in the format of the route it is asked for by.

    Subclasses return in `pages` what the public may see, newest first, and may override what
    starts with `item_`. Titles and texts are plain; markup is added here.
    """

    language = "vi"
    item_guid_is_permalink = True

    def __init__(self, route: str):
        self.route = route
        self.feed_type = FORMATS[route]

    def pages(self, section):
        raise NotImplementedError

    def item_text(self, page) -> str:
        return page.summary

    @staticmethod
    def printable(text: str) -> str:
        return UNPRINTABLE.sub("", text)

    def get_object(self, request, section):
        self.request = request
        return section

    def title(self, section):
        return self.printable(section.title)

    def description(self, section):
        return self.printable(section.meta_description)

    subtitle = description

    def author_name(self, section):
        """Atom demands an author of the feed or of every item."""
        return self.printable(WardSettings.for_request(self.request).name or section.title)

    def link(self, section):
        return section.get_full_url(self.request)

    def feed_url(self, section):
        return section.get_full_url(self.request) + section.reverse_subpage(self.route)

    def items(self, section):
        return self.pages(section)[:ITEMS]

    def item_title(self, page):
        return self.printable(page.title)

    def item_description(self, page):
        """Readers of feeds take this as HTML."""
        return linebreaksbr(self.printable(self.item_text(page))) or None

    def item_link(self, page):
        return page.get_full_url(self.request)

    def item_guid(self, page):
        """The short link: it stays when a page is moved or renamed, so nobody reads it twice."""
        return short_url(page, self.request)

    def item_author_name(self, page):
        return self.printable(page.author_name) or None

    def item_pubdate(self, page) -> datetime | None:
        return local(page.published_at)

    def item_updateddate(self, page) -> datetime:
        return local(page.updated_at or page.published_at)


@dataclass(frozen=True)
class FeedLink:
    content_type: str
    title: str
    url: str


class FeedsMixin(RoutablePageMixin):
    """A section with a feed in each format below it; pages cannot take these addresses."""

    feed_class: type[SectionFeed]

    @path("rss/", name="rss")
    def rss(self, request: HttpRequest) -> HttpResponse:
        return self.feed_class("rss")(request, section=self)

    @path("atom/", name="atom")
    def atom(self, request: HttpRequest) -> HttpResponse:
        return self.feed_class("atom")(request, section=self)

    def feed_links(self, request: HttpRequest) -> list[FeedLink]:
        """What browsers and readers of feeds discover in the head of the section."""
        here = self.get_url(request)
        rss, atom = (here + self.reverse_subpage(route) for route in FORMATS)
        return [
            FeedLink("application/rss+xml", self.title, rss),
            FeedLink("application/atom+xml", f"{self.title} (Atom)", atom),
        ]

    def get_context(self, request, *args, **kwargs):
        feed_url = self.get_url(request) + self.reverse_subpage("rss")
        return super().get_context(request, *args, **kwargs) | {"feed_url": feed_url}


def feed_links(page: Page | None, request: HttpRequest) -> list[FeedLink]:
    return page.feed_links(request) if isinstance(page, FeedsMixin) else []
