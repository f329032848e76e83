"""How visitors narrow a section."""

from django import forms
from django.utils.translation import gettext_lazy as _

from core.listing import FilterForm

MAX_FOUND = 500


class ArticleFilterForm(FilterForm):
    """Words, year of posting and keyword; the keyword comes from a link on an article."""

    q = forms.CharField(
        label=_("Words in the title or text"),
        required=False,
        max_length=200,
        widget=forms.TextInput({"type": "search"}),
    )
    year = forms.TypedChoiceField(label=_("Year"), required=False, coerce=int, empty_value=None)
    tag = forms.CharField(
        label=_("Keyword"), required=False, max_length=100, widget=forms.HiddenInput
    )

    def __init__(self, data, *, articles):
        super().__init__(data)
        days = articles.order_by().values_list("published_on__year", flat=True).distinct()
        years = sorted({year for year in days if year}, reverse=True)
        self.fields["year"].choices = [("", _("All years")), *((year, str(year)) for year in years)]

    def narrow(self, articles, chosen):
        if chosen["q"]:
            found = articles.search(chosen["q"], operator="and")[:MAX_FOUND]
            articles = articles.filter(pk__in=[article.pk for article in found])
        if chosen["year"]:
            articles = articles.filter(published_on__year=chosen["year"])
        if chosen["tag"]:
            articles = articles.filter(tags__slug=chosen["tag"])
        return articles
