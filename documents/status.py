"""Whether a document is in force: told by its dates, on the day somebody asks."""

from datetime import date

from django.db.models import Case, F, Q, TextChoices, Value, When
from django.db.models.functions import Coalesce
from django.db.models.lookups import GreaterThan
from django.utils.translation import gettext_lazy as _

from documents.choices import DocumentClass


class Status(TextChoices):
    PENDING = "pending", _("Not yet in force")
    IN_FORCE = "in_force", _("In force")
    PARTLY_EXPIRED = "partly_expired", _("Partly expired")
    EXPIRED = "expired", _("No longer in force")
    SUSPENDED = "suspended", _("Suspended")


TONES = {
    Status.PENDING: "info",
    Status.IN_FORCE: "good",
    Status.PARTLY_EXPIRED: "wait",
    Status.SUSPENDED: "wait",
}


def status_on(document, day: date) -> Status:
    """Return the status of `document` on `day`; `status_case` says the same in SQL."""
    if document.status_override:
        return Status(document.status_override)
    starts_on = document.effective_on or document.issued_on
    if document.document_class == DocumentClass.DRAFT or (starts_on and starts_on > day):
        return Status.PENDING
    if document.expired_on and document.expired_on <= day:
        return Status.PARTLY_EXPIRED if document.expired_partly else Status.EXPIRED
    return Status.IN_FORCE


def status_case(day: date) -> Case:
    """Return the expression for the status of a LegalDocumentPage on `day`."""
    return Case(
        When(~Q(status_override=""), then=F("status_override")),
        When(document_class=DocumentClass.DRAFT, then=Value(Status.PENDING)),
        When(GreaterThan(Coalesce("effective_on", "issued_on"), day), then=Value(Status.PENDING)),
        When(expired_on__lte=day, expired_partly=True, then=Value(Status.PARTLY_EXPIRED)),
        When(expired_on__lte=day, then=Value(Status.EXPIRED)),
        default=Value(Status.IN_FORCE),
    )
