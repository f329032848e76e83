"""Pages in a recycle bin: told by their path, without a query.

The bins lie beside the front pages of the wards, outside every site (decision 14).
"""

from django.db.models import QuerySet
from wagtail.models import Page

BIN_SLUG = "_thung-rac-"  # no title becomes such a slug
BIN_PATH = f"/{BIN_SLUG}"


def is_binned(page: Page) -> bool:
    """Whether the page is a recycle bin or lies in one."""
    return page.url_path.startswith(BIN_PATH)


def without_binned(pages: QuerySet) -> QuerySet:
    return pages.exclude(url_path__startswith=BIN_PATH)
