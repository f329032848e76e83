"""What the editor's form of a procedure asks for, and when."""

import pytest
from django.urls import reverse
from wagtail.test.utils.form_data import inline_formset, nested_form_data, streamfield

from procedures.models import ProcedureAudience, ProcedureField, ProcedurePage
from tests.procedures.factories import make_procedure


@pytest.fixture
def at_desk(client, editor):
    client.force_login(editor, backend="django.contrib.auth.backends.ModelBackend")
    return client


def form_data(**changes) -> dict:
    """A complete form; `changes` replace fields, lists become rows."""
    values = {
        "title": "Xác nhận tình trạng thử",
        "slug": "xac-nhan-tinh-trang-thu",
        "code": "9.800001",
        "field": ProcedureField.objects.named("Hộ tịch").pk,
        "audiences": [ProcedureAudience.objects.named("Công dân Việt Nam").pk],
        "executing_agency": "Ủy ban nhân dân cấp xã",
        "online_level": "none",
        "state": "in_force",
        "steps": [{"title": "", "text": "Nộp đơn"}],
        "ways": [{"channel": "in_person", "duration_text": "3 ngày"}],
        "forms": [],
        "basis": [],
        "recordings": [],
        "papers": [("Tờ khai", 1)],
        **changes,
    }
    for name in ("steps", "ways", "forms", "recordings", "basis"):
        values[name] = inline_formset(values[name])
    papers = [{"name": name, "originals": number} for name, number in values["papers"]]
    case = {"name": "", "papers": inline_list(papers)}
    values["papers"] = streamfield([("case", case)] if papers else [])
    values["comments"] = inline_formset([])
    # nested_form_data would take a list of choices for rows.
    audiences = values.pop("audiences")
    return {**nested_form_data(values), "audiences": audiences}


def inline_list(papers: list) -> dict:
    """The form data of a ListBlock."""
    data = {"count": str(len(papers))}
    for number, paper in enumerate(papers):
        data[str(number)] = {"value": paper, "deleted": "", "order": str(number)}
    return data


def create(client, index, **changes):
    address = reverse("wagtailadmin_pages:add", args=("procedures", "procedurepage", index.pk))
    return client.post(address, form_data(**changes))


def test_an_editor_drafts_a_procedure_with_its_rows(at_desk, index):
    """R64: what an editor saves is a draft."""
    assert create(at_desk, index).status_code == 302
    page = ProcedurePage.objects.get(code="9.800001")
    assert not page.live
    assert [step.text for step in page.steps.all()] == ["Nộp đơn"]
    assert page.papers[0].value["papers"][0]["name"] == "Tờ khai"


def test_the_form_of_an_existing_procedure_opens_in_vietnamese(at_desk, index):
    page = make_procedure(index)
    response = at_desk.get(reverse("wagtailadmin_pages:edit", args=[page.pk]))
    assert response.status_code == 200
    for label in ("Trình tự thực hiện", "Căn cứ pháp lý", "Thành phần hồ sơ", "Dân hay gọi là"):
        assert label.lower() in response.content.decode().lower(), label


def test_a_draft_may_lack_everything_but_its_title(at_desk, index):
    response = create(
        at_desk,
        index,
        code="",
        field="",
        audiences=[],
        executing_agency="",
        steps=[],
        ways=[],
        papers=[],
    )
    assert response.status_code == 302
    assert ProcedurePage.objects.filter(title="Xác nhận tình trạng thử").exists()


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ({"steps": []}, "Hãy nêu ít nhất một bước thực hiện."),
        ({"ways": []}, "Hãy nêu ít nhất một cách thức nộp hồ sơ."),
        ({"ways": [{"channel": "in_person"}]}, "Hãy ghi thời hạn giải quyết"),
        ({"executing_agency": ""}, "Hãy ghi cơ quan giải quyết thủ tục."),
    ],
)
def test_submitting_without_a_required_part_is_refused_beside_it(at_desk, index, changes, message):
    """Requirements, section 3: the legal minimum is demanded before approval."""
    response = create(at_desk, index, **changes, **{"action-submit": "1"})
    assert response.status_code == 200
    assert message in response.content.decode()
    assert not ProcedurePage.objects.exists()


@pytest.mark.parametrize(
    "changes", [{"papers": []}, {"audiences": []}, {"code": ""}, {"field": ""}]
)
def test_submitting_with_an_empty_required_field_is_refused(at_desk, index, changes):
    response = create(at_desk, index, **changes, **{"action-submit": "1"})
    assert response.status_code == 200
    assert not ProcedurePage.objects.exists()


def test_a_deadline_of_its_own_replaces_those_of_the_ways(at_desk, index):
    changes = {"ways": [{"channel": "in_person"}], "deadline_text": "Trong ngày làm việc"}
    assert create(at_desk, index, **changes, **{"action-submit": "1"}).status_code == 302
    assert ProcedurePage.objects.get().workflow_in_progress


def test_a_code_in_use_is_refused_even_in_a_draft(at_desk, index):
    make_procedure(index, code="9.800001")
    response = create(at_desk, index, code="9.800001.H19")
    assert response.status_code == 200
    assert "Một thủ tục khác của phường đã có mã này." in response.content.decode()


def test_what_is_no_code_is_refused(at_desk, index):
    response = create(at_desk, index, code="khai sinh")
    assert "Mã thủ tục có dạng 1.001193." in response.content.decode()


def test_an_approved_procedure_is_public(at_desk, index, approve_all, client):
    """R64: draft, two approvals, public."""
    create(at_desk, index, **{"action-submit": "1"})
    page = approve_all(ProcedurePage.objects.get())
    assert page.live
    assert client.get(page.url).status_code == 200


def test_an_unsaved_procedure_can_be_previewed(at_desk, index):
    address = reverse(
        "wagtailadmin_pages:preview_on_add", args=("procedures", "procedurepage", index.pk)
    )
    assert at_desk.post(address, form_data()).json()["is_valid"]
    response = at_desk.get(address)
    assert response.status_code == 200
    assert "Nộp đơn" in response.content.decode()
