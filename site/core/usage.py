"""Files that the public, or whoever approves, is looking at stay as they are (R64)."""

from django.contrib.contenttypes.models import ContentType
from django.core.exceptions import ValidationError
from django.db.models import CharField
from django.db.models.functions import Cast
from django.utils.translation import gettext_lazy as _
from wagtail.models import Page, ReferenceIndex, TaskState
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
    pages = Page.objects.filter(live=True).annotate(key=Cast("pk", CharField()))
    references = ReferenceIndex.get_references_to(file).filter(
        base_content_type=ContentType.objects.get_for_model(Page),
        object_id__in=pages.values("key"),
    )
    return references.exists() or _waits_for_approval(file)


def _waits_for_approval(file) -> bool:
    """The index knows the stored page, not the revision that somebody is asked to approve."""
    wanted = (ContentType.objects.get_for_model(file).pk, str(file.pk))
    waiting = TaskState.objects.filter(status=TaskState.STATUS_IN_PROGRESS)
    for task_state in waiting.select_related("revision"):
        page = task_state.revision.as_object()
        for type_pk, pk, *_path in ReferenceIndex._extract_references_from_object(page):
            if (type_pk, pk) == wanted:
                return True
    return False


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
