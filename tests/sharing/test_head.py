"""The head of a page: R10, and what shared links and search engines read."""

from datetime import UTC, datetime

import pytest
from django.utils import timezone
from wagtail.models import Site

from core.models import WardSettings
from home.models import HomePage
from sharing.short_links import short_url
from tests.articles.factories import make_article, make_section
from tests.citizens.factories import make_feedback_page, make_question_index
from tests.documents.factories import make_document, make_index
from tests.events.factories import make_calendar
from tests.factories import WARD
from tests.sharing.reading import read_head

DUBLIN_CORE = ("title", "creator", "date", "description", "publisher", "identifier")


@pytest.fixture
def section(home):
    return make_section(home)


@pytest.fixture
def article(section):
    return make_article(
        section,
        title="Hội nghị chuyển đổi số",
        summary="Phường họp bàn.",
        byline="N.T.T",
        tags=["Chuyển đổi số"],
        first_published_at=datetime(2026, 11, 20, 1, 5, tzinfo=UTC),
        last_published_at=datetime(2026, 11, 21, 18, 0, tzinfo=UTC),
    )


def test_the_six_values_say_who_when_and_what(client, article):
    """R10."""
    head = read_head(client, article.url)
    assert {name: head.one(f"DC.{name}") for name in DUBLIN_CORE} == {
        "title": "Hội nghị chuyển đổi số",
        "creator": "N.T.T",
        "date": "2026-11-20",
        "description": "Phường họp bàn.",
        "publisher": WARD["name"],
        "identifier": article.full_url,
    }


def test_a_legal_document_bears_its_issuer_and_its_date(client, home):
    """R10."""
    document = make_document(make_index(home), issuer="Hội đồng nhân dân phường Thử Nghiệm")
    head = read_head(client, document.url)
    assert head.one("DC.publisher") == "Hội đồng nhân dân phường Thử Nghiệm"
    assert head.one("DC.date") == "2026-03-05"
    assert head.title.endswith(WARD["name"])


def test_values_are_never_blank_where_editors_wrote_nothing(client, site):
    """R10: a ward without settings, a section without summary or date of publication."""
    WardSettings.objects.all().delete()
    section = make_section(site.root_page)
    head = read_head(client, section.url)
    assert all(head.one(f"DC.{name}") for name in DUBLIN_CORE)


def test_an_article_tells_open_graph_its_times_section_and_tags(client, article):
    head = read_head(client, article.url)
    assert head.one("og:type") == "article"
    assert head.one("og:url") == article.full_url
    assert head.one("og:locale") == "vi_VN"
    assert head.one("article:published_time") == "2026-11-20T08:05:00+07:00"
    assert head.one("article:modified_time") == "2026-11-22T01:00:00+07:00"
    assert head.one("article:section") == "Thông tin tuyên truyền"
    assert head.one("article:tag") == "Chuyển đổi số"


def test_a_section_is_a_website_without_times(client, section):
    head = read_head(client, section.url)
    assert head.one("og:type") == "website"
    assert "article:published_time" not in head.meta


def test_the_front_page_is_called_after_its_ward(client, home):
    head = read_head(client, "/")
    assert head.title == head.one("og:title") == f"Cổng thông tin điện tử {WARD['name']}"


def test_a_page_names_its_address_and_its_short_link(client, article):
    head = read_head(client, f"{article.url}?fbclid=x")
    assert head.links["canonical"] == [article.full_url]
    assert head.links["shortlink"] == [short_url(article)]


def test_the_address_is_the_one_of_the_site(client, article):
    """R3: whatever name the request came by."""
    Site.objects.update(hostname="hoiphu.example.gov.vn", port=443)
    head = read_head(client, article.url, headers={"host": "localhost"})
    assert head.links["canonical"] == [f"https://hoiphu.example.gov.vn{article.url}"]


def test_the_second_part_of_a_list_is_a_view_of_its_own(client, section):
    for _number in range(14):
        make_article(section)
    assert read_head(client, f"{section.url}?page=2").links["canonical"] == [
        f"{section.full_url}?page=2"
    ]
    assert read_head(client, f"{section.url}?page=abc").links["canonical"] == [section.full_url]


def test_what_a_visitor_filtered_is_kept_out_of_search_engines(client, article):
    head = read_head(client, "/tin/?q=hội+nghị")
    assert head.one("robots") == "noindex"
    assert "canonical" not in head.links
    assert head.graph == []


@pytest.mark.parametrize(
    ("path", "title"),
    [
        ("/lich-cong-tac/thang/2026/11/", "Tháng 11/2026 - Lịch công tác"),
        ("/lich-cong-tac/su-kien/", "Sự kiện - Lịch công tác"),
        ("/hoi-dap/dat-cau-hoi/", "Đặt câu hỏi - Hỏi đáp"),
    ],
)
def test_a_view_below_a_page_speaks_for_itself(client, home, path, title):
    make_calendar(home)
    make_question_index(home)
    head = read_head(client, path)
    assert head.one("og:title") == head.one("DC.title") == title
    assert head.title == f"{title} - {WARD['name']}"
    assert head.one("description").startswith(title.split(" - ")[0])
    assert head.one("DC.identifier") == f"http://testserver{path}"
    assert head.one("og:type") == "website"
    assert "shortlink" not in head.links  # it would lead to the page above


def test_this_month_is_the_month_by_its_number(client, home):
    """Two addresses of one list; search engines are told the lasting one."""
    calendar = make_calendar(home)
    today = timezone.localdate()
    head = read_head(client, f"{calendar.url}thang/")
    assert head.links["canonical"] == [f"{calendar.full_url}thang/{today.year}/{today.month}/"]


@pytest.mark.parametrize(
    "path", ["/tim-kiem/?q=khai+sinh", "/gop-y/tra-cuu/", "/lich-cong-tac/tuan/2026/3/"]
)
def test_views_of_one_visitor_or_of_nothing_are_kept_out_of_search_engines(client, home, path):
    make_calendar(home)
    make_feedback_page(home)
    head = read_head(client, path)
    assert head.one("robots") == "noindex"
    assert "canonical" not in head.links
    assert all(head.one(f"DC.{name}") for name in DUBLIN_CORE)


def test_the_search_page_dates_itself_today(client, home):
    head = read_head(client, "/tim-kiem/")
    assert head.one("DC.date") == timezone.localdate().isoformat()


def test_a_missing_page_has_a_title_and_nothing_to_share(client, site):
    head = read_head(client, "/khong-co/")
    assert head.title.split() == ["Không", "tìm", "thấy", "trang", "-", *WARD["name"].split()]
    assert "og:title" not in head.meta


def test_titles_are_escaped(client, section):
    article = make_article(section, title='Họp "mở" <b>rộng</b> & bàn')
    head = read_head(client, article.url)
    assert head.one("og:title") == 'Họp "mở" <b>rộng</b> & bàn'


def test_a_draft_can_be_previewed_before_it_has_a_date(section):
    draft = make_article(section, live=False, published_on=None)
    response = draft.make_preview_request()
    assert response.status_code == 200


def test_the_head_of_one_ward_does_not_name_another(client, article):
    """R2."""
    root = article.get_root()
    other = root.add_child(instance=HomePage(title="Trang chủ", slug="khac"))
    site = Site.objects.create(hostname="khac.example.vn", root_page=other)
    WardSettings.objects.create(site=site, **WARD | {"name": "Ủy ban nhân dân phường Khác"})
    head = read_head(client, "/", headers={"host": "khac.example.vn"})
    assert head.one("og:site_name") == "Ủy ban nhân dân phường Khác"
