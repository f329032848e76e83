"""Pictures of every kind, drawn for tests."""

import io

from django.core.files.uploadedfile import SimpleUploadedFile
from PIL import Image

from core.models import PortalImage

RED, BLUE = (200, 20, 20), (20, 20, 200)


def two_halves(size=(1600, 1000), mode: str = "RGB") -> Image.Image:
    """Red on the left, blue on the right."""
    picture = Image.new(mode, size, RED)
    picture.paste(BLUE, (size[0] // 2, 0, *size))
    return picture


def upload_picture(picture: Image.Image, image_format="JPEG", name="anh", **options) -> PortalImage:
    buffer = io.BytesIO()
    picture.save(buffer, image_format, **options)
    extension = {"JPEG": "jpg", "HEIF": "heic"}.get(image_format, image_format.lower())
    upload = SimpleUploadedFile(f"{name}.{extension}", buffer.getvalue())
    return PortalImage.objects.create(title=name, description="Hai nửa đỏ và xanh", file=upload)


def colours(file) -> list[tuple[int, ...]]:
    """The colours of a stored picture at its left and right edge."""
    with file.open() as content, Image.open(content) as picture:
        drawn = picture.convert("RGBA")
        middle = drawn.height // 2
        return [drawn.getpixel((x, middle)) for x in (1, drawn.width - 2)]


def is_like(colour: tuple[int, ...], wanted: tuple[int, ...]) -> bool:
    return all(abs(one - other) < 30 for one, other in zip(colour, wanted, strict=False))
