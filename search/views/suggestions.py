"""What the search field offers while somebody types."""

from django.http import Http404, HttpRequest, JsonResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe
from wagtail.models import Page, Site

from core.visibility import visible
from search.finding import suggest
from search.forms import shorten
from search.kinds import Kind, kinds_by_content_type
from search.limits import SUGGESTIONS, is_over

MOST = 8


@require_safe
def suggestions(request: HttpRequest) -> JsonResponse:
    """Answer `?q=` with at most 8 pages: {"suggestions": [{"title", "url", "kind"}]}.

    `?dang=opensearch` gives the form that browsers ask for: [query, titles, [], addresses].
    """
    site = Site.find_for_request(request)
    if site is None:
        raise Http404
    if is_over(SUGGESTIONS, request):
        message = _("Too many requests. Please wait a minute.")
        headers = {"Retry-After": str(SUGGESTIONS.seconds), "Cache-Control": "no-store"}
        return JsonResponse({"error": message}, status=429, headers=headers)
    query, _is_cut = shorten(request.GET.get("q", ""))
    offered = _offered(query, request, site) if query else []
    if request.GET.get("dang") == "opensearch":
        titles = [entry["title"] for entry in offered]
        addresses = [request.build_absolute_uri(entry["url"]) for entry in offered]
        answer = JsonResponse(
            [query, titles, [], addresses],
            safe=False,
            content_type="application/x-suggestions+json",
        )
    else:
        answer = JsonResponse({"suggestions": offered})
    # A page that was taken down is named no longer, also where it was named before.
    answer["Cache-Control"] = "no-store"
    return answer


def _offered(query: str, request: HttpRequest, site: Site) -> list[dict[str, str]]:
    keys = suggest(query, site, MOST)
    # Asked once more: what was hidden a moment ago is not named.
    pages = visible(Page.objects.all()).in_bulk(keys)
    kinds = kinds_by_content_type()
    return [
        {
            "title": page.title,
            "url": page.get_url(request, site),
            "kind": str(kinds.get(page.content_type_id, Kind.OTHER).label),
        }
        for page in (pages[key] for key in keys if key in pages)
    ]
