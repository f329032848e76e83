"""RSS of a section (R41)."""

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from core.feeds import SectionFeed


class ArticleFeed(SectionFeed):
    """The newest articles of a section, corrections included (R20)."""

    def pages(self, section):
        return section.articles.defer_streamfields()

    def item_description(self, article):
        if not article.correction:
            return super().item_description(article)
        correction = _("Correction of %(date)s: %(text)s") % {
            "date": date_format(article.corrected_on, "d/m/Y"),
            "text": article.correction,
        }
        return self.printable(f"{correction}\n{article.summary}".strip())

    def item_pubdate(self, article):
        return article.published_at
