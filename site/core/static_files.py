"""Static files as visitors are sent them: hashed, compressed, stylesheets and scripts joined.

`collectstatic` joins them and leaves out what is written for people only; nothing is built
while developing.
"""

from django.conf import settings
from django.contrib.staticfiles.storage import staticfiles_storage
from django.core.files.base import ContentFile
from whitenoise.storage import CompressedManifestStaticFilesStorage

from core import scripts, stylesheets


class PortalStaticFilesStorage(CompressedManifestStaticFilesStorage):
    """Hashed and compressed files, and the public stylesheets and scripts joined."""

    def post_process(self, paths, dry_run=False, **options):
        if not dry_run:
            css = b"".join(_contents(paths, stylesheets.STYLESHEETS))
            self._add(paths, stylesheets.JOINED, stylesheets.lighten(css))
            script = b"".join(map(scripts.alone, _contents(paths, scripts.SCRIPTS)))
            self._add(paths, scripts.JOINED, script)
        yield from super().post_process(paths, dry_run=dry_run, **options)

    def _add(self, paths, name: str, content: bytes) -> None:
        self.delete(name)
        self.save(name, ContentFile(content))
        paths[name] = (self, name)


def _contents(paths, names: tuple[str, ...]) -> list[bytes]:
    found = []
    for source, path in map(paths.__getitem__, names):
        with source.open(path) as part:
            found.append(part.read())
    return found


def stylesheet_urls() -> list[str]:
    """Return what a page links: the joined file where there is one, else its parts."""
    return _urls(stylesheets.JOINED, stylesheets.STYLESHEETS)


def script_urls() -> list[str]:
    """Return the scripts of every page: the joined file where there is one, else its parts."""
    return _urls(scripts.JOINED, scripts.SCRIPTS)


def _urls(joined: str, parts: tuple[str, ...]) -> list[str]:
    is_joined = isinstance(staticfiles_storage, PortalStaticFilesStorage) and not settings.DEBUG
    return [staticfiles_storage.url(name) for name in ([joined] if is_joined else parts)]
