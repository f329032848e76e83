"""Uploads are told by their content, and say nothing about where they were taken."""

import io
import zipfile

import pytest
from django.core.exceptions import ValidationError
from django.core.files.base import ContentFile
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from PIL import Image, ImageSequence
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

from core.models import PortalDocument, PortalImage
from core.uploads import check_document_content, check_picture_content, without_metadata
from home.demo.pdf import FONTS
from tests.factories import make_document, pdf_bytes, picture_bytes

EXTENSIONS = {"HEIF": "heic"}
ORIENTATION, GPS, MAKE = 0x0112, 0x8825, 0x010F


def _photo_with_position(image_format="JPEG") -> bytes:
    exif = Image.Exif()
    exif[MAKE] = "Phone"
    exif[ORIENTATION] = 6  # to be turned by 90 degrees
    exif[GPS] = {1: "N", 2: (13.0, 59.0, 0.0)}
    return picture_bytes(image_format, size=(64, 48), exif=exif)


@pytest.mark.django_db
@pytest.mark.parametrize("image_format", ["JPEG", "WEBP", "PNG", "AVIF", "HEIF"])
def test_uploaded_pictures_lose_position_and_camera(image_format):
    upload = SimpleUploadedFile(
        f"a.{EXTENSIONS.get(image_format, image_format.lower())}",
        _photo_with_position(image_format),
    )
    image = PortalImage.objects.create(title="Ảnh", description="Ảnh", file=upload)
    with image.file.open("rb") as stored:
        content = stored.read()
    assert dict(Image.open(io.BytesIO(content)).getexif()) == {}
    assert b"Exif" not in content
    assert b"Phone" not in content


def _several(image_format: str, **options) -> bytes:
    """A file with two pictures: an animation, or a photo with its second view."""
    exif = Image.Exif()
    exif[MAKE] = "Phone"
    exif[GPS] = {1: "N", 2: (13.0, 59.0, 0.0)}
    if image_format != "GIF":
        options["exif"] = exif
    second = Image.new("RGB", (64, 48), "#1c1c8a")
    return picture_bytes(image_format, save_all=True, append_images=[second], **options)


@pytest.mark.parametrize("image_format", ["MPO", "HEIF"])
def test_a_photo_with_a_second_picture_inside_keeps_the_first_without_position(image_format):
    """R60: Samsung's and iPhones' ordinary photos."""
    cleaned = without_metadata(ContentFile(_several(image_format), name="a.jpg"))
    content = cleaned.read()
    picture = Image.open(io.BytesIO(content))
    assert picture.format == {"MPO": "JPEG"}.get(image_format, image_format)
    assert getattr(picture, "n_frames", 1) == 1
    assert dict(picture.getexif()) == {}
    assert b"Phone" not in content
    red, _, blue = picture.convert("RGB").getpixel((32, 24))
    assert red > blue


@pytest.mark.parametrize(
    ("image_format", "options"),
    [
        ("GIF", {"comment": b"Phone", "duration": [100, 200]}),
        ("WEBP", {"duration": [100, 200]}),
        ("PNG", {"duration": [100, 200]}),
        ("AVIF", {"duration": [100, 200]}),
    ],
)
def test_an_animation_keeps_its_frames_and_pace_but_no_position(image_format, options):
    cleaned = without_metadata(ContentFile(_several(image_format, **options), name="a"))
    content = cleaned.read()
    assert b"Phone" not in content
    picture = Image.open(io.BytesIO(content))
    assert dict(picture.getexif()) == {}
    durations = []
    for frame in ImageSequence.Iterator(picture):
        frame.load()
        durations.append(frame.info["duration"])
    assert durations == [100, 200]


@pytest.mark.parametrize("marker", [b"\xff\xed", b"\xff\xe1", b"\xff\xfe"])
def test_place_names_beside_exif_are_removed_too(marker):
    """IPTC (APP13), XMP (APP1) and comments stand alone in pictures of agencies."""
    note = b"Photoshop 3.0\x00Gia Lai"
    segment = marker + (len(note) + 2).to_bytes(2, "big") + note
    plain = picture_bytes("JPEG")
    cleaned = without_metadata(ContentFile(plain[:2] + segment + plain[2:], name="a.jpg"))
    assert b"Gia Lai" not in cleaned.read()


def test_a_picture_that_is_too_large_is_refused_before_it_fills_the_memory(monkeypatch):
    buffer = io.BytesIO()
    Image.new("1", (10_000, 8_500)).save(buffer, "PNG")
    assert buffer.tell() < 100_000
    monkeypatch.setattr("PIL.PngImagePlugin.PngImageFile.load", pytest.fail)
    with pytest.raises(ValidationError, match="80 triệu"):
        check_picture_content(buffer)


@pytest.mark.django_db
def test_a_photo_taken_upright_stays_upright():
    upload = SimpleUploadedFile("a.jpg", _photo_with_position())
    image = PortalImage.objects.create(title="Ảnh", description="Ảnh", file=upload)
    assert (image.width, image.height) == (48, 64)


@pytest.mark.django_db
def test_a_rendition_can_be_made_of_a_cleaned_picture():
    upload = SimpleUploadedFile("a.jpg", _photo_with_position())
    image = PortalImage.objects.create(title="Ảnh", description="Ảnh", file=upload)
    assert image.get_rendition("width-20|format-webp").width == 20


@pytest.mark.parametrize(
    ("extension", "content"),
    [
        ("pdf", b"MZ\x90\x00 a program"),
        ("docx", b"PK\x03\x04 broken archive"),
        ("doc", b"<html>"),
        ("xlsx", b""),
    ],
)
def test_a_file_whose_content_contradicts_its_name_is_refused(extension, content):
    with pytest.raises(ValidationError):
        check_document_content(io.BytesIO(content), extension)


def test_a_real_pdf_is_accepted():
    check_document_content(io.BytesIO(pdf_bytes()), "pdf")


def _pdf_with(*lines: str) -> bytes:
    pdfmetrics.registerFont(TTFont("Tinos", str(FONTS / "Tinos-Regular.ttf")))
    buffer = io.BytesIO()
    canvas = Canvas(buffer)
    canvas.setFont("Tinos", 12)
    for number, line in enumerate(lines):
        canvas.drawString(72, 720 - 20 * number, line)
    canvas.save()
    return buffer.getvalue()


def _docx_with(*lines: str) -> bytes:
    namespace = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    body = "".join(f"<w:p><w:r><w:t>{line}</w:t></w:r></w:p>" for line in lines)
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr(
            "word/document.xml",
            f'<w:document xmlns:w="{namespace}"><w:body>{body}</w:body></w:document>',
        )
    return buffer.getvalue()


@pytest.mark.django_db
@pytest.mark.parametrize(("extension", "make"), [("pdf", _pdf_with), ("docx", _docx_with)])
def test_no_upload_may_be_stamped_secret(client, editor, extension, make):
    """Section 4: a secret document must not enter the portal, on whichever page it is to be."""
    client.force_login(editor)
    stamped = make("ỦY BAN NHÂN DÂN", "TỐI MẬT", "KẾ HOẠCH")
    upload = SimpleUploadedFile(f"ke-hoach.{extension}", stamped)
    response = client.post(reverse("wagtaildocs:add"), {"title": "Kế hoạch", "file": upload})
    assert "dấu mật" in response.content.decode()
    assert not PortalDocument.objects.exists()


@pytest.mark.parametrize(("extension", "make"), [("pdf", _pdf_with), ("docx", _docx_with)])
def test_a_file_about_secrets_is_accepted(extension, make):
    about = make("ỦY BAN NHÂN DÂN", "QUY CHẾ BẢO VỆ BÍ MẬT NHÀ NƯỚC")
    check_document_content(io.BytesIO(about), extension)


def test_a_word_file_that_cannot_be_read_is_no_error():
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr("word/document.xml", "<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;")
    check_document_content(buffer, "docx")


@pytest.mark.django_db
def test_the_upload_form_says_in_vietnamese_why_a_file_is_refused(client, editor):
    client.force_login(editor)
    bad = SimpleUploadedFile("quyet-dinh.pdf", b"MZ program", "application/pdf")
    response = client.post(reverse("wagtaildocs:add"), {"title": "Quyết định", "file": bad})
    assert response.status_code == 200
    assert "không đúng" in response.content.decode()
    assert not PortalDocument.objects.exists()


@pytest.mark.django_db
def test_a_broken_picture_is_refused_not_an_error(client, editor):
    client.force_login(editor)
    bad = SimpleUploadedFile("anh.jpg", b"\xff\xd8\xff not a picture", "image/jpeg")
    response = client.post(reverse("wagtailimages:add"), {"title": "Ảnh", "file": bad})
    assert response.status_code == 200
    assert not PortalImage.objects.exists()


@pytest.mark.django_db
def test_text_pages_and_digest_of_a_pdf_are_kept():
    document = make_document(text="Noi dung tim kiem")
    assert "Noi dung tim kiem" in document.extracted_text
    assert (document.page_count, document.is_scan, len(document.sha256)) == (1, False, 64)


@pytest.mark.django_db
def test_a_pdf_without_text_is_marked_as_scan():
    document = make_document(text="")
    assert document.is_scan


@pytest.mark.django_db
def test_a_damaged_pdf_is_kept_without_text():
    upload = SimpleUploadedFile("x.pdf", b"%PDF-1.7 then nothing")
    document = PortalDocument.objects.create(title="x", file=upload)
    assert (document.page_count, document.extracted_text) == (None, "")


@pytest.mark.django_db
def test_replacing_the_title_only_leaves_the_file_alone():
    document = make_document()
    digest, name = document.sha256, document.file.name
    document.title = "Tên khác"
    document.save()
    assert (document.sha256, document.file.name) == (digest, name)


def test_content_files_without_metadata_are_untouched():
    assert without_metadata(ContentFile(picture_bytes("PNG"), name="a.png")) is None
