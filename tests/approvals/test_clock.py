"""A step that starts has a deadline, by the rules of its own ward and in its working time."""

from datetime import datetime, time

import pytest
from django.contrib.contenttypes.models import ContentType
from django.urls import reverse
from django.utils import timezone
from wagtail.models import Page, Site, TaskState

from accounts.roles import ADMINISTRATORS, LEADERS
from approvals.clock import simple_kind_ids, start_clock
from approvals.models import ClockSettings, Deadline, KindRule
from approvals.setup import ensure_clock
from core.models import WardSettings
from home.models import HomePage, StandardPage
from home.ward.setup import ensure_ward
from tests.factories import WARD, UserFactory

pytestmark = pytest.mark.django_db


def at(day: int, hour: int, minute: int = 0) -> datetime:
    """A moment of November 2026, whose 23rd is a Monday."""
    return timezone.make_aware(datetime(2026, 11, day, hour, minute))


@pytest.fixture
def submitted(home, editor):
    page = StandardPage(title="Chờ duyệt", slug="cho-duyet", owner=editor, live=False)
    home.add_child(instance=page)
    page.save_revision(user=editor)
    page.get_workflow().start(page, editor)
    return StandardPage.objects.get(pk=page.pk)


def restart(page, now: datetime) -> Deadline:
    """Set the clock of the waiting step as if it had started `now`."""
    Deadline.objects.all().delete()
    return start_clock(page.current_workflow_task_state, now)


@pytest.fixture
def rule(site):
    kind = ContentType.objects.get_for_model(StandardPage)
    clock = ClockSettings.objects.create(site=site)
    return KindRule.objects.create(clock=clock, kind=kind, hours=4)


def test_every_step_has_a_deadline_from_its_start(submitted, site, board_member):
    first = submitted.current_workflow_task_state
    assert first.deadline.site == site
    assert first.deadline.due_at > first.started_at
    first.task.specific.on_action(first, board_member, "approve")
    second = StandardPage.objects.get(pk=submitted.pk).current_workflow_task_state
    assert second != first
    assert second.deadline.due_at > second.started_at


def test_a_step_that_is_resumed_has_a_deadline_of_its_own(submitted, editor, board_member):
    first = submitted.current_workflow_task_state
    first.task.specific.on_action(first, board_member, "reject", comment="Sửa lại")
    StandardPage.objects.get(pk=submitted.pk).current_workflow_state.resume(editor)
    assert Deadline.objects.count() == 2
    assert Deadline.objects.filter(task_state__status=TaskState.STATUS_IN_PROGRESS).exists()


def test_hours_are_counted_in_the_assumed_hours_of_a_ward_without_its_own(submitted, rule):
    """4 hours from 16:00: one is left on Friday, three follow on Monday from 07:30."""
    assert restart(submitted, at(27, 16)).due_at == at(30, 10, 30)


def test_hours_are_counted_in_the_opening_hours_of_the_ward(submitted, rule, site):
    ward = WardSettings.for_site(site)
    hours = {"days": ["0", "2"], "opens": time(8), "closes": time(11), "note": ""}
    ward.opening_hours = [("hours", hours)]
    ward.save()
    assert restart(submitted, at(23, 10)).due_at == at(25, 11)
    assert Deadline.objects.get().remind_at == at(25, 9)


def test_other_kinds_have_the_hours_of_the_clock(submitted, rule):
    KindRule.objects.update(kind=ContentType.objects.get_for_model(HomePage))
    ClockSettings.objects.update(hours=1)
    assert restart(submitted, at(23, 8)).due_at == at(23, 9)


def test_no_hours_are_no_deadline(submitted, rule):
    KindRule.objects.update(hours=None)
    deadline = restart(submitted, at(23, 8))
    assert (deadline.due_at, deadline.remind_at) == (None, None)


def test_a_ward_that_never_works_has_no_deadline(submitted, rule, site):
    WardSettings.objects.filter(site=site).update(assumed_hours=[])
    assert restart(submitted, at(23, 8)).due_at is None


def test_rules_of_another_ward_do_not_count(submitted, rule):
    root = Page.get_first_root_node()
    other = Site.objects.create(
        hostname="ben.example.vn", root_page=root.add_child(instance=HomePage(title="Bên"))
    )
    KindRule.objects.update(clock=ClockSettings.objects.create(site=other), is_simple=True)
    assert restart(submitted, at(23, 7, 30)).due_at == at(24, 8)
    assert simple_kind_ids(submitted.get_site()) == set()
    assert len(simple_kind_ids(other)) == 1


def test_a_new_ward_starts_with_rules_and_keeps_what_was_changed(db):
    ward = ensure_ward("hoi-phu.example.vn", 443, WARD)
    clock = ClockSettings.objects.get(site=ward.site)
    assert list(clock.escalate_to_groups.all()) == [ward.groups[LEADERS]]
    assert clock.rules.filter(kind__model="workweekpage", is_simple=True).exists()
    clock.rules.all().delete()
    ensure_clock(ward.site, ward.groups[LEADERS])
    assert not clock.rules.exists()


@pytest.fixture
def wards(db):
    """Two wards that `setup_ward` made, with their administrators' group."""
    return [ensure_ward(host, 443, WARD) for host in ("mot.example.vn", "hai.example.vn")]


def settings_address(site) -> str:
    return reverse("wagtailsettings:edit", args=["approvals", "clocksettings", site.pk])


def test_the_administrator_edits_the_clock_of_the_own_ward_only(wards, client):
    own, other = wards
    client.force_login(UserFactory(groups=[own.groups[ADMINISTRATORS]]))
    screen = client.get(settings_address(own.site))
    assert screen.status_code == 200
    groups = screen.context["form"].fields["escalate_to_groups"].queryset
    assert other.groups[LEADERS] not in groups
    assert own.groups[LEADERS] in groups
    assert client.get(settings_address(other.site)).status_code == 302


def test_two_rules_for_one_kind_are_refused_with_a_message(wards, client):
    client.force_login(UserFactory(groups=[wards[0].groups[ADMINISTRATORS]]))
    kind = ContentType.objects.get_for_model(StandardPage)
    data = {
        "hours": "99999999999999999999",
        "remind_hours": "2",
        "digest_at": "07:30",
        "rules-TOTAL_FORMS": "2",
        "rules-INITIAL_FORMS": "0",
        "rules-MIN_NUM_FORMS": "0",
        "rules-MAX_NUM_FORMS": "1000",
    }
    for number in range(2):
        data |= {
            f"rules-{number}-kind": str(kind.pk),
            f"rules-{number}-hours": "5",
            f"rules-{number}-ORDER": str(number),
        }
    answer = client.post(settings_address(wards[0].site), data)
    assert answer.status_code == 200
    form = answer.context["form"]
    assert form.errors["hours"]
    assert form.formsets["rules"].non_form_errors() or any(form.formsets["rules"].errors)
    assert not KindRule.objects.filter(clock__site=wards[0].site, hours=5).exists()
