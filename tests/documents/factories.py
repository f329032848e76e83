"""Builders of documents and plans."""

from datetime import date
from itertools import count

from django.utils import timezone

from documents.models import (
    DocumentIndexPage,
    DocumentType,
    Issuer,
    LegalDocumentPage,
    PlanIndexPage,
    PlanPage,
)

_serial = count(1)


def make_index(home, slug="van-ban") -> DocumentIndexPage:
    return home.add_child(instance=DocumentIndexPage(title="Văn bản", slug=slug))


def make_plan_index(home, slug="quy-hoach-ke-hoach") -> PlanIndexPage:
    return home.add_child(instance=PlanIndexPage(title="Quy hoạch - kế hoạch", slug=slug))


def new_document(**values) -> LegalDocumentPage:
    """Return an unsaved document of a new number, complete enough to be published."""
    serial = next(_serial)
    number = values.get("number", f"{serial}/QĐ-UBND")
    kind, _created = DocumentType.objects.get_or_create(name=values.pop("type", "Quyết định"))
    issuer, _created = Issuer.objects.get_or_create(
        name=values.pop("issuer", "Ủy ban nhân dân phường Thử Nghiệm")
    )
    defaults = {
        "title": f"Quyết định số {number}",
        "number": number,
        "abstract": f"Về việc thử nghiệm lần thứ {serial}",
        "issued_on": date(2026, 3, 5),
        "document_type": kind,
        "issuer": issuer,
        "first_published_at": timezone.now(),
    }
    return LegalDocumentPage(**defaults | values)


def make_document(index, **values) -> LegalDocumentPage:
    return index.add_child(instance=new_document(**values))


def make_plan(index, **values) -> PlanPage:
    serial = next(_serial)
    defaults = {
        "title": f"Kế hoạch số {serial}",
        "kind": "yearly",
        "period_from": 2026,
        "first_published_at": timezone.now(),
    }
    return index.add_child(instance=PlanPage(**defaults | values))
