"""Addresses of the portal. Everything that is not listed here is a page of the tree."""

from django.conf import settings
from django.urls import include, path, re_path
from django.views.decorators.csrf import csrf_exempt
from wagtail import urls as wagtail_urls
from wagtail.admin import urls as wagtailadmin_urls
from wagtail.contrib.sitemaps.views import sitemap
from wagtail.documents import urls as wagtaildocs_urls
from wagtail.views import serve

from core import views as core_views
from core.look.views import living_page
from core.unsent import unsent_mail
from home import offline
from sharing import views as sharing_views
from sharing.sitemap import PageSitemap

# Wagtail's own pattern knows no dots; procedure codes (1.001193) and lich.ics have them.
PAGE_PATH = r"^((?:[\w.\-]+/)*(?:[\w\-]+\.ics)?)$"

urlpatterns = [
    path("healthz", core_views.healthz),
    path("readyz", core_views.readyz),
    path("robots.txt", sharing_views.robots),
    path("sitemap.xml", sitemap, {"sitemaps": {"pages": PageSitemap}}, name="sitemap"),
    path("sw.js", offline.service_worker),
    path("manifest.webmanifest", offline.manifest, name="manifest"),
    path("khong-co-mang/", offline.offline_page, name="offline"),
    path("favicon.ico", sharing_views.favicon),
    path("chia-se/<int:page_pk>-<slug:digest>.jpg", sharing_views.share_picture),
    re_path(r"^s/(\w+)/?$", sharing_views.follow, name="short_link"),
    path(f"{settings.ADMIN_PATH}duyet/", include("approvals.urls")),
    path(f"{settings.ADMIN_PATH}uy-quyen/", include("approvals.delegation_urls")),
    path(f"{settings.ADMIN_PATH}so-duyet/", include("approvals.register_urls")),
    path(f"{settings.ADMIN_PATH}thu-chua-gui/", unsent_mail, name="unsent_mail"),
    path(settings.ADMIN_PATH, include("editing.urls")),
    path(f"{settings.ADMIN_PATH}giao-dien/", living_page, name="living_page"),
    path(settings.ADMIN_PATH, include(wagtailadmin_urls)),
    path("tai-lieu/", include(wagtaildocs_urls)),
    path("mau-sac/<slug:version>.css", core_views.ward_colours, name="ward_colours"),
    path("", include("search.urls")),
    path("", include("readers.urls")),
]
if settings.SERVE_MEDIA and settings.MEDIA_URL.startswith("/"):
    urlpatterns.append(
        path(f"{settings.MEDIA_URL.lstrip('/')}<path:path>", core_views.public_media)
    )
urlpatterns += [
    # Logging in to a private page; the page pattern would swallow these addresses.
    *(pattern for pattern in wagtail_urls.urlpatterns if pattern.name != "wagtail_serve"),
    # Visitors have no session, so there is nothing that a forged request could use:
    # public forms check where a submission comes from instead (docs/decisions).
    re_path(PAGE_PATH, csrf_exempt(serve), name="wagtail_serve"),
]

handler400 = "core.views.bad_request"
