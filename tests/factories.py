"""Builders shared by the tests of all apps."""

import io

import factory
from django.contrib.auth import get_user_model
from django.core.files.uploadedfile import SimpleUploadedFile
from PIL import Image
from reportlab.pdfgen.canvas import Canvas

from core.models import PortalDocument, PortalImage

WARD = {
    "name": "Ủy ban nhân dân phường Thử Nghiệm",
    "unit_name": "phường Thử Nghiệm",
    "parent_name": "Ủy ban nhân dân tỉnh Mẫu",
    "parent_url": "https://tinh-mau.example.gov.vn",
    "responsible_person": "Trần Thị Chịu Trách",
    "responsible_title": "Chủ tịch Ủy ban nhân dân phường",
    "address": "01 đường Số Một, phường Thử Nghiệm",
    "phone": "0269 000 0001",
    "hotline": "0269 000 0002",
    "email": "ubnd@thu-nghiem.example.vn",
    "office_hours": "Thứ Hai đến thứ Sáu: 7h00 - 11h30, 13h00 - 16h30",
}


class UserFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = get_user_model()
        skip_postgeneration_save = True

    username = factory.Sequence(lambda n: f"nguoi-dung-{n}")
    last_name = "Nguyễn"
    first_name = factory.Sequence(lambda n: f"Văn {n}")
    email = factory.LazyAttribute(lambda user: f"{user.username}@thu-nghiem.example.vn")

    @factory.post_generation
    def groups(self, create, extracted, **kwargs):
        if extracted:
            self.groups.set(extracted)


def picture_bytes(image_format: str = "JPEG", size=(64, 48), **options) -> bytes:
    buffer = io.BytesIO()
    Image.new("RGB", size, "#8a1c1c").save(buffer, image_format, **options)
    return buffer.getvalue()


def make_image(
    title: str = "Ảnh thử", description: str = "Một mảng màu đỏ", **fields
) -> PortalImage:
    upload = SimpleUploadedFile("anh.jpg", picture_bytes(), "image/jpeg")
    return PortalImage.objects.create(title=title, description=description, file=upload, **fields)


def pdf_bytes(text: str = "Noi dung van ban") -> bytes:
    buffer = io.BytesIO()
    canvas = Canvas(buffer)
    canvas.drawString(72, 720, text)
    canvas.save()
    return buffer.getvalue()


def make_document(title: str = "Tệp thử", text: str = "Noi dung van ban") -> PortalDocument:
    upload = SimpleUploadedFile("tep.pdf", pdf_bytes(text), "application/pdf")
    return PortalDocument.objects.create(title=title, file=upload)


def mp3_bytes(seconds: int = 2) -> bytes:
    """Silence as 128 kbit/s MPEG audio: 417 bytes for each 1152 of 44,100 samples a second."""
    frame = b"\xff\xfb\x90\xc4" + bytes(413)
    return frame * round(seconds * 44100 / 1152)


def make_recording_file(title: str = "Bản ghi âm thử", seconds: int = 2) -> PortalDocument:
    upload = SimpleUploadedFile("ghi-am.mp3", mp3_bytes(seconds), "audio/mpeg")
    return PortalDocument.objects.create(title=title, file=upload)
