"""How approval shows in the editing interface."""

from urllib.parse import urlencode

from django.contrib import messages
from django.contrib.auth.models import Permission
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail import hooks
from wagtail.admin.action_menu import PublishMenuItem, RestartWorkflowMenuItem
from wagtail.admin.menu import MenuItem
from wagtail.admin.userbar import BaseItem
from wagtail.admin.widgets.button import Button

from approvals.alerts import LOG_CONFIRMED, LOG_PUBLISHED, LOG_TAKEN_DOWN, wards_on_call
from approvals.branches import LOG_SET, wards_set_by
from approvals.bundles import LOG_DISSOLVED, open_item_of
from approvals.locks import BundleLock
from approvals.models import FourEyesTask
from approvals.people import rights_of
from approvals.problems import leads_nowhere, problems_of
from approvals.takedown import LOG_ACTION, may_take_down
from approvals.views.bundles import may_make_bundles
from approvals.views.delegations import manages_delegations
from approvals.views.register import may_see_register


@hooks.register("before_create_page")
def refuse_to_publish_at_once(request, parent_page, page_class):
    """Wagtail saves a new page as live before `before_publish_page`.

    `PortalPermissionTester` lets nobody get that far, but the root of the tree is not ours.
    """
    if "action-publish" not in request.POST:
        return None
    messages.error(request, _("Pages are published by approval only. Submit it instead."))
    return redirect("wagtailadmin_explore", parent_page.pk)


@hooks.register("before_publish_page")
def refuse_to_publish_past_the_approval(request, page):
    """Should permissions ever allow it: nobody publishes, superusers included (R64)."""
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


@hooks.register("before_create_page")
def keep_a_new_page_out_of_a_dead_end(request, parent_page, page_class):
    _save_instead_of_submitting(request, parent_page)


@hooks.register("before_edit_page")
def keep_a_page_out_of_a_dead_end(request, page):
    _save_instead_of_submitting(request, page)


def _save_instead_of_submitting(request, page):
    """Save as a draft what nobody could ever approve, and say why; no word is lost.

    Wagtail would refuse the whole form, or let the page wait at a step without people.
    """
    workflow = page.get_workflow() if "action-submit" in request.POST else None
    problems = problems_of([workflow]) if workflow else []
    for problem in problems:
        messages.warning(request, problem)
    if problems and leads_nowhere(workflow):
        request.POST = request.POST.copy()
        del request.POST["action-submit"]


@hooks.register("construct_page_action_menu")
def hide_the_restart_button(menu_items, request, context):
    """Resubmitting begins at the first step as well, and keeps the reason of the return."""
    menu_items[:] = [item for item in menu_items if not isinstance(item, RestartWorkflowMenuItem)]


@hooks.register("before_edit_page")
def lead_approvers_to_the_desk(request, page):
    """A waiting page is locked; its editor offers an approver nothing but to cancel it all."""
    task_state = page.current_workflow_task_state
    task = task_state and task_state.task.specific
    if isinstance(task, FourEyesTask) and task.may_decide(page, request.user):
        return redirect("approvals:item", task_state.pk)
    return None


@hooks.register("before_edit_page")
def show_why_it_was_returned(request, page):
    state = page.current_workflow_state
    if request.method != "GET" or not state or state.status != state.STATUS_NEEDS_CHANGES:
        return
    returned = state.current_task_state
    who = returned.finished_by or returned.task.name
    reason = {"who": who, "reason": returned.comment}
    messages.warning(request, _("Returned by %(who)s: %(reason)s") % reason)


class DeskMenuItem(MenuItem):
    """The desk, for those who have something to decide."""

    def is_shown(self, request):
        return bool(rights_of(request.user))


@hooks.register("register_admin_menu_item")
def show_the_desk():
    return DeskMenuItem(_("To approve"), reverse("approvals:desk"), icon_name="check", order=50)


class DelegationMenuItem(MenuItem):
    """Standing in for others: for those who decide, and for the administrators of a ward."""

    def is_shown(self, request):
        return bool(rights_of(request.user)) or manages_delegations(request.user)


@hooks.register("register_admin_menu_item")
def show_the_delegations():
    address = reverse("approvals_delegations")
    return DelegationMenuItem(_("Delegations"), address, icon_name="group", order=55)


class RegisterMenuItem(MenuItem):
    def is_shown(self, request):
        return may_see_register(request.user)


@hooks.register("register_reports_menu_item")
def show_the_register():
    address = reverse("approvals_register")
    return RegisterMenuItem(_("Register of approvals"), address, icon_name="history", order=50)


@hooks.register("register_permissions")
def let_groups_manage_delegations_and_read_the_register():
    names = ("add_delegation", "view_decision")
    return Permission.objects.filter(content_type__app_label="approvals", codename__in=names)


class BranchMenuItem(MenuItem):
    """The approval by section, for the administrators of a ward."""

    def is_shown(self, request):
        return wards_set_by(request.user).exists()


@hooks.register("register_settings_menu_item")
def show_the_approval_by_section():
    address = reverse("approvals:branches")
    return BranchMenuItem(_("Approval by section"), address, icon_name="tasks", order=900)


@hooks.register("register_log_actions")
def name_the_setting_of_an_approval_in_the_history(actions):
    label, past = gettext_lazy("Set the approval"), gettext_lazy("Approval set")
    actions.register_action(LOG_SET, label, past)


class BundleMenuItem(MenuItem):
    """Bundles, for those who edit pages; approvers find them on the desk."""

    def is_shown(self, request):
        return may_make_bundles(request.user)


@hooks.register("register_admin_menu_item")
def show_the_bundles():
    address = reverse("approvals:bundles")
    return BundleMenuItem(_("Bundles"), address, icon_name="folder-open-inverse", order=60)


@hooks.register("register_page_header_buttons")
def offer_to_publish_together(page, user, view_name, next_url=None):
    if view_name == "edit" and page.has_unpublished_changes and may_make_bundles(user):
        address = f"{reverse('approvals:new_bundle')}?{urlencode({'page': page.pk})}"
        text = _("Publish together with others")
        yield Button(text, address, icon_name="folder-open-inverse", priority=75)


@hooks.register("lock_page")
def lock_what_a_bundle_holds(page):
    # What is held is a draft; the explorer asks for every row.
    item = page.has_unpublished_changes and open_item_of(page)
    return BundleLock(page, item.bundle) if item and item.is_held else None


@hooks.register("register_log_actions")
def name_the_end_of_a_bundle_in_the_history(actions):
    label, past = gettext_lazy("Dissolve a bundle"), gettext_lazy("Bundle dissolved")
    actions.register_action(LOG_DISSOLVED, label, past)


@hooks.register("register_log_actions")
def name_the_take_down_in_the_history(actions):
    actions.register_action(LOG_ACTION, gettext_lazy("Take down"), gettext_lazy("Taken down"))


class AlertsMenuItem(MenuItem):
    """For those who publish alerts; approvers find them on their desk as well."""

    def is_shown(self, request):
        return wards_on_call(request.user).exists()


@hooks.register("register_admin_menu_item")
def show_the_alerts():
    label = _("Urgent alerts")
    return AlertsMenuItem(label, reverse("approvals:alerts"), icon_name="warning", order=51)


@hooks.register("register_log_actions")
def name_what_happens_to_alerts(actions):
    for action, label, past in (
        (LOG_PUBLISHED, gettext_lazy("Publish an alert"), gettext_lazy("Alert published")),
        (LOG_CONFIRMED, gettext_lazy("Confirm an alert"), gettext_lazy("Alert confirmed")),
        (LOG_TAKEN_DOWN, gettext_lazy("Take down an alert"), gettext_lazy("Alert taken down")),
    ):
        actions.register_action(action, label, past)


class TakeDownItem(BaseItem):
    """Take the page down, from the page itself."""

    template_name = "approvals/userbar_take_down.html"

    def __init__(self, page):
        self.page = page


@hooks.register("construct_wagtail_userbar")
def offer_to_take_the_page_down(request, items, page):
    if page and page.pk and may_take_down(page, request.user):
        items.append(TakeDownItem(page))
