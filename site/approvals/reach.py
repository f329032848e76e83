"""Who decides in a ward, when one database holds several (R2)."""

from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group
from django.db.models import Q, QuerySet
from wagtail.models import Site, WorkflowPage


def deciding_groups(site: Site) -> QuerySet[Group]:
    """The groups of all steps that hold for the ward's pages or for a part of them."""
    root = site.root_page
    above = root.get_ancestors(inclusive=True).values("pk")
    workflows = WorkflowPage.objects.filter(
        Q(page__path__startswith=root.path) | Q(page__in=above)
    ).values("workflow")
    groups = Group.objects.filter(foureyestask__workflow_tasks__workflow__in=workflows)
    return groups.distinct().order_by("name")


def deciding_people(site: Site) -> QuerySet:
    """The active members of these groups."""
    groups = deciding_groups(site).order_by().values("pk")
    people = get_user_model().objects.filter(is_active=True, groups__in=groups)
    return people.distinct().order_by("last_name", "first_name", "username")


def deciding_sites(user) -> list[Site]:
    """The wards in whose approval the person takes part; all of them for superusers."""
    sites = Site.objects.select_related("root_page").order_by("pk")
    own = set(user.groups.values_list("pk", flat=True))
    return [
        site
        for site in sites
        if user.is_superuser or deciding_groups(site).filter(pk__in=own).exists()
    ]
