"""How much of the editing interface is in Vietnamese; fails below what issue 4.9 asks for."""

from django.core.management import BaseCommand, CommandError
from django.utils import translation


class Command(BaseCommand):
    help = (
        "Show how many texts of Wagtail, Django and other packages are in Vietnamese. Fails when"
        " a catalogue falls below 95 % or a screen of the editors below 100 %."
    )

    def add_arguments(self, parser):
        parser.add_argument("--missing", action="store_true", help="List the untranslated texts.")

    def handle(self, *args, missing, **options):
        try:
            from core import admin_texts
        except ModuleNotFoundError as error:
            raise CommandError("This command needs polib, see requirements-dev.txt.") from error
        with translation.override("vi"):
            sources = admin_texts.wagtail_sources() + admin_texts.other_sources()
            catalogues = [admin_texts.coverage(path) for path in sources]
            screens = admin_texts.screen_coverage()
        whole = admin_texts.Coverage(
            "total",
            sum(one.total for one in catalogues),
            [text for one in catalogues for text in one.missing],
        )
        for one in [*catalogues, screens, whole]:
            self.stdout.write(
                f"{one.name:45} {one.total - len(one.missing):5} / {one.total:5} {one.share:7.1%}"
            )
            if missing and one is not whole:
                self.stdout.writelines(f"    {text!r}\n" for text in one.missing)
        low = [one.name for one in catalogues if one.share < admin_texts.REQUIRED_SHARE]
        if screens.missing:
            low.append(screens.name)
        if low:
            raise CommandError(f"Not enough Vietnamese in: {', '.join(low)}.")
