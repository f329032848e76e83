"""The page of one procedure."""

import pytest
from django.core.exceptions import ValidationError
from django.db import connection
from django.test.utils import CaptureQueriesContext
from wagtail.models import Page, PageViewRestriction

from core.models import WardSettings
from home.models import HomePage, StandardPage
from procedures.choices import Channel, OnlineLevel, State
from procedures.models import (
    ProcedureBasis,
    ProcedureForm,
    ProcedureIndexPage,
    ProcedurePage,
    ProcedureStep,
)
from tests.factories import make_document
from tests.procedures.factories import build_procedure, case, make_index, make_procedure


def get(client, page, query=""):
    return client.get(page.get_url() + query)


def html(client, page, query="") -> str:
    response = get(client, page, query)
    assert response.status_code == 200
    return response.content.decode()


def test_procedures_live_only_in_their_set(home):
    """R9: the type of a page says what may stand below it."""
    assert ProcedurePage.allowed_parent_page_models() == [ProcedureIndexPage]
    assert ProcedureIndexPage.allowed_parent_page_models() == [HomePage]
    assert ProcedureIndexPage.allowed_subpage_models() == [ProcedurePage]
    assert ProcedurePage.allowed_subpage_models() == []


def test_a_ward_has_one_set_of_procedures(home, index):
    assert not ProcedureIndexPage.can_create_at(home)


def test_every_part_of_the_record_is_shown(client, index):
    """R15: what the law demands of a published procedure stands on its page."""
    page = build_procedure(
        title="Cấp giấy phép thử",
        code="9.500001",
        common_names="làm giấy thử\nxin giấy thử",
        steps=["Nộp đơn tại quầy.", "Nhận giấy tại quầy."],
        ways=[
            {
                "duration_text": "05 ngày làm việc",
                "fee_text": "Phí: 7.000 Đồng",
                "description": "Tại quầy",
            }
        ],
        cases=[case("Đơn đề nghị", title="Trường hợp cấp mới", copies=2)],
        audiences=["Tổ chức thử"],
        field="Lĩnh vực thử",
        level="Cấp xã",
        kind="by_law",
        result="Giấy phép thử",
        conditions="Đủ mười tám tuổi",
        competent_agency="Chủ tịch phường",
        authorised_agency="Văn phòng phường",
        coordinating_agency="Trạm y tế",
        receiving_place="Quầy số 5",
        sets_count=2,
        online_level=OnlineLevel.PARTIAL,
        partial_reason="Phải ký trước mặt công chức",
        submit_url="https://nop.example.gov.vn/9",
        is_independent_of_boundaries=True,
        decision_number="77/QĐ-UBND",
        decision_issuer="Tỉnh Mẫu",
        source_url="https://nguon.example.gov.vn/9",
    )
    page.forms = [ProcedureForm(name="to-khai-thu.docx")]
    page.basis = [ProcedureBasis(number="12/2099/QH99", title="Luật Thử", issuer="Quốc hội")]
    index.add_child(instance=page)
    shown = html(client, page)
    for text in (
        "Cấp giấy phép thử", "9.500001", "làm giấy thử, xin giấy thử", "Nộp đơn tại quầy.",
        "Nhận giấy tại quầy.", "05 ngày làm việc", "Phí: 7.000 Đồng", "Đơn đề nghị",
        "Trường hợp cấp mới", "Tổ chức thử", "Lĩnh vực thử", "Giấy phép thử", "Đủ mười tám tuổi",
        "Chủ tịch phường", "Văn phòng phường", "Trạm y tế", "Quầy số 5",
        "Phải ký trước mặt công chức", "https://nop.example.gov.vn/9", "77/QĐ-UBND", "Tỉnh Mẫu",
        "https://nguon.example.gov.vn/9", "to-khai-thu.docx", "12/2099/QH99",
        "Luật Thử", "Quốc hội",
    ):  # fmt: skip
        assert text in shown, text


def test_a_draft_is_not_found(client, index):
    page = make_procedure(index, live=False)
    assert get(client, page).status_code == 404
    assert page.title not in client.get(index.url).content.decode()


def test_a_private_procedure_is_neither_shown_nor_listed(client, index):
    page = make_procedure(index, code="9.500002")
    PageViewRestriction.objects.create(page=page, restriction_type=PageViewRestriction.LOGIN)
    assert get(client, page).status_code == 302
    assert page.title not in client.get(index.url).content.decode()
    assert client.get(f"{index.url}ma/9.500002/").status_code == 404
    assert page.title not in client.get(f"{index.url}rss/").content.decode()


def test_public_pages_set_no_cookie(client, index):
    page = make_procedure(index)
    assert not get(client, page).cookies
    assert not client.get(index.url).cookies


def test_the_full_name_is_shown_where_the_title_is_cut(client, index):
    page = make_procedure(index, title="Cấp phép…", full_name="Cấp phép xây dựng nhà ở riêng lẻ")
    assert "<h1>Cấp phép xây dựng nhà ở riêng lẻ</h1>" in html(client, page)


def test_nothing_is_called_free_unless_the_text_says_so(client, index):
    """R15: an official "0" or an empty fee is not "free"."""
    page = make_procedure(index, ways=[{"duration_text": "1 ngày"}, {"fee_text": "Phí: 0 Đồng"}])
    assert "miễn" not in html(client, page).lower()


def test_what_the_official_record_leaves_out_is_said(client, index):
    page = make_procedure(
        index, ways=[{}], executing_agency="", official_gaps=["deadline", "agency"]
    )
    assert html(client, page).count("Hồ sơ công bố không nêu") == 3  # time limit, fee, authority


def test_markup_in_official_text_is_shown_and_not_run(client, index):
    page = make_procedure(index, steps=["<script>alert(1)</script>"])
    assert "<script>alert(1)" not in html(client, page)


def test_steps_with_their_own_numbers_are_not_counted_twice(client, index):
    ours = make_procedure(index, steps=["Nộp đơn.", "Nhận giấy."])
    theirs = make_procedure(index, steps=["Bước 1: Nộp đơn.", "Bước 2: Nhận giấy."])
    assert '<ol class="steps">' in html(client, ours)
    assert '<ol class="steps">' not in html(client, theirs)


def test_channels_with_the_same_row_share_it(client, index):
    same = {"duration_text": "3 ngày", "fee_text": "Phí: 1.000 Đồng", "description": "Như nhau cả"}
    ways = [{**same, "channel": channel} for channel in Channel]
    page = make_procedure(index, ways=ways)
    assert html(client, page).count("Như nhau cả") == 1


def test_time_limits_that_differ_name_their_channels(client, index):
    ways = [
        {"channel": Channel.IN_PERSON, "duration_text": "3 ngày"},
        {"channel": Channel.ONLINE, "duration_text": "2 ngày"},
    ]
    shown = html(client, make_procedure(index, ways=ways))
    assert "Trực tiếp: 3 ngày" in shown
    assert "Trực tuyến: 2 ngày" in shown


def test_the_place_falls_back_to_the_ward_s_own(client, index, site):
    WardSettings.objects.filter(site=site).update(service_place="Trung tâm Thử Nghiệm")
    assert "Trung tâm Thử Nghiệm" in html(client, make_procedure(index))


def test_a_replaced_procedure_points_to_its_successor(client, index):
    """R40: what has ended stays readable and says so."""
    new = make_procedure(index, title="Thủ tục mới")
    old = make_procedure(index, state=State.REPLACED, successor=new)
    shown = html(client, old)
    assert "Bị thay thế" in shown
    assert new.url in shown


def test_a_successor_that_is_not_public_is_not_named(client, index):
    new = make_procedure(index, title="Chưa công bố", live=False)
    old = make_procedure(index, state=State.REPLACED, successor=new)
    assert "Chưa công bố" not in html(client, old)


def test_no_page_of_another_ward_is_named(client, index):
    """R2."""
    root = Page.get_first_root_node()
    other = root.add_child(instance=HomePage(title="Phường bên", slug="phuong-ben"))
    new = make_procedure(make_index(other), title="Thủ tục của phường bên")
    old = make_procedure(index, state=State.REPLACED, successor=new)
    old.basis = [ProcedureBasis(number="1/2099", title="Luật", document_page=new)]
    old.save()
    shown = html(client, old)
    assert "Luật" in shown
    assert "Thủ tục của phường bên" not in shown
    assert new.slug not in shown


def test_a_form_is_offered_for_download(client, index):
    page = build_procedure()
    document = make_document("Tờ khai")
    page.forms = [ProcedureForm(name="Tờ khai cấp lại", document=document)]
    index.add_child(instance=page)
    assert document.url in html(client, page)


def test_a_law_is_linked_only_if_everybody_may_read_it(client, index, home):
    hidden = home.add_child(instance=StandardPage(title="Văn bản", slug="luat", live=False))
    page = build_procedure()
    page.basis = [ProcedureBasis(number="1/2099", title="Luật", document_page=hidden)]
    index.add_child(instance=page)
    assert hidden.url not in html(client, page)
    Page.objects.filter(pk=hidden.pk).update(live=True)
    assert hidden.url in html(client, page)


def test_a_very_long_list_of_papers_comes_in_parts_below_60_kb(client, index):
    names = [f"Giấy tờ số {number} " + "ủy quyền hợp lệ " * 15 for number in range(1, 225)]
    page = make_procedure(index, cases=[case(*names, title="Trường hợp dài")])
    parts = [html(client, page, f"?ho-so={number}") for number in range(1, 8)]
    assert all(len(part.encode()) < 55_000 for part in parts)
    found = [name for name in names if any(name.strip() in part for part in parts)]
    assert len(found) == 224
    assert all("Trường hợp dài" in part for part in parts)


@pytest.mark.parametrize("part", ["abc", "-1", "0", "99999", "%27", "9" * 5000])
def test_a_wrong_part_number_shows_some_part(client, index, part):
    page = make_procedure(index, cases=[case("Tờ khai")])
    assert "Tờ khai" in html(client, page, f"?ho-so={part}")


def test_queries_do_not_grow_with_the_rows(client, index):
    """Budget: at most 20 queries, the same with 1 and with 20 rows of each kind."""
    counts = [_queries(client, _with_rows(index, number)) for number in (1, 1, 20)]
    assert counts[1] == counts[2] <= 20


def _with_rows(index, number: int) -> ProcedurePage:
    document = make_document("Tờ khai mẫu")
    page = build_procedure(
        steps=[f"Việc {row}" for row in range(number)],
        ways=[{"duration_text": f"{row} ngày"} for row in range(number)],
        cases=[_case_with_form(row, document) for row in range(number)],
        audiences=[f"Đối tượng {row}" for row in range(number)],
    )
    page.forms = [ProcedureForm(name=f"m{row}.docx", document=document) for row in range(number)]
    page.basis = [
        ProcedureBasis(number=f"{row}/2099", title="Luật", document_page_id=index.pk)
        for row in range(number)
    ]
    return index.add_child(instance=page)


def _case_with_form(row: int, document) -> dict:
    data = case("Đơn", title=f"Trường hợp {row}")
    data["value"]["papers"][0]["form_document"] = document.pk
    return data


def _queries(client, page) -> int:
    with CaptureQueriesContext(connection) as queries:
        shown = html(client, page)
    assert "Tờ khai mẫu" in shown
    return len(queries)


def test_publishing_without_a_part_required_by_law_is_refused(index):
    """Requirements, section 3: bare headings are never published."""
    for changes, word in (
        ({"steps": []}, "trình tự thực hiện"),
        ({"ways": []}, "cách thức thực hiện"),
        ({"cases": []}, "thành phần hồ sơ"),
        ({"ways": [{}]}, "thời hạn giải quyết"),
        ({"audiences": []}, "đối tượng thực hiện"),
        ({"executing_agency": ""}, "cơ quan giải quyết"),
    ):
        page = build_procedure(live=False, **changes)
        index.add_child(instance=page)
        with pytest.raises(ValidationError, match=word):
            page.save_revision(clean=False).publish()
        assert not ProcedurePage.objects.get(pk=page.pk).live


def test_a_code_is_unique_in_a_ward_but_not_in_a_database(index, home):
    """R2: two wards in one database each publish the same national procedures."""
    make_procedure(index, code="9.700001")
    with pytest.raises(ValidationError, match="mã này"):
        make_procedure(index, code="9.700001.H19")
    other_home = home.get_parent().add_child(instance=HomePage(title="Khác", slug="khac"))
    other = other_home.add_child(instance=ProcedureIndexPage(title="Bộ", slug="bo"))
    assert make_procedure(other, code="9.700001").live


def test_a_suffix_of_the_code_is_kept_beside_it(index):
    page = make_procedure(index, code="9.700002.H19")
    assert (page.code, page.raw_code) == ("9.700002", "9.700002.H19")


def test_search_text_holds_names_code_and_rows(index):
    """R37: a procedure is found by what people call it and by its code with or without dots."""
    page = make_procedure(
        index, code="9.700003", common_names="giấy bà đỡ", steps=["Đến trạm y tế."], keywords="sinh"
    )
    text = ProcedurePage.objects.get(pk=page.pk).get_search_text()
    for part in ("9.700003", "9700003", "giấy bà đỡ", "Đến trạm y tế.", "sinh", "Tờ khai theo mẫu"):
        assert part in text
    page.steps = [ProcedureStep(text="dài " * 10_000)]
    assert len(page.get_search_text()) == 20_000


def test_a_changed_row_is_found_as_soon_as_it_is_published(index):
    page = make_procedure(index, steps=["Cách cũ"])
    page.steps = [ProcedureStep(text="Phương pháp hoàn toàn mới")]
    page.save_revision(clean=False).publish()
    found = ProcedurePage.objects.search("hoan toan moi", operator="and")
    assert [result.pk for result in found] == [page.pk]
