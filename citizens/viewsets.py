"""The messages of citizens in the editing interface: to read and to move along."""

from datetime import datetime

from django.core.exceptions import PermissionDenied
from django.forms import Select
from django.template.defaultfilters import linebreaksbr
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.html import format_html
from django.utils.translation import gettext_lazy as _
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.forms import WagtailAdminModelForm
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel, ObjectList
from wagtail.admin.views.generic import EditView, IndexView, InspectView
from wagtail.admin.views.generic.history import HistoryView
from wagtail.admin.views.generic.usage import UsageView
from wagtail.admin.viewsets.model import ModelViewSet
from wagtail.models import Page
from wagtail.permissions import policy_registry
from wagtail.snippets.views import snippets
from wagtail.snippets.views.snippets import SnippetViewSet

from accounts.wards import sites_of, staff_of
from citizens.lifecycle import NEEDS_REPLY, SubmissionStatus, next_statuses
from citizens.models import Submission, Topic


class OwnWardMixin:
    """Asks for the permission on this very object; Wagtail asks for one on the model alone."""

    def get_object(self, *args, **kwargs):
        instance = super().get_object(*args, **kwargs)
        policy = policy_registry.get_by_type(self.model)
        if not policy.user_has_any_permission_for_instance(
            self.request.user, ["view", "change"], instance
        ):
            raise PermissionDenied
        return instance


class SubmissionHandlingForm(WagtailAdminModelForm):
    """Offers only the statuses that may follow (R43) and demands what each of them needs."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        policy = policy_registry.get_by_type(Submission)
        self.fields["topic"].queryset = Topic.objects.filter(site=self.instance.site)
        self.fields["handler"].queryset = policy.users_with_any_permission_for_instance(
            ["view", "change"], self.instance
        )
        present = self.instance.status
        allowed = {present, *next_statuses(present)}
        self.fields["status"].choices = [
            choice for choice in SubmissionStatus.choices if choice[0] in allowed
        ]

    def clean(self):
        cleaned_data = super().clean()
        status = cleaned_data.get("status")
        if status in NEEDS_REPLY and not cleaned_data.get("reply", "").strip():
            self.add_error("reply", _("This status tells the sender something: write the reply."))
        if status == SubmissionStatus.FORWARDED and not cleaned_data.get("forwarded_to"):
            self.add_error("forwarded_to", _("Say to which authority it was forwarded."))
        return cleaned_data


class SubmissionFilterSet(WagtailFilterSet):
    """Names topics, people and wards of the person's own wards only."""

    class Meta:
        model = Submission
        fields = ["kind", "status", "topic", "handler", "site"]

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        sites = sites_of(self.request.user)
        fields = self.form.fields
        fields["topic"].queryset = Topic.objects.filter(site__in=sites)
        fields["handler"].queryset = staff_of(sites)
        fields["site"].queryset = sites


class SubmissionIndexView(IndexView):
    def get_base_queryset(self):
        return super().get_base_queryset().filter(site__in=sites_of(self.request.user))


class SubmissionEditView(OwnWardMixin, EditView):
    def save_instance(self):
        submission = super().save_instance()
        if "status" in self.form.changed_data:
            submission.log_status(actor=self.request.user)
        return submission


class SubmissionInspectView(OwnWardMixin, InspectView):
    """Shows moments in local time and keeps the lines of a text; Wagtail's view does neither."""

    def get_field_display_value(self, field_name, field):
        value = super().get_field_display_value(field_name, field)
        if isinstance(value, Page):
            return format_html('<a href="{}">{}</a>', value.full_url or "", value.title)
        if isinstance(value, datetime):
            return date_format(timezone.localtime(value), "d/m/Y H:i")
        if value in (None, ""):
            return "–"
        return linebreaksbr(value) if isinstance(value, str) else value


class SubmissionHistoryView(OwnWardMixin, HistoryView):
    pass


class SubmissionUsageView(OwnWardMixin, UsageView):
    pass


def _read_only(*names: str) -> list[FieldPanel]:
    return [FieldPanel(name, read_only=True) for name in names]


class SubmissionViewSet(ModelViewSet):
    model = Submission
    name = "citizen_messages"
    icon = "mail"
    menu_label = _("Messages from citizens")
    menu_order = 210
    add_to_admin_menu = True
    copy_view_enabled = False
    inspect_view_enabled = True
    add_to_reference_index = False
    index_view_class = SubmissionIndexView
    edit_view_class = SubmissionEditView
    inspect_view_class = SubmissionInspectView
    history_view_class = SubmissionHistoryView
    usage_view_class = SubmissionUsageView
    filterset_class = SubmissionFilterSet
    list_display = [
        "__str__",
        "title",
        "status",
        "received_at",
        "due_on",
        "handler",
    ]
    # Nothing that would let a name or a telephone number be looked up.
    search_fields = ["code", "title"]
    search_backend_name = None
    inspect_view_fields = [
        "code",
        "kind",
        "status",
        "topic",
        "about_page",
        "title",
        "content",
        "sender_kind",
        "organisation",
        "full_name",
        "address",
        "phone",
        "email",
        "received_at",
        "due_on",
        "handler",
        "forwarded_to",
        "reply",
        "events",
        "consented_at",
        "notice_version",
    ]
    edit_handler = ObjectList(
        [
            MultiFieldPanel(
                [
                    FieldPanel("status"),
                    FieldRowPanel([FieldPanel("handler"), FieldPanel("due_on")]),
                    FieldPanel("topic", widget=Select),
                    FieldPanel("forwarded_to"),
                    FieldPanel("reply"),
                ],
                heading=_("Handling"),
            ),
            MultiFieldPanel(
                _read_only("code", "kind", "received_at", "about_page", "title", "content"),
                heading=_("What was sent"),
            ),
            MultiFieldPanel(
                _read_only("sender_kind", "organisation", "full_name", "address", "phone", "email"),
                heading=_("Sender"),
                help_text=_("Personal data: use it only to handle this message."),
            ),
        ],
        base_form_class=SubmissionHandlingForm,
    )


class TopicForm(WagtailAdminModelForm):
    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["site"].queryset = sites_of(self.for_user)
        self.fields["site"].empty_label = None


class TopicEditView(OwnWardMixin, snippets.EditView):
    pass


class TopicDeleteView(OwnWardMixin, snippets.DeleteView):
    pass


class TopicHistoryView(OwnWardMixin, snippets.HistoryView):
    pass


class TopicUsageView(OwnWardMixin, snippets.UsageView):
    pass


class TopicViewSet(SnippetViewSet):
    model = Topic
    icon = "tag"
    copy_view_enabled = False
    edit_view_class = TopicEditView
    delete_view_class = TopicDeleteView
    history_view_class = TopicHistoryView
    usage_view_class = TopicUsageView
    list_display = ["name", "site"]
    search_fields = ["name"]
    edit_handler = ObjectList([FieldPanel("site"), FieldPanel("name")], base_form_class=TopicForm)

    def get_queryset(self, request):
        return Topic.objects.filter(site__in=sites_of(request.user))
