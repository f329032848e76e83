"""Filters of the search page: links with counts that agree with the list (R37)."""

import re
from datetime import UTC, datetime

import pytest
from wagtail.models import PageViewRestriction

from home.models import StandardPage
from search.finding import Finding
from tests.procedures.factories import make_index, make_procedure

pytestmark = pytest.mark.django_db
SEARCH = "/tim-kiem/"


def publish(parent, title, year=2026, **fields):
    day = datetime(year, 5, 1, tzinfo=UTC)
    page = StandardPage(title=title, first_published_at=day, **fields)
    parent.add_child(instance=page)
    page.save_revision().publish()
    return page


@pytest.fixture
def sections(home):
    """Two sections with three pages about births, one procedure among them."""
    profile = publish(home, "Giới thiệu", slug="gioi-thieu")
    index = make_index(home)
    index.save_revision().publish()
    procedure = make_procedure(index, title="Đăng ký khai sinh", field="Hộ tịch")
    procedure.save_revision(clean=False).publish()
    return [
        procedure,
        publish(profile, "Khai sinh năm cũ", 2024),
        publish(profile, "Khai sinh năm nay", 2026),
    ]


def context(client, **params):
    response = client.get(SEARCH, {"q": "khai sinh", **params})
    assert response.status_code == 200
    return response.context


def titles(client, **params) -> list[str]:
    return [result.plain_title for result in context(client, **params)["results"]]


def counts(client, name, **params) -> dict[str, int]:
    facets = context(client, **params)["narrowing"].facets()
    options = next((facet.options for facet in facets if facet.name == name), [])
    return {option.label: option.count for option in options}


@pytest.mark.parametrize(
    ("name", "value", "expected"),
    [
        ("loai", "thu-tuc", ["Đăng ký khai sinh"]),
        ("muc", "thu-tuc-hanh-chinh", ["Đăng ký khai sinh"]),
        ("muc", "gioi-thieu", ["Khai sinh năm cũ", "Khai sinh năm nay"]),
        ("linh-vuc", "ho-tich", ["Đăng ký khai sinh"]),
        ("nam", "2024", ["Khai sinh năm cũ"]),
    ],
)
def test_each_filter_narrows_the_list(name, value, expected, sections, client):
    assert sorted(titles(client, **{name: value})) == sorted(expected)


def test_counts_say_how_many_pages_each_choice_leaves(sections, client):
    assert counts(client, "loai") == {"Thủ tục hành chính": 1, "Trang khác": 2}
    assert counts(client, "muc") == {"Giới thiệu": 2, "Bộ thủ tục hành chính": 1}
    assert counts(client, "nam")["2024"] == 1


def test_counts_of_a_filter_heed_the_other_filters_and_not_itself(sections, client):
    assert counts(client, "nam", muc="gioi-thieu") == {"2026": 1, "2024": 1}
    assert len(counts(client, "muc", muc="gioi-thieu")) == 2


def test_the_number_on_a_link_is_the_length_of_the_list_behind_it(sections, client):
    for facet in context(client)["narrowing"].facets():
        for option in facet.options:
            response = client.get(f"{SEARCH}{option.url}")
            assert response.context["total"] == option.count, option


def test_choosing_a_chosen_filter_again_leaves_it_out(sections, client):
    facets = context(client, loai="thu-tuc")["narrowing"].facets()
    chosen = [option for facet in facets for option in facet.options if option.is_chosen]
    assert [option.url for option in chosen] == ["?q=khai+sinh"]


@pytest.mark.parametrize("name", ["loai", "muc", "linh-vuc", "nam", "sap-xep", "page"])
@pytest.mark.parametrize("value", ["khong-co", "'\"<>&", "9" * 300, "ố" * 50, "%", ""])
def test_no_filter_value_is_an_error_and_the_words_stay(name, value, sections, client):
    response = client.get(SEARCH, {"q": "khai sinh", name: value})
    assert response.status_code == 200
    assert 'value="khai sinh"' in response.content.decode()


def test_filters_that_leave_nothing_offer_the_way_back(sections, client):
    html = client.get(SEARCH, {"q": "khai sinh", "nam": "1999"}).content.decode()
    assert 'href="?q=khai+sinh"' in html


def test_sorting_by_date_puts_the_newest_first(sections, client):
    in_order = titles(client, **{"sap-xep": "ngay", "muc": "gioi-thieu"})
    assert in_order == ["Khai sinh năm nay", "Khai sinh năm cũ"]


def test_a_restricted_section_is_not_named(sections, client):
    section = sections[1].get_parent()
    PageViewRestriction.objects.create(page=section, restriction_type="login")
    assert "Giới thiệu" not in counts(client, "muc")
    assert titles(client) == ["Đăng ký khai sinh"]


def test_links_repeat_what_was_understood_only(sections, client):
    html = client.get(SEARCH, {"q": "khai sinh", "utm_source": "zalo"}).content.decode()
    assert "zalo" not in html


def test_the_procedure_says_time_fee_and_place(home, client):
    index = make_index(home)
    ways = [{"duration_text": "03 ngày làm việc", "fee_text": "Lệ phí: 8.000 đồng"}]
    procedure = make_procedure(
        index, title="Đăng ký kết hôn", ways=ways, receiving_place="Quầy số 2"
    )
    procedure.save_revision(clean=False).publish()
    html = client.get(SEARCH, {"q": "kết hôn"}).content.decode()
    facts = re.search(r'<dl class="result-facts">(.*?)</dl>', html, re.DOTALL)[1]
    for fact in ("03 ngày làm việc", "Lệ phí: 8.000 đồng", "Quầy số 2"):
        assert fact in facts


def test_a_long_fee_is_cut_at_a_word_that_the_mark_clings_to(home, client):
    fee = f"Phí cấp bản sao{' Trích lục' * 5} theo Thông tư số 281/2016/TT-BTC"
    ways = [{"duration_text": "03 ngày", "fee_text": fee}]
    page = make_procedure(make_index(home), title="Đăng ký kết hôn", ways=ways)
    page.save_revision(clean=False).publish()
    html = client.get(SEARCH, {"q": "kết hôn"}).content.decode()
    assert "Thông tư số…</dd>" in html


def test_everything_in_the_order_by_date_bears_its_date(sections, client):
    response = client.get(SEARCH, {"q": "khai sinh", "sap-xep": "ngay"})
    results = response.context["results"]
    assert len(results) == 3
    days = [f"{result.dated_on:%Y-%m-%d}" for result in results]
    assert re.findall(r'<time datetime="([\d-]{10})">', response.content.decode()) == days


def test_a_time_limit_that_no_way_states_is_told_as_well(home, client):
    ways = [{"duration_text": "", "fee_text": ""}]
    page = make_procedure(
        make_index(home), title="Đăng ký kết hôn", ways=ways, deadline_text="Ngay trong ngày"
    )
    page.save_revision(clean=False).publish()
    html = client.get(SEARCH, {"q": "kết hôn"}).content.decode()
    facts = re.search(r'<dl class="result-facts">(.*?)</dl>', html, re.DOTALL)[1]
    assert "Ngay trong ngày" in facts


def test_a_procedure_is_quoted_by_its_summary_not_by_its_lists(home, client):
    page = make_procedure(
        make_index(home),
        title="Đăng ký kết hôn",
        summary="Nam, nữ cùng có mặt.",
        common_names="làm giấy kết hôn",
    )
    page.save_revision(clean=False).publish()
    (result,) = client.get(SEARCH, {"q": "kết hôn"}).context["results"]
    assert result.snippet == "Nam, nữ cùng có mặt."


def test_a_procedure_found_by_an_everyday_name_is_quoted_by_its_summary(home, client):
    page = make_procedure(
        make_index(home),
        title="Cải chính hộ tịch",
        summary="Sửa sai sót trong sổ.",
        common_names="đổi tên cho bé",
    )
    page.save_revision(clean=False).publish()
    (result,) = context(client, q="đổi tên cho bé")["results"]
    assert result.snippet == "Sửa sai sót trong sổ."


@pytest.fixture
def two_procedures(home):
    index = make_index(home)
    for title in ("Đăng ký kết hôn", "Cấp giấy phép xây dựng"):
        page = make_procedure(index, title=title)
        page.full_clean(exclude=["path", "depth"])
        page.save_revision(clean=False).publish()


@pytest.mark.parametrize("query", ["zzgiayzz", "😀"])
def test_procedures_that_share_no_word_with_the_query_are_called_the_last_updated(
    query, two_procedures, client
):
    response = client.get(SEARCH, {"q": query})
    assert not response.context["found"].rows
    assert len(response.context["nearest"]) == 2
    html = response.content.decode()
    assert "Thủ tục mới cập nhật" in html
    assert "Thủ tục có thể bạn cần" not in html


def test_nothing_found_names_only_procedures_that_share_a_word(two_procedures, client, monkeypatch):
    monkeypatch.setattr("search.views.page.find", lambda text, site: Finding())
    response = client.get(SEARCH, {"q": "giay zzyzz"})
    assert [result.plain_title for result in response.context["nearest"]] == [
        "Cấp giấy phép xây dựng"
    ]
    assert "Thủ tục có thể bạn cần" in response.content.decode()


def test_a_list_of_any_length_weighs_less_than_sixty_kilobytes(home, client):
    long = "Về việc triển khai thực hiện kế hoạch khai sinh trên địa bàn phường "
    for number in range(30):
        publish(home, f"{long * 3} {number}", summary=long * 8)
    response = client.get(SEARCH, {"q": "khai sinh"})
    assert len(response.content) < 60_000
    assert len(client.get(SEARCH, {"q": f"khai sinh {'ă' * 9000}"}).content) < 60_000
