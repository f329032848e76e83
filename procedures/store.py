"""Writing official records into the pages of one ward."""

import json
from collections.abc import Callable
from dataclasses import dataclass, field

from django.core.exceptions import ValidationError
from django.db import DatabaseError, transaction
from django.db.models import Model
from django.utils.translation import gettext as _

from core.text import slugify
from procedures.choices import Part
from procedures.common_names import usual_names
from procedures.importer import TOLERATED_GAPS, Record
from procedures.indexing import index_page, indexing_paused
from procedures.models import (
    ProcedureAudience,
    ProcedureBasis,
    ProcedureField,
    ProcedureForm,
    ProcedureIndexPage,
    ProcedurePage,
    ProcedureStep,
    ProcedureWay,
)

CREATED, UPDATED, UNCHANGED, REFUSED = "created", "updated", "unchanged", "refused"


@dataclass(frozen=True)
class Outcome:
    """What became of one record; `reason` says why it was refused or left as a draft."""

    kind: str
    reason: str = ""
    gaps: tuple[Part, ...] = ()
    is_draft: bool = False


@dataclass
class Known:
    """What the database holds of a procedure before the import."""

    pk: int
    source_hash: str
    source_revision: int | None
    latest_revision_id: int | None
    editor_id: int | None

    @property
    def is_untouched(self) -> bool:
        """Whether no person wrote the latest revision.

        An imported page knows its revision; others, such as demo content, have no editor.
        """
        if self.source_revision:
            return self.source_revision == self.latest_revision_id
        return self.editor_id is None


@dataclass
class Store:
    """Saves records below one index page, each on its own: a refused one changes nothing.

    An unchanged record costs no query. A page that somebody has edited, or written by hand,
    is not overwritten unless `overwrite` is set. Nothing is published that was taken down.
    """

    index: ProcedureIndexPage
    as_draft: bool = False
    overwrite: bool = False
    seen: set[str] = field(default_factory=set)

    def __post_init__(self):
        pages = ProcedurePage.objects.child_of(self.index)
        rows = pages.values_list(
            "code",
            "pk",
            "source_hash",
            "source_revision",
            "latest_revision_id",
            "latest_revision__user_id",
        )
        self.known = {code: Known(*rest) for code, *rest in rows}
        self.slugs = set(self.index.get_children().values_list("slug", flat=True))
        self.terms: dict[tuple[type, str], Model] = {}

    def save(self, record: Record) -> Outcome:
        code = record.code.key
        if code in self.seen:
            return Outcome(REFUSED, _("an earlier record of the file has the same code"))
        self.seen.add(code)
        known = self.known.get(code)
        if known is None:
            return self._guarded(record, self._create)
        if known.source_hash == record.source_hash:
            return Outcome(UNCHANGED)
        if not (known.is_untouched or self.overwrite):
            return Outcome(REFUSED, _("the page has been edited here since"))
        return self._guarded(record, lambda record: self._update(record, known))

    def _guarded(self, record: Record, write: Callable[[Record], Outcome]) -> Outcome:
        try:
            with transaction.atomic(), indexing_paused():
                return write(record)
        except ValidationError as error:
            reason = "; ".join(error.messages)
        except DatabaseError as error:
            reason = str(error)
        # The node remembers a child that the database has just forgotten.
        self.index.refresh_from_db()
        self.terms.clear()
        return Outcome(REFUSED, reason)

    def _create(self, record: Record) -> Outcome:
        # The bare page first: publishing writes the rest, and would write it twice.
        page = ProcedurePage(title=record.title, slug=self._free_slug(record), live=False)
        self.index.add_child(instance=page)
        self.slugs.add(page.slug)
        self._fill(page, record)
        if not self._publishable(record):
            page.save()
        return self._finish(page, record, CREATED, self._publishable(record))

    def _update(self, record: Record, known: Known) -> Outcome:
        page = ProcedurePage.objects.get(pk=known.pk)
        if page.workflow_in_progress:
            return Outcome(REFUSED, _("the page is waiting for approval"))
        was_live = page.live
        self._fill(page, record)
        return self._finish(page, record, UPDATED, was_live and self._publishable(record))

    def _publishable(self, record: Record) -> bool:
        return not self.as_draft and not self._lacks(record)

    @staticmethod
    def _lacks(record: Record) -> list[Part]:
        return [part for part in record.missing_parts() if part not in TOLERATED_GAPS]

    def _finish(self, page: ProcedurePage, record: Record, kind: str, publish: bool) -> Outcome:
        revision = page.save_revision(clean=False)
        if publish:
            revision.publish(skip_permission_checks=True)
        index_page(page, is_published=publish)
        ProcedurePage.objects.filter(pk=page.pk).update(source_revision=revision.pk)
        lacks = self._lacks(record)
        names = ", ".join(str(part.label).lower() for part in lacks)
        reason = _("left as a draft, it lacks: %(names)s") % {"names": names} if lacks else ""
        return Outcome(kind, reason, tuple(page.official_gaps), not publish)

    def _fill(self, page: ProcedurePage, record: Record) -> None:
        """Copy the record into the page; what only the ward writes stays as it is."""
        page.title = page.draft_title = record.title
        page.full_name = record.name if record.name != record.title else ""
        page.code = record.code.key
        # Theirs if the editors wrote any.
        page.common_names = page.common_names or usual_names(page.code)
        page.field = self._term(ProcedureField, record.field) if record.field.strip() else None
        page.audiences = [self._term(ProcedureAudience, name) for name in record.audiences]
        for name, text in record.texts.items():
            setattr(page, name, text)
        page.online_level = record.online_level
        page.decision_on = record.decision_on
        page.checked_on = record.checked_on
        page.source_hash = record.source_hash
        page.official_gaps = [
            part.value for part in record.missing_parts() if part in TOLERATED_GAPS
        ]
        page.papers = json.dumps([_case_data(case) for case in record.cases])
        page.steps = _rows(ProcedureStep(text=text) for text in record.steps)
        page.ways = _rows(ProcedureWay(**vars(way)) for way in record.ways)
        page.forms = _rows(ProcedureForm(name=name) for name in record.forms)
        page.basis = _rows(ProcedureBasis(**vars(law)) for law in record.basis)

    def _term(self, model, name: str):
        key = (model, name)
        if key not in self.terms:
            self.terms[key] = model.objects.named(name)
        return self.terms[key]

    def _free_slug(self, record: Record) -> str:
        """Different procedures share a name: the code tells their addresses apart."""
        code = slugify(record.code.key)
        slug = slugify(record.title) or code
        return f"{slug[:70].strip('-')}-{code}" if slug in self.slugs else slug


def _case_data(case) -> dict:
    papers = [
        {
            "name": paper.name,
            "originals": paper.originals,
            "copies": paper.copies,
            "is_note": paper.is_note,
            "form_name": paper.form_name,
            "form_document": None,
        }
        for paper in case.papers
    ]
    return {"type": "case", "value": {"name": case.name, "papers": papers}}


def _rows(rows) -> list:
    numbered = list(rows)
    for number, row in enumerate(numbered):
        row.sort_order = number
        row.clean_fields(exclude=["page"])
    return numbered


def find_index(root_page) -> ProcedureIndexPage | None:
    """Return the set of procedures of a ward whose front page is `root_page`."""
    return ProcedureIndexPage.objects.descendant_of(root_page).order_by("path").first()
