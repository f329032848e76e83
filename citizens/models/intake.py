"""What the two pages that take messages share: the form, the receipt, the tracking."""

from functools import partial

from django.core import signing
from django.core.cache import cache
from django.db import DatabaseError, models
from django.http import Http404, HttpResponseRedirect
from django.utils.cache import add_never_cache_headers
from django.utils.text import Truncator
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.contrib.routable_page.models import RoutablePageMixin, path
from wagtail.models import Page, Site

from citizens.codes import grouped, new_code
from citizens.forms import TrackingForm
from citizens.models.submission import Submission
from citizens.receipts import code_of, receipt_for
from core.antispam import MAX_SECONDS, Limit, comes_from_elsewhere, sending_key
from core.models import PortalPage
from core.models.ward import https_only
from core.visibility import page_shown_on

RECEIPT = "da-nhan"
TRACKING = "tra-cuu"
LIMIT = Limit("messages", most=30, seconds=60 * 60)


def default_notice() -> str:
    """A text that names data, purpose, receivers and rights (R52); each ward edits its own."""
    return gettext(
        "Your name, address, telephone number and e-mail address are used only to receive,"
        " handle and answer your message. They are never shown on this portal and are given"
        " only to the officers and authorities who handle the message. You may ask at any time"
        " to see them, to have them corrected or deleted, or withdraw your consent."
    )


def first_words(text: str) -> str:
    """Return what fits into the summary of a page."""
    return Truncator(" ".join(text.split())).chars(600)


class IntakePage(RoutablePageMixin, PortalPage):
    """A page with a form for citizens.

    No cookie is set, no session is opened; what is sent becomes a private Submission.
    Answers with a form carry a token that ages, so they are never cached.
    """

    personal_data_notice = models.TextField(
        _("notice on personal data"),
        default=default_notice,
        help_text=_("What people agree to. Its wording is stored with each message (R52)."),
    )
    reception_page = models.ForeignKey(
        "wagtailcore.Page",
        verbose_name=_("page about receiving citizens"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        help_text=_("Where complaints and denunciations are sent instead."),
    )
    national_portal_url = models.URLField(
        _("feedback on the National Public Service Portal"), blank=True, validators=[https_only]
    )

    asks_for_opinion = False
    intake_panels = [
        MultiFieldPanel(
            [
                FieldPanel("personal_data_notice"),
                FieldPanel("reception_page"),
                FieldPanel("national_portal_url"),
            ],
            heading=_("The form"),
        )
    ]

    form_class = None
    form_template = None

    class Meta:
        abstract = True

    def serve_form(self, request, form_class=None, template=None, **context):
        """Show the form, or take what was sent with it."""
        form_class = form_class or self.form_class
        show = partial(self._show_form, request, template or self.form_template, context)
        if request.method == "POST":
            return self._take(request, form_class, show)
        return show(form_class(site=Site.find_for_request(request)))

    def _show_form(self, request, template, context, form, status=200):
        response = self.render(
            request,
            template=template,
            context_overrides={
                **context,
                "form": form,
                "reception": self._reception(request),
                "tracking_url": self._address(request, "track"),
            },
        )
        response.status_code = status
        add_never_cache_headers(response)
        return response

    def _take(self, request, form_class, show):
        if comes_from_elsewhere(request):
            context = {"view_title": gettext("This message was not accepted")}
            return self._plain(request, "citizens/refused.html", context, status=403)
        site = Site.find_for_request(request)
        form = form_class(request.POST, site=site)
        if LIMIT.is_over(request):
            form.add_error(
                None,
                gettext(
                    "Too many messages were sent from your network. Your text is kept: please"
                    " send it again in an hour, or come to the ward office."
                ),
            )
            response = show(form, status=429)
            response["Retry-After"] = str(LIMIT.seconds)
            return response
        if not form.is_valid():
            return show(form, status=400)
        receipt = receipt_for(self._store(site, form))
        return HttpResponseRedirect(self._address(request, "received", receipt), status=303)

    def _store(self, site, form) -> str:
        """Return the code of the message; the same message sent twice is stored once.

        The code is chosen first: of two clicks at once only one can put its own into the cache.
        """
        values = form.values_to_store
        key = sending_key(form.cleaned_data["token"], *map(str, values.values()))
        code = new_code()
        if not cache.add(key, code, MAX_SECONDS):
            return cache.get(key, code)
        try:
            Submission.objects.receive(
                site=site, code=code, notice=self.personal_data_notice, **values
            )
        except DatabaseError:
            cache.delete(key)
            raise
        return code

    @path(f"{RECEIPT}/<path:receipt>/", name="received")
    def received(self, request, receipt):
        """Say thank you and show the code for an hour; later, ask for it."""
        try:
            submission = self._find(request, code_of(receipt))
        except signing.SignatureExpired:
            return HttpResponseRedirect(self._address(request, "track"))
        except signing.BadSignature as error:
            raise Http404 from error
        if submission is None:
            raise Http404
        shown = grouped(submission.code)
        context = {
            "view_title": gettext("Your message has been received"),
            "code": shown,
            "tracking_url": self._address(request, "track"),
        }
        return self._plain(request, "citizens/received.html", context)

    @path(f"{TRACKING}/", name="track")
    def track(self, request):
        """Tell how far a message has come (R44): statuses, times and the reply, nothing else.

        The form posts, so that no code stays in addresses, histories and logs; whoever kept
        an address with a code in it is answered all the same.
        """
        is_kept_address = request.method != "POST" and "ma" in request.GET
        asked = request.GET if is_kept_address else request.POST
        form = TrackingForm(asked or None)
        submission = None
        if form.is_bound:
            submission = form.is_valid() and self._find(request, form.cleaned_data["ma"])
            if not submission:
                form.errors.clear()
                form.add_error("ma", gettext("No message has this code. Please check it."))
        context = {
            "view_title": gettext("Follow your message"),
            "form": form,
            "submission": submission,
        }
        if submission:
            context |= {"events": submission.events.all(), "code": grouped(submission.code)}
        status = 404 if form.is_bound and not submission else 200
        return self._plain(request, "citizens/track.html", context, status)

    def _find(self, request, code: str) -> Submission | None:
        if not code:
            return None
        site = Site.find_for_request(request)
        return Submission.objects.filter(site=site, code=code).first()

    def _plain(self, request, template, context, status=200):
        context = {**context, "noindex": True}
        response = self.render(request, template=template, context_overrides=context)
        response.status_code = status
        response["X-Robots-Tag"] = "noindex"
        add_never_cache_headers(response)
        return response

    def _address(self, request, name: str, *args) -> str:
        return self.get_url(request) + self.reverse_subpage(name, args=args)

    def _reception(self, request) -> Page | None:
        if not self.reception_page_id:
            return None
        return page_shown_on(Site.find_for_request(request), self.reception_page_id)
