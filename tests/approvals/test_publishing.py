"""No address of the editing interface makes anything public without the approval (R64)."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone
from wagtail.models import Page, Revision

from core.binned import is_binned
from home.models import StandardPage
from tests.documents.factories import make_document
from tests.documents.factories import make_index as make_document_index
from tests.events.factories import make_calendar, make_week
from tests.procedures.factories import make_index as make_procedure_index
from tests.procedures.factories import make_procedure

pytestmark = pytest.mark.django_db

EVERYBODY = ["editor", "board_member", "leader", "administrator", "superuser"]


@pytest.fixture
def page(home):
    """A public page with an older version and a newer one that nobody has approved."""
    page = home.add_child(instance=StandardPage(title="Công khai", slug="cong-khai"))
    page.save_revision(clean=False).publish()
    page.title = "Chưa duyệt"
    page.save_revision()
    return StandardPage.objects.get(pk=page.pk)


@pytest.fixture
def draft(home):
    draft = StandardPage(title="Bản nháp", slug="ban-nhap", live=False)
    home.add_child(instance=draft)
    draft.save_revision()
    return draft


def shown_or_scheduled():
    """All that a visitor can see now or, without another decision, will see."""
    shown = Page.objects.live().order_by("path").values_list("path", "title", "live_revision")
    scheduled = Revision.objects.exclude(approved_go_live_at=None).values_list("pk")
    return list(shown), list(scheduled)


def edit_form(title: str, slug: str, **extra) -> dict:
    rows = {
        f"{name}-{number}_FORMS": "0"
        for name in ("comments", "recordings")
        for number in ("TOTAL", "INITIAL")
    }
    return {"title": title, "slug": slug, "summary": "", "body-count": "0", **rows, **extra}


def copy_form(page, slug: str, **extra) -> dict:
    parent = page.get_parent().pk
    return {"new_title": page.title, "new_slug": slug, "new_parent_page": parent, **extra}


def address(name: str, *args) -> str:
    return reverse(f"wagtailadmin_pages:{name}", args=args)


def ways_to_publish(home, page, draft):
    """Yield address and form of everything that Wagtail lets a publisher publish with."""
    publish = {"action-publish": "1"}
    soon = timezone.localtime(timezone.now() + timedelta(days=1)).strftime("%d/%m/%Y %H:%M")
    add = address("add", "home", "standardpage", home.pk)
    yield add, edit_form("Thêm", "them", **publish)
    yield add, edit_form("Hẹn giờ", "hen-gio", go_live_at=soon, **publish)
    root = home.get_parent()
    yield address("add", "home", "homepage", root.pk), edit_form("Phường", "phuong", **publish)
    for target in (page, draft):
        edit = address("edit", target.pk)
        yield edit, edit_form("Sửa", target.slug, **publish)
        yield edit, edit_form("Sửa", target.slug, go_live_at=soon, **publish)
        old = target.revisions.first().pk
        yield edit, edit_form("Bản cũ", target.slug, revision=old, **publish)
        copy = address("copy", target.pk)
        yield copy, copy_form(target, f"{target.slug}-2", publish_copies="on")
        yield copy, copy_form(target, f"{target.slug}-3", alias="on")
    bulk = reverse("wagtail_bulk_action", args=["wagtailcore", "page", "publish"])
    yield f"{bulk}?id={draft.pk}&id={page.pk}&next=/quan-tri/", {"include_descendants": "on"}
    yield (
        address("copy", home.pk),
        copy_form(home, "phuong-hai", copy_subpages="on", publish_copies="on"),
    )


@pytest.mark.parametrize("who", EVERYBODY)
def test_nobody_makes_anything_public_past_the_approval(who, request, home, page, draft, client):
    client.force_login(request.getfixturevalue(who))
    before = shown_or_scheduled()
    for url, form in ways_to_publish(home, page, draft):
        client.post(url, form)
        assert shown_or_scheduled() == before, (url, form)


@pytest.mark.parametrize("below", ["root", "home"])
def test_a_new_page_can_be_saved_but_not_published(below, home, superuser, client):
    client.force_login(superuser)
    rows = {f"{name}-TOTAL_FORMS": "0" for name in ("shortcuts", "notices")}
    rows |= {f"{name}-INITIAL_FORMS": "0" for name in ("shortcuts", "notices")}
    form = edit_form("Trang mới", "trang-moi", **rows)
    url = (
        address("add", "home", "standardpage", home.pk)
        if below == "home"
        else address("add", "home", "homepage", home.get_parent().pk)
    )
    client.post(url, form | {"action-publish": "1"})
    assert not Page.objects.filter(title="Trang mới").exists()
    client.post(url, form)
    assert not Page.objects.get(title="Trang mới").live


def test_new_pages_offer_no_publish_button(home, superuser, client):
    client.force_login(superuser)
    for url in (
        address("add", "home", "standardpage", home.pk),
        address("add", "home", "homepage", home.get_parent().pk),
    ):
        assert "action-publish" not in client.get(url).content.decode()


def test_copying_offers_neither_publishing_nor_aliases(page, superuser, client):
    client.force_login(superuser)
    form = client.get(address("copy", page.pk)).context["form"]
    assert set(form.fields) == {"new_title", "new_slug", "new_parent_page"}


@pytest.mark.parametrize(
    "make",
    [
        lambda home: make_document(make_document_index(home)),
        lambda home: make_procedure(make_procedure_index(home)),
        lambda home: make_week(make_calendar(home)),
    ],
    ids=["document", "procedure", "week"],
)
@pytest.mark.parametrize("who", ["editor", "superuser"])
def test_what_must_be_unique_is_copied_as_a_draft(who, make, request, home, client):
    page = make(home)
    client.force_login(request.getfixturevalue(who))
    url = address("copy", page.pk)
    form = copy_form(page, "ban-sao", publish_copies="on", alias="on")
    assert client.post(url, form).status_code == 302
    copy = page.get_siblings(inclusive=False).get()
    assert (copy.live, copy.alias_of) == (False, None)


def test_superusers_still_move_take_down_and_delete(home, page, superuser, client):
    client.force_login(superuser)
    parent = home.add_child(instance=StandardPage(title="Mục", slug="muc"))
    client.post(address("move_confirm", page.pk, parent.pk))
    assert Page.objects.get(pk=page.pk).get_parent().pk == parent.pk
    client.post(address("unpublish", page.pk))
    assert not Page.objects.get(pk=page.pk).live
    client.post(address("delete", page.pk))
    assert is_binned(Page.objects.get(pk=page.pk))


def test_a_page_cannot_be_moved_below_itself(page, superuser):
    target = Page.objects.get(pk=page.pk)
    assert not target.permissions_for_user(superuser).can_move_to(target)


def test_superusers_keep_privacy_and_schedules_in_their_hands(page, editor, superuser):
    permissions = page.permissions_for_user(superuser)
    assert permissions.can_set_view_restrictions()
    assert permissions.can_unschedule()
    assert not page.permissions_for_user(editor).can_set_view_restrictions()


def test_the_page_explorer_costs_the_same_with_one_and_with_twenty(
    home, superuser, client, django_assert_max_num_queries
):
    client.force_login(superuser)
    url = reverse("wagtailadmin_explore", args=[home.pk])

    def add_and_count(numbers) -> int:
        for number in numbers:
            home.add_child(instance=StandardPage(title=f"Trang {number}", slug=f"trang-{number}"))
        client.get(url)
        with django_assert_max_num_queries(36) as captured:
            client.get(url)
        return len(captured)

    assert add_and_count([0]) == add_and_count(range(1, 20))
