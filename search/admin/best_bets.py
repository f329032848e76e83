"""The screens of chosen results: Wagtail's own, kept within the wards of the person."""

from django import forms
from django.db import transaction
from django.db.models import Prefetch
from django.http import HttpResponseRedirect
from django.urls import path, reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms import WagtailAdminModelForm
from wagtail.admin.ui.tables import TitleColumn
from wagtail.admin.widgets import AdminPageChooser
from wagtail.contrib.search_promotions import forms as stock_forms
from wagtail.contrib.search_promotions.models import Query, SearchPromotion
from wagtail.contrib.search_promotions.views import settings as stock
from wagtail.log_actions import log
from wagtail.models import Page
from wagtail.search.utils import normalise_query_string

from accounts.wards import sites_of
from search.models.query_log import QUERY_LENGTH
from search.text import tokenize


def pages_of(user):
    """The pages of the wards that the person works for."""
    pages = Page.objects.none()
    for site in sites_of(user).select_related("root_page"):
        pages |= Page.objects.descendant_of(site.root_page, inclusive=True)
    return pages


def choices_of(user):
    """The chosen results that the person may see and change."""
    return SearchPromotion.objects.filter(page__in=pages_of(user))


class QueryForm(stock_forms.QueryForm):
    query_string = forms.CharField(
        label=_("What people type"),
        max_length=QUERY_LENGTH,
        help_text=_(
            "All words of the search, for instance “sổ đỏ”. Capital letters do not matter, and"
            " whoever types no marks gets the same results."
        ),
    )

    def clean_query_string(self):
        text = normalise_query_string(self.cleaned_data["query_string"])
        if not tokenize(text):
            raise forms.ValidationError(_("“%(phrase)s” has no word in it.") % {"phrase": text})
        return text


class ChoiceForm(WagtailAdminModelForm):
    class Meta(WagtailAdminModelForm.Meta):
        model = SearchPromotion
        fields = ("page",)

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        page = self.fields["page"]
        page.required, page.help_text = True, _("It is shown while it is public.")
        page.widget = AdminPageChooser()

    def clean_page(self):
        page = self.cleaned_data["page"]
        if page and not pages_of(self.for_user).filter(pk=page.pk).exists():
            raise forms.ValidationError(_("Choose a page of your own ward."))
        return page


class ChoiceFormSet(stock_forms.SearchPromotionsFormSet):
    form = ChoiceForm


class OwnChoicesMixin:
    """Shows and saves the choices of one's own wards; those of others stay as they are."""

    form_class = QueryForm
    template_name = "search/admin/best_bet.html"
    page_subtitle = _("Chosen results")

    @cached_property
    def searchpicks_formset(self):
        data = self.request.POST if self.request.method == "POST" else None
        formset = ChoiceFormSet(
            data,
            instance=self.object,
            queryset=choices_of(self.request.user),
            form_kwargs={"for_user": self.request.user},
        )
        if not self.object:
            formset.extra = 1
        return formset

    def get_breadcrumbs_items(self):
        breadcrumbs = super().get_breadcrumbs_items()
        breadcrumbs[-2]["label"] = _("Chosen results")
        return breadcrumbs


class ChoiceCreateView(OwnChoicesMixin, stock.CreateView):
    success_message = _("The results for “%(query)s” are chosen.")

    def get(self, request, *args, **kwargs):
        """Who asks for a query that has choices already changes these."""
        existing = Query.objects.filter(
            query_string=normalise_query_string(self._asked),
            editors_picks__in=choices_of(request.user),
        ).first()
        if existing:
            return HttpResponseRedirect(reverse(self.edit_url_name, args=[existing.pk]))
        return super().get(request, *args, **kwargs)

    def get_initial(self):
        return {"query_string": self._asked} if self._asked else {}

    @property
    def _asked(self) -> str:
        return " ".join(self.request.GET.get("query", "").split())[:QUERY_LENGTH]


class ChoiceEditView(OwnChoicesMixin, stock.EditView):
    success_message = _("The results for “%(query)s” are chosen.")


class ChoiceDeleteView(stock.DeleteView):
    success_message = _("Nothing is chosen for this search any more.")

    def delete_action(self):
        choices = self.object.editors_picks.filter(pk__in=choices_of(self.request.user))
        with transaction.atomic():
            for choice in choices:
                log(choice, "wagtail.delete")
            choices.delete()


class ChoiceIndexView(stock.IndexView):
    page_title = _("Chosen results")
    add_item_label = _("Choose a result")
    columns = [
        TitleColumn(
            "query_string",
            label=_("What people type"),
            width="40%",
            url_name="wagtailsearchpromotions:edit",
            sort_key="query_string",
        ),
        stock.SearchPromotionColumn("editors_picks", label=_("Chosen results")),
    ]

    def get_base_queryset(self):
        own = choices_of(self.request.user)
        queries = Query.objects.filter(pk__in=own.values("query"))
        return queries.prefetch_related(
            Prefetch("editors_picks", queryset=own.select_related("page"))
        )


# The addresses of Wagtail's screens: whoever asks for one by its name gets ours.
urlpatterns = [
    path("searchpicks/", ChoiceIndexView.as_view()),
    path("searchpicks/results/", ChoiceIndexView.as_view(results_only=True)),
    path("searchpicks/add/", ChoiceCreateView.as_view()),
    path("searchpicks/<int:query_id>/", ChoiceEditView.as_view()),
    path("searchpicks/<int:query_id>/delete/", ChoiceDeleteView.as_view()),
]
