"""Which wards a person works for, when one database holds several (R2).

Permissions on models know no ward: what belongs to a ward is limited by these as well.
"""

from collections.abc import Iterable

from django.db.models import Q, QuerySet
from wagtail.models import (
    AbstractGroupApprovalTask,
    GroupPagePermission,
    GroupSitePermission,
    Site,
    Task,
)

from accounts.models import User


def sites_of(user) -> QuerySet[Site]:
    """The wards whose pages the person's groups edit, or where they decide or are on call."""
    if user.is_superuser:
        return Site.objects.all()
    own = set(user.groups.values_list("pk", flat=True))
    sites = Site.objects.select_related("root_page")
    return Site.objects.filter(pk__in=[site.pk for site in sites if own & group_ids(site)])


def staff_of(sites: Iterable[Site]) -> QuerySet[User]:
    """The active people of these wards."""
    groups = set().union(*(group_ids(site) for site in sites))
    people = User.objects.filter(is_active=True)
    return people.filter(Q(groups__in=groups) | Q(is_superuser=True)).distinct()


def group_ids(site: Site) -> set[int]:
    """Leaders hold no permission on pages: only the steps of the workflow name their group.

    Who may publish alerts holds a permission on the site alone.
    """
    root = site.root_page
    above = root.get_ancestors(inclusive=True).values("pk")
    permissions = GroupPagePermission.objects.filter(
        Q(page__path__startswith=root.path) | Q(page__in=above)
    )
    groups = set(permissions.values_list("group_id", flat=True))
    groups.update(GroupSitePermission.objects.filter(site=site).values_list("group_id", flat=True))
    if workflow := root.get_workflow():
        for task in Task.objects.filter(workflow_tasks__workflow=workflow).specific():
            if isinstance(task, AbstractGroupApprovalTask):
                groups.update(task.groups.values_list("pk", flat=True))
    return groups
