"""The people who work in the portal. Visitors have no account."""

from django.contrib.auth.models import AbstractUser
from django.db import models
from django.utils.translation import gettext_lazy as _


class User(AbstractUser):
    """A staff account. Deactivate it when somebody leaves: deleting would blur the log."""

    position = models.CharField(
        _("position"),
        max_length=120,
        blank=True,
        help_text=_("As it stands beside the signature, for instance: Phó Chủ tịch UBND phường."),
    )

    class Meta(AbstractUser.Meta):
        verbose_name = _("account")
        verbose_name_plural = _("accounts")

    def get_full_name(self) -> str:
        """Surname first, as Vietnamese names are written."""
        return f"{self.last_name} {self.first_name}".strip()

    def __str__(self):
        return self.get_full_name() or self.get_username()
