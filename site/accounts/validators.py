"""Password rules of the information-security standard (R58)."""

import re

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

CLASSES = (r"[a-zà-ỹđ]", r"[A-ZÀ-ỸĐ]", r"\d", r"[^\w\s]")


class CharacterClassesValidator:
    """Demand small letters, capitals, digits and signs."""

    def validate(self, password: str, user=None) -> None:
        if not all(re.search(pattern, password) for pattern in CLASSES):
            raise ValidationError(self.get_help_text(), code="password_classes")

    def get_help_text(self) -> str:
        return _("The password must hold small letters, capital letters, digits and signs.")
