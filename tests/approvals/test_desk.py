"""The approvers' desk: what waits, in its order, light and at a constant cost; bulk approval."""

from datetime import timedelta

import pytest
from django.contrib.auth.models import Group
from django.contrib.contenttypes.models import ContentType
from django.urls import reverse
from django.utils import timezone
from wagtail.models import Collection, Site, TaskState

from accounts.roles import BOARD, LEADERS, ROLES, grant
from approvals.items import describe, waiting_for
from approvals.models import ClockSettings, Deadline, FourEyesTask
from approvals.setup import ensure_workflow
from approvals.versions import version_of
from home.models import HomePage, StandardPage
from tests.approvals.desk_fixtures import decide, submit, waiting_state
from tests.factories import UserFactory

pytestmark = pytest.mark.django_db
DESK = "/quan-tri/duyet/"
BULK = "/quan-tri/duyet/nhieu/"


@pytest.fixture
def submitted(home, editor):
    return submit(home, editor, title="Việc cần duyệt")


@pytest.fixture
def simple(site):
    """Standing pages may be approved from the list."""
    clock = ClockSettings.objects.create(site=site)
    kind = ContentType.objects.get_for_model(StandardPage)
    clock.rules.model.objects.create(clock=clock, kind=kind, is_simple=True)


def listed(client, user, query="") -> str:
    client.force_login(user)
    return client.get(f"{DESK}{query}").content.decode()


def set_due(page, due_at):
    state = waiting_state(page)
    site = Site.objects.get(is_default_site=True)
    Deadline.objects.update_or_create(task_state=state, defaults={"site": site, "due_at": due_at})


def test_what_waits_is_listed_for_the_step_it_is_at(submitted, board_member, leader, client):
    """The same desk serves the board at the first step and the leaders at the last."""
    assert "Việc cần duyệt" in listed(client, board_member)
    assert "Không có việc chờ" in listed(client, leader)
    decide(submitted, board_member)
    assert "Không có việc chờ" in listed(client, board_member)
    assert "Việc cần duyệt" in listed(client, leader)


def test_a_row_says_kind_section_author_and_due_time(home, editor, board_member, client):
    menu = home.add_child(instance=StandardPage(title="Thông báo", slug="tb", show_in_menus=True))
    page = submit(menu, editor)
    set_due(page, timezone.make_aware(timezone.datetime(2030, 5, 6, 9, 30)))
    html = listed(client, board_member)
    for said in ("Trang nội dung", "Thông báo", str(editor), "Hạn 09:30 06/05"):
        assert said in html


def test_overdue_comes_first_then_what_is_due_soonest_then_the_oldest(home, editor, board_member):
    now = timezone.now()
    late, soon, old, new = (submit(home, editor, number) for number in range(4))
    set_due(late, now - timedelta(hours=1))
    set_due(soon, now + timedelta(hours=1))
    for page in (old, new):
        set_due(page, None)
    rows = describe(waiting_for(board_member), now)
    assert [row.title for row in rows] == [page.title for page in (late, soon, old, new)]
    assert [row.is_overdue for row in rows] == [True, False, False, False]


def test_without_a_clock_an_item_still_waits(home, editor, board_member, client):
    submit(home, editor, title="Chưa có hạn")
    Deadline.objects.all().delete()
    assert "Chưa có hạn" in listed(client, board_member)


def test_200_items_cost_as_many_queries_as_one_and_at_most_30_kb(
    home, editor, board_member, simple, client, django_assert_max_num_queries
):
    def cost(query="") -> int:
        listed(client, board_member, query)
        with django_assert_max_num_queries(22) as captured:
            html = client.get(f"{DESK}{query}").content
        assert len(html) <= 30_000
        return len(captured)

    for number in range(200):
        submit(home, editor, number, f"{number} " + "Thông báo về việc tiếp dân " * 9)
        if number == 0:
            one = cost()
    assert waiting_for(board_member).count() == 200
    # A full list has a second page to count.
    assert cost() <= one + 1
    assert cost("?page=7") <= one + 1


@pytest.mark.parametrize("query", ["?page=abc", "?page=99999999999999999999", "?page=-1", "?x=%FF"])
def test_a_strange_address_shows_the_list(query, submitted, board_member, client):
    assert "Việc cần duyệt" in listed(client, board_member, query)


def test_another_ward_sees_nothing_of_it(home, editor, client):
    submitted = submit(home, editor, title="Việc nhà mình")
    other_home = home.get_parent().add_child(instance=HomePage(title="Khác", slug="khac"))
    Site.objects.create(hostname="khac.example", root_page=other_home)
    root = Collection.get_first_root_node()
    groups = {role.group: grant(role, other_home, root, " (khác)") for role in ROLES}
    ensure_workflow(other_home, groups[BOARD], groups[LEADERS], " (khác)")
    stranger = UserFactory(groups=[groups[BOARD], groups[LEADERS]])
    assert "Việc nhà mình" not in listed(client, stranger)
    state = waiting_state(submitted)
    for name in ("item", "preview"):
        assert client.get(reverse(f"approvals:{name}", args=[state.pk])).status_code == 404
    client.post(BULK, {"item": f"{state.pk}:{version_of(state.revision)}"})
    assert waiting_state(submitted) == state


def tick(page) -> str:
    state = waiting_state(page)
    return f"{state.pk}:{version_of(state.revision)}"


def test_simple_items_are_approved_together(home, editor, board_member, simple, client):
    pages = [submit(home, editor, number) for number in range(3)]
    html = listed(client, board_member)
    assert html.count('type="checkbox"') == 3
    response = client.post(BULK, {"item": [tick(page) for page in pages[:2]]}, follow=True)
    assert "Đã phê duyệt 2 nội dung" in response.content.decode()
    steps = [waiting_state(page).task.name for page in pages]
    assert steps == ["Lãnh đạo phê duyệt", "Lãnh đạo phê duyệt", "Ban biên tập kiểm tra"]


def test_what_is_refused_is_named_and_the_rest_goes_through(
    home, editor, board_member, simple, client
):
    own = submit(home, board_member, 1, "Bài của tôi")
    good = submit(home, editor, 2, "Bài tốt")
    newer = submit(home, editor, 3, "Bài có bản mới")
    gone = submit(home, editor, 4, "Bài đã rút")
    ticks = [tick(page) for page in (own, good, newer, gone)]
    newer.save_revision(user=editor, overwrite_revision=newer.latest_revision)
    gone.current_workflow_state.cancel(user=editor)
    client.force_login(board_member)
    html = client.post(BULK, {"item": ticks}, follow=True).content.decode()
    assert "Đã phê duyệt 1 nội dung" in html
    for title in ("Bài của tôi", "Bài có bản mới", "Bài đã rút"):
        assert f"Chưa duyệt “{title}”" in html
    assert waiting_state(good).task.name == "Lãnh đạo phê duyệt"
    for page in (own, newer):
        assert waiting_state(page).task.name == "Ban biên tập kiểm tra"


def test_what_is_not_simple_cannot_be_approved_unopened(submitted, board_member, client):
    assert 'type="checkbox"' not in listed(client, board_member)
    html = client.post(BULK, {"item": tick(submitted)}, follow=True).content.decode()
    assert "phải mở ra đọc" in html
    assert waiting_state(submitted).status == TaskState.STATUS_IN_PROGRESS


@pytest.mark.parametrize(
    "ticks", [[], ["x"], ["²:1"], ["9" * 40 + ":1"], ["-1:1"], ["\x00"], [":"], ["1"] * 5000]
)
def test_forged_ticks_decide_nothing(ticks, submitted, board_member, simple, client):
    client.force_login(board_member)
    assert client.post(BULK, {"item": ticks}, follow=True).status_code == 200
    assert waiting_state(submitted).task.name == "Ban biên tập kiểm tra"


def test_bulk_approval_is_asked_by_a_form_only(board_member, client):
    client.force_login(board_member)
    assert client.get(BULK).status_code == 405


def test_after_a_decision_the_next_item_is_offered(home, editor, board_member, client):
    submit(home, board_member, 1, "Bài của chính tôi")
    first, second = submit(home, editor, 2, "Việc một"), submit(home, editor, 3, "Việc hai")
    client.force_login(board_member)
    state = waiting_state(first)
    form = {"action": "approve", "version": version_of(state.revision)}
    response = client.post(reverse("approvals:item", args=[state.pk]), form, follow=True)
    assert response.context["next_item"].state == waiting_state(second)


def test_a_step_without_people_is_named_on_the_desk(submitted, board_member, client):
    Group.objects.get(name=LEADERS).user_set.clear()
    assert "không có ai đang hoạt động" in listed(client, board_member)


def test_a_working_workflow_is_not_commented_on(submitted, board_member, leader, client):
    assert "notice-warning" not in listed(client, board_member)


def test_the_desk_is_for_people_with_access_only(client, submitted):
    assert client.get(DESK).status_code == 302
    assert FourEyesTask.objects.exists()
