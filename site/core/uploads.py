"""What may be uploaded, told by its content, and what is taken out of it."""

import hashlib
import io
import zipfile
import zlib
from dataclasses import dataclass
from typing import BinaryIO

from defusedxml.ElementTree import ParseError, fromstring
from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.files.base import ContentFile
from django.core.files.uploadedfile import UploadedFile
from django.utils.translation import gettext_lazy as _
from PIL import Image, ImageOps, ImageSequence
from pillow_heif import register_heif_opener
from pypdf import PageObject, PdfReader
from pypdf.errors import PyPdfError

from core.audio import AUDIO, duration, is_audio
from core.secrecy import is_stamped_secret

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
WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
MAX_WORD_XML = 20 * 1024 * 1024
# pypdf raises all of these on malformed files.
UNREADABLE_PDF = (PyPdfError, ValueError, LookupError, TypeError, AttributeError, RecursionError)
# RuntimeError: archives with a password.
UNREADABLE_WORD = (zipfile.BadZipFile, zlib.error, OSError, ParseError, RuntimeError)
# All other segments of a JPEG file hold EXIF, XMP, IPTC, comments or a phone's own notes.
PLAIN_SEGMENTS = {"APP0", "APP2", "APP14"}
# Photos with further pictures inside (depth, HDR, bursts): the first one is stored, as this.
ONE_PICTURE = {"MPO": "JPEG", "HEIF": "HEIF"}
KEPT_INFO = {"transparency", "dpi", "nclx_profile"}
MAX_TEXT_PAGES = 300
MAX_TEXT_LENGTH = 200_000
PAGE_BREAK = "\f"  # between the pages of an extracted text


def check_document_content(file: BinaryIO, extension: str) -> None:
    """Refuse a file whose content is not what its name says, or that is stamped secret.

    An official export named .doc may be a zip archive inside; that is allowed.
    """
    extension = extension.lower()
    file.seek(0)
    head = file.read(8)
    is_zip = head.startswith(b"PK\x03\x04")
    if extension in AUDIO:
        matches = is_audio(head + file.read(), extension)
    elif extension == "pdf":
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
    if is_stamped_secret(_first_page(file, extension)):
        raise ValidationError(
            _("This file is stamped secret. It must not be stored here."), code="secret"
        )


def _first_page(file: BinaryIO, extension: str) -> str:
    """Return the text with which a PDF or Word file begins; nothing if it cannot be read."""
    try:
        if extension == "pdf":
            return PdfReader(file).pages[0].extract_text()
        if extension in ("doc", "docx"):
            with zipfile.ZipFile(file) as archive, archive.open(ZIP_MEMBERS["docx"]) as member:
                return _word_text(member.read(MAX_WORD_XML))
    except (*UNREADABLE_PDF, *UNREADABLE_WORD):
        pass  # what cannot be read carries no mark that could be found
    finally:
        file.seek(0)
    return ""


def _word_text(xml: bytes) -> str:
    paragraphs = fromstring(xml).iter(f"{WORD}p")
    return "\n".join("".join(part.text or "" for part in p.iter(f"{WORD}t")) for p in paragraphs)


def check_picture_content(file: BinaryIO) -> None:
    """Refuse a picture that is too large to be drawn, before drawing it, or cannot be drawn."""
    most = settings.WAGTAILIMAGES_MAX_IMAGE_PIXELS
    too_large = ValidationError(
        _("This picture has more than %(most)d million pixels. Make it smaller first."),
        code="pixels",
        params={"most": most // 1_000_000},
    )
    file.seek(0)
    try:
        with Image.open(file) as picture:
            if picture.width * picture.height * getattr(picture, "n_frames", 1) > most:
                raise too_large
            picture.load()
    except Image.DecompressionBombError as error:
        raise too_large from error
    except (OSError, ValueError, SyntaxError) as error:
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
    """Return the picture as it is seen and nothing else, turned upright; None if it is that.

    What phones add tells where and with what it was taken: EXIF, XMP, IPTC, comments, and
    whole second pictures. Animations keep their frames.
    """
    file.seek(0)
    with Image.open(file) as picture:
        picture.load()
        if not _tells_more(picture):
            file.seek(0)
            return None
        buffer = io.BytesIO()
        image_format = ONE_PICTURE.get(picture.format, picture.format)
        options = {"quality": 92} if image_format in ("JPEG", "WEBP", "AVIF", "HEIF") else {}
        if picture.format not in ONE_PICTURE and getattr(picture, "is_animated", False):
            options |= _animation(picture)
        options["icc_profile"] = picture.info.get("icc_profile")
        _bare(picture).save(buffer, format=image_format, **options)
    return ContentFile(buffer.getvalue(), name=file.name)


def _tells_more(picture: Image.Image) -> bool:
    segments = {name for name, _content in getattr(picture, "applist", ())}
    return bool(
        picture.getexif()
        or any(picture.info.get(key) for key in ("exif", "xmp", "comment"))
        or getattr(picture, "text", None)
        or segments - PLAIN_SEGMENTS
        or (picture.format in ONE_PICTURE and picture.n_frames > 1)
    )


def _bare(frame: Image.Image) -> Image.Image:
    upright = ImageOps.exif_transpose(frame)
    upright.info = {key: upright.info[key] for key in KEPT_INFO & upright.info.keys()}
    upright.getexif().clear()
    return upright


def _animation(picture: Image.Image) -> dict:
    """Return what Pillow needs to write the frames of `picture` after its first."""
    frames, durations = [], []
    for frame in ImageSequence.Iterator(picture):
        frames.append(_bare(frame))
        durations.append(frame.info.get("duration", 0))
    picture.seek(0)
    options = {"save_all": True, "append_images": frames[1:], "duration": durations}
    if picture.format == "GIF":
        options["disposal"] = 2  # each frame is whole: nothing shines through from the last one
    if "loop" in picture.info:
        options["loop"] = picture.info["loop"]
    return options


@dataclass(frozen=True)
class FileFacts:
    """What is known of a stored file: digest, pages and seconds (None if unknown), text."""

    sha256: str
    page_count: int | None = None
    text: str = ""
    is_scan: bool = False
    seconds: int | None = None


def read_facts(file: BinaryIO, extension: str) -> FileFacts:
    """Read what search and readers need; a damaged PDF gives its digest only."""
    file.seek(0)
    content = file.read()
    digest = hashlib.sha256(content).hexdigest()
    extension = extension.lower()
    if extension in AUDIO:
        return FileFacts(digest, seconds=duration(content, extension))
    if extension != "pdf":
        return FileFacts(digest)
    try:
        reader = PdfReader(io.BytesIO(content))
        pages = reader.pages[:MAX_TEXT_PAGES]
        text = PAGE_BREAK.join(_text_of(page) for page in pages)[:MAX_TEXT_LENGTH]
        is_scan = not text.strip()
        return FileFacts(digest, len(reader.pages), "" if is_scan else text, is_scan)
    except UNREADABLE_PDF:
        return FileFacts(digest)  # the file itself is still served


def _text_of(page: PageObject) -> str:
    """Return the text of a page, without what no database stores or what we divide pages by."""
    return page.extract_text().replace("\x00", "").replace(PAGE_BREAK, "\n").strip()
