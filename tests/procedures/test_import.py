"""The command that brings official records in."""

import json
import unicodedata
from io import StringIO

import pytest
from django.core.management import CommandError, call_command
from wagtail.models import Revision, Site

from home.models import HomePage
from procedures.models import ProcedurePage
from tests.procedures.factories import make_index, make_procedure
from tests.procedures.records import record, way


@pytest.fixture
def run(index, tmp_path):
    """Return a function that imports the given records and returns what was printed."""

    def run_import(*records, **options) -> str:
        path = tmp_path / "ho-so.json"
        path.write_text(json.dumps(records), encoding="utf-8")
        output = StringIO()
        call_command("import_procedures", path, stdout=output, **options)
        return output.getvalue()

    return run_import


def counts(output: str) -> tuple[int, ...]:
    """Created, updated, unchanged, refused."""
    return tuple(int(line.split(": ")[1]) for line in output.splitlines()[:4])


def pages():
    return ProcedurePage.objects.order_by("code")


def test_a_record_becomes_a_public_page(run, client):
    assert counts(run(record())) == (1, 0, 0, 0)
    page = pages().get()
    assert page.live
    assert page.url.endswith("/xac-nhan-viec-trong-cay-bong-mat/")
    shown = client.get(page.url).content.decode()
    for text in (
        "Bước 2: Nhận giấy.",
        "Lệ phí: 5.000 Đồng (mỗi cây)",
        "Đơn xin xác nhận",
        "Cây xanh",
    ):
        assert text in shown


def test_a_page_has_one_revision_and_is_found_at_once(run):
    """R37: the search index is right without a nightly run."""
    run(record(conditions="Cây cao trên hai mét"))
    page = pages().get()
    assert Revision.objects.for_instance(page).count() == 1
    assert not page.has_unpublished_changes
    for words in ("xac nhan viec trong", "nhan giay", "cao tren hai met", "9100001"):
        found = ProcedurePage.objects.live().search(words, operator="and")
        assert [result.pk for result in found] == [page.pk], words


def test_a_second_run_changes_nothing(run, django_assert_max_num_queries):
    records = [record(code=f"9.10000{number}") for number in range(5)]
    run(*records)
    before = Revision.objects.count()
    with django_assert_max_num_queries(6):
        output = run(*records)
    assert counts(output) == (0, 0, 5, 0)
    assert Revision.objects.count() == before


def test_a_changed_record_updates_its_page_and_keeps_what_the_ward_wrote(run):
    run(record())
    pages().update(common_names="giấy cây", summary="Tóm tắt của phường")
    slug = pages().get().slug
    output = run(record(name="Xác nhận việc trồng cây", steps="Nộp.", steps_list=["Nộp."]))
    assert counts(output) == (0, 1, 0, 0)
    page = pages().get()
    assert (page.title, page.slug) == ("Xác nhận việc trồng cây", slug)
    assert [step.text for step in page.steps.all()] == ["Nộp."]
    assert (page.common_names, page.summary) == ("giấy cây", "Tóm tắt của phường")
    assert page.live


def test_a_new_procedure_gets_the_everyday_names_of_its_code(run):
    run(record(code="1.000656"))
    assert "báo tử" in pages().get().common_name_list


def test_an_update_leaves_everyday_names_that_the_ward_wrote(run):
    run(record(code="1.000656"))
    pages().update(common_names="giấy của xã")
    assert counts(run(record(code="1.000656", conditions="Thêm.")))[1] == 1
    assert pages().get().common_names == "giấy của xã"


def test_text_is_stored_to_the_letter(run):
    text = unicodedata.normalize("NFD", " Ủy ban\u00a0Nhân dân  xã,\tphường\u200b uỷ quyền –\r\n ")
    run(record(conditions=text, result=text, methods=[way(fee=text, description=text)]))
    page = pages().get()
    assert (page.conditions, page.result) == (text, text)
    assert (page.ways.get().fee_text, page.ways.get().description) == (text, text)


def test_a_page_that_somebody_edited_is_not_overwritten_silently(run, editor):
    run(record())
    page = pages().get()
    page.result = "Sửa tại phường"
    page.save_revision(user=editor).publish()
    output = run(record(result="Giấy mới"))
    assert counts(output) == (0, 0, 0, 1)
    assert "đã được người của phường sửa" in output
    assert pages().get().result == "Sửa tại phường"
    assert counts(run(record(result="Giấy mới"), overwrite=True)) == (0, 1, 0, 0)
    assert pages().get().result == "Giấy mới"


def test_an_unpublished_edit_counts_as_an_edit(run, editor):
    run(record())
    pages().get().save_revision(user=editor)
    assert counts(run(record(result="Giấy mới"))) == (0, 0, 0, 1)


def test_a_page_of_the_demonstration_is_updated(run, index):
    """Content that a command wrote has no editor whose work would be lost."""
    make_procedure(index, code="9.100001", title="Bản minh họa")
    assert counts(run(record())) == (0, 1, 0, 0)


def test_a_page_written_by_an_editor_is_not_replaced(run, index, editor):
    make_procedure(index, code="9.100001").save_revision(user=editor)
    assert counts(run(record())) == (0, 0, 0, 1)


def test_a_page_that_was_taken_down_stays_down(run):
    run(record())
    pages().get().unpublish()
    assert counts(run(record(result="Giấy mới"))) == (0, 1, 0, 0)
    page = pages().get()
    assert not page.live
    assert page.get_latest_revision_as_object().result == "Giấy mới"


def test_one_bad_record_never_stops_the_rest(run):
    output = run(
        record(code=""),
        record(code="9.100001"),
        "không phải hồ sơ",
        record(code="9.100002", name=""),
        record(code="9.100003", source={"official_url": "javascript:alert(1)"}),
        record(code="9.100004", forms=["m" * 501]),
        record(code="9.100005"),
        record(code="9.100001.H19"),
    )
    assert counts(output) == (2, 0, 0, 6)
    assert [page.code for page in pages()] == ["9.100001", "9.100005"]
    for reason in (
        "#1: không có mã",
        "#3: không phải",
        "9.100002: không có tên",
        "9.100001.H19: trùng mã",
    ):
        assert reason in output


def test_a_refused_update_leaves_the_page_as_it_was(run):
    run(record())
    output = run(record(result="Khác", forms=["m" * 501]))
    assert counts(output) == (0, 0, 0, 1)
    page = pages().get()
    assert page.result == "Giấy xác nhận"
    assert [form.name for form in page.forms.all()] == ["don.docx"]
    assert Revision.objects.for_instance(page).count() == 1


def test_a_record_without_steps_stays_a_draft_and_says_why(run, client):
    output = run(record(steps="", steps_list=[]))
    assert counts(output) == (1, 0, 0, 0)
    assert "để ở bản nháp vì thiếu: trình tự thực hiện" in output
    page = pages().get()
    assert not page.live
    assert client.get(page.url).status_code == 404


def test_an_official_gap_is_published_and_reported(run, client):
    output = run(record(methods=[way(duration="", raw={"processingTime": 7})]))
    assert "1 hồ sơ công bố không nêu “Thời hạn giải quyết”" in output
    shown = client.get(pages().get().url).content.decode()
    assert "Hồ sơ công bố không nêu" in shown
    assert "7 ngày" not in shown


def test_procedures_of_one_name_get_addresses_of_their_own(run):
    run(record(code="9.100001"), record(code="9.100002"))
    assert len({page.slug for page in pages()}) == 2


def test_the_longest_names_and_texts_fit(run, client):
    name, text = "Cấp giấy " * 111, "điều kiện " * 2500
    run(record(name=name, conditions=text, documents=[{"case": name, "items": [{"name": text}]}]))
    page = pages().get()
    assert page.name == name
    assert client.get(page.url).status_code == 200


def test_drafts_can_be_asked_for(run):
    run(record(), draft=True)
    assert not pages().get().live
    assert Revision.objects.for_instance(pages().get()).count() == 1


def test_group_and_limit_choose_records(run):
    records = [record(code=f"9.10000{number}", group="ubnd") for number in range(3)]
    run(record(code="9.200000", group="cong_an_xa"), *records, group="ubnd", limit=2)
    assert [page.code for page in pages()] == ["9.100000", "9.100001"]


def test_a_second_ward_imports_the_same_records_for_itself(run, home):
    """R2: the code is unique in a ward, not in the database."""
    run(record())
    other_home = home.get_parent().add_child(instance=HomePage(title="Hai", slug="hai"))
    Site.objects.create(hostname="hai.example", root_page=other_home)
    other = make_index(other_home)
    assert counts(run(record(), site="hai.example")) == (1, 0, 0, 0)
    assert ProcedurePage.objects.child_of(other).get().code == "9.100001"


@pytest.mark.parametrize(
    ("options", "message"),
    [({"site": "khong-co.example"}, "khong-co.example"), ({"group": "la"}, "nhóm la")],
)
def test_wrong_options_are_named_and_nothing_is_written(run, options, message):
    with pytest.raises(CommandError, match=message):
        run(record(), **options)
    assert not pages().exists()


def test_a_broken_file_is_named_in_vietnamese_and_nothing_is_written(index, tmp_path):
    path = tmp_path / "hong.json"
    path.write_bytes(b'[{"code": "1.001193",')
    with pytest.raises(CommandError, match="không đúng định dạng JSON"):
        call_command("import_procedures", path)
    assert not pages().exists()


def test_a_ward_without_a_set_of_procedures_is_told_to_set_it_up(home, tmp_path):
    path = tmp_path / "rong.json"
    path.write_text("[]")
    with pytest.raises(CommandError, match="setup_ward"):
        call_command("import_procedures", path)
