"""Visitors get files that a public page shows, whatever address they know (R14, R64)."""

import json

import pytest
from wagtail.models import PageViewRestriction

from core.wagtail_hooks import is_public_file
from home.models import StandardPage
from tests.documents.factories import make_document as make_legal_document
from tests.documents.factories import make_index
from tests.events.factories import entry, make_calendar, make_week
from tests.factories import make_document


@pytest.fixture
def document(db):
    return make_document()


def page_with(home, block, **fields):
    fields = {"title": "Trang", "slug": "trang", "body": json.dumps([block])} | fields
    return home.add_child(instance=StandardPage(**fields))


def link(document):
    return {
        "type": "paragraph",
        "value": f'<p><a linktype="document" id="{document.pk}">Tải về</a></p>',
    }


def test_a_file_linked_in_the_text_of_a_published_page_is_served(client, home, document):
    page_with(home, link(document))
    response = client.get(document.url)
    assert response.status_code == 200
    assert "Cookie" not in response.get("Vary", "")


def test_a_file_in_a_block_of_a_published_page_is_served(client, home, document):
    page_with(home, {"type": "attachment", "value": {"document": document.pk, "title": ""}})
    assert client.get(document.url).status_code == 200


def test_an_attachment_of_a_published_document_is_served(client, home, document):
    page = make_legal_document(make_index(home))
    page.files.create(document=document)
    page.save()
    assert client.get(document.url).status_code == 200


def test_a_file_on_a_draft_is_served_to_staff_only(client, home, document, editor):
    page_with(home, link(document), live=False)
    assert client.get(document.url).status_code == 404
    client.force_login(editor)
    assert client.get(document.url).status_code == 200


def test_a_file_that_no_page_shows_is_not_served_to_visitors(client, site, document):
    assert client.get(document.url).status_code == 404


def test_a_file_on_a_private_page_is_not_served_to_visitors(client, home, document):
    page = page_with(home, link(document))
    PageViewRestriction.objects.create(page=page, restriction_type=PageViewRestriction.LOGIN)
    assert client.get(document.url).status_code == 404


def test_withdrawing_a_page_withdraws_its_file(client, home, document):
    page = page_with(home, link(document))
    page.unpublish()
    assert client.get(document.url).status_code == 404


def test_internal_papers_of_a_published_week_are_served_to_staff_only(
    client, home, document, board_member
):
    make_week(make_calendar(home), entries=[entry(internal_document=document)])
    assert client.get(document.url).status_code == 404
    client.force_login(board_member)
    assert client.get(document.url).status_code == 200


def test_one_question_to_the_database_decides(home, document, django_assert_num_queries):
    page_with(home, link(document))
    is_public_file(document)  # content types are kept after the first time
    with django_assert_num_queries(1):
        assert is_public_file(document)
