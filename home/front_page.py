"""What the front page shows of the sections below it.

Everything starts from `FrontPage.of`, so that nothing but live and public pages of this
ward appears.
"""

from datetime import date, timedelta
from functools import cached_property
from itertools import groupby

from django.contrib.contenttypes.models import ContentType
from django.db.models import Count, Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.models import Page

from articles.models import ArticleIndexPage, ArticlePage
from citizens.models import FeedbackPage, QuestionIndexPage, QuestionPage
from core.pictures import load_pictures
from core.visibility import visible
from documents.models import DocumentIndexPage, LegalDocumentPage, PlanIndexPage, PlanPage
from events.models import EventPage, WorkCalendarPage, WorkEntry, WorkWeekPage
from events.schedule import in_order
from home.models.profile import Leader, ProfilePage
from home.models.standing import ContactPage
from procedures.models import ProcedureField, ProcedureIndexPage, ProcedurePage

CALENDAR_DAYS = 2
CALENDAR_ENTRIES = 4
FIELDS = 6
HINTS = 5
LEADERS = 3
NEWS = 6
ROWS = 3

# Shown while editors have not chosen shortcuts of their own.
USUAL_SHORTCUTS = {
    ProcedureIndexPage: ("clipboard-list", _("Papers, time limits, fees")),
    WorkCalendarPage: ("calendar-days", _("What the leaders do this week")),
    QuestionIndexPage: ("message-circle-question-mark", _("Ask and read answers")),
    FeedbackPage: ("message-square-text", _("Send a suggestion or report")),
    DocumentIndexPage: ("file-text", _("Decisions, plans, notices")),
}


class FrontPage:
    """One reading of the front page `home`; its lists are read when asked for."""

    def __init__(self, home):
        self.home = home
        self.today = timezone.localdate()

    def of(self, model):
        """Pages of one type that the public can see on this site."""
        return visible(model.objects.descendant_of(self.home))

    @cached_property
    def _pages(self) -> dict[int, Page]:
        """The sections and the pages that shortcuts and notices lead to."""
        links = [*self.home.shortcuts.all(), *self._current_notices]
        chosen = [link.page_id for link in links if link.page_id]
        found = self.of(Page).filter(Q(depth=self.home.depth + 1) | Q(pk__in=chosen))
        return {page.pk: page for page in found.order_by("path")}

    def _sections_of(self, model) -> list[Page]:
        """The public sections of a type, in the order of the tree."""
        content_type = ContentType.objects.get_for_model(model).pk
        depth = self.home.depth + 1
        return [
            page
            for page in self._pages.values()
            if page.content_type_id == content_type and page.depth == depth
        ]

    def section(self, model) -> Page | None:
        return next(iter(self._sections_of(model)), None)

    @property
    def article_sections(self) -> list[Page]:
        return self._sections_of(ArticleIndexPage)

    @cached_property
    def sections(self) -> dict[str, Page | None]:
        return {
            "calendar": self.section(WorkCalendarPage),
            "contact": self.section(ContactPage),
            "documents": self.section(DocumentIndexPage),
            "plans": self.section(PlanIndexPage),
            "procedures": self.section(ProcedureIndexPage),
            "profile": self.section(ProfilePage),
            "questions": self.section(QuestionIndexPage),
        }

    @property
    def search_hints(self) -> list[str]:
        lines = (line.strip() for line in self.home.search_hints.splitlines())
        return [line for line in lines if line][:HINTS]

    @property
    def shortcuts(self) -> list[dict]:
        chosen = [
            {"label": link.label, "hint": link.hint, "icon": link.icon, "page": page}
            for link in self.home.shortcuts.all()
            if (page := self._pages.get(link.page_id))
        ]
        return chosen or [
            {"label": page.title, "hint": hint, "icon": icon, "page": page}
            for model, (icon, hint) in USUAL_SHORTCUTS.items()
            if (page := self.section(model))
        ]

    @cached_property
    def _current_notices(self) -> list:
        return [notice for notice in self.home.notices.all() if notice.is_shown_on(self.today)]

    @property
    def notices(self) -> list[dict]:
        return [
            {"text": notice.text, "page": self._pages.get(notice.page_id)}
            for notice in self._current_notices
        ]

    @cached_property
    def calendar(self) -> list[tuple[date, list[WorkEntry], int]]:
        """The next days that have entries, from today on: their first ones, how many more."""
        week = (self.today, self.today + timedelta(days=7))
        entries = WorkEntry.objects.filter(
            page__in=self.of(WorkWeekPage), is_public=True, day__range=week
        )
        days = [
            (day, list(found)) for day, found in groupby(in_order(entries), lambda entry: entry.day)
        ]
        return [
            (day, found[:CALENDAR_ENTRIES], len(found[CALENDAR_ENTRIES:]))
            for day, found in days[:CALENDAR_DAYS]
        ]

    @cached_property
    def events(self) -> list[EventPage]:
        return list(self.of(EventPage).upcoming().defer_streamfields()[:ROWS])

    @cached_property
    def news(self) -> list[ArticlePage]:
        """The newest articles; the newest that has a picture comes first."""
        found = list(self.of(ArticlePage).newest_first().for_cards()[:NEWS])
        load_pictures(*(article.image for article in found))
        lead = next((article for article in found if article.image), None)
        return sorted(found, key=lambda article: article is not lead)

    @cached_property
    def fields(self) -> list[ProcedureField]:
        """The fields with most procedures, each with their number."""
        procedures = self.of(ProcedurePage).in_force()
        counted = ProcedureField.objects.filter(procedures__in=procedures)
        return list(counted.annotate(count=Count("procedures")).order_by("-count", "slug")[:FIELDS])

    @cached_property
    def procedures(self) -> list[ProcedurePage]:
        found = self.of(ProcedurePage).in_force().recently_updated().select_related("field")
        return list(found.defer_streamfields()[:ROWS])

    @cached_property
    def documents(self) -> list[LegalDocumentPage]:
        return list(self.of(LegalDocumentPage).newest_first().for_rows()[:ROWS])

    @cached_property
    def plans(self) -> list[PlanPage]:
        return list(self.of(PlanPage).newest_first().defer_streamfields()[:ROWS])

    @cached_property
    def questions(self) -> list[QuestionPage]:
        return list(self.of(QuestionPage).newest_first().defer_streamfields()[:ROWS])

    @cached_property
    def leaders(self) -> list[Leader]:
        leaders = Leader.objects.filter(profile__in=self.of(ProfilePage)).order_by("sort_order")
        found = list(leaders.select_related("portrait")[:LEADERS])
        load_pictures(*(leader.portrait for leader in found))
        return found
