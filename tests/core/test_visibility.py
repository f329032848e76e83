"""`visible` means what Wagtail's `.live().public()` means."""

from wagtail.models import Page

from core.visibility import visible
from home.models import StandardPage


def test_visible_pages_are_the_live_and_public_ones(home):
    """A restriction hides the page and all below it, and nobody else."""
    for number in range(12):
        page = home.add_child(
            instance=StandardPage(title=f"Trang {number}", slug=f"t{number}", live=number != 3)
        )
        child = page.add_child(instance=StandardPage(title="Con", slug="con"))
        child.add_child(instance=StandardPage(title="Cháu", slug="chau"))
    for slug in ("t5", "t11"):
        page = Page.objects.get(slug=slug)
        page.view_restrictions.create(restriction_type="login")

    shown = set(visible(Page.objects.all()).values_list("slug", "path"))

    assert shown == set(Page.objects.live().public().values_list("slug", "path"))
    assert len(shown) == len(Page.objects.all()) - 1 - 6


def test_it_takes_no_query_of_its_own(home, django_assert_num_queries):
    with django_assert_num_queries(1):
        list(visible(Page.objects.all()))
