"""The search page."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe
from wagtail.models import Site

from core.listing import paginate
from search.forms import SearchForm
from search.kinds import Kind, kinds_by_content_type
from search.models import PageText
from search.old_engine import Found, find
from search.snippets import highlight, snippet

PER_PAGE = 10


@require_safe
def search(request: HttpRequest) -> HttpResponse:
    """Show what is found for `q`, limited to the kind `loai`; helpful when nothing is."""
    site = Site.find_for_request(request)
    if site is None:
        raise Http404
    form = SearchForm(request.GET)
    form.is_valid()
    # A wrong kind is left out; the words asked for still count.
    chosen = form.cleaned_data
    query = chosen.get("q", "")
    found = find(site, query, chosen.get("loai", "")) if query else Found()
    page_obj = paginate(request, found.results, PER_PAGE)
    return render(
        request,
        "search/search.html",
        {
            "view_title": _("%(query)s: search") % {"query": query} if query else _("Search"),
            "noindex": True,
            "form": form,
            "query": query,
            "found": found,
            "kinds": [(kind, Kind(kind).label, n) for kind, n in found.counts.items()],
            "chosen_kind": chosen.get("loai", ""),
            "page_obj": page_obj,
            "hits": _describe(list(page_obj.object_list), found.words, request, site),
        },
    )


def _describe(pages, words, request, site) -> list[dict]:
    """Return what the list shows of each result; one query for all texts."""
    texts = dict(
        PageText.objects.filter(pk__in=[page.pk for page in pages]).values_list("pk", "text")
    )
    kinds = kinds_by_content_type()
    return [
        {
            "url": page.get_url(request, site),
            "title": highlight(page.title, words),
            "snippet": snippet(texts.get(page.pk, ""), words),
            "kind": kinds.get(page.content_type_id, Kind.OTHER).label,
            "updated_at": page.last_published_at,
        }
        for page in pages
    ]
