"""The account screens, limited to what an administrator of a ward may do (decision 7)."""

from django.core.exceptions import PermissionDenied
from wagtail.users.views import users
from wagtail.users.views.bulk_actions import AssignRoleBulkAction, SetActiveStateBulkAction

from accounts.forms import AccountCreationForm, AccountEditForm
from accounts.reach import accounts_within_reach, may_manage


class AdministratorInForm:
    def get_form_kwargs(self):
        return super().get_form_kwargs() | {"administrator": self.request.user}


class WithinReach:
    def get_object(self, *args, **kwargs):
        user = super().get_object(*args, **kwargs)
        if not may_manage(self.request.user, user):
            raise PermissionDenied
        return user


class IndexView(users.IndexView):
    def get_base_queryset(self):
        return super().get_base_queryset() & accounts_within_reach(self.request.user)


class CreateView(AdministratorInForm, users.CreateView):
    pass


class EditView(AdministratorInForm, WithinReach, users.EditView):
    pass


class DeleteView(WithinReach, users.DeleteView):
    pass


class HistoryView(WithinReach, users.HistoryView):
    pass


class UsageView(WithinReach, users.UserViewSet.usage_view_class):
    pass


class PortalUserViewSet(users.UserViewSet):
    index_view_class = IndexView
    add_view_class = CreateView
    edit_view_class = EditView
    delete_view_class = DeleteView
    history_view_class = HistoryView
    usage_view_class = UsageView
    copy_view_enabled = False

    def get_form_class(self, for_update=False):
        return AccountEditForm if for_update else AccountCreationForm


class AssignRole(AssignRoleBulkAction):
    """In bulk for superusers only; the form of one account offers the own ward's groups."""

    def check_perm(self, obj):
        return self.request.user.is_superuser


class SetActiveState(SetActiveStateBulkAction):
    def check_perm(self, obj):
        return super().check_perm(obj) and may_manage(self.request.user, obj)
