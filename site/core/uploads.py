"""What may be uploaded, told by its content, and what is taken out of it."""

import hashlib
import io
import zipfile
from dataclasses import dataclass
from typing import BinaryIO

from django.core.exceptions import ValidationError
from django.core.files.base import ContentFile
from django.core.files.uploadedfile import UploadedFile
from django.utils.translation import gettext_lazy as _
from PIL import Image, ImageOps
from pillow_heif import register_heif_opener
from pypdf import PdfReader
from pypdf.errors import PyPdfError

register_heif_opener()

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
# Office files since 2007 and OpenDocument are zip archives with a telling member.
ZIP_MEMBERS = {
    "docx": "word/document.xml",
    "xlsx": "xl/workbook.xml",
    "pptx": "ppt/presentation.xml",
    "odt": "content.xml",
    "ods": "content.xml",
}
MAX_TEXT_PAGES = 300
MAX_TEXT_LENGTH = 200_000


def check_document_content(file: BinaryIO, extension: str) -> None:
    """Refuse a file whose content is not what its name says.

    An official export named .doc may be a zip archive inside; that is allowed.
    """
    extension = extension.lower()
    file.seek(0)
    head = file.read(8)
    is_zip = head.startswith(b"PK\x03\x04")
    if extension == "pdf":
        matches = head.startswith(b"%PDF-")
    elif extension in ("doc", "xls"):
        matches = head == OLE or (is_zip and _zip_has(file, ZIP_MEMBERS[f"{extension}x"]))
    else:
        matches = is_zip and _zip_has(file, ZIP_MEMBERS.get(extension, ""))
    file.seek(0)
    if not matches:
        raise ValidationError(
            _("The content of this file is not of the kind that its name (.%(extension)s) says."),
            code="content",
            params={"extension": extension},
        )


def check_picture_content(file: BinaryIO) -> None:
    """Refuse a picture that cannot be drawn."""
    file.seek(0)
    try:
        with Image.open(file) as picture:
            picture.load()
    except (OSError, ValueError, SyntaxError, Image.DecompressionBombError) as error:
        # Pillow raises all of these on damaged files, depending on where the damage is.
        raise ValidationError(_("This picture is damaged and cannot be opened.")) from error
    finally:
        file.seek(0)


def _zip_has(file: BinaryIO, member: str) -> bool:
    file.seek(0)
    try:
        with zipfile.ZipFile(file) as archive:
            return member in archive.namelist()
    except (zipfile.BadZipFile, OSError, ValueError):
        return False


def without_metadata(file: UploadedFile | ContentFile) -> ContentFile | None:
    """Return the picture without EXIF, GPS and XMP, turned upright; None if it has none."""
    file.seek(0)
    with Image.open(file) as picture:
        has_metadata = picture.getexif() or {"xmp", "comment", "Raw profile type exif"} & set(
            picture.info
        )
        if getattr(picture, "is_animated", False) or not has_metadata:
            file.seek(0)
            return None
        buffer = io.BytesIO()
        upright = ImageOps.exif_transpose(picture)
        profile = picture.info.get("icc_profile")
        for key in ("exif", "xmp", "comment", "Raw profile type exif"):
            upright.info.pop(key, None)
        upright.getexif().clear()
        options = {"quality": 92} if picture.format in ("JPEG", "WEBP", "AVIF", "HEIF") else {}
        upright.save(buffer, format=picture.format, icc_profile=profile, **options)
    return ContentFile(buffer.getvalue(), name=file.name)


@dataclass(frozen=True)
class FileFacts:
    """What is known of a stored file: digest, number of pages (None if unknown), text."""

    sha256: str
    page_count: int | None = None
    text: str = ""
    is_scan: bool = False


def read_facts(file: BinaryIO, extension: str) -> FileFacts:
    """Read what search and readers need; a damaged PDF gives its digest only."""
    file.seek(0)
    content = file.read()
    digest = hashlib.sha256(content).hexdigest()
    if extension.lower() != "pdf":
        return FileFacts(digest)
    try:
        reader = PdfReader(io.BytesIO(content))
        pages = reader.pages[:MAX_TEXT_PAGES]
        text = "\n".join(page.extract_text() for page in pages).strip()[:MAX_TEXT_LENGTH]
        return FileFacts(digest, len(reader.pages), text.replace("\x00", ""), is_scan=not text)
    except (PyPdfError, ValueError, KeyError, TypeError, AttributeError, RecursionError):
        # pypdf raises all of these on malformed files; the file itself is still served.
        return FileFacts(digest)
