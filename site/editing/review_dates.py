"""Pages whose review date has come. Each kind of page keeps the date in its own table."""

from datetime import date

from django.db.models import QuerySet
from wagtail.models import Page, get_page_models

from core.models import PortalPage


def due_for_review(pages: QuerySet[Page], today: date) -> QuerySet:
    """Return number and review date of the live pages of `pages` to be reviewed by `today`.

    The longest overdue come first; all kinds of pages are asked in one query.
    """
    wanted = {"live": True, "review_by__lte": today, "pk__in": pages.values("pk")}
    first, *others = (
        model.objects.filter(**wanted).order_by().values_list("pk", "review_by")
        for model in get_page_models()
        if issubclass(model, PortalPage) and _keeps_its_own_date(model)
    )
    return first.union(*others).order_by("review_by", "pk")


def _keeps_its_own_date(model: type[PortalPage]) -> bool:
    return model._meta.get_field("review_by").model is model
