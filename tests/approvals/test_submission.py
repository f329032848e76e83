"""Nothing is submitted that has to be mended first; what is typed is kept."""

import json

import pytest
from django.contrib.messages import get_messages
from django.urls import reverse
from wagtail.models import Page, Site, WorkflowState
from wagtail.rich_text import RichText
from wagtail.test.utils.form_data import (
    inline_formset,
    nested_form_data,
    rich_text,
    streamfield,
)

from approvals.bundles import submit_bundle
from approvals.models import Bundle, BundleItem
from approvals.submission import SubmissionRefused
from core.models import ContentCheckSettings
from home.models import HomePage, StandardPage

pytestmark = pytest.mark.django_db

SECRET = "<p>Ông A, căn cước 064203001234</p>"
GOOD = "<p>Nộp tại bộ phận một cửa.</p>"


@pytest.fixture
def draft(home, editor):
    """A page that cannot be submitted."""
    page = StandardPage(
        title="Danh sách nhận hỗ trợ", slug="danh-sach", summary="Ai nhận.", owner=editor
    )
    page.live = False
    page.body = [("paragraph", RichText(SECRET))]
    home.add_child(instance=page)
    page.save_revision(user=editor)
    return StandardPage.objects.get(pk=page.pk)


def form(html: str, title="Danh sách nhận hỗ trợ", **data) -> dict:
    return nested_form_data(
        {
            "title": title,
            "slug": "danh-sach",
            "summary": "Ai nhận.",
            "body": streamfield([("paragraph", rich_text(html))]),
            "recordings": inline_formset([]),
            "comments": inline_formset([]),
            **data,
        }
    )


def edit_address(page) -> str:
    return reverse("wagtailadmin_pages:edit", args=[page.pk])


def add_address(home) -> str:
    return reverse("wagtailadmin_pages:add", args=["home", "standardpage", home.pk])


def latest(page) -> StandardPage:
    return StandardPage.objects.get(pk=page.pk).get_latest_revision_as_object()


def told(response) -> str:
    return " ".join(str(message) for message in get_messages(response.wsgi_request))


def test_submitting_from_the_editor_saves_the_draft_and_says_why(draft, editor, client):
    client.force_login(editor)
    data = form(SECRET, title="Tiêu đề mới", **{"action-submit": "1"})
    response = client.post(edit_address(draft), data)
    assert response.status_code == 302
    assert response["Location"] == edit_address(draft)
    assert "Tiêu đề mới" in told(response)
    assert "chưa trình duyệt" in told(response)
    assert "064203001234" in told(response)
    assert latest(draft).title == "Tiêu đề mới"
    assert not WorkflowState.objects.exists()
    html = client.get(edit_address(draft)).content.decode()
    assert "064203001234" in html.split('id="content-checks"')[1]


def test_submitting_a_new_page_keeps_it_as_a_draft(home, editor, client):
    client.force_login(editor)
    response = client.post(add_address(home), form(SECRET, **{"action-submit": "1"}))
    page = StandardPage.objects.get()
    assert response["Location"] == edit_address(page)
    assert not page.live
    assert "064203001234" in str(latest(page).body)
    assert not WorkflowState.objects.exists()


def test_mended_it_is_submitted(draft, editor, client):
    client.force_login(editor)
    client.post(edit_address(draft), form(GOOD, **{"action-submit": "1"}))
    assert StandardPage.objects.get(pk=draft.pk).workflow_in_progress


def test_drafts_are_always_saved(draft, editor, client):
    client.force_login(editor)
    response = client.post(edit_address(draft), form(SECRET, title="Bản nháp khác"))
    assert response.status_code == 302
    assert latest(draft).title == "Bản nháp khác"


def test_a_table_without_header_is_saved_in_a_draft_but_not_submitted(draft, editor, client):
    client.force_login(editor)
    table = json.dumps({"data": [["Ngày", "Việc"]], "first_row_is_table_header": False})
    data = form(GOOD) | nested_form_data({"body": streamfield([("table", table)])})
    assert client.post(edit_address(draft), data).status_code == 302
    assert latest(draft).body[0].value["data"] == [["Ngày", "Việc"]]
    response = client.post(edit_address(draft), data | {"action-submit": "1"})
    assert "body" in response.context["form"].errors
    assert not WorkflowState.objects.exists()


def test_a_warning_does_not_stop_a_submission(draft, site, editor, client):
    ContentCheckSettings.objects.create(site=site, identity_numbers="warning")
    client.force_login(editor)
    client.post(edit_address(draft), form(SECRET, **{"action-submit": "1"}))
    assert StandardPage.objects.get(pk=draft.pk).workflow_in_progress


def test_no_other_way_starts_the_approval(draft, editor, superuser):
    for user in (editor, superuser):
        with pytest.raises(SubmissionRefused, match="064203001234"):
            draft.get_workflow().start(draft, user)
    assert not WorkflowState.objects.exists()


def test_a_resubmission_is_refused_and_stays_returned(home, editor, board_member, client):
    page = StandardPage(title="Hướng dẫn", slug="danh-sach", summary="Nộp.", owner=editor)
    page.live = False
    home.add_child(instance=page)
    page.save_revision(user=editor)
    page.get_workflow().start(page, editor)
    task_state = StandardPage.objects.get(pk=page.pk).current_workflow_task_state
    task_state.task.specific.on_action(task_state, board_member, "reject", comment="Thiếu")
    client.force_login(editor)
    response = client.post(edit_address(page), form(SECRET, **{"action-submit": "1"}))
    assert response["Location"] == edit_address(page)
    state = WorkflowState.objects.get()
    assert state.status == WorkflowState.STATUS_NEEDS_CHANGES
    assert state.current_task_state_id == task_state.pk
    assert "064203001234" in str(latest(page).body)
    client.post(edit_address(page), form(GOOD, **{"action-submit": "1"}))
    assert StandardPage.objects.get(pk=page.pk).workflow_in_progress


def test_pages_of_a_bundle_may_link_to_each_other(home, site, editor, leader):
    pages = []
    for slug in ("lich-tuan", "tin-tuan"):
        page = StandardPage(title=slug, slug=slug, summary="Tuần.", live=False, owner=editor)
        home.add_child(instance=page)
        pages.append(page)
    first, second = pages
    first.body = [("paragraph", RichText(f'<a linktype="page" id="{second.pk}">Tin của tuần</a>'))]
    first.save_revision(user=editor)
    with pytest.raises(SubmissionRefused):
        first.get_workflow().start(first, editor)
    bundle = Bundle.objects.create(title="Tuần 48", site=site)
    BundleItem.objects.create(bundle=bundle, page=second)
    first.get_workflow().start(first, editor)
    assert StandardPage.objects.get(pk=first.pk).workflow_in_progress


def test_a_bundle_is_submitted_whole_or_not_at_all(draft, home, site, editor):
    good = StandardPage(title="Tin", slug="tin", summary="Tin.", live=False, owner=editor)
    home.add_child(instance=good)
    good.save_revision(user=editor)
    with pytest.raises(SubmissionRefused, match="Danh sách nhận hỗ trợ"):
        submit_bundle(site, "Tuần 48", [good, draft], editor)
    assert not WorkflowState.objects.exists()
    assert not Bundle.objects.exists()


def test_the_rules_of_another_ward_do_not_count(draft, site, editor):
    root = Page.get_first_root_node()
    other = root.add_child(instance=HomePage(title="Phường khác", slug="phuong-khac"))
    there = Site.objects.create(hostname="khac.example", root_page=other)
    ContentCheckSettings.objects.create(site=there, identity_numbers="off")
    with pytest.raises(SubmissionRefused):
        draft.get_workflow().start(draft, editor)


def test_the_editor_leads_from_a_finding_to_its_field(draft, editor, client):
    client.force_login(editor)
    html = client.get(edit_address(draft)).content.decode()
    panel = html.split('id="content-checks"')[1].split("</section>")[0]
    block = latest(draft).body[0].id
    assert f'href="#block-{block}-section"' in panel


def test_the_place_of_a_field_is_one_of_the_editor(draft, editor, client):
    client.force_login(editor)
    client.post(edit_address(draft), form(GOOD, title="DANH SÁCH NHẬN HỖ TRỢ"))
    html = client.get(edit_address(draft)).content.decode()
    panel = html.split('id="content-checks"')[1].split("</section>")[0]
    anchor = panel.split('href="#')[1].split('"')[0]
    assert f'id="{anchor}"' in html


def test_a_new_page_says_that_drafts_are_checked(home, editor, client):
    client.force_login(editor)
    html = client.get(add_address(home)).content.decode()
    assert "Bản nháp đầu tiên sau khi lưu" in html


def test_the_list_is_renewed_by_what_autosave_answers(draft, editor, client):
    client.force_login(editor)
    response = client.post(
        edit_address(draft), form(SECRET), headers={"accept": "application/json"}
    )
    assert "064203001234" in response.json()["html"]


def test_approvers_see_the_warnings_that_remain(draft, site, editor, board_member, client):
    ContentCheckSettings.objects.create(site=site, identity_numbers="warning")
    draft.get_workflow().start(draft, editor)
    task_state = StandardPage.objects.get(pk=draft.pk).current_workflow_task_state
    client.force_login(board_member)
    html = client.get(reverse("approvals:item", args=[task_state.pk])).content.decode()
    assert "064203001234" in html.split('id="kiem-tra"')[1]


def test_an_item_without_findings_says_nothing_of_them(home, editor, board_member, client):
    page = StandardPage(title="Hướng dẫn", slug="huong-dan", summary="Nộp.", owner=editor)
    page.live = False
    home.add_child(instance=page)
    page.save_revision(user=editor)
    page.get_workflow().start(page, editor)
    task_state = StandardPage.objects.get(pk=page.pk).current_workflow_task_state
    client.force_login(board_member)
    html = client.get(reverse("approvals:item", args=[task_state.pk])).content.decode()
    assert 'id="kiem-tra"' not in html
