"""Search for programs; documented in docs/api.md."""

from functools import wraps

from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.utils.translation import gettext as _
from django.views.decorators.csrf import csrf_exempt
from wagtail.models import Site

from search.finding import find
from search.forms import ApiForm, shorten
from search.limits import API, is_over
from search.results import describe

DEFAULT_LIMIT = 10


def open_to_all(view):
    """Let pages of other sites read the answer: it is public, and no cookie is looked at."""

    @wraps(view)
    def with_header(request: HttpRequest) -> HttpResponse:
        response = view(request)
        response["Access-Control-Allow-Origin"] = "*"
        response["X-Content-Type-Options"] = "nosniff"
        return response

    return with_header


@csrf_exempt  # nothing can be changed here; other methods get an answer that programs read
@open_to_all
def search_api(request: HttpRequest) -> HttpResponse:
    """Answer `?q=…&limit=10` with what the search page would show first.

    400 for a wrong limit, 405 for other methods than GET, 429 after 60 requests in a minute;
    errors are {"error": sentence}.
    """
    if request.method not in ("GET", "HEAD"):
        return _error(_("Only GET is allowed here."), 405, Allow="GET, HEAD")
    if is_over(API, request):
        message = _("Too many requests. Please wait a minute.")
        return _error(message, 429, **{"Retry-After": str(API.seconds)})
    site = Site.find_for_request(request)
    if site is None:
        raise Http404
    form = ApiForm(request.GET)
    if "limit" in form.errors:
        return _error(form.errors["limit"][0], 400)
    query, _is_cut = shorten(request.GET.get("q", ""))
    return _json(_answer(query, form.cleaned_data.get("limit") or DEFAULT_LIMIT, request, site))


def _answer(query: str, limit: int, request: HttpRequest, site: Site) -> dict:
    if not query:
        return {"results": [], "approximate": False, "suggestion": None, "total": 0}
    found = find(query, site)
    results = [
        result.as_json()
        for result in describe(list(found.rows[:limit]), found.words, request, site)
    ]
    for result in results:
        result["url"] = request.build_absolute_uri(result["url"])
    return {
        "results": results,
        "approximate": found.is_approximate,
        "suggestion": found.suggestion or None,
        "total": len(found.rows),
    }


def _error(message: str, status: int, **headers: str) -> JsonResponse:
    return _json({"error": message}, status=status, headers={"Cache-Control": "no-store"} | headers)


def _json(content: dict, **options) -> JsonResponse:
    return JsonResponse(content, json_dumps_params={"ensure_ascii": False}, **options)
