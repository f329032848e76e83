"""The login form of the editing interface, and the forms of its account screens."""

from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms.auth import LoginForm as WagtailLoginForm
from wagtail.admin.forms.auth import PasswordResetForm as WagtailPasswordResetForm
from wagtail.models import Site
from wagtail.users.forms import UserCreationForm, UserEditForm

from accounts.reach import groups_within_reach
from core.mail import mail_of


class LoginForm(WagtailLoginForm):
    """Wagtail's form leaves its password field without a label that can be translated."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["password"].label = _("Password")


class PasswordResetForm(WagtailPasswordResetForm):
    """The ward whose address was asked sees that its people's mail does not arrive."""

    def save(self, *args, request=None, **kwargs):
        with mail_of(Site.find_for_request(request) if request else None):
            return super().save(*args, request=request, **kwargs)


class OwnGroupsOnly:
    """Who is no superuser makes none, and fills the groups of the own ward only."""

    def __init__(self, *args, administrator, **kwargs):
        self.administrator = administrator
        super().__init__(*args, **kwargs)
        if not administrator.is_superuser:
            self.fields.pop("is_superuser", None)
            self.fields["groups"].queryset = groups_within_reach(administrator)


class AccountCreationForm(OwnGroupsOnly, UserCreationForm):
    class Meta(UserCreationForm.Meta):
        fields = UserCreationForm.Meta.fields | {"position"}


class AccountEditForm(OwnGroupsOnly, UserEditForm):
    """Nobody gives groups to themselves, or takes over the account of somebody else."""

    class Meta(UserEditForm.Meta):
        fields = UserEditForm.Meta.fields | {"position"}

    def __init__(self, *args, **kwargs):
        self.is_own = kwargs.get("editing_self", False)
        super().__init__(*args, **kwargs)
        if self.administrator.is_superuser:
            return
        if self.is_own:
            self.fields["groups"].queryset = self.instance.groups.all()
            self.fields["groups"].disabled = True
        else:
            # Whoever sets the address can have a new password sent to it.
            self.fields["email"].disabled = True
            self.fields["email"].required = False

    @property
    def password_enabled(self):
        return super().password_enabled and (self.is_own or self.administrator.is_superuser)
