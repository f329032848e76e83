"""The dashboard of the editing interface, and deleting by way of the recycle bin."""

from django.conf import settings
from django.contrib import messages
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from wagtail import hooks
from wagtail.admin.auth import user_has_any_page_permission
from wagtail.admin.menu import MenuItem
from wagtail.admin.utils import get_valid_next_url_from_request
from wagtail.admin.views import home
from wagtail.models import Page, ReferenceIndex

from core.binned import BIN_PATH
from editing import deletion, restoration
from editing.bulk_actions import DeleteIntoBin
from editing.models import days_kept
from editing.panels import ToApprovePanel, WorkPanel

# Say the same in other words, for all wards and without the reason of a return.
REPLACED = (
    home.WorkflowObjectsToModeratePanel,
    home.UserObjectsInWorkflowModerationPanel,
    home.RecentEditsPanel,
)


@hooks.register("construct_homepage_panels")
def show_what_there_is_to_do(request, panels):
    panels[:] = [panel for panel in panels if not isinstance(panel, REPLACED)]
    panels += [ToApprovePanel(), WorkPanel()]


@hooks.register("construct_homepage_summary_items", order=1000)
def count_no_pages_and_pictures(request, summary_items):
    """How many there are is nobody's work; the menu leads to them."""
    summary_items.clear()


hooks.register("register_bulk_action", DeleteIntoBin, order=1)


@hooks.register("before_delete_page")
def delete_into_the_bin(request, page):
    """Wagtail's own view asks; what it would do on a POST is done here instead."""
    try:
        deletion.check_deletable(page)
    except deletion.DeletionRefused as refusal:
        messages.error(request, str(refusal))
        return redirect("wagtailadmin_explore", page.pk)
    ward = deletion.ward_of(page)
    if not ward or _wagtail_refuses(request, page):
        return None
    if request.method != "POST":
        messages.info(request, _kept_for(days_kept(ward)))
        return None
    parent = page.get_parent()
    deletion.recycle(page, request.user)
    said = _("“%(title)s” was moved to the recycle bin.")
    messages.success(request, said % {"title": page.get_admin_display_title()})
    following = get_valid_next_url_from_request(request)
    return redirect(following) if following else redirect("wagtailadmin_explore", parent.pk)


def _wagtail_refuses(request, page: Page) -> bool:
    """Whether Wagtail's view says no: something needs the page, or a name was mistyped."""
    typed = request.POST.get("confirm_site_name")
    if typed and typed != settings.WAGTAIL_SITE_NAME:
        return True
    return ReferenceIndex.get_references_to(page).group_by_source_object().is_protected


def _kept_for(days: int) -> str:
    text = ngettext(
        "Deleted pages go to the recycle bin. They can be restored for %(days)s day.",
        "Deleted pages go to the recycle bin. They can be restored for %(days)s days.",
        days,
    )
    return text % {"days": days}


@hooks.register("construct_page_chooser_queryset")
def offer_no_deleted_pages(pages, request):
    """By their paths: the search of the chooser cannot filter by address."""
    for path in Page.objects.filter(depth=2, url_path__startswith=BIN_PATH).values_list("path"):
        pages = pages.exclude(path__startswith=path[0])
    return pages


class BinMenuItem(MenuItem):
    def is_shown(self, request):
        return user_has_any_page_permission(request.user)


@hooks.register("register_admin_menu_item")
def show_the_bin():
    return BinMenuItem(
        gettext_lazy("Recycle bin"),
        reverse("editing:bin"),
        name="recycle-bin",
        icon_name="bin",
        order=900,
    )


@hooks.register("register_log_actions")
def name_the_actions_in_the_history(actions):
    for action, label, said in (
        (deletion.LOG_ACTION, gettext_lazy("Move to the bin"), gettext_lazy("Moved to the bin")),
        (restoration.LOG_ACTION, gettext_lazy("Restore"), gettext_lazy("Restored")),
        (
            restoration.PURGE_LOG_ACTION,
            gettext_lazy("Remove for good"),
            gettext_lazy("Removed for good"),
        ),
    ):
        actions.register_action(action, label, said)
