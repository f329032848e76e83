"""What is asked of the search page. Nothing typed is an error: what cannot be used is left out."""

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from core.text import clean_text
from search.kinds import Kind

MAX_QUERY = 200
BY_DATE = "ngay"
FILTERS = ("loai", "muc", "linh-vuc", "nam")


def shorten(text: str) -> tuple[str, bool]:
    """Return what of a query is looked for, and whether something had to be left out."""
    text = " ".join(clean_text(text).split())
    if len(text) <= MAX_QUERY:
        return text, False
    head, _blank, _rest = text[: MAX_QUERY + 1].rpartition(" ")
    return head or text[:MAX_QUERY], True


class Asked:
    """The query string, read: `query`, `chosen` (filters by name), `by_date`, `is_cut`."""

    def __init__(self, data: QueryDict):
        self.query, self.is_cut = shorten(data.get("q", ""))
        chosen = {name: clean_text(data.get(name, ""))[:100].strip() for name in FILTERS}
        if chosen["loai"] not in Kind.values:
            chosen["loai"] = ""
        self.chosen = {name: value for name, value in chosen.items() if value}
        self.by_date = data.get("sap-xep") == BY_DATE

    def as_query(self) -> QueryDict:
        """Return the query string of this very search, for links that change a part of it."""
        query = QueryDict(mutable=True)
        order = {"sap-xep": BY_DATE} if self.by_date else {}
        query.update({"q": self.query} | self.chosen | order)
        return query


class ApiForm(forms.Form):
    limit = forms.IntegerField(
        required=False,
        min_value=1,
        max_value=50,
        error_messages=dict.fromkeys(
            ("invalid", "min_value", "max_value"),
            _("“limit” must be a whole number from 1 to 50."),
        ),
    )
