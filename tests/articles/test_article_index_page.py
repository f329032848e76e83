"""The list of a section and its feed."""

import datetime
from email.utils import parsedate_to_datetime
from xml.etree import ElementTree

import pytest

from articles.models import Keyword
from tests.articles.factories import count_queries, make_article, make_section
from tests.factories import make_image

ATOM = "{http://www.w3.org/2005/Atom}"


@pytest.fixture
def section(home):
    return make_section(home, summary="Tin của phường.")


def titles(response) -> list[str]:
    lead = response.context["lead"]
    return [page.title for page in [*([lead] if lead else []), *response.context["items"]]]


def test_the_newest_article_leads_the_list(client, section):
    for day in (18, 20, 19):
        make_article(section, title=f"Ngày {day}", published_on=datetime.date(2026, 11, day))

    response = client.get(section.get_url())

    assert titles(response) == ["Ngày 20", "Ngày 19", "Ngày 18"]
    assert response.context["lead"].title == "Ngày 20"


def test_a_long_list_is_divided_and_keeps_its_filters(client, section):
    for _ in range(13):
        make_article(section, tags=["chung"])

    first, second = (client.get(section.get_url(), {"page": n, "tag": "chung"}) for n in (1, 2))

    assert (len(titles(first)), len(titles(second))) == (12, 1)
    assert "page=2&amp;tag=chung" in first.content.decode()


def test_the_list_is_narrowed_by_words_year_and_keyword(client, section):
    make_article(section, title="Ra quân dọn đường phố", tags=["môi trường"])
    make_article(section, title="Tết Trung thu", published_on=datetime.date(2025, 9, 1))

    for query, expected in (
        ({"q": "don duong"}, ["Ra quân dọn đường phố"]),
        ({"q": "Đường phố"}, ["Ra quân dọn đường phố"]),
        ({"q": "không có chữ này"}, []),
        ({"q": "???"}, []),
        ({"year": "2025"}, ["Tết Trung thu"]),
        ({"tag": "moi-truong"}, ["Ra quân dọn đường phố"]),
        ({"tag": "moi-truong", "year": "2025"}, []),
    ):
        assert titles(client.get(section.get_url(), query)) == expected, query


def test_words_are_searched_in_this_section_only(client, home, section):
    make_article(make_section(home, slug="khac"), title="Đường phố nơi khác")

    assert titles(client.get(section.get_url(), {"q": "đường phố"})) == []


@pytest.mark.parametrize(
    "query",
    [
        {"page": "abc"},
        {"page": "-1"},
        {"page": "99999999999999999999"},
        {"year": "hai nghìn"},
        {"year": "99999"},
        {"year": "2025; DROP TABLE"},
        {"tag": "x" * 10_000},
        {"tag": "%' OR 1=1 --"},
        {"q": "x" * 10_000},
        {"q": "'\"<script>alert(1)</script>"},
        {"q": "(((* OR AND NOT ~"},
    ],
    ids=str,
)
def test_hostile_input_gives_a_page(client, section, query):
    make_article(section, title="Bài duy nhất")

    response = client.get(section.get_url(), query)

    assert response.status_code == 200
    assert b"<script>alert" not in response.content


@pytest.mark.parametrize("query", ["q=a%00b", "tag=%00", "page=%00"])
def test_a_null_byte_is_refused(client, section, query):
    assert client.get(f"{section.get_url()}?{query}").status_code == 400


def test_a_year_that_is_not_there_leaves_the_list_and_says_so(client, section):
    make_article(section, title="Bài duy nhất")

    response = client.get(section.get_url(), {"year": "1999"})

    assert titles(response) == ["Bài duy nhất"]
    assert response.context["form"].errors


def test_an_empty_section_says_so(client, section):
    assert 'class="empty"' in client.get(section.get_url()).content.decode()


def test_a_section_is_edited_in_the_admin(client, section, superuser):
    client.force_login(superuser)

    assert client.get(f"/quan-tri/pages/{section.pk}/edit/").status_code == 200


def test_a_list_of_12_takes_no_more_queries_than_one_of_1(client, home):
    """Issue: a listing takes 20 queries at most."""
    counts = []
    for size in (1, 20):
        section = make_section(home, slug=f"muc-{size}")
        for number in range(size):
            make_article(section, image=make_image(title=f"{number}"), tags=[f"từ {number}"])
        counts.append(count_queries(client, section))

    assert counts[0] == counts[1] <= 20


def feed_of(client, section):
    response = client.get(section.get_url() + "rss/")
    assert response.status_code == 200
    assert response["Content-Type"].startswith("application/rss+xml")
    return ElementTree.fromstring(response.content).find("channel")  # noqa: S314  our own feed


def test_the_feed_is_valid_and_dated_in_local_time(client, section):
    """R41: dates as in RFC 822, +07:00; links absolute; the feed names itself."""
    make_article(
        section, title="Hội nghị & tổng kết <2020>", published_on=datetime.date(2020, 12, 14)
    )

    channel = feed_of(client, section)
    item = channel.find("item")

    assert channel.findtext("title") == section.title
    assert channel.findtext("description") == "Tin của phường."
    assert channel.findtext("link") == section.full_url
    assert channel.find(f"{ATOM}link").get("href") == section.full_url + "rss/"
    assert item.findtext("title") == "Hội nghị & tổng kết <2020>"
    assert item.findtext("link").startswith("http://testserver/tin/")
    assert item.findtext("pubDate") == "Mon, 14 Dec 2020 00:00:00 +0700"
    assert parsedate_to_datetime(channel.findtext("lastBuildDate")).utcoffset() is not None


def test_the_feed_announces_a_correction(client, section):
    """R20: the correction is published in the same form as the mistake."""
    make_article(
        section,
        summary="Tóm tắt.",
        correction="Số hộ đúng là 215.",
        corrected_on=datetime.date(2026, 11, 22),
    )

    description = feed_of(client, section).findtext("item/description")

    assert "22/11/2026" in description
    assert "Số hộ đúng là 215." in description
    assert "Tóm tắt." in description


def test_the_feed_survives_characters_that_xml_forbids(client, section):
    make_article(section, title="Tiêu\x0b đề", slug="tieu-de", summary="Một\x1f dòng")

    item = feed_of(client, section).find("item")

    assert item.findtext("title") == "Tiêu đề"
    assert item.findtext("description") == "Một dòng"


def test_the_page_of_a_section_names_its_feed(client, section):
    html = " ".join(client.get(section.get_url()).content.decode().split())

    assert f'type="application/rss+xml" title="{section.title}" href="/tin/rss/"' in html


def test_a_keyword_is_named_only_where_an_article_has_it(client, home, section):
    """R2: keywords are shared by all wards."""
    Keyword.objects.create(name="Từ khóa phường bên", slug="phuong-ben")
    make_article(section, tags=["môi trường"])

    def named(slug):
        return client.get(section.get_url(), {"tag": slug}).context["keyword"]

    assert named("phuong-ben") is None
    assert named("moi-truong").name == "môi trường"


def test_keywords_have_slugs_that_need_no_encoding(section):
    article = make_article(section, tags=["chuyển đổi số", "đường phố"])

    assert sorted(tag.slug for tag in article.tags.all()) == ["chuyen-doi-so", "duong-pho"]
