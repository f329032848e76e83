"""The search in the editing interface: menu, synonyms, chosen results, what people look for."""

from django.contrib.auth.models import Permission
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import Menu, MenuItem, SubmenuMenuItem
from wagtail.permissions import register_permission_policy

from readers.reports import addresses
from readers.wagtail_hooks import ReportMenuItem
from search.admin import best_bets
from search.admin.reports import SearchesReport
from search.admin.synonyms import SynonymViewSet
from search.models import SynonymGroup
from search.policies import SharedOrOwnWardPolicy

register_permission_policy(SynonymGroup, SharedOrOwnWardPolicy(SynonymGroup), exact_class=True)
synonyms = SynonymViewSet()


@hooks.register("register_admin_viewset")
def register_the_synonyms():
    return synonyms


# Before Wagtail's own, whose names stay: these know wards.
@hooks.register("register_admin_urls")
def register_the_screens():
    return [*best_bets.urlpatterns, *addresses([SearchesReport])]


class BestBetMenuItem(MenuItem):
    def is_shown(self, request):
        return request.user.has_perm("wagtailsearchpromotions.add_searchpromotion")


@hooks.register("register_admin_menu_item")
def show_the_search():
    items = [
        ReportMenuItem(SearchesReport, order=100),
        synonyms.get_menu_item(order=200),
        BestBetMenuItem(
            _("Chosen results"),
            reverse("wagtailsearchpromotions:index"),
            name="best-bets",
            icon_name="pick",
            order=300,
        ),
    ]
    menu = Menu(None, items=items)
    label = _("Search management")
    return SubmenuMenuItem(label, menu, name="search-menu", icon_name="sliders", order=330)


@hooks.register("construct_settings_menu")
def leave_the_chosen_results_to_the_menu_of_the_search(request, menu_items):
    menu_items[:] = [item for item in menu_items if item.name != "promoted-search-results"]


@hooks.register("construct_reports_menu")
def leave_out_the_report_that_nothing_feeds(request, menu_items):
    """Wagtail's log of queries is off: search.log is the only one."""
    menu_items[:] = [item for item in menu_items if item.name != "search-terms"]


@hooks.register("register_permissions")
def let_groups_steer_the_search():
    names = [f"{action}_synonymgroup" for action in ("add", "change", "delete")]
    return Permission.objects.filter(
        content_type__app_label="search", codename__in=[*names, "view_querylog"]
    )
