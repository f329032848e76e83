"""Legal documents and plans in the words of schema.org."""

from urllib.parse import urljoin

from documents.status import Status
from sharing.head import Head
from sharing.structured_data import area, node, organisation, stamp

LEGAL_FORCE = {
    Status.PENDING: "NotInForce",
    Status.IN_FORCE: "InForce",
    Status.PARTLY_EXPIRED: "PartiallyInForce",
    Status.EXPIRED: "NotInForce",
    Status.SUSPENDED: "NotInForce",
}


def legislation(document, head: Head) -> dict:
    issuer = document.issuer and organisation(document.issuer.name)
    return node(
        "Legislation",
        legislationIdentifier=document.number,
        legislationType=document.document_type and document.document_type.name,
        legislationDate=stamp(document.issued_on),
        legislationPassedBy=issuer,
        legislationJurisdiction=area(head),
        legislationLegalForce=f"https://schema.org/{LEGAL_FORCE[document.status]}",
        temporalCoverage=_in_force(document),
        abstract=document.abstract,
        encoding=_files(head.context.get("files", ()), head.url),
    )


def _in_force(document) -> str:
    """From the first to the last day; ".." is an open end (ISO 8601-2)."""
    starts_on = document.effective_on or document.issued_on
    return starts_on and f"{stamp(starts_on)}/{stamp(document.expired_on) or '..'}"


def _files(files, base: str) -> list[dict]:
    return [
        node(
            "MediaObject",
            name=file.document.title,
            contentUrl=urljoin(base, file.document.url),
        )
        for file in files
        if file.document
    ]


def plan(page) -> dict:
    years = [page.period_from, page.period_to or page.period_from]
    return node(
        "WebPage", temporalCoverage=page.period_from and "/".join(str(year) for year in years)
    )
