"""Deleting several pages at once."""

from django.utils.translation import ngettext
from wagtail.admin.views.pages.bulk_actions import DeleteBulkAction
from wagtail.models import Page

from core.binned import is_binned
from editing.deletion import DeletionRefused, check_deletable, recycle, ward_of
from editing.models import days_kept


class DeleteIntoBin(DeleteBulkAction):
    """In place of Wagtail's of the same name."""

    template_name = "editing/confirm_bulk_delete.html"

    def check_perm(self, page):
        try:
            check_deletable(page)
        except DeletionRefused:
            return False
        return super().check_perm(page)

    def get_context_data(self, **kwargs):
        context = super().get_context_data(**kwargs)
        wards = [ward_of(shown["item"]) for shown in context["items"][:1]]
        return context | {"days_kept": days_kept(wards[0]) if any(wards) else None}

    @classmethod
    def execute_action(cls, objects, user=None, **kwargs):
        parents, children = 0, 0
        for chosen in objects:
            page = Page.objects.get(pk=chosen.pk)
            if is_binned(page):  # with one above it, which was chosen too
                continue
            parents += 1
            children += page.get_descendant_count()
            if ward_of(page):
                recycle(page, user)
            else:
                page.delete(user=user)
        return parents, children

    def get_success_message(self, num_parent_objects, num_child_objects):
        count = num_parent_objects + num_child_objects
        text = ngettext(
            "%(count)s page was moved to the recycle bin.",
            "%(count)s pages were moved to the recycle bin.",
            count,
        )
        return text % {"count": count}
