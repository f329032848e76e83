"""Each role opens the screens of its work, and no others; a ward ends at its own site (R2)."""

import pytest
from django.contrib.auth.models import Group, Permission
from django.urls import reverse
from wagtail.models import (
    Collection,
    GroupCollectionPermission,
    Page,
    Site,
    Workflow,
    WorkflowPage,
)

from accounts.roles import ADMINISTRATORS, BOARD, EDITORS
from core.models import WardSettings
from home.models import HomePage
from home.ward.setup import ensure_ward
from tests.factories import WARD

pytestmark = pytest.mark.django_db

SCREENS = {
    "wagtailimages:index": {"editor", "board_member", "administrator"},
    "wagtaildocs:index": {"editor", "board_member", "administrator"},
    "synonyms:index": {"editor", "board_member", "administrator"},
    "wagtailsearchpromotions:index": {"editor", "board_member", "administrator"},
    "readers_nguoi-dan-tim-gi": {"editor", "board_member", "administrator"},
    "wagtailsnippets_documents_issuer:list": {"board_member", "administrator"},
    "wagtailsnippets_citizens_topic:list": {"board_member", "administrator"},
    "wagtailsnippets_events_holiday:list": {"administrator"},
    "wagtailsnippets_events_yearlyholiday:list": {"administrator"},
    "wagtailsnippets_procedures_procedurefield:list": {"administrator"},
    "wagtailsnippets_procedures_procedureaudience:list": {"administrator"},
    "wagtailsnippets_core_adminunit:list": {"administrator"},
    "wagtailadmin_collections:index": {"administrator"},
    "wagtailadmin_collections:add": {"administrator"},
    "wagtailusers_users:index": {"administrator"},
    "wagtailusers_groups:index": set(),
    "wagtailredirects:index": set(),
    "wagtailadmin_workflows:index": set(),
    "wagtailadmin_workflows:task_index": set(),
    "wagtailsites:index": set(),
}


@pytest.fixture
def other_site(site):
    home = HomePage(title="Phường bên", slug="phuong-ben")
    Page.get_first_root_node().add_child(instance=home)
    other = Site.objects.create(hostname="phuong-ben.example.vn", root_page=home)
    WardSettings.objects.create(site=other, **WARD)
    return other


@pytest.mark.parametrize("who", ["editor", "board_member", "leader", "administrator"])
def test_each_role_opens_its_own_screens(who, request, client):
    client.force_login(request.getfixturevalue(who))
    opened = {name for name in SCREENS if client.get(reverse(name)).status_code == 200}
    assert opened == {name for name, roles in SCREENS.items() if who in roles}


def test_administrators_change_the_settings_of_their_own_ward_only(
    site, other_site, administrator, client
):
    client.force_login(administrator)

    def status(one):
        return client.get(
            reverse("wagtailsettings:edit", args=["core", "wardsettings", one.pk])
        ).status_code

    assert status(site) == 200
    assert status(other_site) == 302


def run_setup():
    return ensure_ward("phuong.example.vn", 80, WARD)


def test_a_second_run_gives_back_no_right_that_was_taken_away(db):
    ward = run_setup()
    group = ward.groups[ADMINISTRATORS]
    group.permissions.clear()
    group.site_permissions.all().delete()
    GroupCollectionPermission.objects.filter(group=ward.groups[EDITORS]).delete()
    ward.groups[EDITORS].page_permissions.all().delete()
    run_setup()
    assert not group.permissions.exists()
    assert not group.site_permissions.exists()
    assert not ward.groups[EDITORS].collection_permissions.exists()
    assert not ward.groups[EDITORS].page_permissions.exists()


def test_a_second_run_leaves_a_workflow_on_the_root_alone(db):
    run_setup()
    workflow = Workflow.objects.create(name="Quy trình chung")
    WorkflowPage.objects.create(page=Page.get_first_root_node(), workflow=workflow)
    run_setup()
    assert WorkflowPage.objects.filter(workflow=workflow).exists()


def test_the_groups_keep_their_names_when_another_site_becomes_the_default(db):
    first = run_setup()
    ensure_ward("phuong-ben.example.vn", 80, WARD)
    names = set(Group.objects.values_list("name", flat=True))
    collections = Collection.objects.count()
    Site.objects.update(is_default_site=False)
    Site.objects.filter(hostname="phuong-ben.example.vn").update(is_default_site=True)
    assert run_setup().groups[BOARD] == first.groups[BOARD]
    ensure_ward("phuong-ben.example.vn", 80, WARD)
    assert set(Group.objects.values_list("name", flat=True)) == names
    assert Collection.objects.count() == collections


def test_no_role_publishes_or_changes_workflows(site):
    """R64."""
    refused = Permission.objects.filter(codename__in=["publish_page", "change_workflow"])
    assert not Group.objects.filter(permissions__in=refused).exists()
    assert not Group.objects.filter(page_permissions__permission__in=refused).exists()
