"""What the public may see, without a query of its own."""

from django.db.models import Exists, F, OuterRef, QuerySet
from django.db.models.functions import Length, Substr
from wagtail.models import PageViewRestriction


def visible(pages: QuerySet) -> QuerySet:
    """Return the live pages of `pages` that are under no restriction.

    The same as `.live().public()`, which reads the restrictions with one query each time it
    is called. Search backends do not understand this one; they need the other.
    """
    above = Substr(OuterRef("path"), 1, Length("page__path"))
    restrictions = PageViewRestriction.objects.annotate(above=above).filter(page__path=F("above"))
    return pages.filter(~Exists(restrictions), live=True)
