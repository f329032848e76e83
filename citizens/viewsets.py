"""The messages of citizens in the editing interface: to read and to move along."""

from datetime import datetime

from django.forms import Select
from django.template.defaultfilters import linebreaksbr
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms import WagtailAdminModelForm
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel, ObjectList
from wagtail.admin.views.generic import EditView, InspectView
from wagtail.admin.viewsets.model import ModelViewSet
from wagtail.snippets.views.snippets import SnippetViewSet

from citizens.lifecycle import NEEDS_REPLY, SubmissionStatus, next_statuses
from citizens.models import Submission, Topic


class SubmissionHandlingForm(WagtailAdminModelForm):
    """Offers only the statuses that may follow (R43) and demands what each of them needs."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
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


class SubmissionEditView(EditView):
    def save_instance(self):
        submission = super().save_instance()
        if "status" in self.form.changed_data:
            submission.log_status(actor=self.request.user)
        return submission


class SubmissionInspectView(InspectView):
    """Shows moments in local time and keeps the lines of a text; Wagtail's view does neither."""

    def get_field_display_value(self, field_name, field):
        value = super().get_field_display_value(field_name, field)
        if isinstance(value, datetime):
            return date_format(timezone.localtime(value), "d/m/Y H:i")
        if value in (None, ""):
            return "–"
        return linebreaksbr(value) if isinstance(value, str) else value


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
    edit_view_class = SubmissionEditView
    inspect_view_class = SubmissionInspectView
    list_display = [
        "__str__",
        "title",
        "status",
        "received_at",
        "due_on",
        "handler",
    ]
    list_filter = ["kind", "status", "topic", "handler", "site"]
    # Nothing that would let a name or a telephone number be looked up.
    search_fields = ["code", "title"]
    search_backend_name = None
    inspect_view_fields = [
        "code",
        "kind",
        "status",
        "topic",
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
                _read_only("code", "kind", "received_at", "title", "content"),
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


class TopicViewSet(SnippetViewSet):
    model = Topic
    icon = "tag"
    search_fields = ["name"]
