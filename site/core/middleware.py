"""What every request passes, whatever it asks for."""

from django.conf import settings
from django.http import FileResponse
from django.utils import translation
from wagtail.models import Site

from core.languages import ENGLISH, ENGLISH_PATH
from core.models import WardSettings
from core.ranges import limit_to_range
from core.rich_text.contentstate import is_contentstate
from core.text import clean_text
from core.views import bad_request


class AdminPolicyMiddleware:
    """Give the editing interface the looser content policy that its widgets need."""

    def __init__(self, get_response):
        self.get_response = get_response
        self.prefix = f"/{settings.ADMIN_PATH}"

    def __call__(self, request):
        response = self.get_response(request)
        if request.path_info.startswith(self.prefix):
            response._csp_config = settings.ADMIN_CONTENT_SECURITY_POLICY["DIRECTIVES"]
        return response


class ComposedTextMiddleware:
    """Compose what editors type (NFC) before any form of the editing interface sees it.

    One place for titles, blocks, inline children, snippets, settings and file names alike. Rich
    text is left to its own widget (core.rich_text): a shorter text would shift its styles.
    Passwords stay as they were typed.
    """

    def __init__(self, get_response):
        self.get_response = get_response
        self.prefix = f"/{settings.ADMIN_PATH}"

    def __call__(self, request):
        return self.get_response(request)

    def process_view(self, request, view_func, view_args, view_kwargs):
        if request.method != "POST" or not request.path_info.startswith(self.prefix):
            return
        changed = {
            name: cleaned
            for name, values in request.POST.lists()
            if "password" not in name and (cleaned := [_composed(v) for v in values]) != values
        }
        if changed:
            request.POST = request.POST.copy()
            for name, values in changed.items():
                request.POST.setlist(name, values)


def _composed(value: str) -> str:
    return value if is_contentstate(value) else clean_text(value)


class FilesMiddleware:
    """Send files in parts on demand, without the header "Content-Encoding: None" of Wagtail.

    It stands outside the compressing middleware, which leaves files with that header alone.
    """

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        response = self.get_response(request)
        if response.get("Content-Encoding") == "None":
            del response["Content-Encoding"]
            if isinstance(response, FileResponse):  # or else 304
                return limit_to_range(request, response)
        return response


class EnglishMiddleware:
    """Speak English below /en/, error pages included, where the ward has switched it on (R30)."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        if not self.wants_english(request):
            return self.get_response(request)
        with translation.override(ENGLISH):
            return self.get_response(request)

    @staticmethod
    def wants_english(request) -> bool:
        if not request.path_info.startswith(ENGLISH_PATH) or not Site.find_for_request(request):
            return False
        return WardSettings.for_request(request).english_enabled


class RejectNullBytesMiddleware:
    """Answer 400 to a null byte in the address: PostgreSQL cannot store or compare it."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        return self.get_response(request)

    def process_view(self, request, view_func, view_args, view_kwargs):
        if "\x00" in request.path or "%00" in request.META.get("QUERY_STRING", ""):
            # Answered here, not raised: each raised one would fill the log with a traceback.
            return bad_request(request)
        return None
