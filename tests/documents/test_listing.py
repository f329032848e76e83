from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from wagtail.models import Site

from core.models import WardSettings
from documents.models import DocumentField, DocumentRelation, LegalDocumentFile
from home.models import HomePage
from tests.documents.factories import make_document, make_index, make_plan, make_plan_index
from tests.factories import WARD
from tests.factories import make_document as make_file

HOSTILE = [
    {"page": "abc"},
    {"page": "-1"},
    {"page": "999999999999999999999"},
    {"year": "x"},
    {"year": "99999999999999999999"},
    {"type": "abc"},
    {"type": "99999999999999999999999"},
    {"issuer": "' OR 1=1"},
    {"field": "-1"},
    {"status": "<script>"},
    {"kind": "nothing"},
    {"q": "a" * 10_000},
    {"q": "!!!"},
    {"q": "%_\\"},
    {"unknown": "1"},
]


@pytest.fixture
def index(home):
    return make_index(home)


def listed(client, index, **query) -> str:
    answer = client.get(index.url, query)
    assert answer.status_code == 200
    return answer.content.decode()


@pytest.mark.parametrize("query", HOSTILE, ids=lambda query: str(query)[:40])
def test_hostile_queries_never_break_the_lists(client, home, index, query):
    make_document(index)
    plans = make_plan_index(home)
    make_plan(plans)
    assert client.get(index.url, query).status_code == 200
    assert client.get(plans.url, query).status_code == 200


def test_a_null_byte_is_a_bad_request(client, index):
    assert client.get(index.url + "?q=%00").status_code == 400


def test_an_invalid_filter_leaves_the_list_whole_and_says_so(client, index):
    document = make_document(index)
    html = listed(client, index, year="x")
    assert document.number in html
    assert "error-summary" in html


@pytest.mark.parametrize(
    "typed", ["30/2020/NĐ-CP", "30/2020/nd-cp", "30-2020-ND-CP", "nghị định 30", "nghi dinh 30"]
)
def test_a_document_is_found_however_its_number_is_typed(client, index, typed):
    """Section 4 and R37."""
    make_document(index, number="30/2020/NĐ-CP", type="Nghị định", title="Nghị định 30/2020/NĐ-CP")
    make_document(index, number="130/2020/NĐ-CP", type="Nghị định", slug="khac")
    html = listed(client, index, q=typed)
    assert "<strong>30/2020/NĐ-CP</strong>" in html
    assert "<strong>130/2020/NĐ-CP</strong>" not in html


def test_each_filter_narrows_the_list(client, index):
    """R22: a search tool by type, authority, field, year and status."""
    wanted = make_document(
        index,
        type="Nghị quyết",
        issuer="Hội đồng nhân dân phường",
        issued_on=date(2025, 7, 8),
        expired_on=date(2026, 1, 1),
        expired_partly=True,
    )
    field = DocumentField.objects.create(name="Đất đai")
    wanted.subjects.add(field)
    wanted.save()
    other = make_document(index)
    for query in (
        {"type": wanted.document_type_id},
        {"issuer": wanted.issuer_id},
        {"field": field.pk},
        {"year": "2025"},
        {"status": "partly_expired"},
        {"type": wanted.document_type_id, "year": "2025", "q": "thu nghiem"},
    ):
        html = listed(client, index, **query)
        assert wanted.number in html, query
        assert other.number not in html, query


def test_filters_survive_paging(client, index):
    for _serial in range(21):
        make_document(index)
    html = listed(client, index, year="2026")
    assert "year=2026&amp;page=2" in html or "page=2&amp;year=2026" in html
    assert "2.026" not in html  # a year is no quantity
    second = listed(client, index, year="2026", page="2")
    assert second.count('class="row-title"') == 1


def test_nothing_found_is_said(client, index):
    make_document(index)
    assert "Không tìm thấy văn bản nào" in listed(client, index, q="khong co dau")


def test_newest_documents_come_first_whatever_their_text(client, index):
    """Section 4: dates sort as dates."""
    old = make_document(index, issued_on=date(2020, 3, 5))
    new = make_document(index, issued_on=date(2026, 11, 2), slug="moi")
    html = listed(client, index)
    assert html.index(new.number) < html.index(old.number)


def test_the_feed_tells_the_newest_with_local_time(client, index):
    """R41: dates in RFC 822 with +07:00; no draft, no private item."""
    shown = make_document(index, abstract="Về phòng cháy & chữa cháy \x0b")
    draft = make_document(index, live=False)
    answer = client.get(index.url + "rss/")
    xml = answer.content.decode()
    assert answer["Content-Type"].startswith("application/rss+xml")
    assert shown.title in xml
    assert "phòng cháy &amp;amp; chữa cháy" in xml  # HTML in XML
    assert "+0700" in xml
    assert draft.title not in xml
    import xml.etree.ElementTree as tree

    tree.fromstring(xml)  # noqa: S314  (our own feed)


def test_wards_do_not_see_each_others_documents(client, index):
    """R2: one database, two wards."""
    make_document(index, issuer="Ủy ban nhân dân phường Thử Nghiệm", abstract="Việc của phường một")
    root = index.get_parent().get_parent()
    second_home = root.add_child(instance=HomePage(title="Phường hai", slug="phuong-hai"))
    second = Site.objects.create(hostname="hai.example", root_page=second_home)
    WardSettings.objects.create(
        site=second, **{name: value.replace("Thử Nghiệm", "Hai") for name, value in WARD.items()}
    )
    second_index = make_index(second_home)
    target = index.get_children().first().specific
    document = make_document(second_index, issuer="Ủy ban nhân dân phường Hai", slug="mot-van-ban")
    document.relations.add(DocumentRelation(kind="amends", target=target))
    document.save()
    for address in ("/van-ban/", "/van-ban/?q=viec", "/van-ban/rss/", "/van-ban/mot-van-ban/"):
        html = client.get(address, headers={"host": "hai.example"}).content.decode()
        assert "Thử Nghiệm" not in html
        assert "Việc của phường một" not in html


def queries_of(client, address) -> int:
    client.get(address)
    with CaptureQueriesContext(connection) as queries:
        assert client.get(address).status_code == 200
    return len(queries)


def test_the_list_asks_the_database_no_more_for_twenty_than_for_one(client, index):
    def full_document():
        document = make_document(index)
        document.subjects.add(DocumentField.objects.get_or_create(name="Đất đai")[0])
        document.save()

    full_document()
    with_one = queries_of(client, index.url)
    feed_with_one = queries_of(client, index.url + "rss/")
    for _serial in range(19):
        full_document()
    assert queries_of(client, index.url) == with_one <= 20
    assert queries_of(client, index.url + "rss/") == feed_with_one <= 20
    assert queries_of(client, index.url + "?q=thu&year=2026&status=in_force") <= 20


def test_a_document_asks_no_more_with_many_files_and_relations(client, index):
    document = make_document(index)
    targets = [make_document(index) for _serial in range(10)]

    def add(target):
        document.relations.add(DocumentRelation(kind="based_on", target=target))
        document.files.add(LegalDocumentFile(document=make_file()))
        document.save()

    add(targets[0])
    with_one = queries_of(client, document.url)
    for target in targets[1:]:
        add(target)
    assert queries_of(client, document.url) == with_one <= 20


def test_no_cookie_and_no_inline_style_or_script(client, index):
    document = make_document(index)
    for address in (index.url, document.url, index.url + "?q=x"):
        answer = client.get(address)
        assert not answer.cookies
        html = answer.content.decode()
        assert "style=" not in html
        assert "<style" not in html
        assert html.count("<script>") == 1  # the one that the policy names
        assert len(html) < 60_000
