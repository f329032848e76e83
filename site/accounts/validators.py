"""Password rules of the information-security standard (R58)."""

import re

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

DIGIT = re.compile(r"\d")
SIGN = re.compile(r"[^\w\s]")


class CharacterClassesValidator:
    """Demand small letters, capitals, digits and signs."""

    def validate(self, password: str, user=None) -> None:
        # Accented small and capital letters stand mixed in Unicode: no range tells them apart.
        has_letters = any(map(str.islower, password)) and any(map(str.isupper, password))
        if not (has_letters and DIGIT.search(password) and SIGN.search(password)):
            raise ValidationError(self.get_help_text(), code="password_classes")

    def get_help_text(self) -> str:
        return _("The password must hold small letters, capital letters, digits and signs.")
