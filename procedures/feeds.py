"""RSS of the procedures that changed last (R41)."""

from django.utils import timezone

from core.feeds import SectionFeed


class ProcedureFeed(SectionFeed):
    def pages(self, section):
        return section.procedures.recently_updated().defer_streamfields()

    def item_title(self, page):
        return self.printable(f"{page.code} - {page.title}")

    def item_pubdate(self, page):
        return page.last_published_at and timezone.localtime(page.last_published_at)
