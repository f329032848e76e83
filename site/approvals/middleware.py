"""An answer for submissions that are refused, wherever in the administration they were made."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from wagtail.admin import messages

from approvals.submission import SubmissionRefused

NAMED = 3  # findings in the message itself


class RefusedSubmissionMiddleware:
    """Lead from a refused submission to the saved draft, where the reasons are listed.

    Wagtail stores the draft before it starts the approval, so nothing typed is lost.
    """

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_exception(self, request: HttpRequest, exception: Exception) -> HttpResponse | None:
        if not isinstance(exception, SubmissionRefused):
            return None
        count = len(exception.findings)
        text = ngettext(
            "“%(title)s” is saved as a draft but was not submitted: %(count)s thing has to be"
            " mended first.",
            "“%(title)s” is saved as a draft but was not submitted: %(count)s things have to be"
            " mended first.",
            count,
        )
        first = "; ".join(
            f"{finding.where}: {finding.message}" for finding in exception.findings[:NAMED]
        )
        messages.error(
            request,
            f"{text % {'title': exception.page.title, 'count': count}} {first}",
            buttons=[messages.button("#content-checks", _("Show the whole check list"))],
        )
        return redirect("wagtailadmin_pages:edit", exception.page.pk)
