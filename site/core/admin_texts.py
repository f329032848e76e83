"""How much of what Wagtail, Django and other packages say to editors is in Vietnamese.

The command `admin_translations` prints it, tests/config/test_vendor_translations.py demands it.
Reads the packages' own catalogues with polib, which only development installs.
"""

from dataclasses import dataclass, field
from pathlib import Path

import django
import polib
import wagtail
from django.apps import apps
from django.conf import settings
from django.utils.translation import gettext, pgettext
from django.utils.translation.trans_real import DjangoTranslation

WAGTAIL = Path(wagtail.__file__).parent
DJANGO = Path(django.__file__).parent
REQUIRED_SHARE = 0.95

# The same in both languages: placeholders, signs, units, names of standards.
SAME = {
    "…",
    ":",
    ":?.!",
    ", ",
    "%(field_label)s:",
    "%(status_display)s %(task_name)s %(started_at)s",
    "%(time_zone_option)s: %(localized_time_zone_label)s",
    "%(truncated_text)s…",
    "%(size)d byte",
    "%s KB",
    "%s MB",
    "%s GB",
    "%s TB",
    "%s PB",
    "IPv4",
    "IPv6",
    "HTTP Accept",
}


@dataclass
class Coverage:
    """The texts of one catalogue, and those of them that are shown in English."""

    name: str
    total: int
    missing: list[str] = field(default_factory=list)

    @property
    def share(self) -> float:
        return 1 - len(self.missing) / self.total if self.total else 1.0


def wagtail_sources() -> list[Path]:
    """Wagtail's English catalogues, of its uninstalled parts too."""
    return sorted(WAGTAIL.rglob("en/LC_MESSAGES/*.po"))


def other_sources() -> list[Path]:
    """One catalogue of Django's core and of each other installed app.

    A package without an English catalogue has the same texts in its fullest translation.
    """
    found = [DJANGO / "conf/locale/en/LC_MESSAGES/django.po"]
    for app in apps.get_app_configs():
        folder = Path(app.path) / "locale"
        if WAGTAIL in folder.parents or not folder.is_dir():
            continue
        english = folder / "en/LC_MESSAGES/django.po"
        others = folder.glob("*/LC_MESSAGES/django.po")
        found.append(english if english.exists() else max(others, key=lambda p: len(entries(p))))
    return found


def entries(path: Path) -> list[polib.POEntry]:
    return [entry for entry in polib.pofile(path) if not entry.obsolete]


def script_texts() -> DjangoTranslation:
    """The catalogue of the admin's scripts, put together as the jsi18n view does."""
    folders = [str(WAGTAIL / "admin" / "locale")]
    return DjangoTranslation("vi", domain="djangojs", localedirs=folders)


def is_translated(msgid: str, text: str) -> bool:
    return text != msgid or msgid in SAME


def shown(entry: polib.POEntry) -> str:
    if entry.msgctxt:
        return pgettext(entry.msgctxt, entry.msgid)
    return gettext(entry.msgid)


def coverage(path: Path) -> Coverage:
    """What is missing of one catalogue in the language that is active."""
    say = script_texts().gettext if path.stem == "djangojs" else None
    found = entries(path)
    missing = [
        entry.msgid
        for entry in found
        if not is_translated(entry.msgid, say(entry.msgid) if say else shown(entry))
    ]
    package = path.parents[3]
    name = ".".join([*package.relative_to(package.parents[1]).parts, path.stem])
    if WAGTAIL in path.parents:
        name = ".".join(["wagtail", *package.relative_to(WAGTAIL).parts, path.stem])
    return Coverage(name, len(found), missing)


def screen_msgids() -> list[str]:
    """The texts on the 35 screens that editors see, as once recorded from them."""
    return (Path(settings.BASE_DIR) / "locale_vendor/screen_msgids.txt").read_text().splitlines()


def screen_coverage() -> Coverage:
    known = {e.msgid.strip(): e.msgid for path in wagtail_sources() for e in polib.pofile(path)}
    scripts = script_texts()
    lines = screen_msgids()
    missing = [
        msgid
        for msgid in (known.get(line, line) for line in lines)
        if not any(is_translated(msgid, say(msgid)) for say in (gettext, scripts.gettext))
    ]
    return Coverage("screens", len(lines), missing)
