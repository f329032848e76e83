"""Narrowing what was found, with the number of pages that each choice leaves."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from django.http import QueryDict
from django.utils.translation import gettext as _
from wagtail.models import Page

from core.text import slugify
from search.finding import Row
from search.forms import Asked
from search.kinds import Kind

MOST_OPTIONS = 12


@dataclass(frozen=True)
class Option:
    label: str
    count: int
    url: str  # of the list with this choice, or without it if it is chosen
    is_chosen: bool


@dataclass(frozen=True)
class Facet:
    name: str
    label: str
    options: list[Option]


class Narrowing:
    """The rows under the filters that were chosen; every count and the list come from here."""

    def __init__(self, rows: Iterable[Row], asked: Asked, sections: Iterable[Page]):
        """`sections` are those that may be named; pages below others have none."""
        self.asked = asked
        self.all = tuple(rows)
        self.sections = {page.path: (page.slug, page.title) for page in sections}
        self.rows = self._kept(asked.chosen)
        if asked.by_date:
            dated = [row for row in self.rows if row.published]
            undated = [row for row in self.rows if not row.published]
            self.rows = sorted(dated, key=lambda row: row.published, reverse=True) + undated

    def facets(self) -> list[Facet]:
        """Return the filters that offer a choice."""
        found = [
            self._facet("loai", _("Kind"), dict(Kind.choices), list(Kind.values)),
            self._facet("muc", _("Section of the portal"), dict(self.sections.values())),
            self._facet(
                "linh-vuc",
                _("Field of procedures"),
                {slugify(row.field): row.field for row in self.all},
            ),
            self._facet("nam", _("Year"), {row.year: row.year for row in self.all}, newest=True),
        ]
        chosen = self.asked.chosen
        return [facet for facet in found if len(facet.options) > 1 or facet.name in chosen]

    @property
    def unfiltered_url(self) -> str:
        query = self.asked.as_query()
        for name in self.asked.chosen:
            del query[name]
        return f"?{query.urlencode()}"

    def order_urls(self) -> dict[str, str]:
        """Return the addresses of this list by fit and by date."""
        query = self.asked.as_query()
        query.pop("sap-xep", None)
        by_fit = query.urlencode()
        query["sap-xep"] = "ngay"
        return {"fit": f"?{by_fit}", "date": f"?{query.urlencode()}"}

    def _value(self, row: Row, name: str) -> str:
        if name == "loai":
            return row.kind
        if name == "muc":
            return self.sections.get(row.section, ("", ""))[0]
        return slugify(row.field) if name == "linh-vuc" else row.year

    def _kept(self, chosen: dict[str, str]) -> list[Row]:
        return [
            row
            for row in self.all
            if all(self._value(row, name) == value for name, value in chosen.items())
        ]

    def _facet(self, name, label, labels: dict[str, str], order=None, newest=False) -> Facet:
        others = {key: value for key, value in self.asked.chosen.items() if key != name}
        counts = Counter(self._value(row, name) for row in self._kept(others))
        counts.pop("", None)
        if order:
            values = [value for value in order if counts[value]]
        elif newest:
            values = sorted(counts, reverse=True)
        else:
            values = sorted(counts, key=lambda value: (-counts[value], value))
        chosen = self.asked.chosen.get(name)
        values = values[:MOST_OPTIONS]
        if chosen in labels and chosen not in values:
            values.append(chosen)
        return Facet(
            name,
            label,
            [
                Option(
                    str(labels[value]),
                    counts[value],
                    self._url(name, "" if value == chosen else value),
                    value == chosen,
                )
                for value in values
                if labels.get(value)
            ],
        )

    def _url(self, name: str, value: str) -> str:
        query: QueryDict = self.asked.as_query()
        query.pop(name, None)
        if value:
            query[name] = value
        return f"?{query.urlencode()}"
