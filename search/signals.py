"""Keep the stored text in step with what is public."""

from django.dispatch import receiver
from wagtail.search.index import insert_or_update_object
from wagtail.signals import page_published, page_unpublished

from core.models import PortalPage
from core.text import fold
from search.models import PageText

TEXT_LENGTH = 20_000


@receiver(page_published)
def store_text(instance, **kwargs):
    # The signal also fires for a page that is only scheduled.
    if instance.live and isinstance(instance, PortalPage):
        words = " ".join(f"{instance.summary} {instance.get_search_text()}".split())
        names = "".join(f" {fold(name)} |" for name in instance.get_search_names())
        PageText.objects.update_or_create(
            page_id=instance.pk, defaults={"text": words[:TEXT_LENGTH], "names": f"|{names}"}
        )
        # Wagtail indexes a page before its rows are saved: keywords, files, steps, entries.
        insert_or_update_object(instance)


@receiver(page_unpublished)
def forget_text(instance, **kwargs):
    PageText.objects.filter(page_id=instance.pk).delete()
