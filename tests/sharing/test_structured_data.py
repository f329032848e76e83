"""JSON-LD: each type of page says what it is in the words of schema.org."""

import json
from datetime import UTC, date, datetime

import pytest
from django.utils import timezone

from core.models import WardSettings
from events.choices import Status
from home.models import ContactPage, StandardPage
from tests.articles.factories import make_article, make_section
from tests.citizens.factories import (
    make_feedback_page,
    make_published_feedback,
    make_question,
    make_question_index,
)
from tests.documents.factories import make_document, make_index, make_plan, make_plan_index
from tests.events.factories import local, make_calendar, make_event, make_week
from tests.factories import WARD
from tests.procedures.factories import make_index as make_procedure_index
from tests.procedures.factories import make_procedure
from tests.sharing.reading import read_head

PUBLISHER = {
    "@type": "GovernmentOrganization",
    "name": WARD["name"],
    "url": "http://testserver/",
}


def described(client, page, kind: str) -> dict:
    return read_head(client, page.url).thing(kind)


def test_an_article_is_news(client, home):
    article = make_article(
        make_section(home),
        title="Hội nghị",
        byline="N.T.T",
        tags=["Dân vận"],
        first_published_at=datetime(2026, 11, 20, 1, 5, tzinfo=UTC),
        last_published_at=datetime(2026, 11, 21, 1, 5, tzinfo=UTC),
    )
    news = described(client, article, "NewsArticle")
    assert news["headline"] == news["name"] == "Hội nghị"
    assert news["datePublished"] == "2026-11-20T08:05:00+07:00"
    assert news["dateModified"] == "2026-11-21T08:05:00+07:00"
    assert news["author"] == {"@type": "Person", "name": "N.T.T"}
    assert news["publisher"] == PUBLISHER
    assert news["keywords"] == ["Dân vận"]
    assert news["inLanguage"] == "vi"


def test_an_unsigned_article_is_by_the_ward(client, home):
    article = make_article(make_section(home))
    assert described(client, article, "NewsArticle")["author"] == PUBLISHER


def test_a_correction_is_told_to_machines_too(client, home):
    """R20."""
    article = make_article(
        make_section(home), correction="Đọc là 12 hộ.", corrected_on=date(2026, 11, 21)
    )
    assert described(client, article, "NewsArticle")["correction"] == {
        "@type": "CorrectionComment",
        "text": "Đọc là 12 hộ.",
        "datePublished": "2026-11-21",
    }


def test_a_procedure_is_a_service_of_its_authority(client, home):
    page = make_procedure(
        make_procedure_index(home),
        code="1.001193",
        common_names="làm giấy khai sinh",
        submit_url="https://dichvucong.gov.vn/1.001193",
    )
    service = described(client, page, "GovernmentService")
    assert service["identifier"] == "1.001193"
    assert service["alternateName"] == ["làm giấy khai sinh"]
    assert service["provider"]["name"] == "Ủy ban nhân dân cấp xã"
    assert service["areaServed"] == {"@type": "AdministrativeArea", "name": "phường Thử Nghiệm"}
    assert service["audience"] == [{"@type": "Audience", "audienceType": "Công dân Việt Nam"}]
    online, counter = service["availableChannel"]
    assert online["serviceUrl"] == "https://dichvucong.gov.vn/1.001193"
    assert counter["serviceLocation"]["address"]["streetAddress"] == WARD["address"]
    assert "datePublished" not in service  # a service is no text


def test_a_fee_is_told_in_the_words_of_the_official_text_or_not_at_all(client, home):
    index = make_procedure_index(home)
    silent = make_procedure(index)
    telling = make_procedure(
        index, ways=[{"duration_text": "01 ngày", "fee_text": "8.000 đồng/bản"}]
    )
    assert "offers" not in described(client, silent, "GovernmentService")
    (offer,) = described(client, telling, "GovernmentService")["offers"]
    assert offer == {"@type": "Offer", "description": "8.000 đồng/bản"}


@pytest.mark.parametrize(
    ("fields", "force", "coverage"),
    [
        ({"issued_on": date(2026, 3, 5)}, "InForce", "2026-03-05/.."),
        ({"expired_on": date(2026, 6, 1)}, "NotInForce", "2026-03-05/2026-06-01"),
        ({"document_class": "draft"}, "NotInForce", "2026-03-05/.."),
    ],
)
def test_a_document_is_legislation_with_its_force(client, home, fields, force, coverage):
    document = make_document(make_index(home), number="12/QĐ-UBND", **fields)
    law = described(client, document, "Legislation")
    assert law["legislationIdentifier"] == "12/QĐ-UBND"
    assert law["legislationType"] == "Quyết định"
    assert law["legislationDate"] == "2026-03-05"
    assert law["legislationPassedBy"]["name"] == "Ủy ban nhân dân phường Thử Nghiệm"
    assert law["legislationLegalForce"] == f"https://schema.org/{force}"
    assert law["temporalCoverage"] == coverage


def test_a_plan_covers_its_years(client, home):
    plan = make_plan(make_plan_index(home), period_from=2026, period_to=2030)
    assert described(client, plan, "WebPage")["temporalCoverage"] == "2026/2030"


def test_an_event_has_a_time_a_place_and_an_organiser(client, home):
    page = make_event(
        make_calendar(home),
        starts_at=local(2026, 11, 26, 7, 30),
        ends_at=local(2026, 11, 26, 11, 0),
        organiser="Đoàn Thanh niên phường",
    )
    event = described(client, page, "Event")
    assert event["startDate"] == "2026-11-26T07:30:00+07:00"
    assert event["endDate"] == "2026-11-26T11:00:00+07:00"
    assert event["eventStatus"] == "https://schema.org/EventScheduled"
    assert event["location"]["name"] == event["location"]["address"] == "Nhà văn hóa phường"
    assert event["organizer"]["name"] == "Đoàn Thanh niên phường"


def test_an_event_of_whole_days_has_days_and_the_ward_for_a_place(client, home):
    page = make_event(make_calendar(home), place="", is_whole_day=True)
    event = described(client, page, "Event")
    assert event["startDate"] == event["endDate"] == "2026-11-26"
    assert event["location"]["address"]["streetAddress"] == WARD["address"]


@pytest.mark.parametrize(
    ("status", "told"),
    [
        (Status.POSTPONED, "EventPostponed"),
        (Status.CANCELLED, "EventCancelled"),
        (Status.RESCHEDULED, "EventRescheduled"),
    ],
)
def test_an_event_that_does_not_take_place_says_so(client, home, status, told):
    page = make_event(make_calendar(home), status=status)
    assert described(client, page, "Event")["eventStatus"] == f"https://schema.org/{told}"


def test_a_week_covers_its_days(client, home):
    week = make_week(make_calendar(home))
    assert described(client, week, "WebPage")["temporalCoverage"] == "2026-11-23/2026-11-29"


def test_a_question_has_its_answer_and_no_sender(client, home):
    """R47."""
    page = make_question(make_question_index(home), asked_on=date(2026, 11, 18))
    question = described(client, page, "QAPage")["mainEntity"]
    assert question["name"] == page.title
    assert question["text"] == page.question
    assert question["dateCreated"] == "2026-11-18"
    assert question["answerCount"] == 1
    assert "author" not in question
    answer = question["acceptedAnswer"]
    assert answer["text"].startswith("Trả lời thứ")
    assert answer["dateCreated"] == "2026-11-20"
    assert answer["author"]["name"] == "Phòng Văn hóa - Xã hội"
    assert answer["url"] == page.full_url


def test_a_published_comment_is_a_question_with_the_reply(client, home):
    page = make_published_feedback(make_feedback_page(home))
    question = described(client, page, "QAPage")["mainEntity"]
    assert question["text"] == page.comment
    assert "<p>" not in question["acceptedAnswer"]["text"]


def test_the_front_page_is_the_site_with_its_search_and_its_office(client, home):
    site = read_head(client, "/").thing("WebSite")
    assert site["url"] == "http://testserver/"
    search = site["potentialAction"]
    assert search["target"]["urlTemplate"] == "http://testserver/tim-kiem/?q={search_term_string}"
    assert search["query-input"] == "required name=search_term_string"
    office = site["publisher"]
    assert office["@type"] == "GovernmentOffice"
    assert office["address"] == {
        "@type": "PostalAddress",
        "streetAddress": WARD["address"],
        "addressCountry": "VN",
    }
    assert office["telephone"] == WARD["phone"]
    assert office["parentOrganization"]["name"] == WARD["parent_name"]


def test_the_office_tells_when_it_is_open(client, home):
    ward = WardSettings.objects.get()
    span = {"days": ["0", "1"], "opens": "07:30", "closes": "11:30", "note": ""}
    ward.opening_hours = json.dumps([{"type": "hours", "value": span}])
    ward.save()
    office = read_head(client, "/").thing("WebSite")["publisher"]
    assert office["openingHoursSpecification"] == [
        {
            "@type": "OpeningHoursSpecification",
            "dayOfWeek": ["Monday", "Tuesday"],
            "opens": "07:30",
            "closes": "11:30",
        }
    ]


def test_the_contact_page_is_about_the_office(client, home):
    page = home.add_child(
        instance=ContactPage(title="Liên hệ", slug="lien-he", map_url="https://ban-do.example.vn/1")
    )
    office = described(client, page, "ContactPage")["mainEntity"]
    assert office["email"] == WARD["email"]
    assert office["hasMap"] == "https://ban-do.example.vn/1"


def test_the_way_from_the_front_page_is_told(client, home):
    article = make_article(make_section(home), title="Hội nghị")
    items = read_head(client, article.url).thing("BreadcrumbList")["itemListElement"]
    assert [(item["position"], item["name"], item["item"]) for item in items] == [
        (1, "Trang chủ", "http://testserver/"),
        (2, "Thông tin tuyên truyền", "http://testserver/tin/"),
        (3, "Hội nghị", article.full_url),
    ]


def test_a_view_below_a_page_is_the_last_step_of_the_way(client, home):
    make_question_index(home)
    items = read_head(client, "/hoi-dap/dat-cau-hoi/").thing("BreadcrumbList")["itemListElement"]
    assert [item["item"] for item in items] == [
        "http://testserver/",
        "http://testserver/hoi-dap/",
        "http://testserver/hoi-dap/dat-cau-hoi/",
    ]


def test_any_other_page_is_a_page_with_its_dates(client, home):
    page = home.add_child(instance=StandardPage(title="Công khai", slug="cong-khai"))
    page.save_revision().publish()
    page.refresh_from_db()
    told = described(client, page, "WebPage")
    assert told["datePublished"] == (
        timezone.localtime(page.first_published_at).isoformat(timespec="seconds")
    )
    assert told["datePublished"].endswith("+07:00")


def test_no_text_can_break_out_of_the_data_block(client, home):
    title = "Họp</script><script>alert(1)</script><!-- & 'mở'"
    article = make_article(make_section(home), title=title)
    html = client.get(article.url).content.decode()
    assert "<script>alert" not in html
    assert described(client, article, "NewsArticle")["headline"] == title
