"""Rules about words: titles, summaries, headings, dates."""

from datetime import date

import pytest
from wagtail.rich_text import RichText

from core.content_checks.rules.titles import is_in_capitals
from home.models import ProfilePage

pytestmark = pytest.mark.django_db


def test_a_well_written_page_has_nothing_to_mend(page_of, findings_of):
    page = page_of(
        ("heading", "Hồ sơ cần có"),
        ("paragraph", RichText("<h3>Bản chính</h3><p>Tờ khai theo mẫu 01/ĐKHT.</p>")),
        ("heading", "Nơi nộp"),
    )
    assert findings_of(page) == []


@pytest.mark.parametrize(
    "title",
    [
        "THÔNG BÁO VỀ VIỆC TUYỂN DỤNG CÔNG CHỨC",
        "THÔNG BÁO TUYỂN DỤNG CÔNG CHỨC năm 2026",
        "ĐẠI HỘI ĐẢNG BỘ",
        "CHƯƠNG TRÌNH ƯU ĐÃI",
    ],
)
def test_a_title_in_capitals_is_told_in_vietnamese_letters_too(title):
    assert is_in_capitals(title)


@pytest.mark.parametrize(
    "title",
    [
        "Thông báo về việc tuyển dụng công chức",
        "Quyết định số 12/QĐ-UBND",
        "KH số 15/KH-UBND",
        "UBND, HĐND",
        "HĐND và UBND phường Hội Phú họp",
        "COVID-19",
        "",
    ],
)
def test_abbreviations_and_numbers_are_no_capitals(title):
    assert not is_in_capitals(title)


def test_title_and_headings_in_capitals_are_found(page_of, findings_of):
    page = page_of(("heading", "ĐỐI TƯỢNG ÁP DỤNG"), title="THÔNG BÁO LỊCH TIẾP CÔNG DÂN")
    found = findings_of(page, "capitals")
    assert len(found) == 2
    assert found[0].anchor.endswith("-title-section")
    assert found[1].where == "Nội dung › 1. Tiêu đề mục"


def test_headings_of_official_documents_may_be_in_capitals(page_of, findings_of):
    page = page_of(("heading", "ĐIỀU KHOẢN THI HÀNH"))
    assert len(findings_of(page, "capitals")) == 1
    page.is_verbatim = True
    assert findings_of(page, "capitals") == []


def test_a_page_that_only_leads_elsewhere_needs_no_summary(page_of, findings_of):
    page = page_of(summary="")
    page.asks_for_opinion = False
    assert findings_of(page, "summary") == []


def test_a_missing_summary_is_told_with_its_place(page_of, findings_of):
    (found,) = findings_of(page_of(summary=""), "summary")
    assert found.where == "Tóm tắt"


def test_a_description_for_search_engines_does_instead(page_of, findings_of):
    page = page_of(summary="", search_description="Nộp hồ sơ ở đâu")
    assert findings_of(page, "summary") == []


def test_a_heading_below_no_heading_leaves_out_a_level(paragraph_page, findings_of):
    page = paragraph_page("<p>Chào</p><h3>Giấy tờ kèm theo</h3>")
    (found,) = findings_of(page, "heading_order")
    assert "Giấy tờ kèm theo" in found.message


def test_going_back_up_is_no_jump(page_of, findings_of):
    page = page_of(
        ("heading", "Một"),
        ("paragraph", RichText("<h3>Một chấm một</h3>")),
        ("heading", "Hai"),
        ("paragraph", RichText("<h3>Hai chấm một</h3>")),
    )
    assert findings_of(page, "heading_order") == []


def test_an_empty_heading_is_found(paragraph_page, findings_of):
    page = paragraph_page("<h2>Mục một</h2><h3> </h3>")
    assert len(findings_of(page, "heading_order")) == 1


def test_fields_under_a_heading_of_the_template_begin_lower(home, findings_of):
    page = ProfilePage(title="Giới thiệu", summary="Phường ta.")
    page.history = [("paragraph", RichText("<h3>Trước năm 1975</h3>"))]
    home.add_child(instance=page)
    assert findings_of(page, "heading_order") == []


def test_a_weekday_that_contradicts_the_date_is_found(paragraph_page, findings_of):
    assert date(2026, 11, 25).weekday() == 2
    page = paragraph_page(
        "<p>Thứ Tư, ngày 25/11/2026 họp; thứ Hai, ngày 25 tháng 11 năm 2026 nghỉ;"
        " thứ Ba 31/02/2026; chủ nhật (29/11/2026)</p>"
    )
    (found,) = findings_of(page, "weekdays")
    assert "thứ Hai, ngày 25 tháng 11 năm 2026" in found.message
