"""Legal and directive documents, and plans."""

from datetime import date

from django.db import transaction
from django.utils.html import escape
from wagtail.models import Page

from core.models import PortalDocument
from documents.models import (
    DocumentField,
    DocumentIndexPage,
    DocumentRelation,
    DocumentType,
    Issuer,
    LegalDocumentFile,
    LegalDocumentPage,
    PlanFile,
    PlanIndexPage,
    PlanPage,
)
from home.demo.content.documents import documents
from home.demo.content.plans import PLANS
from home.demo.content.profile import FOUNDED_ON
from home.demo.content.types import Heading, LegalDocument, Notice, Paragraph, Plan
from home.demo.media import Library
from home.demo.publish import Publisher, moment
from home.demo.streams import Streams

DOCUMENTS_SUMMARY = "Văn bản do phường ban hành; hiệu lực của từng văn bản được tính theo ngày."
PLANS_SUMMARY = "Kế hoạch, quy hoạch, phương án của phường và tình trạng thực hiện."
TYPES = {"Quyết định": "QĐ", "Kế hoạch": "KH", "Thông báo": "TB", "Công văn": ""}


class DocumentFiles:
    """The PDF of each document, by slug."""

    def __init__(self, library: Library, today: date):
        self.library = library
        self.documents = {document.slug: document for document in documents(today)}

    def __call__(self, slug: str) -> PortalDocument:
        return self.library.legal_document(self.documents[slug])


@transaction.atomic
def load_documents(
    home: Page, publisher: Publisher, streams: Streams, files: DocumentFiles
) -> None:
    index = DocumentIndexPage.objects.child_of(home).get(slug="van-ban")
    if publisher.is_untouched(index):
        index.summary = DOCUMENTS_SUMMARY
        publisher.fill(index)
    for document in files.documents.values():
        if publisher.lacks(index, document.slug):
            page = _document_page(document, index, streams, files)
            publisher.add(index, page, moment(document.issued_on))


def _document_page(
    document: LegalDocument, index: Page, streams: Streams, files: DocumentFiles
) -> LegalDocumentPage:
    issuer, _made = Issuer.objects.get_or_create(
        name=document.issuer, defaults={"valid_from": FOUNDED_ON}
    )
    document_type, _made = DocumentType.objects.get_or_create(
        name=document.type, defaults={"abbreviation": TYPES[document.type]}
    )
    subject, _made = DocumentField.objects.get_or_create(name=document.field)
    targets = {page.slug: page for page in LegalDocumentPage.objects.child_of(index)}
    page = LegalDocumentPage(
        title=f"{document.type} {document.number}: {document.abstract}",
        slug=document.slug,
        number=document.number,
        document_type=document_type,
        document_class=document.document_class,
        issuer=issuer,
        signer=document.signer,
        signer_role=document.signer_role.replace("\n", ", "),
        abstract=document.abstract,
        issued_on=document.issued_on,
        effective_on=document.effective_on,
        expired_on=document.expired_on,
        receivers="\n".join(document.recipients),
        body=streams.body(_full_text(document)),
    )
    page.subjects = [subject]
    page.files = [LegalDocumentFile(document=files(document.slug))]
    page.relations = [
        DocumentRelation(kind=kind, target=targets[slug])
        for kind, slug in document.relations
        if slug in targets
    ]
    return page


def _full_text(document: LegalDocument) -> list:
    """The gist in a box, then the text; lines in capitals are headings."""
    lines = [
        Heading(line) if line.isupper() else Paragraph(f"<p>{escape(line)}</p>")
        for line in document.paragraphs
    ]
    return [Notice("info", "Nội dung chính", f"<p>{escape(document.summary)}</p>"), *lines]


@transaction.atomic
def load_plans(home: Page, today: date, publisher: Publisher, streams: Streams) -> None:
    index = PlanIndexPage.objects.child_of(home).get(slug="quy-hoach-ke-hoach")
    if publisher.is_untouched(index):
        index.summary = PLANS_SUMMARY
        publisher.fill(index)
    for plan in PLANS:
        if publisher.lacks(index, plan.slug):
            publisher.add(index, _plan_page(plan, today, streams))


def _plan_page(plan: Plan, today: date, streams: Streams) -> PlanPage:
    page = PlanPage(
        title=plan.title,
        slug=plan.slug,
        summary=plan.summary,
        image=streams.library.picture(plan.picture),
        kind=plan.kind,
        status=plan.status,
        period_from=plan.period_from,
        period_to=plan.period_to,
        decision_number=plan.decision_number,
        decided_on=plan.decided_on,
        body=streams.body(plan.body),
    )
    page.files = [PlanFile(document=streams.library.plan(plan, today))]
    return page
