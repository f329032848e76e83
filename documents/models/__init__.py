from documents.models.legal import (
    DocumentIndexPage,
    DocumentRelation,
    LegalDocumentFile,
    LegalDocumentPage,
)
from documents.models.plans import PlanFile, PlanIndexPage, PlanPage
from documents.models.vocabulary import DocumentField, DocumentType, Issuer

__all__ = [
    "DocumentField",
    "DocumentIndexPage",
    "DocumentRelation",
    "DocumentType",
    "Issuer",
    "LegalDocumentFile",
    "LegalDocumentPage",
    "PlanFile",
    "PlanIndexPage",
    "PlanPage",
]
