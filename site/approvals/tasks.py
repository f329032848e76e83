"""Clock and bundles without a timer: `db_worker` is asked to look again when they are due."""

from datetime import datetime, timedelta

from django.db import transaction
from django.utils import timezone
from django_tasks import task
from django_tasks.base import TaskResultStatus
from django_tasks_db.models import DBTaskResult
from wagtail.models import Site

from approvals.bundles import publish_due
from approvals.clock import waiting_in
from approvals.models import Bundle, ClockSettings, Deadline
from approvals.reminders import send_notices
from core.working_days import add_working_days


@task(backend="background")
def look_at_the_clock() -> dict[str, int]:
    """Send what is due; while anything waits in a ward, look again the next morning."""
    sent = send_notices(digest=True)
    for site in Site.objects.all():
        if waiting_in(site).exists():
            _look_at(next_morning(ClockSettings.of(site)))
    return dict(sent)


def watch(sender, instance: Deadline, created: bool, **kwargs) -> None:
    """Look again when a new deadline wants a reminder, when it has passed, and in the morning.

    Only a queue that can wait does this; without one, `remind_approvers` needs a timer.
    """
    deadline = instance
    if not created or deadline.site_id is None:
        return
    if not look_at_the_clock.get_backend().supports_defer:
        return
    minute = timedelta(minutes=1)
    moments = [next_morning(ClockSettings.of(deadline.site))]
    if deadline.due_at:
        moments += [deadline.remind_at, deadline.due_at + minute]
    transaction.on_commit(lambda: [_look_at(moment) for moment in moments], robust=True)


def next_morning(clock: ClockSettings, now: datetime | None = None) -> datetime:
    """Return when the next summary of a ward is due."""
    today = timezone.localdate(now)
    day = add_working_days(today, 1) or today + timedelta(days=1)
    return datetime.combine(day, clock.digest_at, timezone.get_default_timezone())


def _look_at(moment: datetime) -> None:
    """Put one look into the queue, unless one at the same moment waits there already."""
    waiting = DBTaskResult.objects.filter(
        task_path=look_at_the_clock.module_path,
        status=TaskResultStatus.READY,
        run_after=moment,
    )
    if not waiting.exists():
        look_at_the_clock.using(run_after=moment).enqueue()


@task(backend="background")
def publish_bundles() -> int:
    return publish_due()


def watch_bundle(sender, instance: Bundle, **kwargs) -> None:
    """Publish an approved bundle at its very minute; the timer comes every few minutes."""
    bundle = instance
    if bundle.state != Bundle.State.APPROVED or bundle.is_due(timezone.now()):
        return
    if publish_bundles.get_backend().supports_defer:
        at_its_time = publish_bundles.using(run_after=bundle.publish_at)
        transaction.on_commit(at_its_time.enqueue, robust=True)
