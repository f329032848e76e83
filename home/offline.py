"""Reading without a network, and the portal as an app on the reader's first screen.

The service worker `static/js/worker.js` does the keeping; here stands what it may keep.
"""

import json
from dataclasses import dataclass

from django.conf import settings
from django.contrib.staticfiles.storage import staticfiles_storage
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.template.loader import render_to_string
from django.templatetags.static import static
from django.urls import reverse
from django.utils import translation
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.views.decorators.cache import cache_control
from django.views.decorators.http import conditional_page, require_safe
from wagtail.models import Page, Site

from articles.models import ArticleIndexPage
from citizens.models import QuestionIndexPage
from core.languages import ENGLISH
from core.models import WardSettings
from core.visibility import visible
from documents.models import DocumentIndexPage, PlanIndexPage
from events.models import WorkCalendarPage
from home.models import ContactPage, EnglishHomePage, ProfilePage, StandardPage
from procedures.models import ProcedureIndexPage

WORKER = settings.BASE_DIR / "static/js/worker.js"

# On every device that has the worker.
BASICS = (ContactPage, WorkCalendarPage)
# Sections whose pages are kept once they were read. None with a form or a tracking page.
KEPT = (
    *BASICS,
    ArticleIndexPage,
    DocumentIndexPage,
    PlanIndexPage,
    ProcedureIndexPage,
    ProfilePage,
    StandardPage,
)
SHORTCUTS = (ProcedureIndexPage, WorkCalendarPage, QuestionIndexPage)


@dataclass(frozen=True)
class Section:
    model: type[Page]
    title: str
    url: str


@require_safe
@conditional_page
@cache_control(no_cache=True)
def service_worker(request: HttpRequest) -> HttpResponse:
    """The worker's text with its settings before it; browsers ask for it as people read on.

    With OFFLINE_READING off it is a worker that removes the earlier one and all copies.
    """
    sections = _sections(request)
    ward = WardSettings.for_request(request)
    portal = {
        "enabled": settings.OFFLINE_READING,
        # Other files mean another worker, which drops the files of the one before.
        "version": getattr(staticfiles_storage, "manifest_hash", "") + ward.look.version,
        "files": [settings.STATIC_URL, *filter(None, [ward.look.url])],
        "admin": f"/{settings.ADMIN_PATH}",
        "page": reverse("offline"),
        "basics": [reverse("offline"), *_addresses(sections, BASICS)],
        "kept": _addresses(sections, KEPT),
        "notes": {"vi": _notes()},
    }
    if ward.english_enabled:
        portal["kept"] += _addresses(sections, (EnglishHomePage,))
        with translation.override(ENGLISH):
            portal["notes"][ENGLISH] = _notes()
    text = f"const portal = {json.dumps(portal, ensure_ascii=False)};\n{WORKER.read_text()}"
    return HttpResponse(text, content_type="text/javascript; charset=utf-8")


def _notes() -> dict[str, str]:
    """What stands above a saved copy; the worker puts the time in."""
    texts = {
        "offline": _("You are reading the copy saved at {time}, because there is no network."),
        "slow": _(
            "You are reading the copy saved at {time}, because the network is slow."
            " Load the page again for the current one."
        ),
    }
    return {
        reason: render_to_string("home/parts/saved_copy.html", {"text": text})
        for reason, text in texts.items()
    }


@require_safe
def offline_page(request: HttpRequest) -> HttpResponse:
    """What the worker shows in place of a page that it has no copy of."""
    sections = _sections(request)
    context = {
        "view_title": _("No network"),
        "noindex": True,
        "basics": [section for section in sections if section.model in BASICS],
        "procedures": _addresses(sections, (ProcedureIndexPage,)),
    }
    return render(request, "home/offline.html", context)


@require_safe
@conditional_page
@cache_control(no_cache=True)
def manifest(request: HttpRequest) -> HttpResponse:
    """What a browser needs to put the portal on the first screen like an app."""
    sections = _sections(request)
    ward = WardSettings.for_request(request)
    content = {
        "id": "/",
        "start_url": "/",
        "scope": "/",
        "lang": "vi",
        "name": ward.name,
        "short_name": capfirst(ward.unit_name),
        # With an address and a way back, unlike "standalone".
        "display": "minimal-ui",
        "theme_color": ward.look.bar_light,
        "background_color": "#ffffff",
        "icons": [
            _icon("icon-192.png", 192),
            _icon("icon-512.png", 512),
            _icon("icon-maskable-512.png", 512, purpose="maskable"),
        ],
        "shortcuts": [
            {"name": section.title, "url": section.url}
            for section in sections
            if section.model in SHORTCUTS
        ],
    }
    return JsonResponse(content, content_type="application/manifest+json")


def _icon(name: str, size: int, **others: str) -> dict[str, str]:
    source = static(f"img/{name}")
    return {"src": source, "sizes": f"{size}x{size}", "type": "image/png"} | others


def _sections(request: HttpRequest) -> list[Section]:
    """The children of the front page that the public can see."""
    site = Site.find_for_request(request)
    if site is None:
        raise Http404
    pages = visible(site.root_page.get_children())
    return [Section(page.specific_class, page.title, page.get_url(request, site)) for page in pages]


def _addresses(sections: list[Section], models: tuple[type[Page], ...]) -> list[str]:
    return [section.url for section in sections if section.model in models]
