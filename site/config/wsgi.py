"""WSGI entry point, served by granian with site/ on PYTHONPATH (see the Makefile)."""

import os
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
for source_root in (ROOT, ROOT / "site", ROOT / "calendar"):
    if str(source_root) not in sys.path:
        sys.path.append(str(source_root))

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings.production")

from django.core.wsgi import get_wsgi_application  # noqa: E402  (needs the path above)

application = get_wsgi_application()
