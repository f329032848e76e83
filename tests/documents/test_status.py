from datetime import date

import pytest

from documents.models import LegalDocumentPage
from documents.status import Status, status_on
from tests.documents.factories import make_document, make_index

DAY = date(2026, 11, 23)

CASES = {
    "issued today": ({"issued_on": DAY}, Status.IN_FORCE),
    "issued tomorrow": ({"issued_on": date(2026, 11, 24)}, Status.PENDING),
    "in force from today": (
        {"issued_on": date(2026, 11, 1), "effective_on": DAY},
        Status.IN_FORCE,
    ),
    "in force from tomorrow": (
        {"issued_on": date(2026, 11, 1), "effective_on": date(2026, 11, 24)},
        Status.PENDING,
    ),
    "in force before it was issued": (
        {"issued_on": date(2026, 11, 24), "effective_on": date(2026, 11, 1)},
        Status.IN_FORCE,
    ),
    "expires tomorrow": ({"expired_on": date(2026, 11, 24)}, Status.IN_FORCE),
    "expires today": ({"expired_on": DAY}, Status.EXPIRED),
    "a part expires today": (
        {"expired_on": DAY, "expired_partly": True},
        Status.PARTLY_EXPIRED,
    ),
    "a part expires tomorrow": (
        {"expired_on": date(2026, 11, 24), "expired_partly": True},
        Status.IN_FORCE,
    ),
    "draft for comment": ({"document_class": "draft"}, Status.PENDING),
    "overridden": (
        {"status_override": "suspended", "status_reason": "Theo Quyết định số 1"},
        Status.SUSPENDED,
    ),
    "overridden although expired": (
        {"expired_on": DAY, "status_override": "in_force", "status_reason": "Gia hạn"},
        Status.IN_FORCE,
    ),
}


@pytest.mark.parametrize(("values", "expected"), CASES.values(), ids=CASES)
def test_status_follows_from_the_dates_in_python_and_in_sql(home, values, expected):
    """Section 4: computed from dates, with an override."""
    document = make_document(make_index(home), **{"issued_on": date(2026, 1, 5), **values})
    assert status_on(document, DAY) == expected
    annotated = LegalDocumentPage.objects.with_status(DAY).get(pk=document.pk)
    assert annotated.current_status == expected


def test_status_is_told_for_today_in_viet_nam(home, settings, monkeypatch):
    """Between midnight and 07:00 in Viet Nam the UTC date is still yesterday."""
    from datetime import UTC, datetime

    from django.utils import timezone

    monkeypatch.setattr(timezone, "now", lambda: datetime(2026, 11, 22, 18, 0, tzinfo=UTC))
    document = make_document(make_index(home), issued_on=DAY)
    assert document.status == Status.IN_FORCE
    assert LegalDocumentPage.objects.with_status().get().current_status == Status.IN_FORCE
