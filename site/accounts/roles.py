"""The four groups of people and what each may do.

Nobody holds Wagtail's "publish" permission: the finish action of the workflow publishes.
"""

from dataclasses import dataclass

from django.contrib.auth.models import Group, Permission
from wagtail.models import Collection, GroupCollectionPermission, GroupPagePermission, Page

EDITORS = "Biên tập viên"
BOARD = "Ban biên tập"
LEADERS = "Lãnh đạo"
ADMINISTRATORS = "Quản trị"


@dataclass(frozen=True)
class Role:
    """Permissions of a group: codenames on pages, on collections, and "app.codename"."""

    group: str
    pages: tuple[str, ...] = ()
    collections: tuple[str, ...] = ()
    models: tuple[str, ...] = ()


EDITING = ("add_page", "change_page")
LIBRARY = (
    "add_image",
    "change_image",
    "choose_image",
    "add_document",
    "change_document",
    "choose_document",
)

# The lists that documents and questions choose from.
VOCABULARY = tuple(
    f"{app}.{action}_{model}"
    for app, model in (
        ("documents", "issuer"),
        ("documents", "documenttype"),
        ("documents", "documentfield"),
        ("citizens", "topic"),
    )
    for action in ("add", "change")
)

ROLES = (
    Role(EDITORS, EDITING, LIBRARY),
    Role(
        BOARD,
        EDITING,
        LIBRARY,
        ("citizens.view_submission", "citizens.change_submission", *VOCABULARY),
    ),
    # Leaders read and decide; the task itself lets them open what waits for them.
    Role(LEADERS, models=("citizens.view_submission",)),
    Role(
        ADMINISTRATORS,
        (*EDITING, "lock_page", "unlock_page"),
        (*LIBRARY, "delete_image", "delete_document"),
        (
            "accounts.add_user",
            "accounts.change_user",
            "accounts.view_user",
            "core.change_wardsettings",
            "core.add_adminunit",
            "core.change_adminunit",
            "core.delete_adminunit",
            "wagtailcore.add_collection",
            "wagtailcore.change_collection",
            "wagtailredirects.add_redirect",
            "wagtailredirects.change_redirect",
            "wagtailredirects.delete_redirect",
            *VOCABULARY,
        ),
    ),
)


def grant(role: Role, root: Page, collection: Collection, suffix: str = "") -> Group:
    """Give the group of `role` its permissions below `root` and in `collection`; idempotent.

    A second ward in the same database has groups of its own, told apart by `suffix`.
    """
    group, _created = Group.objects.get_or_create(name=f"{role.group}{suffix}")
    wanted = [_permission("wagtailadmin.access_admin"), *map(_permission, role.models)]
    group.permissions.add(*wanted)
    for codename in role.pages:
        GroupPagePermission.objects.get_or_create(
            group=group, page=root, permission=_permission(f"wagtailcore.{codename}")
        )
    for codename in role.collections:
        app = "wagtailimages" if codename.endswith("image") else "wagtaildocs"
        GroupCollectionPermission.objects.get_or_create(
            group=group, collection=collection, permission=_permission(f"{app}.{codename}")
        )
    return group


def _permission(name: str) -> Permission:
    app_label, codename = name.split(".")
    return Permission.objects.get(content_type__app_label=app_label, codename=codename)
