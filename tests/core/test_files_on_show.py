"""What a published page hands out changes by approval only (R64)."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from core.models import PortalDocument, PortalImage, WardSettings
from documents.models import LegalDocumentFile
from home.models import StandardPage
from tests.documents.factories import make_document as make_legal_document
from tests.documents.factories import make_index
from tests.factories import make_document, make_image, pdf_bytes, picture_bytes

pytestmark = pytest.mark.django_db


@pytest.fixture
def page(home):
    return make_legal_document(make_index(home))


@pytest.fixture
def document(page, editor):
    document = make_document()
    PortalDocument.objects.filter(pk=document.pk).update(uploaded_by_user=editor)
    LegalDocumentFile.objects.create(page=page, document=document)
    page.save()
    return PortalDocument.objects.get(pk=document.pk)


@pytest.fixture
def picture(home, editor):
    picture = make_image(uploaded_by_user=editor)
    home.add_child(instance=StandardPage(title="Trang", slug="trang", image=picture))
    return picture


@pytest.fixture
def desk(client, editor):
    client.force_login(editor)
    return client


def edit_document(desk, document, **values):
    values = {"title": document.title, "collection": document.collection_id} | values
    return desk.post(reverse("wagtaildocs:edit", args=[document.pk]), values)


def other_pdf():
    return SimpleUploadedFile("khac.pdf", pdf_bytes("Noi dung khac"), "application/pdf")


def test_the_file_of_a_published_document_is_not_replaced(desk, document):
    response = edit_document(desk, document, file=other_pdf())
    assert "đang dùng trên trang" in response.content.decode()
    assert PortalDocument.objects.get(pk=document.pk).sha256 == document.sha256


def test_its_title_may_be_mended(desk, document):
    edit_document(desk, document, title="Tên đúng")
    assert PortalDocument.objects.get(pk=document.pk).title == "Tên đúng"


def test_the_file_of_a_draft_may_be_replaced(desk, document, page):
    page.live = False
    page.save()
    edit_document(desk, document, file=other_pdf())
    assert PortalDocument.objects.get(pk=document.pk).sha256 != document.sha256


def test_the_file_of_a_page_that_waits_for_approval_is_not_replaced(desk, document, page, editor):
    page.live = False
    page.save()
    page.save_revision(user=editor)
    page.get_workflow().start(page, editor)
    edit_document(desk, document, file=other_pdf())
    assert PortalDocument.objects.get(pk=document.pk).sha256 == document.sha256


def test_nor_is_a_new_file_that_waits_to_come_onto_a_published_page(desk, page, editor):
    new = make_document(title="Tệp mới")
    PortalDocument.objects.filter(pk=new.pk).update(uploaded_by_user=editor)
    page.files = [LegalDocumentFile(document=new)]
    page.save_revision(user=editor)
    page.get_workflow().start(page, editor)
    edit_document(desk, new, file=other_pdf())
    desk.post(reverse("wagtaildocs:delete", args=[new.pk]))
    assert PortalDocument.objects.get(pk=new.pk).sha256 == new.sha256


def test_a_picture_on_a_published_page_is_not_replaced_but_may_be_described(desk, picture):
    values = {"title": "Ảnh", "description": "Mô tả mới", "collection": picture.collection_id}
    url = reverse("wagtailimages:edit", args=[picture.pk])
    upload = SimpleUploadedFile("khac.jpg", picture_bytes(size=(30, 20)), "image/jpeg")
    response = desk.post(url, values | {"file": upload})
    assert "đang dùng trên trang" in response.content.decode()
    desk.post(url, values)
    changed = PortalImage.objects.get(pk=picture.pk)
    assert (changed.file.name, changed.description) == (picture.file.name, "Mô tả mới")


def test_the_emblem_of_a_ward_is_not_replaced_either(desk, site, editor):
    emblem = make_image(uploaded_by_user=editor)
    ward = WardSettings.for_site(site)
    ward.emblem = emblem
    ward.save()
    desk.post(reverse("wagtailimages:delete", args=[emblem.pk]))
    assert PortalImage.objects.filter(pk=emblem.pk).exists()


@pytest.mark.parametrize("who", ["editor", "administrator", "superuser"])
def test_nobody_deletes_what_is_on_show(who, request, client, document, picture):
    client.force_login(request.getfixturevalue(who))
    for url in (
        reverse("wagtaildocs:delete", args=[document.pk]),
        reverse("wagtailimages:delete", args=[picture.pk]),
        reverse("wagtail_bulk_action", args=["core", "portaldocument", "delete"])
        + f"?id={document.pk}",
        reverse("wagtail_bulk_action", args=["core", "portalimage", "delete"])
        + f"?id={picture.pk}",
    ):
        assert client.post(url).status_code == 302, url
    assert PortalDocument.objects.filter(pk=document.pk).exists()
    assert PortalImage.objects.filter(pk=picture.pk).exists()


def test_an_upload_that_no_page_uses_may_be_deleted(desk, editor):
    spare = make_image(uploaded_by_user=editor)
    desk.post(reverse("wagtailimages:delete", args=[spare.pk]))
    assert not PortalImage.objects.filter(pk=spare.pk).exists()
