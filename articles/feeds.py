"""Feeds of a section of news (R41)."""

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from sharing.feeds import SectionFeed


class ArticleFeed(SectionFeed):
    """The newest articles of a section, corrections included (R20)."""

    def pages(self, section):
        return section.articles.defer_streamfields()

    def item_text(self, article):
        if not article.correction:
            return article.summary
        correction = _("Correction of %(date)s: %(text)s") % {
            "date": date_format(article.corrected_on, "d/m/Y"),
            "text": article.correction,
        }
        return f"{correction}\n\n{article.summary}".strip()
