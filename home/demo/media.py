"""Pictures and files of the demonstration, made once and found again by their titles."""

import io
from collections.abc import Callable
from datetime import date
from functools import partial
from pathlib import Path

from django.core.files.base import ContentFile
from wagtail.models import Collection

from core.models import PortalDocument, PortalImage
from home.demo import pictures
from home.demo.content.documents import ISSUER
from home.demo.content.leaders import LEADERS
from home.demo.content.pictures import TITLES
from home.demo.content.types import Leader, LegalDocument, Picture, Plan, Recording
from home.demo.pdf import LegalPdf, legal_document_pdf

JPEG = {"format": "JPEG", "quality": 82, "optimize": True}
CREDIT = "Hình minh họa vẽ bằng máy tính"
PLACE = "Hội Phú"
# Sounds made by a program, no voices: nobody reads under a name that is not theirs.
AUDIO = Path(__file__).parent / "audio"
# Two lines, as on paper.
LETTERHEAD = ISSUER.replace(" phường", "\nphường")


class Library:
    """The pictures and files of one ward's collection."""

    def __init__(self, collection: Collection):
        self.collection = collection
        self.images: dict[str, PortalImage] = {}

    def picture(self, picture: Picture) -> PortalImage:
        name = picture.name
        return self._image(name, TITLES[name], picture.alt, partial(pictures.draw, name))

    def portrait(self, leader: Leader) -> PortalImage:
        return self._image(
            f"chan-dung-{leader.key}",
            f"Chân dung {leader.name}",
            f"Chân dung {leader.name}",
            partial(pictures.portrait, leader.portrait_seed),
        )

    def _image(self, name: str, title: str, alt: str, draw: Callable) -> PortalImage:
        if title not in self.images:
            found = PortalImage.objects.filter(collection=self.collection, title=title).first()
            self.images[title] = found or self._draw(name, title, alt, draw)
        return self.images[title]

    def _draw(self, name: str, title: str, alt: str, draw: Callable) -> PortalImage:
        buffer = io.BytesIO()
        draw().save(buffer, **JPEG)
        return PortalImage.objects.create(
            title=title,
            description=alt,
            credit=CREDIT,
            collection=self.collection,
            file=ContentFile(buffer.getvalue(), name=f"{name}.jpg"),
        )

    def legal_document(self, document: LegalDocument) -> PortalDocument:
        is_letter = document.type == "Công văn"
        return self._file(
            document.slug,
            f"{document.type} {document.number}",
            LegalPdf(
                issuer_parent="",
                issuer=LETTERHEAD,
                number=document.number,
                place=PLACE,
                issued_on=document.issued_on,
                kind="" if is_letter else document.type,
                abstract=document.abstract,
                paragraphs=list(document.paragraphs),
                signer_role=document.signer_role,
                signer=document.signer,
                receivers=list(document.recipients),
            ),
        )

    def plan(self, plan: Plan, today: date) -> PortalDocument:
        leader = LEADERS[0]
        return self._file(
            plan.slug,
            plan.title,
            LegalPdf(
                issuer_parent="",
                issuer=LETTERHEAD,
                number=plan.decision_number or "Dự thảo",
                place=PLACE,
                issued_on=plan.decided_on or today,
                kind="Kế hoạch" if plan.decision_number else "Phương án lấy ý kiến",
                abstract=plan.title,
                paragraphs=list(plan.paragraphs),
                signer_role="CHỦ TỊCH",
                signer=leader.name,
                receivers=["Các phòng, đơn vị thuộc phường", "Lưu: VT"],
            ),
        )

    def _file(self, slug: str, title: str, pdf: LegalPdf) -> PortalDocument:
        return self._stored(title, f"{slug}.pdf", partial(legal_document_pdf, pdf))

    def recording(self, recording: Recording) -> PortalDocument:
        name = f"{recording.file}.mp3"
        return self._stored(recording.title, name, (AUDIO / name).read_bytes)

    def _stored(self, title: str, name: str, make: Callable[[], bytes]) -> PortalDocument:
        existing = PortalDocument.objects.filter(collection=self.collection, title=title).first()
        return existing or PortalDocument.objects.create(
            title=title, collection=self.collection, file=ContentFile(make(), name=name)
        )
