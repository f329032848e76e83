"""The screens of synonyms."""

from django.core.exceptions import PermissionDenied
from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from wagtail.admin import messages
from wagtail.admin.forms import WagtailAdminModelForm
from wagtail.admin.panels import FieldPanel, ObjectList
from wagtail.admin.ui.tables import BooleanColumn, Column
from wagtail.admin.views import generic
from wagtail.admin.views.generic import history, usage
from wagtail.admin.viewsets.model import ModelViewSet
from wagtail.models import Site
from wagtail.permissions import policy_registry

from accounts.wards import sites_of
from core.text import fold
from search.models import SynonymGroup
from search.policies import works_for_all_wards


def groups_with_the_same_words(group: SynonymGroup) -> dict[SynonymGroup, list[str]]:
    """Return the other groups in use that hold some of its phrases, and which."""
    words = {fold(phrase) for phrase in group.form_list}
    others = SynonymGroup.objects.filter(is_active=True).exclude(pk=group.pk)
    if group.site_id:
        others = others.filter(Q(site=None) | Q(site=group.site_id))
    found = {
        other: [phrase for phrase in other.form_list if fold(phrase) in words] for other in others
    }
    return {other: phrases for other, phrases in found.items() if phrases}


class SynonymForm(WagtailAdminModelForm):
    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if Site.objects.count() == 1:
            del self.fields["site"]
            return
        site = self.fields["site"]
        site.queryset = sites_of(self.for_user)
        if not works_for_all_wards(self.for_user):
            site.required, site.empty_label, site.help_text = True, None, ""


class OwnGroupMixin:
    """Asks for the permission on this very group; Wagtail asks for one on the model alone."""

    def get_object(self, *args, **kwargs):
        group = super().get_object(*args, **kwargs)
        policy = policy_registry.get_by_type(SynonymGroup)
        if not policy.user_has_permission_for_instance(self.request.user, "change", group):
            raise PermissionDenied
        return group


class WarningMixin:
    """Saves, and says which other groups hold the same words: both count then."""

    def save_instance(self):
        group = super().save_instance()
        for other, phrases in groups_with_the_same_words(group).items():
            text = _("Also in the group “%(group)s”: %(phrases)s. Both groups count.")
            messages.warning(self.request, text % {"group": other, "phrases": ", ".join(phrases)})
        return group


class SynonymCreateView(WarningMixin, generic.CreateView):
    def get_initial(self):
        """What is asked for in the report of searches stands in the form already."""
        asked = " ".join(self.request.GET.get("query", "").split())
        return {"forms": asked, "site": self.request.GET.get("site")} if asked else {}


class SynonymEditView(OwnGroupMixin, WarningMixin, generic.EditView):
    pass


class SynonymDeleteView(OwnGroupMixin, generic.DeleteView):
    pass


class SynonymHistoryView(OwnGroupMixin, history.HistoryView):
    pass


class SynonymUsageView(OwnGroupMixin, usage.UsageView):
    pass


class SynonymIndexView(generic.IndexView):
    def get_base_queryset(self):
        policy = policy_registry.get_by_type(SynonymGroup)
        own = policy.instances_user_has_any_permission_for(self.request.user, ["change"])
        return own.select_related("site")

    def search_queryset(self, groups):
        """A few hundred groups: marks do not matter, which no database could say."""
        if not self.is_searching:
            return groups
        asked = fold(self.search_query)
        if not asked:
            return groups.none()
        texts = groups.order_by().values_list("pk", *self.search_fields)
        lines = (
            (pk, line) for pk, *fields in texts for text in fields for line in text.splitlines()
        )
        return groups.filter(pk__in={pk for pk, line in lines if asked in fold(line)})


class SynonymViewSet(ModelViewSet):
    model = SynonymGroup
    name = "synonyms"
    url_prefix = "tu-dong-nghia"
    icon = "tag"
    menu_label = _("Synonyms")
    copy_view_enabled = False
    add_to_reference_index = False
    index_view_class = SynonymIndexView
    add_view_class = SynonymCreateView
    edit_view_class = SynonymEditView
    delete_view_class = SynonymDeleteView
    history_view_class = SynonymHistoryView
    usage_view_class = SynonymUsageView
    list_display = [
        "__str__",
        Column("also_shown", label=_("Finds also")),
        BooleanColumn("is_active", label=_("In use")),
        "note",
    ]
    search_fields = ["forms", "also", "note"]
    search_backend_name = None
    edit_handler = ObjectList(
        [
            FieldPanel("forms"),
            FieldPanel("also"),
            FieldPanel("site"),
            FieldPanel("is_active"),
            FieldPanel("note"),
        ],
        base_form_class=SynonymForm,
    )
