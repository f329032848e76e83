"""The search page."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe
from wagtail.models import Site

from citizens.models import QuestionIndexPage
from citizens.models.questions import ASKING
from core.listing import paginate
from core.navigation import top_level
from core.text import fold
from core.visibility import visible
from procedures.models import ProcedurePage
from search import log
from search.facets import Narrowing
from search.finding import Finding, Row, find
from search.forms import Asked
from search.kinds import Kind
from search.results import describe

PER_PAGE = 10
NEAREST = 5


@require_safe
def search(request: HttpRequest) -> HttpResponse:
    """Show what is found for `q` under the filters chosen; helpful when nothing is."""
    site = Site.find_for_request(request)
    if site is None:
        raise Http404
    asked = Asked(request.GET)
    # Links of the page repeat what was understood, however much was sent.
    number, request.GET = request.GET.get("page", ""), asked.as_query()
    if number:
        request.GET["page"] = number
    found = find(asked.query, site) if asked.query else Finding()
    sections = [page for page, _url in top_level(request)]
    narrowing = Narrowing(found.rows, asked, sections)
    if asked.query and not asked.chosen and not number:
        log.note(request, site, asked.query, len(found.rows), found.is_approximate)
    page_obj = paginate(request, narrowing.rows, PER_PAGE)
    results = describe(list(page_obj.object_list), found.words, request, site)
    context = {
        "view_title": _("%(query)s: search") % {"query": asked.query}
        if asked.query
        else _("Search"),
        "noindex": True,
        "asked": asked,
        "found": found,
        "narrowing": narrowing,
        "total": page_obj.paginator.count,
        "page_obj": page_obj,
        "results": results,
    }
    if asked.query and (not found.rows or found.is_approximate):
        context |= _ways_out(request, site)
    if asked.query and not found.rows:
        nearest, context["shares_words"] = _nearest(asked.query, site)
        context["nearest"] = describe(nearest, frozenset(), request, site)
    return render(request, "search/search.html", context)


def _ways_out(request: HttpRequest, site: Site) -> dict:
    """Return whom to ask: the page with the form for questions, if there is one."""
    asking = visible(QuestionIndexPage.objects.descendant_of(site.root_page)).first()
    url = asking and asking.get_url(request, site)
    return {"asking_url": url and f"{url}{ASKING}/"}


def _nearest(query: str, site: Site) -> tuple[list[Row], bool]:
    """Return the procedures that share most words with the query, and whether any does.

    Of equal ones come the last updated; where none shares a word, just those.
    """
    here = visible(ProcedurePage.objects.descendant_of(site.root_page).in_force())
    names = here.recently_updated().values_list("pk", "folded_names")
    words = fold(query).split()
    shared = [(sum(f" {word} " in name for word in words), pk) for pk, name in names]
    sharing = [entry for entry in shared if entry[0]]
    sharing.sort(key=lambda entry: -entry[0])
    best = (sharing or shared)[:NEAREST]
    return [Row(pk, Kind.PROCEDURE) for _count, pk in best], bool(sharing)
