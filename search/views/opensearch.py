"""The description by which browsers offer the portal's search (OpenSearch 1.1)."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe
from wagtail.models import Site

DAY = 86_400
NAME_LENGTH = 16  # the most that OpenSearch 1.1 allows


@require_safe
def description(request: HttpRequest) -> HttpResponse:
    if Site.find_for_request(request) is None:
        raise Http404
    response = render(
        request,
        "search/opensearch.xml",
        {"root": request.build_absolute_uri("/").rstrip("/"), "name_length": NAME_LENGTH},
        content_type="application/opensearchdescription+xml; charset=utf-8",
    )
    response["Cache-Control"] = f"public, max-age={DAY}"
    return response
