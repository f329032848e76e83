"""What visitors call the kinds of pages, and the page types behind each."""

from django.contrib.contenttypes.models import ContentType
from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _

from articles.models import ArticlePage
from citizens.models import PublishedFeedbackPage, QuestionPage
from documents.models import LegalDocumentPage, PlanPage
from events.models import EventPage, WorkWeekPage
from procedures.models import ProcedurePage


class Kind(TextChoices):
    PROCEDURE = "thu-tuc", _("Procedures")
    NEWS = "tin-bai", _("News")
    DOCUMENT = "van-ban", _("Documents")
    PLAN = "ke-hoach", _("Plans")
    QUESTION = "hoi-dap", _("Questions and answers")
    CALENDAR = "lich", _("Calendar and events")
    OTHER = "trang", _("Other pages")


MODELS = {
    Kind.PROCEDURE: [ProcedurePage],
    Kind.NEWS: [ArticlePage],
    Kind.DOCUMENT: [LegalDocumentPage],
    Kind.PLAN: [PlanPage],
    Kind.QUESTION: [QuestionPage, PublishedFeedbackPage],
    Kind.CALENDAR: [WorkWeekPage, EventPage],
}


def kinds_by_content_type() -> dict[int, Kind]:
    """Return the kind of each content type that has one; all the rest are OTHER."""
    return {
        ContentType.objects.get_for_model(model).pk: kind
        for kind, models in MODELS.items()
        for model in models
    }
