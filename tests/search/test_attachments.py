"""The text of attached files is found with the page that offers them (R37)."""

import pytest
from wagtail.models import Collection, CollectionViewRestriction

from documents.models import LegalDocumentFile
from search.models import IndexEntry
from tests.documents.factories import make_index, new_document
from tests.factories import make_document as make_file
from tests.search.indexed import is_found

pytestmark = pytest.mark.django_db


@pytest.fixture
def page(home):
    page = new_document(number="12/2026/QĐ-UBND", abstract="Về vỉa hè")
    make_index(home).add_child(instance=page)
    page.files.add(LegalDocumentFile(document=make_file(text="Noi dung dau tien")))
    page.save_revision().publish()
    return page


def test_a_page_is_found_by_the_text_of_its_file(page):
    assert is_found(page, "noi dung dau tien")


def test_a_replaced_file_is_found_and_the_old_text_is_not(page):
    file = page.files.get().document
    file.extracted_text = "Van ban thay the"
    file.save()
    assert is_found(page, "van ban thay the")
    assert not is_found(page, "noi dung dau tien")


def test_the_text_of_a_file_that_not_everybody_may_open_is_not_searched(page):
    restriction = CollectionViewRestriction.objects.create(
        collection=Collection.get_first_root_node(),
        restriction_type=CollectionViewRestriction.LOGIN,
    )
    assert not is_found(page, "noi dung dau tien")
    assert "Noi dung" not in IndexEntry.objects.get(object_id=page.pk).text
    restriction.delete()
    assert is_found(page, "noi dung dau tien")


def test_a_file_put_where_not_everybody_may_open_it_is_searched_no_longer(page):
    closed = Collection.get_first_root_node().add_child(name="Nội bộ")
    CollectionViewRestriction.objects.create(
        collection=closed, restriction_type=CollectionViewRestriction.LOGIN
    )
    file = page.files.get().document
    file.collection = closed
    file.save()
    assert not is_found(page, "noi dung dau tien")
