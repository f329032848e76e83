"""Feeds of the documents and of the plans (R41)."""

from sharing.feeds import SectionFeed


class DocumentFeed(SectionFeed):
    """The newest documents under their abstracts."""

    def pages(self, section):
        return section.documents.for_rows()

    def item_text(self, document):
        return document.abstract


class PlanFeed(SectionFeed):
    def pages(self, section):
        return section.plans.defer_streamfields()
