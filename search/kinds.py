"""What visitors call the kinds of pages, and the page types behind each."""

from django.apps import apps
from django.contrib.contenttypes.models import ContentType
from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class Kind(TextChoices):
    PROCEDURE = "thu-tuc", _("Procedures")
    NEWS = "tin-bai", _("News")
    DOCUMENT = "van-ban", _("Issued documents")
    PLAN = "ke-hoach", _("Plans")
    QUESTION = "hoi-dap", _("Questions and answers")
    CALENDAR = "lich", _("Calendar and events")
    OTHER = "trang", _("Other pages")


MODELS = {
    "procedures.ProcedurePage": Kind.PROCEDURE,
    "articles.ArticlePage": Kind.NEWS,
    "documents.LegalDocumentPage": Kind.DOCUMENT,
    "documents.PlanPage": Kind.PLAN,
    "citizens.QuestionPage": Kind.QUESTION,
    "citizens.PublishedFeedbackPage": Kind.QUESTION,
    "events.WorkWeekPage": Kind.CALENDAR,
    "events.EventPage": Kind.CALENDAR,
}


def kinds_by_content_type() -> dict[int, Kind]:
    """Return the kind of each content type that has one; all the rest are OTHER."""
    return {
        ContentType.objects.get_for_model(apps.get_model(model)).pk: kind
        for model, kind in MODELS.items()
    }
