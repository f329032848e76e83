"""A page on its way through the approval, and a second ward in the same database."""

import pytest
from wagtail.models import Collection, Page, Site

from accounts.roles import BOARD, LEADERS, ROLES, grant
from approvals.setup import ensure_workflow
from home.models import HomePage, StandardPage
from tests.factories import UserFactory


@pytest.fixture
def waiting(home, editor):
    """Return a function that submits a new page and returns it."""

    def submit(author=None, title="Lịch cắt điện", parent=None):
        author = author or editor
        page = StandardPage(title=title, owner=author, live=False)
        (parent or home).add_child(instance=page)
        page.save_revision(user=author)
        page.get_workflow().start(page, author)
        return StandardPage.objects.get(pk=page.pk)

    return submit


@pytest.fixture
def decide():
    """Return a function that decides on a page where it stands, and returns the page fresh."""

    def decide(page, user, action="approve", **kwargs):
        task_state = StandardPage.objects.get(pk=page.pk).current_workflow_task_state
        task_state.task.specific.on_action(task_state, user, action, **kwargs)
        return StandardPage.objects.get(pk=page.pk)

    return decide


@pytest.fixture
def neighbours(site):
    """Another ward: its site, and one person for each role by the role's name."""
    root = Page.get_first_root_node()
    home = root.add_child(instance=HomePage(title="Phường bên", slug="phuong-ben"))
    other = Site.objects.create(hostname="phuong-ben.example.vn", root_page=home)
    collection = Collection.get_first_root_node().add_child(name="Phường bên")
    groups = {role.group: grant(role, home, collection, " (bên)") for role in ROLES}
    ensure_workflow(home, groups[BOARD], groups[LEADERS], " (bên)")
    people = {name: UserFactory(groups=[group]) for name, group in groups.items()}
    return other, people
