"""How approval shows in the editing interface."""

from django.contrib import messages
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail import hooks
from wagtail.admin.action_menu import PublishMenuItem
from wagtail.admin.menu import MenuItem
from wagtail.admin.userbar import BaseItem

from approvals.models import FourEyesTask
from approvals.takedown import LOG_ACTION, may_take_down


@hooks.register("before_publish_page")
def refuse_to_publish_past_the_approval(request, page):
    """Superusers hold every permission; this one they do not use (R64)."""
    messages.error(request, _("Pages are published by approval only. Submit it instead."))
    return redirect("wagtailadmin_pages:edit", page.pk)


@hooks.register("before_bulk_action")
def refuse_to_publish_in_bulk(request, action_type, objects, action_class_instance):
    if action_type != "publish":
        return None
    messages.error(request, _("Pages are published by approval only. Submit it instead."))
    return redirect(action_class_instance.next_url)


@hooks.register("construct_page_action_menu")
def hide_the_publish_button(menu_items, request, context):
    menu_items[:] = [item for item in menu_items if not isinstance(item, PublishMenuItem)]


class DeskMenuItem(MenuItem):
    """The desk, for those who have something to decide."""

    def is_shown(self, request):
        return FourEyesTask.objects.filter(groups__user=request.user).exists()


@hooks.register("register_admin_menu_item")
def show_the_desk():
    return DeskMenuItem(_("To approve"), reverse("approvals:desk"), icon_name="check", order=50)


@hooks.register("register_log_actions")
def name_the_take_down_in_the_history(actions):
    actions.register_action(LOG_ACTION, gettext_lazy("Take down"), gettext_lazy("Taken down"))


class TakeDownItem(BaseItem):
    """Take the page down, from the page itself."""

    template_name = "approvals/userbar_take_down.html"

    def __init__(self, page):
        self.page = page


@hooks.register("construct_wagtail_userbar")
def offer_to_take_the_page_down(request, items, page):
    if page and page.pk and may_take_down(page, request.user):
        items.append(TakeDownItem(page))
