"""Words of attached files are found with the number of their page (R13, R37)."""

import pytest
from wagtail.models import Collection, CollectionViewRestriction

from core.models import PortalDocument
from core.uploads import PAGE_BREAK
from documents.models import LegalDocumentFile
from search.files import best_page
from tests.documents.factories import make_document, make_index

PAGES = ["Trang bìa", "Điều 1. Phạm vi", "Kinh phí đào tạo cán bộ thôn", "Nơi nhận"]


@pytest.mark.parametrize(
    ("words", "number"),
    [
        ({"kinh", "phi"}, 3),
        ({"dieu", "pham"}, 2),
        ({"can", "bo", "xyzzy"}, 3),
        ({"xyzzy", "qwert", "noi"}, 0),
        ({"khong"}, 0),
    ],
)
def test_the_page_with_most_of_the_words_is_told(words, number):
    assert best_page(PAGE_BREAK.join(PAGES), words)[0] == number


@pytest.fixture
def document(home):
    """A legal document with a file of four pages."""
    index = make_index(home)
    index.save_revision().publish()
    page = make_document(index, title="Kế hoạch bồi dưỡng")
    file = PortalDocument.objects.create(title="Phụ lục", file="documents/phu-luc.pdf")
    PortalDocument.objects.filter(pk=file.pk).update(
        extracted_text=PAGE_BREAK.join(PAGES), page_count=4
    )
    LegalDocumentFile.objects.create(page=page, document=file)
    page.save_revision().publish()
    return page


def places(client, query="kinh phí đào tạo"):
    response = client.get("/tim-kiem/", {"q": query})
    return [place for result in response.context["results"] for place in result.files]


@pytest.mark.django_db
def test_a_document_is_found_by_its_file_and_leads_to_the_page(document, client):
    (place,) = places(client)
    assert place.number == 3
    assert place.url.endswith("#page=3")
    assert "<mark>phí</mark>" in place.snippet
    assert "Trang 3 của tệp" in client.get("/tim-kiem/", {"q": "kinh phi"}).content.decode()


@pytest.mark.django_db
def test_files_that_not_everybody_may_open_are_not_quoted(document, client):
    private = Collection.get_first_root_node().add_child(name="Nội bộ")
    CollectionViewRestriction.objects.create(collection=private, restriction_type="login")
    PortalDocument.objects.update(collection=private)
    assert places(client) == []


@pytest.mark.django_db
def test_texts_without_page_breaks_tell_no_page(document, client):
    PortalDocument.objects.update(extracted_text=" ".join(PAGES))
    assert places(client) == []
