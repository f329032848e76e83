"""The text of attached files is found with the page that offers them (R37)."""

import pytest

from documents.models import LegalDocumentFile
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
