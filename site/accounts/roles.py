"""The groups of people and what each may do.

Nobody holds Wagtail's "publish" permission: the finish action of the workflow publishes.
Workflows, tasks and redirects reach every ward and could undo the approval: superusers only.
"""

from dataclasses import dataclass

from django.contrib.auth.models import Group, Permission
from wagtail.models import (
    Collection,
    GroupCollectionPermission,
    GroupPagePermission,
    GroupSitePermission,
    Page,
)

EDITORS = "Biên tập viên"
BOARD = "Ban biên tập"
LEADERS = "Lãnh đạo"
ADMINISTRATORS = "Quản trị"
ON_CALL = "Trực ban khẩn"


@dataclass(frozen=True)
class Role:
    """Permissions of a group, as "app.codename" except on pages.

    `models` reach every ward of the database; the others stop at the ward's own pages,
    collection and site.
    """

    group: str
    pages: tuple[str, ...] = ()
    collections: tuple[str, ...] = ()
    models: tuple[str, ...] = ()
    sites: tuple[str, ...] = ()


EDITING = ("add_page", "change_page")
LIBRARY = (
    "wagtailimages.add_image",
    "wagtailimages.change_image",
    "wagtailimages.choose_image",
    "wagtaildocs.add_document",
    "wagtaildocs.change_document",
    "wagtaildocs.choose_document",
)

# The lists that documents and questions choose from; common to all wards (decision 7).
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

# What was read, and what readers think of it.
FIGURES = ("readers.view_pageviews", "readers.view_opinion")
# What people look for, and what helps them to find it.
SEARCH = (
    "search.view_querylog",
    *(f"search.{action}_synonymgroup" for action in ("add", "change", "delete")),
    *(
        f"wagtailsearchpromotions.{action}_searchpromotion"
        for action in ("add", "change", "delete")
    ),
)
# Who decided what.
REGISTER = ("approvals.view_decision",)

ROLES = (
    Role(EDITORS, EDITING, LIBRARY, SEARCH),
    Role(
        BOARD,
        EDITING,
        LIBRARY,
        (
            "citizens.view_submission",
            "citizens.change_submission",
            *SEARCH,
            *FIGURES,
            *REGISTER,
            *VOCABULARY,
        ),
    ),
    # Leaders read and decide; the task itself lets them open what waits for them.
    Role(LEADERS, models=("citizens.view_submission", *FIGURES, *REGISTER)),
    Role(
        ADMINISTRATORS,
        (*EDITING, "lock_page", "unlock_page"),
        (
            *LIBRARY,
            "wagtailcore.add_collection",
            "wagtailcore.change_collection",
            "wagtailcore.delete_collection",
        ),
        (
            "accounts.add_user",
            "accounts.change_user",
            "accounts.view_user",
            "core.add_adminunit",
            "core.change_adminunit",
            "core.delete_adminunit",
            "events.add_holiday",
            "events.change_holiday",
            "events.delete_holiday",
            "events.add_yearlyholiday",
            "events.change_yearlyholiday",
            "events.delete_yearlyholiday",
            "procedures.add_procedurefield",
            "procedures.change_procedurefield",
            "procedures.add_procedureaudience",
            "procedures.change_procedureaudience",
            "approvals.add_delegation",
            *SEARCH,
            *FIGURES,
            *REGISTER,
            *VOCABULARY,
        ),
        sites=(
            "core.change_wardsettings",
            "core.change_mailsettings",
            "core.change_contentchecksettings",
            "search.change_searchsettings",
            "approvals.change_returnreasons",
            "approvals.change_clocksettings",
            "approvals.set_workflows",
        ),
    ),
    # Storms and floods: alerts alone are public before anybody approves them.
    Role(ON_CALL, sites=("approvals.publish_alert",)),
)


def grant(role: Role, root: Page, collection: Collection, suffix: str = "") -> Group:
    """Make the group of `role` with its permissions below `root` and in `collection`.

    A group that is there already keeps what it has: somebody may have taken rights away. A
    second ward in the same database has groups of its own, told apart by `suffix`.
    """
    group, is_new = Group.objects.get_or_create(name=f"{role.group}{suffix}")
    if not is_new:
        return group
    group.permissions.add(*map(_permission, ("wagtailadmin.access_admin", *role.models)))
    for name in role.pages:
        permission = _permission(f"wagtailcore.{name}")
        GroupPagePermission.objects.create(group=group, page=root, permission=permission)
    for name in role.collections:
        GroupCollectionPermission.objects.create(
            group=group, collection=collection, permission=_permission(name)
        )
    for site in root.sites_rooted_here.all():
        for name in role.sites:
            GroupSitePermission.objects.create(group=group, site=site, permission=_permission(name))
    return group


def _permission(name: str) -> Permission:
    app_label, codename = name.split(".")
    return Permission.objects.get(content_type__app_label=app_label, codename=codename)
