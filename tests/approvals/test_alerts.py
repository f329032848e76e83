"""The urgent path: public at once, answered for by a second person (R64 with its exception)."""

from datetime import timedelta

import pytest
from django.contrib.auth.models import Group
from django.db import IntegrityError, transaction
from django.utils import timezone
from wagtail.models import Collection, ModelLogEntry, Page, Site

from accounts.roles import BOARD, EDITORS, LEADERS, ON_CALL, ROLES, grant
from approvals.alerts import (
    MOST_SHOWN,
    alerts_on_desk,
    confirm,
    current_alerts,
    publish,
    take_down,
    wards_on_call,
)
from approvals.models import Alert, ApprovalRefused, Decision, Delegation
from approvals.setup import ensure_workflow
from home.models import HomePage
from tests.factories import UserFactory

pytestmark = pytest.mark.django_db
NOW = timezone.now().replace(microsecond=0)


def make(site, user, level=Alert.Level.WARNING, now=NOW, **fields):
    alert = Alert(
        site=site,
        level=level,
        title=fields.pop("title", "Nước sông dâng nhanh"),
        text="Bà con ven suối chuyển đồ lên cao, không lội qua ngầm tràn.",
        reason="Mưa lớn từ 14 giờ, không kịp trình duyệt.",
        starts_at=fields.pop("starts_at", now),
        ends_at=fields.pop("ends_at", now + timedelta(hours=12)),
        **fields,
    )
    return publish(alert, user, now)


@pytest.fixture
def on_call(site):
    return UserFactory(groups=[Group.objects.get(name=ON_CALL)])


@pytest.fixture
def alert(site, on_call):
    return make(site, on_call)


@pytest.fixture
def other_ward(site):
    """A second ward in the same database, with its own people."""
    home = Page.get_first_root_node().add_child(instance=HomePage(title="Bên", slug="ben"))
    other = Site.objects.create(hostname="ben.example.vn", root_page=home)
    collection = Collection.get_first_root_node()
    groups = {role.group: grant(role, home, collection, " (bên)") for role in ROLES}
    ensure_workflow(home, groups[BOARD], groups[LEADERS], " (bên)")
    return other


def member_of(group: str):
    return UserFactory(groups=[Group.objects.get(name=group)])


def test_an_alert_is_public_the_moment_it_is_published(site, alert):
    assert current_alerts(site, NOW) == [alert]
    assert not alert.is_confirmed


def test_it_shows_from_its_start_to_the_minute_of_its_end(site, on_call):
    start, end = NOW + timedelta(hours=1), NOW + timedelta(hours=3)
    alert = make(site, on_call, starts_at=start, ends_at=end)
    second = timedelta(seconds=1)
    assert current_alerts(site, start - second) == []
    assert current_alerts(site, start) == [alert]
    assert current_alerts(site, end - second) == [alert]
    assert current_alerts(site, end) == []


def test_the_most_severe_come_first_and_only_a_few_are_shown(site, on_call):
    notice = make(site, on_call, Alert.Level.INFORMATION)
    old = make(site, on_call, now=NOW - timedelta(minutes=5))
    new = make(site, on_call)
    emergency = make(site, on_call, Alert.Level.EMERGENCY, now=NOW - timedelta(hours=1))
    assert MOST_SHOWN == 3
    assert current_alerts(site, NOW) == [emergency, new, old]
    assert notice not in current_alerts(site, NOW)


def test_the_banner_costs_one_query_however_many_there_are(
    home, site, on_call, django_assert_num_queries
):
    for number in range(20):
        make(site, on_call, title=f"Tin {number}", link_page=home)
    with django_assert_num_queries(1):
        assert [alert.link_page.live for alert in current_alerts(site, NOW)] == [True] * 3


@pytest.mark.parametrize("who", ["editor", "board_member", "leader", "administrator", "superuser"])
def test_nobody_else_publishes(who, site, request):
    with pytest.raises(ApprovalRefused):
        make(site, request.getfixturevalue(who))
    assert not Alert.objects.exists()


def test_one_on_call_at_one_ward_publishes_at_no_other(site, on_call, other_ward):
    assert list(wards_on_call(on_call)) == [site]
    with pytest.raises(ApprovalRefused):
        make(other_ward, on_call)


def test_the_same_form_sent_twice_publishes_once(site, on_call, alert):
    with pytest.raises(ApprovalRefused, match="đã được đăng"):
        make(site, on_call, submission=alert.submission)
    assert Alert.objects.count() == 1


def test_a_leader_confirms(alert, leader):
    confirm(alert.pk, leader, NOW)
    alert.refresh_from_db()
    assert (alert.confirmed_by, alert.confirmed_at) == (leader, NOW)


def test_a_leader_who_is_on_call_does_not_confirm_the_own_alert(site, leader):
    leader.groups.add(Group.objects.get(name=ON_CALL))
    alert = make(site, leader)
    with pytest.raises(ApprovalRefused, match="người khác"):
        confirm(alert.pk, leader)


def test_the_database_refuses_a_publisher_who_confirms(alert, on_call):
    with pytest.raises(IntegrityError), transaction.atomic():
        Alert.objects.update(confirmed_by=on_call, confirmed_at=NOW)


@pytest.mark.parametrize("who", ["editor", "board_member", "administrator", "superuser"])
def test_others_neither_confirm_nor_take_down(who, alert, request):
    user = request.getfixturevalue(who)
    with pytest.raises(ApprovalRefused):
        confirm(alert.pk, user)
    with pytest.raises(ApprovalRefused):
        take_down(alert.pk, user, "x")
    alert.refresh_from_db()
    assert not alert.is_decided


def test_a_colleague_on_call_takes_down_but_does_not_confirm(alert):
    colleague = member_of(ON_CALL)
    with pytest.raises(ApprovalRefused):
        confirm(alert.pk, colleague)
    take_down(alert.pk, colleague, "Nước đã rút")
    alert.refresh_from_db()
    assert alert.taken_down_by == colleague


def test_leaders_of_another_ward_neither_see_nor_decide(alert, other_ward):
    stranger = member_of(f"{LEADERS} (bên)")
    on_call_there = member_of(f"{ON_CALL} (bên)")
    for user in (stranger, on_call_there):
        assert alerts_on_desk(user) == []
        with pytest.raises(ApprovalRefused):
            confirm(alert.pk, user)
        with pytest.raises(ApprovalRefused):
            take_down(alert.pk, user, "x")
    assert current_alerts(other_ward, NOW) == []


def test_the_second_of_two_decisions_is_refused(alert, leader):
    confirm(alert.pk, leader)
    with pytest.raises(ApprovalRefused, match="có người quyết định"):
        confirm(alert.pk, member_of(LEADERS))
    take_down(alert.pk, leader, "Hết mưa")
    with pytest.raises(ApprovalRefused, match="đã được gỡ"):
        take_down(alert.pk, leader, "Hết mưa")


def test_what_was_taken_down_is_gone_at_once_and_cannot_be_confirmed(site, alert, leader, on_call):
    take_down(alert.pk, on_call, "Nhầm tên đường")
    assert current_alerts(site, NOW) == []
    with pytest.raises(ApprovalRefused):
        confirm(alert.pk, leader)


def test_unconfirmed_ones_wait_for_leaders_and_show_to_those_on_call(
    alert, leader, on_call, board_member, superuser
):
    assert alerts_on_desk(leader) == [alert]
    assert alerts_on_desk(on_call) == [alert]
    assert alerts_on_desk(board_member) == []
    assert alerts_on_desk(superuser) == []
    assert [one.may_be_confirmed for one in alerts_on_desk(leader)] == [True]
    assert [one.may_be_confirmed for one in alerts_on_desk(on_call)] == [False]


def test_confirmed_ones_stay_on_the_desk_below_the_others_until_they_end(site, on_call, leader):
    old = make(site, on_call, now=NOW - timedelta(hours=1))
    confirm(old.pk, leader)
    new = make(site, on_call)
    shown = alerts_on_desk(leader, NOW)
    assert shown == [new, old]
    assert [alert.may_be_confirmed for alert in shown] == [True, False]
    assert alerts_on_desk(leader, NOW + timedelta(hours=13)) == [new]
    take_down(new.pk, leader, "Sai")
    assert alerts_on_desk(leader, NOW) == [old]


def test_an_ended_one_still_waits_for_its_second_person(site, on_call, leader):
    past = NOW - timedelta(days=3)
    ended = make(site, on_call, now=past)
    assert alerts_on_desk(leader) == [ended]


def test_a_correction_replaces_the_alert_and_has_to_be_confirmed_again(
    site, alert, leader, on_call
):
    confirm(alert.pk, leader, NOW)
    corrected = make(site, on_call, title="Nước suối dâng nhanh", replaces=alert)
    assert current_alerts(site, NOW) == [corrected]
    assert alerts_on_desk(leader) == [corrected]
    alert.refresh_from_db()
    assert (alert.title, alert.taken_down_by) == ("Nước sông dâng nhanh", on_call)


def test_what_somebody_took_down_meanwhile_is_not_replaced(site, alert, leader, on_call):
    take_down(alert.pk, leader, "Sai")
    with pytest.raises(ApprovalRefused, match="đã được gỡ"):
        make(site, on_call, replaces=alert)
    assert Alert.objects.count() == 1


def test_everything_stands_in_the_log_with_its_reason(alert, leader, on_call):
    confirm(alert.pk, leader)
    take_down(alert.pk, on_call, "Nước đã rút")
    entries = ModelLogEntry.objects.filter(object_id=str(alert.pk)).order_by("pk")
    assert [(entry.action, entry.user) for entry in entries] == [
        ("approvals.alert_published", on_call),
        ("approvals.alert_confirmed", leader),
        ("approvals.alert_taken_down", on_call),
    ]
    assert entries[0].data["reason"].startswith("Mưa lớn")
    assert entries[2].data["reason"] == "Nước đã rút"


def test_a_delegate_confirms_for_a_leader_but_not_what_that_leader_published(site, on_call, leader):
    delegate = member_of(EDITORS)
    Delegation.objects.create(
        site=site,
        giver=leader,
        delegate=delegate,
        starts_at=NOW - timedelta(days=1),
        ends_at=NOW + timedelta(days=1),
        reason="Đi công tác",
    )
    leader.groups.add(Group.objects.get(name=ON_CALL))
    own = make(site, leader)
    with pytest.raises(ApprovalRefused):
        confirm(own.pk, delegate)
    confirm(make(site, on_call).pk, delegate)
    row = Decision.objects.get(action=Decision.Action.URGENT_CONFIRMED)
    assert (row.decided_by_id, row.on_behalf_of_id) == (delegate.pk, leader.pk)
