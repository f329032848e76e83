from datetime import date

import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse
from wagtail.models import PageViewRestriction
from wagtail.test.utils import WagtailPageTestCase

from documents.models import (
    DocumentField,
    DocumentIndexPage,
    DocumentRelation,
    DocumentType,
    Issuer,
    LegalDocumentFile,
    LegalDocumentPage,
)
from home.models import HomePage
from tests.documents.factories import make_document, make_index, new_document
from tests.factories import make_document as make_file
from tests.search.indexed import words_of


@pytest.fixture
def index(home):
    return make_index(home)


def test_documents_live_only_in_their_list():
    case = WagtailPageTestCase()
    case.assertAllowedSubpageTypes(DocumentIndexPage, {LegalDocumentPage})
    case.assertAllowedParentPageTypes(LegalDocumentPage, {DocumentIndexPage})
    case.assertAllowedSubpageTypes(LegalDocumentPage, {})
    case.assertAllowedParentPageTypes(DocumentIndexPage, {HomePage})


def test_a_document_shows_what_the_law_asks_for(client, index):
    """R22: type, authority, number, dates, abstract, file; section 4."""
    document = make_document(
        index,
        number="128/2025/QĐ-UBND",
        abstract="Ban hành Quy chế hoạt động",
        signer="Nguyễn Văn Ký",
        signer_role="KT. CHỦ TỊCH",
        effective_on=date(2026, 4, 1),
        gazette="Công báo số 12",
        receivers="Như Điều 3\nLưu: VT",
    )
    document.subjects.add(DocumentField.objects.create(name="Đất đai"))
    document.files.add(LegalDocumentFile(document=make_file("Bản ký số"), label="Toàn văn"))
    document.save()
    html = client.get(document.url).content.decode()
    for text in (
        "128/2025/QĐ-UBND",
        "Ban hành Quy chế hoạt động",
        "Ủy ban nhân dân phường Thử Nghiệm",
        "Nguyễn Văn Ký",
        "KT. CHỦ TỊCH",
        "05/03/2026",
        "01/04/2026",
        "Công báo số 12",
        "Lưu: VT",
        "Đất đai",
        "Toàn văn",
        "PDF · 1,",  # its size, in KB with a comma
        "Còn hiệu lực",
    ):
        assert text in html


def test_an_expired_document_stays_with_a_banner(client, index):
    """R40: the archived address answers 200 and says so; the list finds it with a filter only."""
    document = make_document(index, expired_on=date(2026, 4, 1))
    html = client.get(document.url).content.decode()
    assert "notice-warning" in html
    assert document.number not in client.get(index.url).content.decode()
    assert document.number in client.get(index.url, {"status": "expired"}).content.decode()
    assert document.number in client.get(index.url, {"q": document.number}).content.decode()


def test_a_scanned_file_is_marked(client, index):
    scan = make_file("Bản quét")
    type(scan).objects.filter(pk=scan.pk).update(is_scan=True)
    document = make_document(index)
    document.files.add(LegalDocumentFile(document=scan))
    document.save()
    assert "Bản quét: không tìm kiếm" in client.get(document.url).content.decode()


def test_relations_show_on_both_documents(client, index):
    """Section 4: typed links, shown both ways."""
    old = make_document(index, number="1/QĐ-UBND", abstract="Quy chế cũ")
    new = make_document(index, number="2/QĐ-UBND", abstract="Quy chế mới")
    new.relations.add(DocumentRelation(kind="replaces", target=old))
    new.save()
    new_html = client.get(new.url).content.decode()
    old_html = client.get(old.url).content.decode()
    assert "Thay thế" in new_html
    assert "Quy chế cũ" in new_html
    assert "Bị thay thế bởi" in old_html
    assert "Quy chế mới" in old_html


def test_relations_do_not_reveal_drafts_or_private_documents(client, index):
    shown = make_document(index)
    draft = make_document(index, abstract="Chưa ban hành", live=False)
    private = make_document(index, abstract="Nội bộ")
    PageViewRestriction.objects.create(page=private, restriction_type="login")
    for target in (draft, private):
        shown.relations.add(DocumentRelation(kind="based_on", target=target))
    shown.save()
    html = client.get(shown.url).content.decode()
    assert "Chưa ban hành" not in html
    assert "Nội bộ" not in html


def test_a_relation_to_itself_is_refused(index):
    document = make_document(index)
    with pytest.raises(ValidationError):
        DocumentRelation(page=document, kind="amends", target=document).full_clean()


def test_a_number_is_unique_in_its_year_type_and_issuer(index):
    """Section 4: numbers restart each January."""
    make_document(index, number="12/QĐ-UBND", issued_on=date(2026, 3, 5))
    with pytest.raises(ValidationError) as refusal:
        make_document(index, number="12 /qđ-ubnd", issued_on=date(2026, 12, 31))
    assert "number" in refusal.value.message_dict
    make_document(index, number="12/QĐ-UBND", issued_on=date(2027, 1, 4))
    make_document(index, number="12/QĐ-UBND", type="Kế hoạch")
    make_document(index, number="12/QĐ-UBND", issuer="Ủy ban nhân dân tỉnh Mẫu")


def test_drafts_for_comment_may_share_their_lack_of_a_number(index):
    make_document(index, number="Dự thảo", document_class="draft")
    make_document(index, number="Dự thảo", document_class="draft", slug="du-thao-hai")


@pytest.mark.parametrize(
    ("values", "field"),
    [
        ({"number": "12/QĐ-UBND (Mật)"}, "number"),
        ({"abstract": "TỐI MẬT: phương án"}, "abstract"),
        ({"title": "Quyết định MẬT"}, "title"),
        ({"status_override": "suspended"}, "status_reason"),
        ({"expired_partly": True}, "expired_on"),
        ({"expired_on": date(2026, 1, 1)}, "expired_on"),
        ({"document_type": None}, "document_type"),
        ({"issued_on": None}, "issued_on"),
    ],
)
def test_what_cannot_be_true_is_refused(index, values, field):
    with pytest.raises(ValidationError) as refusal:
        make_document(index, **values)
    assert field in refusal.value.message_dict


def test_a_file_stamped_secret_is_refused():
    """Section 4: a secret document must not enter the portal."""
    file = make_file()
    file.extracted_text = "ỦY BAN NHÂN DÂN\nMẬT\nKẾ HOẠCH"
    with pytest.raises(ValidationError):
        LegalDocumentFile(document=file).clean()


test_a_file_stamped_secret_is_refused = pytest.mark.django_db(test_a_file_stamped_secret_is_refused)


def test_an_authority_issues_nothing_after_its_end(index):
    """Section 8: dissolved bodies stay as issuers of what they issued."""
    gone = Issuer.objects.create(name="Ủy ban nhân dân cũ", valid_to=date(2025, 6, 30))
    make_document(index, issuer=gone.name, issued_on=date(2025, 6, 30))
    with pytest.raises(ValidationError) as refusal:
        make_document(index, issuer=gone.name, issued_on=date(2025, 7, 1))
    assert "issuer" in refusal.value.message_dict


def test_search_text_holds_number_abstract_and_file_text(index):
    """R37: the text of files is found too."""
    document = new_document(
        number="30/2020/NĐ-CP", abstract="Về công tác văn thư", type="Nghị định"
    )
    index.add_child(instance=document)
    document.files.add(LegalDocumentFile(document=make_file(text="Noi dung trong tep")))
    document.save()
    folded = words_of(document)
    for words in ("nghi dinh 30 2020 nd cp", "ve cong tac van thu", "noi dung trong tep"):
        assert words in folded


def test_drafts_and_private_documents_stay_hidden(client, index):
    draft = make_document(index, live=False)
    private = make_document(index)
    PageViewRestriction.objects.create(page=private, restriction_type="login")
    for address in (index.url, index.url + "rss/"):
        html = client.get(address).content.decode()
        assert draft.number not in html
        assert private.number not in html
    assert client.get(draft.url).status_code == 404
    assert client.get(private.url).status_code == 302


def test_an_editor_can_open_the_form_and_save_an_unfinished_draft(client, index, editor):
    client.force_login(editor)
    add = reverse("wagtailadmin_pages:add", args=["documents", "legaldocumentpage", index.pk])
    assert client.get(add).status_code == 200
    empty = {
        f"{name}-{key}": "0"
        for name in ("files", "relations", "comments")
        for key in ("TOTAL_FORMS", "INITIAL_FORMS", "MIN_NUM_FORMS", "MAX_NUM_FORMS")
    }
    answer = client.post(
        add,
        {
            "title": "Quyết định đang soạn",
            "slug": "dang-soan",
            "body-count": "0",
            "document_class": "legal",
            "number": "",
            "abstract": "",
            **empty,
        },
    )
    assert answer.status_code == 302
    draft = LegalDocumentPage.objects.get(slug="dang-soan")
    assert not draft.live
    assert client.get(reverse("wagtailadmin_pages:edit", args=[draft.pk])).status_code == 200


def test_a_duplicate_number_is_refused_in_the_form_of_a_new_page(client, index, editor):
    twin = make_document(index, number="12/QĐ-UBND")
    client.force_login(editor)
    add = reverse("wagtailadmin_pages:add", args=["documents", "legaldocumentpage", index.pk])
    empty = {
        f"{name}-{key}": "0"
        for name in ("files", "relations", "comments")
        for key in ("TOTAL_FORMS", "INITIAL_FORMS", "MIN_NUM_FORMS", "MAX_NUM_FORMS")
    }
    answer = client.post(
        add,
        {
            "title": "Bản thứ hai",
            "slug": "ban-thu-hai",
            "body-count": "0",
            "document_class": "legal",
            "number": "12/qd-ubnd",
            "abstract": "Về việc",
            "document_type": twin.document_type_id,
            "issuer": twin.issuer_id,
            "issued_on": "06/03/2026",
            **empty,
        },
    )
    assert answer.status_code == 200
    assert not LegalDocumentPage.objects.filter(slug="ban-thu-hai").exists()


def test_vocabulary_in_use_cannot_be_deleted(index):
    from django.db.models import ProtectedError

    make_document(index)
    with pytest.raises(ProtectedError):
        DocumentType.objects.get().delete()


def test_an_approved_change_of_number_is_found_by_the_filter(client, index, editor, approve_all):
    """What the filter reads is stored with the revision that was approved."""
    document = make_document(index, number="1/QĐ-UBND", abstract="Lời cũ")
    document.number = "99/QĐ-UBND"
    document.abstract = "Lời mới"
    document.full_clean()
    document.save_revision(user=editor)
    assert "Lời mới" not in client.get(index.url, {"q": "99/qd-ubnd"}).content.decode()
    document.get_workflow().start(document, editor)
    approve_all(document)
    assert "Lời mới" in client.get(index.url, {"q": "99/qd-ubnd"}).content.decode()
    assert "Lời cũ" not in client.get(index.url).content.decode()


def test_the_board_keeps_the_lists_and_editors_only_choose_from_them(client, editor, board_member):
    add = reverse("wagtailsnippets_documents_issuer:add")
    client.force_login(board_member)
    assert client.get(add).status_code == 200
    answer = client.post(
        add, {"name": "Ủy ban nhân dân tỉnh Mẫu", "valid_from": "", "valid_to": ""}
    )
    assert answer.status_code == 302
    assert Issuer.objects.filter(name="Ủy ban nhân dân tỉnh Mẫu").exists()
    client.force_login(editor)
    assert client.get(add).status_code == 302


def test_the_abstract_is_read_once_in_the_title_or_below_it(client, index):
    below = make_document(index, title="Quyết định số 1", abstract="Ban hành Quy chế")
    within = make_document(index, title="Quyết định: Ban hành Nội quy", abstract="Ban hành Nội quy")
    assert '<p class="lead">Ban hành Quy chế</p>' in client.get(below.url).content.decode()
    assert 'class="lead"' not in client.get(within.url).content.decode()
