"""Everything a ward needs before its first editor logs in."""

from dataclasses import dataclass

from django.contrib.auth.models import Group
from django.db import transaction
from wagtail.models import Collection, Page, Site

from accounts.roles import BOARD, LEADERS, ROLES, grant
from approvals.setup import (
    ensure_clock,
    ensure_return_reasons,
    ensure_workflow,
    retire_stock_workflow,
)
from core.models import ContentCheckSettings, WardSettings
from events.setup import ensure_yearly_holidays
from home.ward.tree import ensure_home, ensure_sections


@dataclass(frozen=True)
class Ward:
    """The site, the collection and the groups of one ward; `added` names new sections."""

    site: Site
    collection: Collection
    groups: dict[str, Group]
    added: list[str]


@transaction.atomic
def ensure_ward(hostname: str, port: int, settings: dict[str, str]) -> Ward:
    """Make site, tree, groups, collection, permissions and workflow; idempotent.

    What people changed since the first run stays. `settings` are field values of WardSettings,
    used only when the ward has none yet. The first ward of a database becomes the default site.
    """
    root = Page.get_first_root_node()
    site = _ensure_site(root, hostname, port, settings["unit_name"])
    _fill_settings(site, settings)
    home = site.root_page.specific
    # Not the default site: which one that is may change.
    suffix = "" if site == Site.objects.earliest("pk") else f" ({hostname})"
    collection = _ensure_collection(settings["unit_name"] + suffix)
    groups = {role.group: grant(role, home, collection, suffix) for role in ROLES}
    ensure_workflow(home, groups[BOARD], groups[LEADERS], suffix)
    ensure_return_reasons(site)
    ensure_yearly_holidays()
    ensure_clock(site, groups[LEADERS])
    ContentCheckSettings.objects.get_or_create(site=site)
    added = ensure_sections(home)
    # Read anew: the instance from before the sections believes that it has no children.
    site = Site.objects.select_related("root_page").get(pk=site.pk)
    return Ward(site, collection, groups, added)


def _ensure_site(root: Page, hostname: str, port: int, name: str) -> Site:
    site = Site.objects.filter(hostname=hostname).select_related("root_page").first()
    if site and site.root_page.slug != "home":
        return site
    is_first = not Site.objects.exclude(root_page__slug="home").exists()
    home = ensure_home(root, "Trang chủ", "trang-chu" if is_first else hostname.replace(".", "-"))
    if is_first:
        # Wagtail's migrations leave a workflow, an example page and a site that points to it.
        retire_stock_workflow()
        Site.objects.all().delete()
        Page.objects.filter(depth=2, slug="home").first().delete()
        home.refresh_from_db()
    return Site.objects.create(
        hostname=hostname, port=port, site_name=name, root_page=home, is_default_site=is_first
    )


def _fill_settings(site: Site, values: dict[str, str]) -> None:
    ward = WardSettings.for_site(site)
    if not ward.name:
        for field, value in values.items():
            setattr(ward, field, value)
        ward.save()


def _ensure_collection(name: str) -> Collection:
    root = Collection.get_first_root_node()
    existing = root.get_children().filter(name=name).first()
    return existing or root.add_child(name=name)
