#!/usr/bin/env python
"""Django's command line, with the two source roots on the path."""

import os
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent


def main() -> None:
    """Run a management command with the embedded settings unless told otherwise."""
    # site/ and calendar/ are folders, not packages: as packages they would hide
    # the standard library's modules of the same names.
    sys.path[1:1] = [str(ROOT / "site"), str(ROOT / "calendar")]
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings.local")
    from django.core.management import execute_from_command_line

    execute_from_command_line(sys.argv)


if __name__ == "__main__":
    main()
