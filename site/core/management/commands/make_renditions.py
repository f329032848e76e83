"""Make all files of pictures that are missing: after a restore, or when recipes change."""

import os
import sys

from django.core.management.base import BaseCommand
from django.utils.translation import gettext as _
from tqdm import tqdm

from core.picture_use import all_pictures
from core.renditions import make_renditions, missing_specs


class Command(BaseCommand):
    help = "Make the missing files (AVIF, WebP, JPEG) of all pictures. Safe to repeat."

    def add_arguments(self, parser):
        parser.add_argument(
            "--check", action="store_true", help="only count them; exit code 1 if any is missing"
        )
        parser.add_argument(
            "--without-avif",
            action="store_true",
            help="leave the slowest format to the worker or to a later run",
        )
        parser.add_argument("--threads", type=int, default=os.cpu_count())

    def handle(self, *args, check, without_avif, threads, **options):
        pictures = all_pictures()
        leave = ["avif"] if without_avif else []
        missing = {
            image: number
            for image, names in pictures.items()
            if (number := len(missing_specs(image, names, leave)))
        }
        if check:
            self.stdout.write(_("Files of pictures missing: %(n)d") % {"n": sum(missing.values())})
            sys.exit(1 if missing else 0)
        made = 0
        for image in tqdm(missing, disable=None, leave=False):
            made += make_renditions(image, pictures[image], leave=leave, threads=threads)
        if missing:
            self.stdout.write(_("Files of pictures made: %(n)d") % {"n": made})
