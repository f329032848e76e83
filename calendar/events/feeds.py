"""Feeds of the work calendar: weeks and events, the last published first (R41)."""

from sharing.feeds import ITEMS, SectionFeed
from sharing.times import local


class CalendarFeed(SectionFeed):
    def pages(self, calendar):
        weeks = calendar.weeks().prefetch_related("entries")
        events = calendar.events().defer_streamfields()
        newest = [*_newest(weeks), *_newest(events)]
        return sorted(newest, key=lambda page: page.last_published_at, reverse=True)

    def item_title(self, page):
        return self.printable(page.feed_title)

    def item_text(self, page):
        return page.feed_text

    def item_pubdate(self, page):
        return local(page.last_published_at)


def _newest(pages):
    return pages.filter(last_published_at__isnull=False).order_by("-last_published_at")[:ITEMS]
