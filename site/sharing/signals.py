"""When pictures of shared links are made and removed."""

from django.db import transaction
from django.db.models.signals import post_delete
from django.dispatch import receiver
from wagtail.models import Page
from wagtail.signals import page_published, page_unpublished

from sharing.store import remove_cards
from sharing.tasks import draw_card


@receiver(page_published)
def draw_card_of_page(instance: Page, **kwargs):
    """So that no crawler waits for it. robust: a full queue does not undo what was published."""
    transaction.on_commit(lambda: draw_card.enqueue(instance.pk), robust=True)


@receiver(page_unpublished)
@receiver(post_delete)
def remove_cards_of_page(instance, **kwargs):
    if isinstance(instance, Page):
        transaction.on_commit(lambda: remove_cards(instance.pk), robust=True)
