"""Bundles: several pages approved and published together at a set minute, all or none (R64)."""

from datetime import UTC, datetime, timedelta

import pytest
from django.core.exceptions import ValidationError
from django.core.management import call_command
from django.utils import timezone
from django_tasks_db.models import DBTaskResult
from wagtail.models import Page
from wagtail.signals import page_published

from approvals.bundle_desk import approve_bundle, return_bundle, seen_by, waiting_in
from approvals.bundles import (
    dissolve,
    publish_bundle,
    publish_due,
    submit_again,
    submit_bundle,
)
from approvals.models import ApprovalRefused, Bundle, BundleItem, Decision
from approvals.tasks import publish_bundles
from editing.deletion import recycle
from home.models import StandardPage
from tests.approvals.desk_fixtures import decide
from tests.events.factories import make_calendar, make_week

pytestmark = pytest.mark.django_db

TOMORROW = timedelta(days=1)


def draft(home, editor, title="Tin", **fields):
    slug = f"trang-{Page.objects.count()}"
    page = StandardPage(title=title, slug=slug, owner=editor, live=False, **fields)
    home.add_child(instance=page)
    page.save_revision(user=editor)
    return page


def fresh(page):
    return Page.objects.get(pk=page.pk).specific


def approve(bundle, *users):
    for user in users:
        approve_bundle(bundle, user, seen_by(waiting_in(bundle, user)))
    bundle.refresh_from_db()
    return bundle


def are_live(*pages) -> list[bool]:
    return [fresh(page).live for page in pages]


@pytest.fixture
def pages(home, editor):
    return [draft(home, editor, f"Tin {number}") for number in (1, 2, 3)]


@pytest.fixture
def bundle(site, pages, editor):
    return submit_bundle(site, "Tin tuần", pages, editor)


@pytest.fixture
def timed(site, pages, editor):
    return submit_bundle(site, "Tin tuần", pages, editor, timezone.now() + TOMORROW)


@pytest.fixture
def ready(timed, board_member, leader):
    """Approved, its minute is tomorrow."""
    return approve(timed, board_member, leader)


def publish(bundle):
    return publish_bundle(bundle.pk, bundle.publish_at)


def test_two_taps_publish_all(bundle, pages, board_member, leader):
    approve(bundle, board_member)
    assert are_live(*pages) == [False] * 3
    approve(bundle, leader)
    assert are_live(*pages) == [True] * 3
    assert (bundle.state, bundle.approved_by) == (Bundle.State.PUBLISHED, leader)


def test_a_week_and_its_news_wait_for_their_minute(site, home, editor, board_member, leader):
    week = make_week(make_calendar(home), live=False)
    week.save_revision(user=editor)
    news = draft(home, editor, "Lịch tuần mới")
    bundle = submit_bundle(site, "Lịch", [week, news], editor, timezone.now() + TOMORROW)
    approve(bundle, board_member, leader)
    assert are_live(week, news) == [False, False]
    publish_due(bundle.publish_at)
    assert are_live(week, news) == [True, True]


def test_the_minute_counts_to_the_second_and_in_any_zone(ready, pages):
    moment = ready.publish_at
    assert not publish_bundle(ready.pk, moment - timedelta(seconds=1))
    same = datetime.fromtimestamp(moment.timestamp(), UTC)
    assert publish_bundle(ready.pk, same)
    assert are_live(*pages) == [True] * 3


def test_approval_after_the_minute_publishes_at_once(timed, pages, board_member, leader):
    Bundle.objects.update(publish_at=timezone.now() - timedelta(minutes=1))
    approve(timed, board_member, leader)
    assert are_live(*pages) == [True] * 3


def test_one_page_approved_by_itself_is_held(bundle, pages, board_member, leader):
    decide(pages[0], board_member)
    page = decide(pages[0], leader)
    assert not page.live
    assert page.current_workflow_state is None
    approve(bundle, board_member, leader)
    assert are_live(*pages) == [True] * 3


def test_pages_approved_one_by_one_are_published_by_the_last(bundle, pages, board_member, leader):
    for user in (board_member, leader):
        for page in pages:
            assert not any(are_live(*pages))
            decide(page, user)
    assert are_live(*pages) == [True] * 3


def test_what_waits_already_goes_on_from_where_it_is(site, home, pages, editor, board_member):
    pages[0].get_workflow().start(pages[0], editor)
    decide(pages[0], board_member)
    submit_bundle(site, "Gói", pages, editor)
    assert fresh(pages[0]).current_workflow_task.name == "Lãnh đạo phê duyệt"
    assert fresh(pages[1]).current_workflow_task.name == "Ban biên tập kiểm tra"


def test_the_author_of_one_page_approves_none(site, home, pages, editor, board_member):
    pages[1].save_revision(user=board_member)
    bundle = submit_bundle(site, "Gói", pages, editor)
    with pytest.raises(ApprovalRefused, match="Tin 2"):
        approve(bundle, board_member)
    steps = {fresh(page).current_workflow_task.name for page in pages}
    assert steps == {"Ban biên tập kiểm tra"}
    assert not Decision.objects.exists()


def test_whoever_submits_the_bundle_approves_none_of_it(site, pages, board_member):
    bundle = submit_bundle(site, "Gói", pages, board_member)
    with pytest.raises(ApprovalRefused):
        approve(bundle, board_member)


def test_what_was_not_seen_is_not_decided_on(bundle, pages, board_member):
    seen = seen_by(waiting_in(bundle, board_member))
    seen.popitem()
    with pytest.raises(ApprovalRefused):
        approve_bundle(bundle, board_member, seen)
    with pytest.raises(ApprovalRefused):
        approve_bundle(bundle, board_member, {})
    other = dict.fromkeys(seen_by(waiting_in(bundle, board_member)), "1-20200101000000000000")
    with pytest.raises(ApprovalRefused):
        approve_bundle(bundle, board_member, other)


def test_a_return_sends_all_back_what_was_approved_already_too(bundle, pages, board_member, leader):
    decide(pages[0], board_member)
    decide(pages[0], leader)
    seen = seen_by(waiting_in(bundle, board_member))
    return_bundle(bundle, board_member, seen, "Sai ngày")
    bundle.refresh_from_db()
    assert (bundle.state, bundle.problem) == (Bundle.State.RETURNED, "Sai ngày")
    assert not bundle.items.filter(approved_at__isnull=False).exists()
    assert Decision.objects.filter(action=Decision.Action.RETURNED).count() == 3
    submit_again(bundle, bundle.created_by)
    approve(bundle, board_member, leader)
    assert are_live(*pages) == [True] * 3


def test_the_register_names_both_the_approvals_and_the_publishing(ready, leader):
    publish(ready)
    counts = {
        action: Decision.objects.filter(action=action).count()
        for action in (Decision.Action.APPROVED, Decision.Action.BUNDLE_PUBLISHED)
    }
    assert set(counts.values()) == {3}
    row = Decision.objects.filter(action=Decision.Action.BUNDLE_PUBLISHED).first()
    assert (row.decided_by_id, row.decided_at) == (leader.pk, ready.publish_at)


def _edit(page):
    page.title = "Sửa sau khi duyệt"
    page.save_revision()


def _edit_in_place(page):
    """As autosave does."""
    page.title = "Sửa sau khi duyệt"
    latest = page.latest_revision
    page.save_revision(user=latest.user, overwrite_revision=latest)


def _delete(page):
    page.delete()


def _delete_into_the_bin(page):
    recycle(page, page.owner)


def _move(page):
    other = page.get_parent().add_child(instance=StandardPage(title="Mục", slug="muc"))
    Page.objects.get(pk=page.pk).move(other, pos="last-child")


@pytest.mark.parametrize("meddle", [_edit, _edit_in_place, _delete, _delete_into_the_bin, _move])
def test_nothing_is_published_once_a_page_is_not_what_was_approved(
    meddle, ready, pages, mailoutbox
):
    meddle(fresh(pages[1]))
    publish_due(ready.publish_at)
    assert are_live(pages[0], pages[2]) == [False, False]
    ready.refresh_from_db()
    assert ready.state == Bundle.State.FAILED
    assert "Tin 2" in ready.problem
    assert not Decision.objects.filter(action=Decision.Action.BUNDLE_PUBLISHED).exists()


def test_nothing_is_published_once_a_public_page_was_taken_down(
    site, home, pages, editor, board_member, leader
):
    public = home.add_child(instance=StandardPage(title="Cũ", slug="cu"))
    public.save_revision().publish()
    public = fresh(public)
    public.save_revision(user=editor)
    pages = [fresh(public), pages[0]]
    bundle = submit_bundle(site, "Gói", pages, editor, timezone.now() + TOMORROW)
    approve(bundle, board_member, leader)
    fresh(public).unpublish()
    publish_due(bundle.publish_at)
    assert are_live(*pages) == [False, False]
    bundle.refresh_from_db()
    assert bundle.state == Bundle.State.FAILED


def test_an_error_in_the_middle_publishes_none_and_leaves_no_trace(ready, pages):
    def fail_at_the_second(instance, **kwargs):
        if instance.pk == pages[1].pk:
            raise RuntimeError

    page_published.connect(fail_at_the_second)
    try:
        assert publish_due(ready.publish_at) == 0
    finally:
        page_published.disconnect(fail_at_the_second)
    assert are_live(*pages) == [False] * 3
    ready.refresh_from_db()
    assert ready.state == Bundle.State.FAILED
    assert not Decision.objects.filter(action=Decision.Action.BUNDLE_PUBLISHED).exists()
    assert ready.items.filter(is_open=True).count() == 3


def test_a_page_that_cannot_be_published_undoes_the_approval_that_would(
    bundle, pages, board_member, leader, home
):
    approve(bundle, board_member)
    taken = StandardPage(title="Khác", slug=pages[1].slug + "-x")
    home.add_child(instance=taken)
    Page.objects.filter(pk=taken.pk).update(slug=pages[1].slug)
    with pytest.raises(ApprovalRefused):
        approve(bundle, leader)
    assert are_live(*pages) == [False] * 3
    assert not BundleItem.objects.filter(approved_at__isnull=False).exists()


def test_a_second_run_inside_the_first_and_after_it_publishes_nothing_again(ready, pages):
    runs = []
    page_published.connect(receiver := lambda **kwargs: runs.append(publish(ready)))
    try:
        assert publish(ready)
    finally:
        page_published.disconnect(receiver)
    assert runs == [False] * 3
    assert not publish(ready)
    assert publish_due(ready.publish_at) == 0
    assert Decision.objects.filter(action=Decision.Action.BUNDLE_PUBLISHED).count() == 3


def test_the_command_publishes_what_is_due(ready, pages):
    call_command("publish_bundles")
    assert are_live(*pages) == [False] * 3
    Bundle.objects.update(publish_at=timezone.now())
    call_command("publish_bundles")
    assert are_live(*pages) == [True] * 3


def test_the_worker_is_asked_to_publish_at_the_very_minute(
    timed, pages, board_member, leader, django_capture_on_commit_callbacks
):
    with django_capture_on_commit_callbacks(execute=True):
        approve(timed, board_member, leader)
    queued = DBTaskResult.objects.get(task_path=publish_bundles.module_path)
    assert queued.run_after == timed.publish_at
    Bundle.objects.update(publish_at=timezone.now())
    assert publish_bundles.call() == 1
    assert are_live(*pages) == [True] * 3


def test_held_pages_are_locked_for_everybody_and_dissolving_opens_them(ready, pages, superuser):
    lock = fresh(pages[0]).get_lock()
    assert lock.for_user(superuser)
    assert "Tin tuần" in lock.get_message(superuser)
    dissolve(ready, superuser)
    assert fresh(pages[0]).get_lock() is None
    publish_due(ready.publish_at)
    assert are_live(*pages) == [False] * 3


def test_a_dissolved_bundle_holds_nothing_back(bundle, pages, editor, board_member, leader):
    decide(pages[0], board_member)
    dissolve(bundle, editor)
    assert decide(pages[0], leader).live
    assert are_live(*pages[1:]) == [False, False]


def test_a_page_is_in_one_open_bundle_only(site, bundle, pages, home, editor):
    with pytest.raises(ValidationError, match="Tin 1"):
        submit_bundle(site, "Gói hai", [pages[0], draft(home, editor)], editor)
    assert Bundle.objects.count() == 1


def test_what_is_not_complete_is_not_submitted(site, home, pages, editor):
    words = pages[1]
    words.title = ""
    words.save_revision(user=editor, clean=False)
    with pytest.raises(ValidationError):
        submit_bundle(site, "Gói", pages, editor)
    assert fresh(pages[0]).current_workflow_state is None


def test_a_page_with_a_time_of_its_own_is_not_submitted(site, pages, editor):
    pages[1].go_live_at = timezone.now() + TOMORROW
    pages[1].save_revision(user=editor)
    with pytest.raises(ValidationError, match="Tin 2"):
        submit_bundle(site, "Gói", pages, editor)


def test_a_withdrawn_page_keeps_the_others_back_until_it_is_submitted_again(
    timed, pages, editor, board_member, leader, mailoutbox
):
    fresh(pages[1]).current_workflow_state.cancel(editor)
    approve(timed, board_member, leader)
    publish_due(timed.publish_at)
    assert are_live(*pages) == [False] * 3
    timed.refresh_from_db()
    assert timed.missed_at
    submit_again(timed, editor)
    Bundle.objects.update(publish_at=timezone.now())
    approve(timed, board_member, leader)
    assert are_live(*pages) == [True] * 3


def test_a_page_deleted_while_waiting_stops_the_bundle(timed, pages, editor, board_member, leader):
    fresh(pages[1]).delete()
    publish_due(timezone.now())
    timed.refresh_from_db()
    assert timed.state == Bundle.State.FAILED
    submit_again(timed, editor)
    approve(timed, board_member, leader)
    publish(timed)
    assert are_live(pages[0], pages[2]) == [True, True]


def test_twenty_pages_cost_as_much_for_each_as_three(
    site, home, editor, board_member, leader, django_assert_max_num_queries
):
    def cost(count) -> float:
        pages = [draft(home, editor) for _number in range(count)]
        bundle = submit_bundle(site, "Gói", pages, editor, timezone.now() + TOMORROW)
        approve(bundle, board_member, leader)
        with django_assert_max_num_queries(100 * count) as captured:
            assert publish(bundle)
        return len(captured) / count

    cost(2)
    assert cost(20) <= cost(3)
