"""Files that the public, or whoever approves, is looking at stay as they are (R64)."""

from django.contrib.contenttypes.models import ContentType
from django.core.exceptions import ValidationError
from django.db.models import CharField, Q
from django.db.models.functions import Cast
from django.utils.translation import gettext_lazy as _
from wagtail.models import Page, ReferenceIndex, WorkflowState
from wagtail.permission_policies.collections import CollectionOwnershipPermissionPolicy

from core.models import PortalImage, WardSettings

STAYS = _(
    "The file is used on a page that is published or waits for approval: upload a new file"
    " and put it on the page."
)


def is_on_show(file) -> bool:
    """Whether a published or submitted page uses the file, or a ward as its emblem."""
    if isinstance(file, PortalImage) and WardSettings.objects.filter(emblem=file).exists():
        return True
    shown = Q(live=True) | Q(_workflow_states__status=WorkflowState.STATUS_IN_PROGRESS)
    keys = Page.objects.filter(shown).annotate(key=Cast("pk", CharField())).values("key")
    page_type = ContentType.objects.get_for_model(Page)
    references = ReferenceIndex.get_references_to(file).filter(base_content_type=page_type)
    return references.filter(object_id__in=keys).exists()


class FileStaysOnShow:
    """For upload forms: title and description may change, the file may not."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.stays = bool(self.instance.pk) and is_on_show(self.instance)
        if self.stays and "file" in self.fields:
            self.fields["file"].help_text = STAYS

    def clean_file(self):
        if self.stays and "file" in self.changed_data:
            raise ValidationError(STAYS)
        return self.cleaned_data["file"]


class StaysOnShowPolicy(CollectionOwnershipPermissionPolicy):
    """Wagtail's rule for uploads, and nobody deletes what is on show, one by one or in bulk."""

    def user_has_any_permission_for_instance(self, user, actions, instance):
        if set(actions) == {"delete"} and is_on_show(instance):
            return False
        return super().user_has_any_permission_for_instance(user, actions, instance)
