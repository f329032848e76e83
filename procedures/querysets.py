"""Rules about procedures, named once."""

from wagtail.models import PageManager
from wagtail.query import PageQuerySet

from core.text import fold
from procedures.choices import ENDED_STATES

MAX_WORDS = 12


class ProcedureQuerySet(PageQuerySet):
    def in_force(self):
        """Without the replaced and the abolished, which are kept as an archive (R40)."""
        return self.exclude(state__in=ENDED_STATES)

    def named(self, words: str):
        """Whose name, code or common names hold every word, accents or not, as a beginning."""
        for word in fold(words).split()[:MAX_WORDS]:
            self = self.filter(folded_names__contains=f" {word}")
        return self

    def by_field(self):
        return self.order_by("field__slug", "folded_names", "pk")

    def for_list(self):
        """In the order of the list, with what its rows show."""
        rows = self.by_field().select_related("field").prefetch_related("ways")
        return rows.defer_streamfields()

    def recently_updated(self):
        return self.order_by("-last_published_at", "-pk")


ProcedureManager = PageManager.from_queryset(ProcedureQuerySet)
