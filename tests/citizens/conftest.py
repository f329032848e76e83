import pytest
from django.contrib.auth.models import Group
from django.core.cache import cache
from wagtail.models import Collection, Page, Site

from accounts.roles import BOARD, LEADERS, ROLES, grant
from approvals.setup import ensure_workflow
from core.models import WardSettings
from home.models import HomePage
from tests.citizens.factories import make_feedback_page, make_question_index
from tests.factories import WARD, UserFactory


@pytest.fixture(autouse=True)
def _fresh_counters():
    """The limit per address counts in the cache, which tests share."""
    cache.clear()


@pytest.fixture
def feedback(home):
    return make_feedback_page(home)


@pytest.fixture
def questions(home):
    return make_question_index(home)


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


@pytest.fixture
def other_board_member(other_site):
    return UserFactory(groups=[Group.objects.get(name=f"{BOARD} (bên)")])


@pytest.fixture
def other_leader(other_site):
    return UserFactory(groups=[Group.objects.get(name=f"{LEADERS} (bên)")])
