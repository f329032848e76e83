"""The five accounts of the demonstration, one for each part in an approval."""

import os
import secrets
import string
from dataclasses import dataclass

from django.conf import settings
from django.contrib.auth.models import Group
from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.core.management.base import CommandError

from accounts.models import User
from accounts.roles import ADMINISTRATORS, BOARD, EDITORS, LEADERS, ON_CALL
from home.demo.content.leaders import NAME_OF, POSITION_OF

FROM_ENVIRONMENT = "DEMO_PASSWORD"
KEPT_IN = "demo_password"
LETTER_COUNT = 16


@dataclass(frozen=True)
class DemoAccount:
    username: str
    full_name: str
    role: str
    position: str = ""
    is_on_call: bool = False


ACCOUNTS = (
    DemoAccount("bientap", "Đặng Thị Biên Tập", EDITORS),
    DemoAccount("truongban", NAME_OF["chanhvanphong"], BOARD, POSITION_OF["chanhvanphong"], True),
    DemoAccount("chutich", NAME_OF["chutich"], LEADERS, POSITION_OF["chutich"]),
    DemoAccount("phochutich", NAME_OF["phochutich"], LEADERS, POSITION_OF["phochutich"], True),
    DemoAccount("quantri", "Bùi Quản Trị", ADMINISTRATORS),
)


@dataclass(frozen=True)
class Accounts:
    """The people of the demonstration, and the password that new accounts are given."""

    editor: User
    leader: User
    password: str


def ensure_accounts(groups: dict[str, Group]) -> Accounts:
    """Make the accounts that are missing, all with one password; others are left alone."""
    present = set(User.objects.values_list("username", flat=True))
    missing = [account for account in ACCOUNTS if account.username not in present]
    password = demo_password()
    for account in missing:
        surname, _space, given_names = account.full_name.partition(" ")
        user = User(
            username=account.username,
            last_name=surname,
            first_name=given_names,
            position=account.position,
        )
        _check(password, user)
        user.set_password(password)
        user.save()
        user.groups.add(groups[account.role])
        if account.is_on_call:
            user.groups.add(groups[ON_CALL])
    return Accounts(
        editor=User.objects.get(username="bientap"),
        leader=User.objects.get(username="chutich"),
        password=password,
    )


def _check(password: str, user: User) -> None:
    try:
        validate_password(password, user)
    except ValidationError as error:
        reasons = " ".join(error.messages)
        raise CommandError(f"{FROM_ENVIRONMENT}: {reasons}") from error


def demo_password() -> str:
    """The password from the environment, or one of all four classes, made once and kept (R58)."""
    if given := os.environ.get(FROM_ENVIRONMENT):
        return given
    kept = settings.VAR_DIR / KEPT_IN
    if not kept.exists():
        alphabet = string.ascii_letters + string.digits
        kept.touch(mode=0o600)
        kept.write_text("".join(secrets.choice(alphabet) for _ in range(LETTER_COUNT)) + "aA1-")
    return kept.read_text()
