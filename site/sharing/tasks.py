"""Work in the background, done by `db_worker` (README)."""

from django_tasks import task
from wagtail.models import Page

from core.visibility import visible
from sharing.card import find_card
from sharing.store import store_card


@task(backend="background")
def draw_card(page_pk: int) -> bool:
    """Draw the picture of a page that the public may see; say whether it had to be drawn."""
    page = visible(Page.objects.filter(pk=page_pk)).first()
    site = page and page.get_site()
    if not site:
        return False
    return store_card(find_card(page.specific, site))
