"""The two steps and the clock that every ward starts with; the ward may change them."""

from django.contrib.auth.models import Group
from django.contrib.contenttypes.models import ContentType
from wagtail.models import Page, Site, Workflow, WorkflowPage, WorkflowTask

from approvals.models import ClockSettings, FourEyesTask, KindRule, ReturnReason, ReturnReasons

WORKFLOW = "Duyệt hai cấp"
BOARD_TASK = "Ban biên tập kiểm tra"
LEADER_TASK = "Lãnh đạo phê duyệt"
REASONS = (
    "Sai lỗi chính tả hoặc lỗi trình bày.",
    "Thiếu số, ngày hoặc cơ quan ban hành văn bản.",
    "Số liệu chưa đúng hoặc chưa có nguồn.",
    "Ảnh chưa phù hợp, mờ hoặc thiếu chú thích.",
    "Có thông tin cá nhân không được công khai.",
    "Chưa đến thời điểm đăng.",
)

# Working hours for one step, and whether several may be approved at once.
KIND_RULES = {
    ("events", "workweekpage"): (4, True),
    ("events", "eventpage"): (4, True),
    ("citizens", "questionpage"): (16, False),
    ("documents", "legaldocumentpage"): (16, False),
    ("procedures", "procedurepage"): (16, False),
}


def ensure_workflow(root: Page, board: Group, leaders: Group, suffix: str = "") -> Workflow:
    """Put `root` and all below it under the two-step workflow; idempotent."""
    workflow, created = Workflow.objects.get_or_create(name=f"{WORKFLOW}{suffix}")
    if created:
        for order, (name, group) in enumerate([(BOARD_TASK, board), (LEADER_TASK, leaders)]):
            task = FourEyesTask.objects.create(name=f"{name}{suffix}")
            task.groups.add(group)
            WorkflowTask.objects.create(workflow=workflow, task=task, sort_order=order)
    WorkflowPage.objects.get_or_create(page=root, defaults={"workflow": workflow})
    return workflow


def ensure_return_reasons(site: Site) -> None:
    """Give a new ward reasons to start with; a list that somebody has edited stays as it is."""
    settings, is_new = ReturnReasons.objects.get_or_create(site=site)
    if is_new:
        ReturnReason.objects.bulk_create(
            ReturnReason(settings=settings, text=text, sort_order=order)
            for order, text in enumerate(REASONS)
        )


def ensure_clock(site: Site, leaders: Group) -> None:
    """Give a ward that has no approval clock the usual rules; the leaders hear of delays."""
    clock, is_new = ClockSettings.objects.get_or_create(site=site)
    if not is_new:
        return
    clock.escalate_to_groups.add(leaders)
    for order, ((app, model), (hours, is_simple)) in enumerate(KIND_RULES.items()):
        kind = ContentType.objects.get_by_natural_key(app, model)
        KindRule.objects.create(
            clock=clock, kind=kind, hours=hours, is_simple=is_simple, sort_order=order
        )


def retire_stock_workflow() -> None:
    """Remove Wagtail's own example workflow and groups, whose moderators may publish."""
    WorkflowPage.objects.filter(page__depth=1).delete()
    Workflow.objects.filter(name="Moderators approval").update(active=False)
    Group.objects.filter(name__in=["Moderators", "Editors"]).delete()
