"""Fixtures that every app's tests share: a ward with its tree's root, people, approval."""

import pytest
from django.contrib.auth.models import Group
from wagtail.models import Collection, Locale, Page, Site

from accounts.roles import ADMINISTRATORS, BOARD, EDITORS, LEADERS, ROLES, grant
from approvals.setup import ensure_workflow, retire_stock_workflow
from core.models import WardSettings
from home.models import HomePage
from tests.factories import WARD, UserFactory


@pytest.fixture
def site(db) -> Site:
    """A ward: default site with an empty front page, settings, groups and workflow."""
    root = _ensure_roots()
    retire_stock_workflow()
    home = root.add_child(instance=HomePage(title="Trang chủ", slug="trang-chu"))
    Site.objects.all().delete()
    site = Site.objects.create(hostname="testserver", root_page=home, is_default_site=True)
    WardSettings.objects.create(site=site, **WARD)
    groups = {role.group: grant(role, home, Collection.get_first_root_node()) for role in ROLES}
    ensure_workflow(home, groups[BOARD], groups[LEADERS])
    return site


def _ensure_roots() -> Page:
    """Return the root page; browser tests empty the database, roots made by migrations too."""
    Locale.objects.get_or_create(language_code="vi")
    if not Collection.get_first_root_node():
        Collection.add_root(name="Root")
    return Page.get_first_root_node() or Page.add_root(title="Root", slug="root")


@pytest.fixture
def home(site) -> HomePage:
    return site.root_page.specific


@pytest.fixture
def other_site(site) -> Site:
    """A second ward in the same database, with groups and a workflow of its own."""
    root = Page.get_first_root_node()
    other = root.add_child(instance=HomePage(title="Phường bên", slug="phuong-ben"))
    other_site = Site.objects.create(hostname="phuong-ben.example.vn", root_page=other)
    WardSettings.objects.create(site=other_site, **WARD)
    collection = Collection.get_first_root_node().add_child(name="Phường bên")
    groups = {role.group: grant(role, other, collection, " (bên)") for role in ROLES}
    ensure_workflow(other, groups[BOARD], groups[LEADERS], " (bên)")
    return other_site


def _member(group: str):
    return UserFactory(groups=[Group.objects.get(name=group)])


@pytest.fixture
def editor(site):
    return _member(EDITORS)


@pytest.fixture
def board_member(site):
    return _member(BOARD)


@pytest.fixture
def leader(site):
    return _member(LEADERS)


@pytest.fixture
def administrator(site):
    return _member(ADMINISTRATORS)


@pytest.fixture
def superuser(site):
    return UserFactory(is_superuser=True, is_staff=True)


@pytest.fixture
def approve_all(board_member, leader):
    """Return a function that takes a submitted page through both steps and returns it fresh."""

    def approve(page):
        for user in (board_member, leader):
            page = type(page).objects.get(pk=page.pk)
            task_state = page.current_workflow_task_state
            task_state.task.specific.on_action(task_state, user, "approve")
        return type(page).objects.get(pk=page.pk)

    return approve
