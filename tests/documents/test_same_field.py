"""A document leads to the newest others on its subjects."""

import re
from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from wagtail.models import Page, PageViewRestriction

from documents.models import DocumentField, DocumentRelation
from home.models import HomePage
from tests.documents.factories import make_document, make_index


@pytest.fixture
def index(home):
    return make_index(home)


def on(index, *names: str, **values):
    document = make_document(index, **values)
    for name in names:
        document.subjects.add(DocumentField.objects.get_or_create(name=name)[0])
    document.save()
    return document


def shown(client, document) -> list[str]:
    """The numbers offered, in their order; none without the heading."""
    text = client.get(document.url).content.decode()
    part = text.split('aria-labelledby="same-field"')
    if not part[1:]:
        return []
    return re.findall(r"<strong>([^<]*)</strong>", part[1].split("</section>")[0])


def test_the_newest_come_first_once_each_and_at_most_four(client, index):
    document = on(index, "Đất đai", "Môi trường")
    for day in (3, 1, 5, 2, 4):
        issued = date(2026, 4, day)
        on(index, "Đất đai", "Môi trường", number=f"70{day}/QĐ-UBND", issued_on=issued)
    on(index, "Giáo dục", number="709/QĐ-UBND", issued_on=date(2026, 5, 1))
    assert shown(client, document) == [f"70{day}/QĐ-UBND" for day in (5, 4, 3, 2)]


def test_only_what_is_public_in_this_ward_and_not_expired_is_offered(client, index):
    """R2, R40."""
    document = on(index, "Đất đai")
    on(index, "Đất đai", live=False)
    on(index, "Đất đai", effective_on=date(2020, 1, 1), expired_on=date(2021, 1, 1))
    private = on(index, "Đất đai")
    PageViewRestriction.objects.create(page=private, restriction_type="login")
    root = Page.get_first_root_node()
    other = root.add_child(instance=HomePage(title="Phường bên", slug="phuong-ben"))
    on(make_index(other), "Đất đai")
    assert shown(client, document) == []
    current = on(index, "Đất đai")
    assert shown(client, document) == [current.number]


def test_what_is_named_as_related_is_not_repeated(client, index):
    document, target = on(index, "Đất đai"), on(index, "Đất đai")
    document.relations.add(DocumentRelation(kind="based_on", target=target))
    document.save()
    assert target.number in client.get(document.url).content.decode()
    assert shown(client, document) == []


def test_a_document_without_a_subject_offers_none(client, index):
    make_document(index)
    assert shown(client, make_document(index)) == []


def test_a_large_field_asks_the_database_no_more(client, index):
    document = on(index, "Đất đai")
    counts = []
    for more in (1, 19):
        for _serial in range(more):
            on(index, "Đất đai")
        client.get(document.url)
        with CaptureQueriesContext(connection) as queries:
            assert shown(client, document)
        counts.append(len(queries))
    assert counts[0] == counts[1] <= 20
