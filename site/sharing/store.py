"""Where the pictures of shared links lie: one file a page, in the storage of uploads."""

import os
import uuid
from contextlib import suppress
from pathlib import Path

from django.core.files.base import ContentFile
from django.core.files.storage import default_storage

from sharing.card import FOLDER, Card, folder_of
from sharing.drawing import draw


def store_card(card: Card) -> bool:
    """Draw and keep the picture unless it is there; those of earlier versions go."""
    if default_storage.exists(card.file_name):
        return False
    content = draw(card)
    remove_cards(card.page_pk, leave=card.file_name)
    _put(card.file_name, content)
    return True


def _put(name: str, content: bytes) -> None:
    """Give the file its name when it is complete: it may be asked for at any moment."""
    unfinished = default_storage.save(f"{FOLDER}/{uuid.uuid4().hex}.part", ContentFile(content))
    target = Path(default_storage.path(name))
    target.parent.mkdir(parents=True, exist_ok=True)
    os.replace(default_storage.path(unfinished), target)


def remove_cards(page_pk: int, leave: str = "") -> None:
    folder = folder_of(page_pk)
    with suppress(FileNotFoundError):  # nothing was ever drawn
        for name in default_storage.listdir(folder)[1]:
            if f"{folder}/{name}" != leave:
                default_storage.delete(f"{folder}/{name}")
