"""Approval by section, set by the ward's administrator, within the own ward (R2, R64)."""

import pytest
from django.contrib.auth.models import Group
from django.core.exceptions import ValidationError
from django.urls import reverse
from wagtail.models import Collection, Page, Site, Workflow, WorkflowPage

from accounts.reach import may_manage
from accounts.roles import ADMINISTRATORS, BOARD, EDITORS, LEADERS, ROLES, grant
from accounts.wards import group_ids
from approvals.branches import Step, branches_of, inherit_workflow, set_workflow
from approvals.models import ApprovalRefused
from approvals.setup import ensure_workflow
from home.models import HomePage, StandardPage
from tests.approvals.desk_fixtures import decide, submit, waiting_state
from tests.factories import UserFactory

pytestmark = pytest.mark.django_db


def group(name) -> Group:
    return Group.objects.get(name=name)


@pytest.fixture
def section(home):
    page = StandardPage(title="Y tế", slug="y-te", show_in_menus=True)
    return home.add_child(instance=page)


@pytest.fixture
def doctor(site):
    """Somebody of the ward who decides nowhere yet."""
    return UserFactory(groups=[group(EDITORS)])


@pytest.fixture
def neighbour(site):
    """Another ward in the same database, with its own people."""
    root = Page.get_first_root_node()
    home = root.add_child(instance=HomePage(title="Phường Hai", slug="phuong-hai"))
    Site.objects.create(hostname="hai.example.vn", root_page=home)
    top = Collection.get_first_root_node()
    groups = {role.group: grant(role, home, top, " (hai)") for role in ROLES}
    ensure_workflow(home, groups[BOARD], groups[LEADERS], " (hai)")
    home.groups = groups
    home.administrator = UserFactory(groups=[groups[ADMINISTRATORS]])
    return home


def address(page) -> str:
    return reverse("approvals:branch", args=[page.pk])


def form(groups=(), people=(), number=1, name="") -> dict:
    prefix = f"buoc-{number}"
    return {
        "action": "set",
        f"{prefix}-name": name,
        f"{prefix}-groups": [one.pk for one in groups],
        f"{prefix}-people": [one.pk for one in people],
    }


def text_of(response) -> str:
    return response.content.decode()


def test_a_section_gets_steps_of_its_own(section, administrator, doctor, editor, leader, client):
    client.force_login(administrator)
    data = form(people=[doctor], name="Trạm y tế") | form([group(LEADERS)], number=3)
    assert client.post(address(section), data).status_code == 302
    page = submit(section, editor)
    assert waiting_state(page).task.name == "Trạm y tế"
    decide(page, doctor)
    assert waiting_state(page).task.name == "Bước 3"
    own, leaders = branches_of(Site.objects.get())[-1].steps
    assert (own.people, own.groups, leaders.groups) == ([doctor], [], [group(LEADERS)])


def test_other_parts_keep_the_steps_from_above(home, section, administrator, doctor, editor, site):
    set_workflow(section, site, [Step("Trạm y tế", people=[doctor])], administrator)
    page = submit(home, editor)
    assert waiting_state(page).task.name == "Ban biên tập kiểm tra"
    with pytest.raises(ApprovalRefused):
        decide(page, doctor)


def test_what_waits_finishes_in_the_steps_in_which_it_began(
    section, administrator, doctor, editor, board_member, leader, site, client
):
    page = submit(section, editor)
    client.force_login(administrator)
    assert "1 trang đang chờ duyệt" in text_of(client.get(address(section)))
    set_workflow(section, site, [Step("Trạm y tế", people=[doctor])], administrator)
    decide(page, board_member)
    assert decide(page, leader).live
    later = submit(section, editor, 2)
    assert decide(later, doctor).live


def test_steps_set_again_leave_what_began_before_alone(
    section, administrator, doctor, editor, leader, site
):
    set_workflow(section, site, [Step("Trạm y tế", people=[doctor])], administrator)
    page = submit(section, editor)
    set_workflow(section, site, [Step("Lãnh đạo", [group(LEADERS)])], administrator)
    assert decide(page, doctor).live
    assert decide(submit(section, editor, 2), leader).live


def test_a_section_follows_the_part_above_again(
    section, administrator, doctor, board_member, leader, site, client
):
    set_workflow(section, site, [Step("Trạm y tế", people=[doctor])], administrator)
    client.force_login(administrator)
    client.post(address(section), {"action": "inherit"})
    assert not WorkflowPage.objects.filter(page=section).exists()
    assert Page.objects.get(pk=section.pk).get_workflow().name == "Duyệt hai cấp"


def test_the_front_page_is_never_left_without_approval(home, administrator, site, client):
    client.force_login(administrator)
    assert client.post(address(home), {"action": "inherit"}).status_code == 400
    with pytest.raises(ValidationError):
        inherit_workflow(home, site, administrator)
    assert home.get_workflow()


def test_a_section_does_not_follow_an_approval_that_does_not_work(
    section, administrator, doctor, board_member, leader, site
):
    set_workflow(section, site, [Step("Trạm y tế", people=[doctor])], administrator)
    leader.is_active = False
    leader.save()
    with pytest.raises(ValidationError):
        inherit_workflow(section, site, administrator)


@pytest.mark.parametrize(
    "wrong",
    [
        {"action": "set"},
        {"action": "set", "buoc-1-name": "Không có ai"},
        {"action": "set", "buoc-1-groups": ["999999"]},
        {"action": "set", "buoc-1-groups": ["x", "9" * 30]},
        {"action": "set", "buoc-1-people": ["\0"]},
        {"action": "delete"},
    ],
)
def test_wrong_input_changes_nothing(wrong, section, administrator, client):
    client.force_login(administrator)
    assert client.post(address(section), wrong).status_code == 400
    assert not WorkflowPage.objects.filter(page=section).exists()
    assert Workflow.objects.filter(active=True).count() == 1


def test_a_step_has_active_people(section, administrator, leader, client):
    leader.is_active = False
    leader.save()
    client.force_login(administrator)
    assert client.post(address(section), form([group(LEADERS)])).status_code == 400
    assert not WorkflowPage.objects.filter(page=section).exists()


def test_administrators_do_not_let_themselves_decide(section, administrator, leader, client):
    client.force_login(administrator)
    for data in (form(people=[administrator]), form([group(ADMINISTRATORS)])):
        assert client.post(address(section), data).status_code == 400
    administrator.groups.add(group(LEADERS))
    assert client.post(address(section), form([group(LEADERS)])).status_code == 302


def test_people_and_groups_of_another_ward_are_not_offered(
    section, administrator, neighbour, client
):
    stranger = UserFactory(groups=[neighbour.groups[LEADERS]])
    client.force_login(administrator)
    assert "(hai)" not in text_of(client.get(address(section)))
    for data in (form(people=[stranger]), form([neighbour.groups[LEADERS]])):
        assert client.post(address(section), data).status_code == 400


def test_the_screens_end_at_the_own_ward(section, neighbour, administrator, client):
    client.force_login(neighbour.administrator)
    assert "Y tế" not in text_of(client.get(reverse("approvals:branches")))
    assert client.get(address(section)).status_code == 404
    assert client.post(address(section), form([group(LEADERS)])).status_code == 404
    client.force_login(administrator)
    assert client.get(address(neighbour)).status_code == 404
    assert client.get(address(Page.get_first_root_node())).status_code == 404


@pytest.mark.parametrize("who", ["editor", "board_member", "leader"])
def test_only_administrators_set_the_approval(who, section, request, client):
    client.force_login(request.getfixturevalue(who))
    assert client.get(reverse("approvals:branches")).status_code != 200
    assert client.post(address(section), form([group(LEADERS)])).status_code == 404


def test_a_group_that_decides_no_more_stays_the_wards(home, administrator, site, board_member):
    """Otherwise the administrator could no longer look after its people's accounts."""
    set_workflow(home, site, [Step("Ban biên tập", [group(BOARD)])], administrator)
    assert group(LEADERS).pk in group_ids(site)


def test_people_named_for_a_step_stay_within_the_administrators_reach(
    section, administrator, doctor, site
):
    set_workflow(section, site, [Step("Trạm y tế", people=[doctor])], administrator)
    assert may_manage(administrator, doctor)


def test_the_list_costs_the_same_for_one_section_and_for_twenty(
    home, section, administrator, doctor, site, client, django_assert_max_num_queries
):
    client.force_login(administrator)

    def count() -> int:
        client.get(reverse("approvals:branches"))
        with django_assert_max_num_queries(40) as captured:
            assert client.get(reverse("approvals:branches")).status_code == 200
        return len(captured)

    set_workflow(section, site, [Step("Trạm y tế", people=[doctor])], administrator)
    with_one = count()
    for number in range(19):
        page = StandardPage(title=f"Mục {number}", slug=f"muc-{number}")
        home.add_child(instance=page)
        set_workflow(page, site, [Step("Bước", [group(LEADERS)], [doctor])], administrator)
    assert count() == with_one
