"""What an editor has to do: one queue for each reason to open a page again.

Every queue holds only pages that the person may edit, so of the own ward (R2), and costs the
same number of queries whatever its length.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from django.contrib.contenttypes.models import ContentType
from django.db.models import CharField, Exists, OuterRef, Q, QuerySet, Subquery
from django.db.models.functions import Cast, Coalesce
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.models import Page, Revision, WorkflowState
from wagtail.permissions import policy_registry

from approvals.sections import sections_of
from editing.people import names_of_deciders
from editing.review_dates import due_for_review


@dataclass(frozen=True)
class Row:
    """One page of a queue, ready to be shown."""

    title: str
    address: str
    kind: str
    section: str
    facts: list[str]
    quote: str = ""
    is_late: bool = False


class Queue:
    """A list with its words; subclasses say what is in it and what is said of each item."""

    name = ""
    heading = ""
    empty = ""

    def __init__(self, user, now: datetime | None = None):
        self.user = user
        self.now = now or timezone.now()

    def items(self) -> QuerySet:
        """Return everything in the queue, what comes first on top."""
        raise NotImplementedError

    def rows(self, items: Iterable) -> list[Row]:
        """Describe some of the items."""
        pages = list(items)
        sections = sections_of(pages)
        return [_row(page, sections, **self.describe(page)) for page in pages]

    def describe(self, page: Page) -> dict:
        """Return what a row says of this page beyond its name, kind and section."""
        raise NotImplementedError

    @property
    def editable(self) -> QuerySet[Page]:
        policy = policy_registry.get_by_type(Page)
        return policy.instances_user_has_permission_for(self.user, "change").filter(depth__gt=1)


class Drafts(Queue):
    """What the person changed since the page was last published, and has not submitted."""

    name = "ban-nhap"
    heading = gettext_lazy("Your drafts")
    empty = gettext_lazy(
        "You have no drafts. What you write stays here until you submit it for approval."
    )

    def items(self):
        own = _of_page(Revision).filter(user=self.user)
        later = own.filter(created_at__gt=OuterRef("live_revision__created_at"))
        under_way = _of_page(WorkflowState).filter(status__in=ACTIVE)
        scheduled = _of_page(Revision).filter(approved_go_live_at__isnull=False)
        return (
            self.editable.filter(has_unpublished_changes=True)
            .filter(Exists(later) | Q(Exists(own), live_revision__isnull=True))
            .exclude(Exists(under_way) | Exists(scheduled))
            .order_by("-latest_revision_created_at", "-pk")
        )

    def describe(self, page):
        if page.live:
            fact = _("Change of a public page, last saved at %(when)s")
        elif page.first_published_at:
            fact = _("Not public any more, last saved at %(when)s")
        else:
            fact = _("New, last saved at %(when)s")
        return {"facts": [fact % {"when": _moment(page.latest_revision_created_at)}]}


class WorkflowQueue(Queue):
    """Pages that the person submitted or created, by the state of their approval."""

    status = ""

    def items(self):
        keys = self.editable.annotate(key=Cast("pk", CharField()))
        owned = keys.filter(owner=self.user)
        return (
            WorkflowState.objects.filter(
                base_content_type=_page_type(),
                status=self.status,
                object_id__in=keys.values("key"),
            )
            .filter(Q(requested_by=self.user) | Q(object_id__in=owned.values("key")))
            .select_related(
                "current_task_state__task",
                "current_task_state__finished_by",
                "current_task_state__deadline",
            )
        )

    def rows(self, items):
        states = {int(state.object_id): state for state in items}
        pages = Page.objects.in_bulk(states)
        self.prepare(states.values())
        sections = sections_of(pages.values())
        return [
            _row(pages[pk], sections, **self.describe_state(state)) for pk, state in states.items()
        ]

    def prepare(self, states: Iterable[WorkflowState]) -> None:
        """Load what several rows need in common."""

    def describe_state(self, state: WorkflowState) -> dict:
        raise NotImplementedError


class Returned(WorkflowQueue):
    """What somebody wants changed before it can be approved."""

    name = "tra-lai"
    heading = gettext_lazy("Returned to you")
    empty = gettext_lazy("Nothing has been returned to you.")
    status = WorkflowState.STATUS_NEEDS_CHANGES

    def items(self):
        return super().items().order_by("-current_task_state__finished_at", "-pk")

    def describe_state(self, state):
        task_state = state.current_task_state
        who = task_state.finished_by or task_state.task.name
        when = _moment(task_state.finished_at)
        fact = _("Returned by %(who)s at %(when)s") % {"who": who, "when": when}
        return {"facts": [fact], "quote": task_state.comment}


class Waiting(WorkflowQueue):
    """What others have to decide on."""

    name = "cho-duyet"
    heading = gettext_lazy("Waiting for others to approve")
    empty = gettext_lazy("Nothing of yours waits for approval.")
    status = WorkflowState.STATUS_IN_PROGRESS

    def items(self):
        return super().items().order_by("current_task_state__started_at", "pk")

    def prepare(self, states):
        self.people = names_of_deciders(state.current_task_state.task_id for state in states)

    def describe_state(self, state):
        task_state = state.current_task_state
        facts = [
            _("%(step)s, since %(when)s")
            % {"step": task_state.task.name, "when": _moment(task_state.started_at)}
        ]
        if people := self.people.get(task_state.task_id):
            facts.append(_("With: %(people)s") % {"people": people})
        deadline = getattr(task_state, "deadline", None)
        due_at = deadline and deadline.due_at
        if due_at:
            facts.append(_("To be decided by %(when)s") % {"when": _moment(due_at)})
        return {"facts": facts, "is_late": bool(due_at and due_at < self.now)}


class Scheduled(Queue):
    """What becomes public, or stops being so, at a time that is set."""

    name = "hen-gio"
    heading = gettext_lazy("Set to a time")
    empty = gettext_lazy("Nothing is about to appear or to expire.")

    def items(self):
        approved = _of_page(Revision).filter(approved_go_live_at__isnull=False)
        appears_at = Subquery(approved.values("approved_go_live_at")[:1])
        return (
            self.editable.annotate(appears_at=appears_at)
            .filter(Q(appears_at__isnull=False) | Q(live=True, expire_at__isnull=False))
            .order_by(Coalesce("appears_at", "expire_at"), "pk")
        )

    def describe(self, page):
        facts = []
        if page.appears_at:
            facts.append(_("Appears at %(when)s") % {"when": _moment(page.appears_at)})
        if page.expire_at:
            facts.append(_("Expires at %(when)s") % {"when": _moment(page.expire_at)})
        return {"facts": facts}


class ReviewDue(Queue):
    """Public pages whose review date has come."""

    name = "ra-soat"
    heading = gettext_lazy("To be reviewed")
    empty = gettext_lazy("No page has reached its review date.")

    def items(self):
        return due_for_review(self.editable, timezone.localdate(self.now))

    def rows(self, items):
        dates = dict(items)
        pages = Page.objects.in_bulk(dates)
        sections = sections_of(pages.values())
        return [_row(pages[pk], sections, facts=[_due(day)]) for pk, day in dates.items()]


QUEUES: tuple[type[Queue], ...] = (Returned, Drafts, Waiting, Scheduled, ReviewDue)
ACTIVE = (WorkflowState.STATUS_IN_PROGRESS, WorkflowState.STATUS_NEEDS_CHANGES)


def _due(day: date) -> str:
    return _("Should have been reviewed by %(day)s") % {"day": f"{day:%d/%m/%Y}"}


def _row(page: Page, sections: dict[int, str], **said) -> Row:
    return Row(
        title=page.draft_title or page.title,
        address=reverse("wagtailadmin_pages:edit", args=[page.pk]),
        kind=str(page.page_type_display_name),
        section=sections.get(page.pk, ""),
        **said,
    )


def _of_page(model) -> QuerySet:
    """Rows of `model` about the page of the outer query."""
    key = Cast(OuterRef("pk"), CharField())
    return model.objects.filter(base_content_type=_page_type(), object_id=key)


def _page_type() -> ContentType:
    return ContentType.objects.get_for_model(Page)


def _moment(moment: datetime | None) -> str:
    return f"{timezone.localtime(moment):%H:%M %d/%m/%Y}" if moment else ""
