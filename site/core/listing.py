"""Lists that visitors filter and page through."""

from django import forms
from django.core.paginator import Page, Paginator
from django.db.models import QuerySet
from django.http import HttpRequest

PER_PAGE = 12


class FilterForm(forms.Form):
    """A form read from the query string.

    Subclasses override `narrow`. An invalid field leaves the list unfiltered and shows its
    message; it never becomes an error page.
    """

    use_required_attribute = False

    def __init__(self, data=None, **kwargs):
        kwargs.setdefault("prefix", None)
        super().__init__(data or None, **kwargs)

    def apply(self, queryset: QuerySet) -> QuerySet:
        if not self.is_bound or not self.is_valid():
            return queryset
        return self.narrow(queryset, self.cleaned_data)

    def narrow(self, queryset: QuerySet, chosen: dict) -> QuerySet:
        """Return `queryset` limited to what was chosen; empty fields choose nothing."""
        raise NotImplementedError

    @property
    def is_active(self) -> bool:
        """Whether the visitor has narrowed the list."""
        return self.is_bound and self.is_valid() and any(self.cleaned_data.values())

    @property
    def is_open(self) -> bool:
        """Whether a choice or an error lies in the fields that a phone folds away."""
        folded = [field.name for field in self.visible_fields()[1:]]
        return any(self.data.get(name) or name in self.errors for name in folded)


def paginate(request: HttpRequest, queryset: QuerySet, per_page: int = PER_PAGE) -> Page:
    """Return the page that the query string asks for: the first or last one if it is wrong."""
    number = request.GET.get("page", 1)
    return Paginator(queryset, per_page).get_page(number)
