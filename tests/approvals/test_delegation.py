"""Somebody decides in another's place for a while, and never on the giver's or the own words."""

from datetime import timedelta

import pytest
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group
from django.core import mail
from django.db import IntegrityError, connection, transaction
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone
from wagtail.models import Task, TaskState

from accounts.roles import ADMINISTRATORS, EDITORS, LEADERS
from approvals.alerts import duty_of
from approvals.models import Alert, ApprovalRefused, Decision, Delegation
from approvals.people import deciders_of, rights_of
from approvals.takedown import may_take_down, take_down
from approvals.versions import version_of
from core.models import WardSettings
from tests.factories import UserFactory

pytestmark = pytest.mark.django_db
LIST = "/quan-tri/uy-quyen/"
NEW = "/quan-tri/uy-quyen/moi/"


def again(user):
    """The account as the next request reads it."""
    return get_user_model().objects.get(pk=user.pk)


def lend(site, giver, delegate, **fields):
    now = timezone.now()
    period = {"starts_at": now - timedelta(hours=1), "ends_at": now + timedelta(days=1)}
    return Delegation.objects.create(
        site=site, giver=giver, delegate=delegate, **period | {"reason": "Đi công tác"} | fields
    )


@pytest.fixture
def checked(waiting, decide, board_member):
    """A page that waits for the leader."""
    return decide(waiting(), board_member)


@pytest.fixture
def helper(site):
    """Somebody of the ward who decides nothing in the own right."""
    return UserFactory(groups=[Group.objects.get(name=EDITORS)])


# --- The right itself --------------------------------------------------------


def test_a_delegate_decides_and_everything_says_for_whom(site, checked, decide, leader, helper):
    delegation = lend(site, leader, helper)
    page = decide(checked, again(helper), comment="Đồng ý")
    assert page.live
    decision = Decision.objects.first()
    assert (decision.decided_by_name, decision.on_behalf_of_name) == (str(helper), str(leader))
    assert (decision.delegation_id, decision.reason) == (delegation.pk, "Đồng ý")
    state = TaskState.objects.latest("pk")
    assert (state.finished_by, state.comment) == (helper, f"Duyệt thay {leader}. Đồng ý")


@pytest.mark.parametrize(
    "fields",
    [
        {"starts_at": timezone.now() + timedelta(hours=1)},
        {
            "starts_at": timezone.now() - timedelta(days=3),
            "ends_at": timezone.now() - timedelta(days=1),
        },
        {"revoked_at": timezone.now() - timedelta(minutes=1)},
    ],
    ids=["not begun", "over", "revoked"],
)
def test_outside_its_time_a_delegation_allows_nothing(
    fields, site, checked, decide, leader, helper
):
    lend(site, leader, helper, **fields)
    with pytest.raises(ApprovalRefused):
        decide(checked, again(helper))


def test_the_period_begins_with_its_first_moment_and_excludes_its_last(site, leader, helper):
    delegation = lend(site, leader, helper)
    for moment, holds in (
        (delegation.starts_at - timedelta(seconds=1), False),
        (delegation.starts_at, True),
        (delegation.ends_at - timedelta(seconds=1), True),
        (delegation.ends_at, False),
    ):
        assert bool(rights_of(helper, moment)) == holds
        assert delegation.is_in_force(moment) == holds
        leaders_step = Task.objects.get(name="Lãnh đạo phê duyệt").specific
        assert (helper in deciders_of(leaders_step, moment)) == holds


def test_a_revoked_delegation_counts_no_longer_even_in_a_request_that_has_begun(
    site, checked, decide, leader, helper
):
    delegation = lend(site, leader, helper)
    helper = again(helper)
    assert rights_of(helper)
    assert delegation.revoke(leader)
    with pytest.raises(ApprovalRefused):
        decide(checked, helper)


@pytest.mark.parametrize("change", ["inactive", "left the group"])
def test_a_giver_who_has_left_lends_nothing(change, site, checked, decide, leader, helper):
    lend(site, leader, helper)
    if change == "inactive":
        get_user_model().objects.filter(pk=leader.pk).update(is_active=False)
    else:
        leader.groups.clear()
    with pytest.raises(ApprovalRefused):
        decide(checked, again(helper))


def test_a_delegate_who_has_left_the_ward_decides_nothing(site, checked, decide, leader, helper):
    lend(site, leader, helper)
    helper.groups.clear()
    with pytest.raises(ApprovalRefused):
        decide(checked, again(helper))
    assert helper not in deciders_of(checked.current_workflow_task)


def test_never_on_the_own_words(site, waiting, decide, board_member, leader, helper):
    lend(site, leader, helper)
    page = decide(waiting(author=helper), board_member)
    with pytest.raises(ApprovalRefused, match="Bạn"):
        decide(page, again(helper))
    assert not page.live


def test_never_on_the_words_of_the_giver(site, waiting, decide, board_member, leader, helper):
    lend(site, leader, helper)
    page = decide(waiting(author=leader), board_member)
    with pytest.raises(ApprovalRefused) as refusal:
        decide(page, again(helper))
    assert str(leader) in str(refusal.value)


def test_the_own_right_reaches_what_the_giver_wrote(site, waiting, decide, board_member, leader):
    """Two leaders: what one wrote the other approves in the own right, delegation or not."""
    other = UserFactory(groups=leader.groups.all())
    lend(site, leader, other)
    page = decide(waiting(author=leader), board_member)
    assert decide(page, again(other)).live
    assert Decision.objects.first().on_behalf_of_name == ""


def test_another_givers_right_reaches_it_too(site, waiting, decide, board_member, leader, helper):
    second = UserFactory(groups=leader.groups.all())
    lend(site, leader, helper)
    lend(site, second, helper)
    page = decide(waiting(author=leader), board_member)
    assert page.current_workflow_task.specific.acting_for(again(helper), page) == second
    assert decide(page, again(helper)).live
    assert Decision.objects.first().on_behalf_of_name == str(second)


def test_what_is_lent_is_not_passed_on(site, checked, decide, leader, helper):
    third = UserFactory(groups=helper.groups.all())
    lend(site, leader, helper)
    lend(site, helper, third)
    assert not rights_of(again(third))


def test_only_the_steps_of_the_giver_are_lent(site, waiting, leader, helper, decide):
    lend(site, leader, helper)
    with pytest.raises(ApprovalRefused):
        decide(waiting(), again(helper))


def test_a_delegation_holds_in_its_own_ward_only(site, neighbours, leader, helper):
    other, people = neighbours
    leader.groups.add(*people[LEADERS].groups.all())
    helper.groups.add(*people[EDITORS].groups.all())
    lend(other, leader, helper)
    own = Task.objects.get(name="Lãnh đạo phê duyệt")
    theirs = Task.objects.get(name="Lãnh đạo phê duyệt (bên)")
    assert set(rights_of(again(helper))) == {theirs.pk}
    assert helper not in deciders_of(own.specific)
    assert helper in deciders_of(theirs.specific)


def test_a_delegate_takes_pages_down_for_the_giver(site, waiting, approve_all, leader, helper):
    page = approve_all(waiting())
    assert not may_take_down(page, again(helper))
    lend(site, leader, helper)
    take_down(page, again(helper), "Sai số liệu")
    decision = Decision.objects.first()
    assert (decision.on_behalf_of_name, decision.reason) == (str(leader), "Sai số liệu")


def test_an_alert_is_not_confirmed_in_the_place_of_its_publisher(site, leader, helper):
    lend(site, leader, helper)
    for publisher, allowed in ((leader, False), (UserFactory(), True)):
        alert = Alert(site=site, published_by=publisher)
        assert duty_of(again(helper), [site]).confirms(alert) == allowed


def test_the_database_refuses_nonsense_that_no_form_has_seen(site, leader, helper):
    now = timezone.now()
    with pytest.raises(IntegrityError), transaction.atomic():
        lend(site, leader, leader)
    with pytest.raises(IntegrityError), transaction.atomic():
        lend(site, leader, helper, starts_at=now, ends_at=now)


# --- Where it shows ----------------------------------------------------------


def test_the_desk_shows_the_delegate_what_waits_and_for_whom(site, checked, leader, helper, client):
    client.force_login(helper)
    desk, address = (
        reverse("approvals:desk"),
        reverse("approvals:item", args=[checked.current_workflow_task_state.pk]),
    )
    assert client.get(address).status_code == 404
    lend(site, leader, helper)
    assert checked.title in client.get(desk).content.decode()
    html = client.get(address).content.decode()
    assert f"thay {leader}" in html
    version = version_of(checked.current_workflow_task_state.revision)
    client.post(address, {"action": "approve", "version": version})
    checked.refresh_from_db()
    assert checked.live


def test_the_dashboard_lets_the_delegate_decide(site, checked, leader, helper, client):
    lend(site, leader, helper)
    client.force_login(helper)
    waiting_for_them = TaskState.objects.reviewable_by(again(helper))
    assert checked.current_workflow_task_state in waiting_for_them
    args = [checked.pk, "approve", checked.current_workflow_task_state.pk]
    client.post(reverse("wagtailadmin_pages:workflow_action", args=args))
    checked.refresh_from_db()
    assert checked.live


def test_delegates_are_told_what_waits(
    site, waiting, decide, board_member, leader, helper, django_capture_on_commit_callbacks
):
    lend(site, leader, helper)
    page = waiting()
    with django_capture_on_commit_callbacks(execute=True):
        decide(page, board_member)
    told = {address for message in mail.outbox for address in message.to}
    assert {leader.email, helper.email} <= told


def test_nobody_is_told_of_what_they_may_not_decide(
    site, waiting, decide, board_member, leader, helper, django_capture_on_commit_callbacks
):
    lend(site, leader, helper)
    page = waiting(author=leader)
    with django_capture_on_commit_callbacks(execute=True):
        decide(page, board_member)
    assert helper.email not in {address for message in mail.outbox for address in message.to}


def test_the_desk_asks_as_often_with_one_as_with_twenty(
    site, waiting, decide, board_member, leader, helper, client
):
    lend(site, leader, helper)
    client.force_login(helper)

    def count() -> int:
        client.get(reverse("approvals:desk"))
        with CaptureQueriesContext(
            connection,
        ) as queries:
            client.get(reverse("approvals:desk"))
        return len(queries)

    decide(waiting(title="Tin 0"), board_member)
    with_one = count()
    for number in range(1, 20):
        decide(waiting(title=f"Tin {number}"), board_member)
    assert count() == with_one


# --- The screens -------------------------------------------------------------


def moment(**ahead) -> str:
    return timezone.localtime(timezone.now() + timedelta(**ahead)).strftime("%Y-%m-%dT%H:%M")


def form(delegate, **fields):
    return {
        "delegate": delegate.pk,
        "starts_at": moment(),
        "ends_at": moment(days=3),
        "reason": "Đi họp ở tỉnh",
    } | fields


def errors_of(client, data) -> dict:
    """Post, expect a refusal, and return the messages by field."""
    response = client.post(NEW, data)
    assert response.status_code == 400
    assert not Delegation.objects.filter(reason=data["reason"]).exists()
    return {name: " ".join(texts) for name, texts in response.context["form"].errors.items()}


def test_a_leader_lends_the_own_right_and_the_delegate_is_told(
    leader, helper, client, django_capture_on_commit_callbacks
):
    client.force_login(leader)
    assert client.get(NEW).status_code == 200
    with django_capture_on_commit_callbacks(execute=True):
        assert client.post(NEW, form(helper)).status_code == 302
    delegation = Delegation.objects.get()
    assert (delegation.giver, delegation.delegate) == (leader, helper)
    assert delegation.created_by == leader
    assert [message.to for message in mail.outbox] == [[helper.email]]
    assert "Đi họp ở tỉnh" in mail.outbox[0].body
    assert str(helper) in client.get(LIST).content.decode()


def test_a_leader_cannot_lend_the_right_of_another(leader, helper, client):
    other = UserFactory(groups=leader.groups.all())
    client.force_login(leader)
    client.post(NEW, form(helper, giver=other.pk))
    assert Delegation.objects.get().giver == leader


def test_an_administrator_lends_the_right_of_any_leader_who_is_told(
    administrator, leader, helper, client, django_capture_on_commit_callbacks
):
    client.force_login(administrator)
    with django_capture_on_commit_callbacks(execute=True):
        client.post(NEW, form(helper, giver=leader.pk))
    delegation = Delegation.objects.get()
    assert (delegation.giver, delegation.created_by) == (leader, administrator)
    assert {tuple(message.to) for message in mail.outbox} == {(leader.email,), (helper.email,)}


def test_administrators_cannot_make_themselves_the_delegate(administrator, leader, client):
    client.force_login(administrator)
    assert "delegate" in errors_of(client, form(administrator, giver=leader.pk))


def test_a_right_that_nobody_has_is_not_lent(administrator, helper, leader, client):
    client.force_login(administrator)
    assert "giver" in errors_of(client, form(leader, giver=helper.pk))


def test_nonsense_is_refused_on_its_field(leader, helper, client):
    client.force_login(leader)
    for changes, field in (
        ({"ends_at": moment(hours=-1)}, "ends_at"),
        ({"starts_at": moment(days=2), "ends_at": moment(days=1)}, "ends_at"),
        ({"starts_at": moment(days=-2)}, "starts_at"),
        ({"ends_at": moment(days=400)}, "ends_at"),
        ({"ends_at": "9999-12-31T23:59"}, "ends_at"),
        ({"starts_at": "0001-01-01T00:00"}, "starts_at"),
        ({"starts_at": "hôm qua"}, "starts_at"),
        ({"reason": "  "}, "reason"),
        ({"reason": "a" * 301}, "reason"),
        ({"delegate": ""}, "delegate"),
        ({"delegate": "9" * 30}, "delegate"),
        ({"delegate": "\0"}, "delegate"),
        ({"delegate": leader.pk}, "delegate"),
    ):
        assert field in errors_of(client, form(helper) | changes), changes


def test_nobody_of_another_ward_is_offered_or_accepted(leader, neighbours, client):
    _other, people = neighbours
    client.force_login(leader)
    html = client.get(NEW).content.decode()
    for stranger in people.values():
        assert str(stranger) not in html
        assert "delegate" in errors_of(client, form(stranger))


def test_the_same_right_is_not_lent_twice_at_a_time(site, leader, helper, client):
    third = UserFactory(groups=helper.groups.all())
    lend(site, leader, third)
    client.force_login(leader)
    assert str(third) in errors_of(client, form(helper))["starts_at"]


def test_a_delegate_cannot_delegate_further(site, leader, board_member, helper, client):
    lend(site, leader, board_member)
    client.force_login(board_member)
    assert "giver" in errors_of(client, form(helper))


def test_nobody_stands_in_who_is_away_at_that_time(site, leader, board_member, helper, client):
    lend(site, board_member, helper)
    client.force_login(leader)
    assert "delegate" in errors_of(client, form(board_member))


def test_after_the_end_of_one_the_next_may_follow(site, leader, helper, client):
    lend(site, leader, helper).revoke(leader)
    client.force_login(leader)
    assert client.post(NEW, form(helper)).status_code == 302


def test_the_longest_time_is_the_wards_own_setting(site, leader, helper, client):
    WardSettings.objects.update(delegation_days=2)
    client.force_login(leader)
    assert "2" in errors_of(client, form(helper))["ends_at"]


def test_revoking_needs_a_post_and_counts_at_once(site, checked, leader, helper, client):
    delegation = lend(site, leader, helper)
    address = f"{LIST}{delegation.pk}/thu-hoi/"
    client.force_login(leader)
    assert client.get(address).status_code == 405
    client.post(address)
    delegation.refresh_from_db()
    assert delegation.revoked_by == leader
    assert not rights_of(again(helper))
    first = delegation.revoked_at
    assert client.post(address).status_code == 302
    delegation.refresh_from_db()
    assert delegation.revoked_at == first


def test_only_the_giver_and_the_wards_administrators_revoke(
    site, leader, helper, editor, board_member, administrator, neighbours, client
):
    delegation = lend(site, leader, helper)
    address = f"{LIST}{delegation.pk}/thu-hoi/"
    _other, people = neighbours
    for user in (helper, editor, board_member, *people.values()):
        client.force_login(user)
        assert client.post(address).status_code in (302, 404)
        delegation.refresh_from_db()
        assert delegation.revoked_at is None
    client.force_login(administrator)
    client.post(address)
    delegation.refresh_from_db()
    assert delegation.revoked_by == administrator


def test_an_administrator_of_another_ward_ends_nothing_by_receiving_it(
    site, leader, neighbours, client
):
    _other, people = neighbours
    stranger = people[ADMINISTRATORS]
    delegation = lend(site, leader, stranger)
    client.force_login(stranger)
    client.post(f"{LIST}{delegation.pk}/thu-hoi/")
    delegation.refresh_from_db()
    assert delegation.revoked_at is None


def test_the_list_names_only_what_concerns_the_reader(
    site, leader, helper, editor, administrator, neighbours, client
):
    lend(site, leader, helper, reason="Đi khảo sát thực địa")
    _other, people = neighbours
    for user, sees in (
        (leader, True),
        (helper, True),
        (administrator, True),
        (editor, False),
        (people[ADMINISTRATORS], False),
        (people[LEADERS], False),
    ):
        client.force_login(user)
        shown = "Đi khảo sát thực địa" in client.get(LIST).content.decode()
        assert shown == sees, user


def test_editors_lend_nothing(helper, client):
    client.force_login(helper)
    assert client.post(NEW, form(helper)).status_code == 302
    assert not Delegation.objects.exists()


def test_strange_addresses_are_not_found(leader, client):
    client.force_login(leader)
    for number in (999, 2**63, 10**40):
        assert client.post(f"{LIST}{number}/thu-hoi/").status_code == 404
    assert client.get(f"{LIST}?page=abc").status_code == 200


def test_visitors_are_sent_to_the_login(client, site):
    for address in (LIST, NEW):
        assert client.get(address).status_code == 302
