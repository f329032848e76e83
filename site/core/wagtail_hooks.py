"""Who may fetch an uploaded file, and where the living page is found."""

from django.db.models import BigIntegerField
from django.db.models.functions import Cast
from django.http import Http404, HttpRequest
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from wagtail import hooks
from wagtail.admin import messages
from wagtail.admin.menu import MenuItem
from wagtail.models import Page, ReferenceIndex

from core.maintenance import is_announced_late
from core.models import PortalDocument, WardSettings
from core.unsent import may_see_unsent_mail
from core.visibility import visible


def is_public_file(document: PortalDocument) -> bool:
    """Whether a page that everybody may see shows the file; one query.

    Fields called internal_something are for staff, on whichever page they are.
    """
    references = (
        ReferenceIndex.get_references_to(document)
        .filter(base_content_type=ReferenceIndex._get_base_content_type(Page))
        .exclude(model_path__regex=r"(^|\.)internal_")
        .annotate(page_id=Cast("object_id", BigIntegerField()))
    )
    return visible(Page.objects.filter(pk__in=references.values("page_id"))).exists()


@hooks.register("before_serve_document")
def keep_unpublished_files_to_staff(document: PortalDocument, request: HttpRequest) -> None:
    """Answer 404 to visitors who have, or guess, the address of a draft's file.

    The public question comes first, so that visitors' sessions stay untouched.
    """
    if is_public_file(document) or request.user.has_perm("wagtailadmin.access_admin"):
        return
    raise Http404


@hooks.register("register_help_menu_item")
def show_the_look_of_the_public_pages() -> MenuItem:
    return MenuItem(_("Look of the public pages"), reverse("living_page"), icon_name="view")


@hooks.register("after_edit_setting")
def warn_of_a_stop_that_is_announced_late(request: HttpRequest, setting) -> None:
    """R13: seven working days ahead, as the law says; a failing disk does not wait for them."""
    if isinstance(setting, WardSettings) and is_announced_late(setting, timezone.now()):
        text = _("Readers learn of the stop later than they should: %(days)s working days ahead.")
        messages.warning(request, text % {"days": setting.stop_notice_days})


class UnsentMailItem(MenuItem):
    def is_shown(self, request):
        return may_see_unsent_mail(request.user)


@hooks.register("register_reports_menu_item")
def show_the_unsent_mail() -> MenuItem:
    return UnsentMailItem(_("Unsent mail"), reverse("unsent_mail"), icon_name="mail", order=900)
