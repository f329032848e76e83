"""Pages of the real models, made from the files, in a ward of their own, and indexed."""

from collections.abc import Callable
from datetime import date, datetime, time

from django.core.exceptions import ValidationError
from django.test import override_settings
from django.utils import timezone
from wagtail.models import Page, Site

from articles.models import ArticleIndexPage, ArticlePage
from citizens.models import QuestionIndexPage, QuestionPage
from documents.choices import PlanKind
from documents.models import (
    DocumentIndexPage,
    DocumentType,
    Issuer,
    LegalDocumentPage,
    PlanIndexPage,
    PlanPage,
)
from events.models import EventPage, WorkCalendarPage
from home.models import HomePage
from procedures.importer import RecordError, parse_record
from procedures.models import (
    ProcedureField,
    ProcedureIndexPage,
    ProcedurePage,
    ProcedureStep,
)
from procedures.store import REFUSED, Store
from search import index, starter
from tests.search.quality.databases import Unusable
from tests.search.quality.files import key_of

Keys = dict[str, str]  # key of a page in the database → its key in the files
_WITHOUT_INDEX = {"default": {"BACKEND": "search.backend", "AUTO_UPDATE": False}}


def make_ward() -> Site:
    """Return a site with an empty front page and the synonyms that a portal begins with."""
    root = Page.get_first_root_node()
    home = root.add_child(instance=HomePage(title="Trang chủ", slug="phuong"))
    Site.objects.all().delete()
    site = Site.objects.create(hostname="localhost", root_page=home, is_default_site=True)
    starter.begin(site)
    return site


def load_pages(site: Site, corpus: list[dict]) -> Keys:
    """Make a page of each object; an unknown type becomes an article."""
    keys = {}
    sections: dict[type, Page] = {}
    with override_settings(WAGTAILSEARCH_BACKENDS=_WITHOUT_INDEX):
        for number, raw in enumerate(corpus, 1):
            if not raw.get("slug") or not raw.get("title"):
                raise Unusable(f"Page {number} of the corpus has no slug or no title.")
            section, build = _TYPES.get(raw.get("type"), _TYPES["article"])
            if section not in sections:
                instance = section(title=section._meta.verbose_name, slug=f"muc-{len(sections)}")
                sections[section] = site.root_page.add_child(instance=instance)
            page = build(raw, _day(raw))
            page.slug = f"{raw['slug']}"[:200]
            page.summary = raw.get("summary") or ""
            try:
                sections[section].add_child(instance=page)
            except ValidationError as error:
                raise Unusable(f"Page {number} of the corpus: {error.messages}.") from error
            keys[str(page.pk)] = str(raw["slug"])
    index_ward(site)
    return keys


def load_procedures(site: Site, records: list[dict], names: dict[str, list[str]] | None) -> Keys:
    """Import `records` as the command does; `names` (code → everyday names) replace the usual.

    Raises Unusable where a record is refused: figures over a part would mean nothing.
    """
    section = ProcedureIndexPage(title="Thủ tục hành chính", slug="thu-tuc")
    site.root_page.add_child(instance=section)
    with override_settings(WAGTAILSEARCH_BACKENDS=_WITHOUT_INDEX):
        store = Store(section)
        for number, raw in enumerate(records, 1):
            try:
                outcome = store.save(parse_record(raw))
            except RecordError as error:
                raise Unusable(f"Procedure {number} of the corpus: {error}.") from error
            if outcome.kind == REFUSED:
                raise Unusable(f"Procedure {number} of the corpus: {outcome.reason}.")
        ProcedurePage.objects.child_of(section).filter(live=False).update(live=True)
        if names is not None:
            for page in ProcedurePage.objects.child_of(section):
                page.common_names = "\n".join(names.get(page.code, ()))
                page.save(update_fields=["common_names"])
    index_ward(site)
    rows = ProcedurePage.objects.child_of(section).values_list("pk", "code")
    return {str(pk): key_of(code) for pk, code in rows}


def index_ward(site: Site) -> None:
    pages = Page.objects.descendant_of(site.root_page, inclusive=True)
    index.add(pages.specific())


def _day(raw: dict) -> date | None:
    try:
        return date.fromisoformat(str(raw.get("published"))[:10])
    except ValueError:
        return None


def _moment(day: date | None) -> datetime | None:
    return day and timezone.make_aware(datetime.combine(day, time(8)))


def _stream(raw: dict) -> list[tuple[str, str]]:
    lines = (raw.get("body") or "").split("\n")
    return [("paragraph", "".join(f"<p>{line}</p>" for line in lines))]


def _procedure(raw: dict, day: date | None) -> ProcedurePage:
    page = ProcedurePage(
        title=raw["title"],
        code=raw.get("code") or "",
        field=ProcedureField.objects.named(raw["field"]) if raw.get("field") else None,
        common_names="\n".join(raw.get("common_names") or ()),
        first_published_at=_moment(day),
    )
    page.is_deferred_validation = True  # the files hold no papers and no ways
    page.steps = [ProcedureStep(text=raw.get("body") or "")]
    return page


def _article(raw: dict, day: date | None) -> ArticlePage:
    return ArticlePage(
        title=raw["title"], published_on=day or timezone.localdate(), body=_stream(raw)
    )


def _legal_document(raw: dict, day: date | None) -> LegalDocumentPage:
    return LegalDocumentPage(
        title=raw["title"],
        number=raw.get("code") or "không số",
        document_type=DocumentType.objects.get_or_create(name="Văn bản")[0],
        issuer=Issuer.objects.get_or_create(name="Ủy ban nhân dân")[0],
        abstract=raw.get("summary") or raw["title"],
        issued_on=day or timezone.localdate(),
        body=_stream(raw),
    )


def _plan(raw: dict, day: date | None) -> PlanPage:
    return PlanPage(
        title=raw["title"],
        decision_number=raw.get("code") or "",
        decided_on=day,
        kind=PlanKind.values[0],
        period_from=(day or timezone.localdate()).year,
        body=_stream(raw),
    )


def _question(raw: dict, day: date | None) -> QuestionPage:
    return QuestionPage(
        title=raw["title"],
        question=raw.get("summary") or raw["title"],
        answer=_stream(raw),
        answering_unit="Phường",
        answered_on=day or timezone.localdate(),
    )


def _event(raw: dict, day: date | None) -> EventPage:
    return EventPage(
        title=raw["title"], starts_at=_moment(day) or timezone.now(), body=_stream(raw)
    )


_TYPES: dict[str, tuple[type[Page], Callable[[dict, date | None], Page]]] = {
    "procedure": (ProcedureIndexPage, _procedure),
    "article": (ArticleIndexPage, _article),
    "legal_document": (DocumentIndexPage, _legal_document),
    "plan": (PlanIndexPage, _plan),
    "question": (QuestionIndexPage, _question),
    "event": (WorkCalendarPage, _event),
}
