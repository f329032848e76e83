"""Feeds of the procedures that changed last (R41)."""

from sharing.feeds import SectionFeed
from sharing.times import local


class ProcedureFeed(SectionFeed):
    def pages(self, section):
        return section.procedures.recently_updated().defer_streamfields()

    def item_title(self, page):
        return self.printable(f"{page.code} - {page.title}")

    def item_pubdate(self, page):
        return local(page.last_published_at)
