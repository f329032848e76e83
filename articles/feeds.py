"""RSS of a section (R41)."""

import re

from django.contrib.syndication.views import Feed
from django.utils.formats import date_format
from django.utils.translation import gettext as _

ITEMS = 20
# XML 1.0 has no place for these, not even escaped.
UNPRINTABLE = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")


def _printable(text: str) -> str:
    return UNPRINTABLE.sub("", text)


class SectionFeed(Feed):
    """The newest articles of a section, corrections included (R20)."""

    language = "vi"
    item_guid_is_permalink = True

    def get_object(self, request, section):
        self.request = request
        return section

    def title(self, section):
        return _printable(section.title)

    def description(self, section):
        return _printable(section.summary or section.title)

    def link(self, section):
        return section.get_full_url(self.request)

    def feed_url(self, section):
        return section.get_full_url(self.request) + section.reverse_subpage("rss")

    def items(self, section):
        return section.articles.defer_streamfields()[:ITEMS]

    def item_title(self, article):
        return _printable(article.title)

    def item_description(self, article):
        if not article.correction:
            return _printable(article.summary)
        correction = _("Correction of %(date)s: %(text)s") % {
            "date": date_format(article.corrected_on, "d/m/Y"),
            "text": article.correction,
        }
        return _printable(f"{correction}\n{article.summary}".strip())

    def item_link(self, article):
        return article.get_full_url(self.request)

    def item_pubdate(self, article):
        return article.published_at
