"""What every request passes, whatever it asks for."""

from django.conf import settings

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


class FileHeadersMiddleware:
    """Take away the header "Content-Encoding: None" that Wagtail gives to files.

    It stands outside the compressing middleware, which therefore leaves files alone.
    """

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        response = self.get_response(request)
        if response.get("Content-Encoding") == "None":
            del response["Content-Encoding"]
        return response


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
