"""Where the pictures of shared links lie: one file a page, in the storage of uploads."""

from contextlib import suppress

from django.core.files.base import ContentFile
from django.core.files.storage import default_storage

from sharing.card import Card, folder_of
from sharing.drawing import draw


def store_card(card: Card) -> bool:
    """Draw and keep the picture unless it is there; those of earlier versions go."""
    if default_storage.exists(card.file_name):
        return False
    content = draw(card)
    remove_cards(card.page_pk, leave=card.file_name)
    if not default_storage.exists(card.file_name):  # somebody else may have drawn it meanwhile
        default_storage.save(card.file_name, ContentFile(content))
    return True


def remove_cards(page_pk: int, leave: str = "") -> None:
    folder = folder_of(page_pk)
    with suppress(FileNotFoundError):  # nothing was ever drawn
        for name in default_storage.listdir(folder)[1]:
            if f"{folder}/{name}" != leave:
                default_storage.delete(f"{folder}/{name}")
