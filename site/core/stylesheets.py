"""The public stylesheets: separate files to write, one file to send.

Many small files cost a phone on a slow line as many requests before it may paint; joined they
are one, and compress better. `collectstatic` joins them and leaves out what is written for
people only; nothing is built while developing.
"""

import re

from django.conf import settings
from django.contrib.staticfiles.storage import staticfiles_storage
from django.core.files.base import ContentFile
from whitenoise.storage import CompressedManifestStaticFilesStorage

# In this order; cascade layers make it matter only for the first, which declares them.
STYLESHEETS = tuple(
    f"css/{name}.css"
    for name in (
        "tokens",
        "base",
        "layout",
        "components",
        "forms",
        "pages",
        "search",
        "display",
        "print",
    )
)
# Beside its parts, so that their relative addresses of fonts and pictures stay right.
JOINED = "css/portal.css"

_COMMENT = re.compile(rb"/\*.*?\*/", re.DOTALL)
_SPACE = re.compile(rb"\s+")


def lighten(css: bytes) -> bytes:
    """Return the stylesheet without comments and indentation: a seventh less to wait for.

    Spaces become one, never none: between the parts of a value they have a meaning.
    """
    return _SPACE.sub(b" ", _COMMENT.sub(b"", css)).strip()


class PortalStaticFilesStorage(CompressedManifestStaticFilesStorage):
    """Hashed and compressed files, and the stylesheets joined."""

    def post_process(self, paths, dry_run=False, **options):
        if not dry_run:
            self._join(paths)
        yield from super().post_process(paths, dry_run=dry_run, **options)

    def _join(self, paths) -> None:
        joined = b""
        for source, path in map(paths.__getitem__, STYLESHEETS):
            with source.open(path) as part:
                joined += part.read()
        self.delete(JOINED)
        self.save(JOINED, ContentFile(lighten(joined)))
        paths[JOINED] = (self, JOINED)


def stylesheet_urls() -> list[str]:
    """Return what a page links: the joined file where there is one, else its parts."""
    joined = isinstance(staticfiles_storage, PortalStaticFilesStorage) and not settings.DEBUG
    return [staticfiles_storage.url(name) for name in ([JOINED] if joined else STYLESHEETS)]
