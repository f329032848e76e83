"""RSS of the documents and of the plans (R41)."""

from core.feeds import SectionFeed


class DocumentFeed(SectionFeed):
    """The newest documents under their abstracts."""

    def pages(self, section):
        return section.documents.for_rows()

    def item_description(self, document):
        return self.printable(document.abstract)


class PlanFeed(SectionFeed):
    def pages(self, section):
        return section.plans.defer_streamfields()
