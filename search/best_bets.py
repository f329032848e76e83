"""Results that editors chose for a query; they stand before all others (Wagtail's promotions)."""

from django.db.models import Q
from django.utils import timezone
from wagtail.contrib.search_promotions.models import Query, SearchPromotion
from wagtail.models import Page, Site

from core.visibility import pages_shown_on
from search.text import Token, compatibility, marks, tokenize

# Of marks as typed and as stored: the same, none, a part of them, hỏi for ngã.
_FITS = 0.7


def for_query(text: str, site: Site) -> list[Page]:
    """Return the pages chosen for what was typed, as the editors put them, each once.

    Live and public pages of this ward only. The words have to be those of the query, all of
    them in order, with or without marks; marks that contradict do not fit. Two statements, one
    where nothing is chosen.
    """
    words = tokenize(text)
    if not words:
        return []
    with_choice = Query.objects.filter(editors_picks__page__path__startswith=site.root_page.path)
    stored = with_choice.distinct().values_list("pk", "query_string")
    fitting = [pk for pk, query in stored if _fits(words, tokenize(query))]
    if not fitting:
        return []
    unexpired = Q(page__expire_at=None) | Q(page__expire_at__gt=timezone.now())
    chosen = SearchPromotion.objects.filter(
        unexpired, query__in=fitting, page__in=pages_shown_on(site)
    )
    chosen = chosen.select_related("page").order_by("sort_order", "pk")
    return list({choice.page_id: choice.page for choice in chosen}.values())


def _fits(typed: list[Token], stored: list[Token]) -> bool:
    return len(typed) == len(stored) and all(
        mine.fold == theirs.fold
        and (not marks(theirs.exact) or compatibility(mine.exact, theirs.exact) >= _FITS)
        for mine, theirs in zip(typed, stored, strict=True)
    )
