"""What every RSS feed of the portal shares (R41)."""

import re

from django.contrib.syndication.views import Feed
from django.utils import timezone

ITEMS = 20
# XML 1.0 has no place for these, not even escaped.
UNPRINTABLE = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")


class SectionFeed(Feed):
    """The newest pages of a section, whose route to the feed is called "rss".

    Subclasses return in `pages` what the public may see, newest first.
    """

    language = "vi"
    item_guid_is_permalink = True

    def pages(self, section):
        raise NotImplementedError

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

    def link(self, section):
        return section.get_full_url(self.request)

    def feed_url(self, section):
        return section.get_full_url(self.request) + section.reverse_subpage("rss")

    def items(self, section):
        return self.pages(section)[:ITEMS]

    def item_title(self, page):
        return self.printable(page.title)

    def item_description(self, page):
        return self.printable(page.summary)

    def item_link(self, page):
        return page.get_full_url(self.request)

    def item_pubdate(self, page):
        return page.first_published_at and timezone.localtime(page.first_published_at)
