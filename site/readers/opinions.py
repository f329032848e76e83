"""Taking opinions on pages (R11): works without script, sets no cookie."""

from django.core.cache import cache
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods
from wagtail.models import Page, Site

from core.antispam import Limit, comes_from_elsewhere, sending_key
from core.visibility import page_shown_on
from readers.forms import YES, OpinionForm
from readers.models import Opinion
from readers.visits import visitor_digest

LIMIT = Limit("opinions", most=20, seconds=60 * 60)
# The same words from the same device within so many seconds are one click too many.
DOUBLE_CLICK = 10 * 60
QUESTION, THANKS = "y-kien", "cam-on"


@never_cache
@csrf_exempt
@require_http_methods(["GET", "POST"])
def take(request: HttpRequest, page_id: int) -> HttpResponse:
    """Store an opinion and lead back to the page, whose text of thanks the address uncovers."""
    site = Site.find_for_request(request)
    page = site and page_shown_on(site, page_id)
    if not page:
        raise Http404
    address = page.get_url(request, site)
    if request.method == "GET":
        return HttpResponseRedirect(f"{address}#{QUESTION}")
    form = OpinionForm(request.POST)
    status = 200 if form.is_valid() else 400
    if comes_from_elsewhere(request):
        form.add_error(None, _("This was sent from another website. Please send it from here."))
        status = 403
    elif LIMIT.is_over(request):
        form.add_error(
            None,
            _(
                "Too many messages were sent from your network. Your text is kept: please"
                " send it again in an hour."
            ),
        )
        status = 429
    if status != 200:
        context = {"form": form, "about": page, "address": address}
        response = render(request, "readers/opinion.html", context, status=status)
        response["X-Robots-Tag"] = "noindex"
        return response
    _store(request, site, page, form.cleaned_data)
    response = HttpResponseRedirect(f"{address}#{THANKS}")
    response.status_code = 303
    return response


def _store(request: HttpRequest, site: Site, page: Page, said: dict) -> None:
    today = timezone.localdate()
    device = visitor_digest(request, today, "opinion")
    key = sending_key(device, str(page.pk), said["useful"], said["comment"])
    if cache.add(key, 1, DOUBLE_CLICK):
        Opinion.objects.create(
            site=site,
            page=page,
            day=today,
            is_useful=said["useful"] == YES,
            comment=said["comment"],
        )
