"""One item on the desk: as citizens will see it, what changes, who said what, the decision."""

import pytest
from django.urls import reverse
from wagtail.models import TaskState

from approvals.models import ReturnReason, ReturnReasons
from approvals.versions import version_of
from core.models import PortalImage
from home.models import StandardPage
from tests.approvals.desk_fixtures import decide, submit, waiting_state
from tests.factories import make_image

pytestmark = pytest.mark.django_db


@pytest.fixture
def submitted(home, editor):
    return submit(home, editor, title="Chờ duyệt")


@pytest.fixture
def address(submitted):
    return reverse("approvals:item", args=[waiting_state(submitted).pk])


@pytest.fixture
def reason(site):
    reasons = ReturnReasons.objects.create(site=site)
    return ReturnReason.objects.create(settings=reasons, text="Ảnh bị mờ.")


def form_of(page, action="approve", **fields) -> dict:
    return {"action": action, "version": version_of(waiting_state(page).revision), **fields}


def step(page) -> str:
    return StandardPage.objects.get(pk=page.pk).current_workflow_task.name


def test_the_preview_shows_the_submitted_text_in_its_public_form(submitted, board_member, client):
    client.force_login(board_member)
    response = client.get(reverse("approvals:preview", args=[waiting_state(submitted).pk]))
    assert response.status_code == 200
    assert "Chờ duyệt" in response.content.decode()
    assert response["X-Frame-Options"] == "SAMEORIGIN"


def test_a_first_publication_says_so(address, board_member, client):
    client.force_login(board_member)
    assert "đăng lần đầu" in client.get(address).content.decode()


def test_an_edit_shows_what_changes(submitted, editor, board_member, leader, client):
    decide(submitted, board_member)
    page = decide(submitted, leader)
    page.title = "Chờ duyệt lại"
    page.save_revision(user=editor)
    page.get_workflow().start(page, editor)
    client.force_login(board_member)
    html = client.get(reverse("approvals:item", args=[waiting_state(page).pk])).content.decode()
    assert "<ins>lại</ins>" in " ".join(html.split())


def test_what_was_taken_down_is_compared_with_what_it_said(
    submitted, editor, board_member, leader, client
):
    decide(submitted, board_member)
    page = decide(submitted, leader)
    page.unpublish()
    page = StandardPage.objects.get(pk=page.pk)
    page.title = "Chờ duyệt lại"
    page.save_revision(user=editor)
    page.get_workflow().start(page, editor)
    client.force_login(board_member)
    html = client.get(reverse("approvals:item", args=[waiting_state(page).pk])).content.decode()
    assert "đã bị gỡ xuống" in html
    assert "<ins>lại</ins>" in " ".join(html.split())


def test_the_comments_of_all_earlier_rounds_are_there(
    submitted, editor, board_member, leader, client
):
    decide(submitted, board_member, "reject", comment="Vòng một: thiếu ảnh")
    page = StandardPage.objects.get(pk=submitted.pk)
    page.current_workflow_state.cancel(user=editor)
    page.save_revision(user=editor)
    page.get_workflow().start(page, editor)
    client.force_login(board_member)
    html = client.get(reverse("approvals:item", args=[waiting_state(page).pk])).content.decode()
    assert "Vòng một: thiếu ảnh" in html
    assert str(board_member) in html


def test_approving_moves_it_to_the_next_step(submitted, address, board_member, client):
    client.force_login(board_member)
    assert client.post(address, form_of(submitted)).status_code == 302
    assert step(submitted) == "Lãnh đạo phê duyệt"


def test_looking_never_decides(submitted, address, board_member, client):
    client.force_login(board_member)
    client.get(address, form_of(submitted))
    assert step(submitted) == "Ban biên tập kiểm tra"


def test_a_form_without_the_version_decides_nothing(submitted, address, board_member, client):
    client.force_login(board_member)
    html = client.post(address, {"action": "approve"}, follow=True).content.decode()
    assert "phiên bản mới hơn" in html
    assert step(submitted) == "Ban biên tập kiểm tra"


def test_a_newer_version_is_shown_instead_of_approved(
    submitted, address, editor, board_member, client
):
    form = form_of(submitted)
    submitted.title = "Lời văn khác"
    submitted.save_revision(user=editor, overwrite_revision=submitted.latest_revision)
    client.force_login(board_member)
    response = client.post(address, form, follow=True)
    assert response.redirect_chain == [(address, 302)]
    assert "phiên bản mới hơn" in response.content.decode()
    assert "Lời văn khác" in response.content.decode()
    assert step(submitted) == "Ban biên tập kiểm tra"


def test_a_return_without_a_reason_says_so_and_changes_nothing(
    submitted, address, board_member, client
):
    client.force_login(board_member)
    response = client.post(address, form_of(submitted, "reject", comment="  "))
    assert response.status_code == 400
    assert "chọn một lý do" in response.content.decode()
    assert step(submitted) == "Ban biên tập kiểm tra"


def test_a_ready_made_reason_and_own_words_reach_the_author(
    submitted, address, reason, board_member, client
):
    client.force_login(board_member)
    assert "Ảnh bị mờ." in client.get(address).content.decode()
    form = form_of(submitted, "reject", reason=reason.pk, comment="Chụp lại nhé.")
    client.post(address, form)
    state = submitted.workflow_states.get()
    assert state.status == "needs_changes"
    assert state.task_states.get().comment == "Ảnh bị mờ.\nChụp lại nhé."


@pytest.mark.parametrize("fields", [{"comment": "Sửa ngày"}, {"reason": "own"}])
def test_either_is_enough(fields, submitted, address, reason, board_member, client):
    fields = {"reason": reason.pk} if "reason" in fields else fields
    client.force_login(board_member)
    client.post(address, form_of(submitted, "reject", **fields))
    assert submitted.workflow_states.get().status == "needs_changes"


@pytest.mark.parametrize("fields", [{"reason": "999999"}, {"reason": "x"}, {"comment": "x" * 2001}])
def test_bad_input_keeps_the_words_and_decides_nothing(
    fields, submitted, address, reason, board_member, client
):
    client.force_login(board_member)
    response = client.post(
        address, form_of(submitted, "reject", **{"comment": "Giữ lại", **fields})
    )
    assert response.status_code == 400
    assert fields.get("comment", "Giữ lại")[:1] in response.content.decode()
    assert step(submitted) == "Ban biên tập kiểm tra"


def test_reasons_of_another_ward_are_not_offered(submitted, address, reason, client, board_member):
    from wagtail.models import Site

    other = Site.objects.create(
        hostname="khac.example", root_page=submitted.get_parent().get_parent()
    )
    ReturnReasons.objects.filter(pk=reason.settings_id).update(site=other)
    client.force_login(board_member)
    assert "Ảnh bị mờ." not in client.get(address).content.decode()
    client.post(address, form_of(submitted, "reject", reason=reason.pk))
    assert step(submitted) == "Ban biên tập kiểm tra"


def test_a_replayed_form_gets_a_message_not_an_error(submitted, address, board_member, client):
    client.force_login(board_member)
    form = form_of(submitted)
    client.post(address, form)
    response = client.post(address, form, follow=True)
    assert response.status_code == 200
    assert "đã có người" in response.content.decode().lower()
    assert step(submitted) == "Lãnh đạo phê duyệt"


def test_what_was_withdrawn_meanwhile_says_so(submitted, address, editor, board_member, client):
    form = form_of(submitted)
    submitted.current_workflow_state.cancel(user=editor)
    client.force_login(board_member)
    assert "đã được rút lại" in client.post(address, form, follow=True).content.decode()
    assert not StandardPage.objects.get(pk=submitted.pk).live
    assert "approve" not in client.get(address).content.decode()


def test_an_unknown_action_decides_nothing(submitted, address, board_member, client):
    client.force_login(board_member)
    assert client.post(address, form_of(submitted, "publish")).status_code == 400
    assert step(submitted) == "Ban biên tập kiểm tra"


def test_authors_see_no_button_and_cannot_decide(home, board_member, client):
    page = submit(home, board_member)
    address = reverse("approvals:item", args=[waiting_state(page).pk])
    client.force_login(board_member)
    html = client.get(address).content.decode()
    assert 'value="approve"' not in html
    html = client.post(address, form_of(page), follow=True).content.decode()
    assert "người khác" in html
    assert step(page) == "Ban biên tập kiểm tra"


def test_items_of_other_steps_do_not_exist_for_a_user(submitted, address, leader, editor, client):
    for user in (leader, editor):
        client.force_login(user)
        assert client.get(address).status_code == 404
        assert client.post(address, form_of(submitted)).status_code == 404


@pytest.mark.parametrize("number", ["0", "9" * 15, "9" * 40])
def test_numbers_of_no_item_are_not_found(number, board_member, client):
    client.force_login(board_member)
    assert client.get(f"/quan-tri/duyet/{number}/").status_code == 404


def test_visitors_are_sent_to_the_login(address, client):
    assert client.get(address).status_code == 302


def test_an_item_costs_the_same_with_one_and_with_twenty_earlier_decisions(
    submitted, address, board_member, client, django_assert_max_num_queries
):
    client.force_login(board_member)

    def cost() -> int:
        client.get(address)
        with django_assert_max_num_queries(45) as captured:
            client.get(address)
        return len(captured)

    state = waiting_state(submitted)
    copy = {"status": "rejected", "finished_at": state.started_at, "finished_by": board_member}
    state.copy(update_attrs=copy)
    one = cost()
    for _number in range(19):
        state.copy(update_attrs=copy)
    assert cost() == one


@pytest.fixture
def broken(submitted, editor, board_member):
    """A page that waits for the last step while its picture has lost its description."""
    submitted.image = make_image()
    submitted.save_revision(user=editor)
    task_state = submitted.current_workflow_task_state
    task_state.revision = submitted.latest_revision
    task_state.started_at = submitted.latest_revision.created_at
    task_state.save()
    task_state.task.specific.on_action(task_state, board_member, "approve")
    PortalImage.objects.update(description="")
    return StandardPage.objects.get(pk=submitted.pk)


def test_what_can_no_longer_be_published_says_why_and_goes_on_waiting(broken, leader, client):
    client.force_login(leader)
    task_state = waiting_state(broken)
    url = reverse("approvals:item", args=[task_state.pk])
    response = client.post(url, form_of(broken), follow=True)
    assert "chưa có văn bản thay thế" in response.content.decode()
    task_state.refresh_from_db()
    assert task_state.status == TaskState.STATUS_IN_PROGRESS
    assert not StandardPage.objects.get(pk=broken.pk).live


def test_the_dashboard_refuses_what_can_no_longer_be_published(broken, leader, client):
    client.force_login(leader)
    args = [broken.pk, "approve", waiting_state(broken).pk]
    response = client.post(reverse("wagtailadmin_pages:workflow_action", args=args))
    assert response.status_code == 302
    assert not StandardPage.objects.get(pk=broken.pk).live
