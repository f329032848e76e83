"""Rules about articles, named once."""

from django.db.models import Q
from wagtail.models import PageManager
from wagtail.query import PageQuerySet


class ArticleQuerySet(PageQuerySet):
    def newest_first(self):
        """By day of posting; articles of one day by the order in which they were made."""
        return self.order_by("-published_on", "-pk")

    def older_than(self, article):
        """What comes after `article` in `newest_first`."""
        return self.filter(
            Q(published_on__lt=article.published_on)
            | Q(published_on=article.published_on, pk__lt=article.pk)
        ).newest_first()

    def newer_than(self, article):
        """What comes before `article` in `newest_first`, nearest first."""
        return self.filter(
            Q(published_on__gt=article.published_on)
            | Q(published_on=article.published_on, pk__gt=article.pk)
        ).order_by("published_on", "pk")

    def for_cards(self):
        """With what a card shows, and without the body."""
        return self.defer_streamfields().select_related("image")


ArticleManager = PageManager.from_queryset(ArticleQuerySet)
