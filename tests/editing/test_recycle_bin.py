"""Deleting moves to the recycle bin: gone for everybody, and kept whole (decision 14)."""

import datetime

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.core.management import call_command
from django.urls import reverse
from django.utils import timezone
from wagtail.contrib.redirects.models import Redirect
from wagtail.models import Page, PageLogEntry, WorkflowState

from articles.models import ArticleIndexPage
from core.binned import is_binned
from core.models import PortalPage
from editing.deletion import DeletionRefused, recycle
from editing.models import Deletion, RecycleBinPage
from editing.queues import Drafts, ReviewDue
from home.models import ContactPage, StandardPage
from home.ward.setup import ensure_ward
from search.models import IndexEntry
from tests.articles.factories import make_article
from tests.factories import WARD, UserFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def draft(write):
    return write("Bản nháp")


@pytest.fixture
def section(write, publish, home):
    """A public page with a public one and a draft below it."""
    section = publish(write("Chuyên mục", slug="chuyen-muc"))
    publish(write("Bài con", parent=section, slug="bai-con"))
    write("Nháp con", parent=section)
    return StandardPage.objects.get(pk=section.pk)


def fresh(page):
    return StandardPage.objects.get(pk=page.pk)


def delete(client, user, page, **data):
    client.force_login(user)
    return client.post(reverse("wagtailadmin_pages:delete", args=[page.pk]), data, follow=True)


class TestDeleting:
    def test_the_editors_screen_says_that_it_can_be_restored(self, client, draft, editor, site):
        client.force_login(editor)
        address = reverse("wagtailadmin_pages:delete", args=[draft.pk])
        assert "trong 30 ngày" in client.get(address).content.decode()
        site.wardsettings.recycle_bin_days = 7
        site.wardsettings.save()
        assert "trong 7 ngày" in client.get(address).content.decode()
        assert not is_binned(fresh(draft))

    def test_a_draft_goes_to_the_bin_of_its_ward(self, client, draft, editor, site, home):
        response = delete(client, editor, draft)
        assert "thùng rác" in response.content.decode()
        deletion = draft.deletion
        assert (deletion.site, deletion.old_parent_id) == (site, home.pk)
        assert (deletion.deleted_by, deletion.old_place) == (editor, "Trang chủ")
        assert fresh(draft).get_parent().specific == RecycleBinPage.objects.get()

    def test_public_pages_are_deleted_by_those_whom_wagtail_lets(
        self, client, section, editor, administrator, superuser
    ):
        for user in (editor, administrator):
            delete(client, user, section)
            assert not is_binned(fresh(section))
        delete(client, superuser, section)
        assert is_binned(fresh(section))

    def test_everything_below_goes_along_and_is_public_no_more(self, client, section, superuser):
        addresses = [page.url for page in section.get_descendants(inclusive=True).live()]
        assert {client.get(address).status_code for address in addresses} == {200}
        recycle(section, superuser)
        assert {client.get(address).status_code for address in addresses} == {404}
        assert fresh(section).get_descendants(inclusive=True).count() == 3
        assert not fresh(section).get_descendants(inclusive=True).live().exists()
        assert not IndexEntry.objects.listed().filter(object_id=str(section.pk)).exists()
        assert fresh(section).url is None

    def test_in_bulk_a_page_and_one_below_it(self, client, section, superuser, home):
        child = section.get_children().first()
        other = home.add_child(instance=StandardPage(title="Khác"))
        client.force_login(superuser)
        address = reverse("wagtail_bulk_action", args=["wagtailcore", "page", "delete"])
        address += f"?next=/&id={section.pk}&id={child.pk}&id={other.pk}"
        assert "trong 30 ngày" in client.get(address).content.decode()
        assert client.post(address).status_code == 302
        assert set(Deletion.objects.values_list("page_id", flat=True)) == {section.pk, other.pk}

    def test_two_with_the_same_address_lie_side_by_side(self, write, editor, home):
        one = write("Trùng", slug="trung")
        recycle(one, editor)
        two = write("Trùng", slug="trung")
        recycle(two, editor)
        assert RecycleBinPage.objects.get().get_children().count() == 2

    def test_its_address_is_free_again(self, write, editor):
        recycle(write("Cũ", slug="trung"), editor)
        assert write("Mới", slug="trung").slug == "trung"

    def test_what_waits_for_approval_waits_no_more(self, draft, submit, editor, board_member):
        page = submit(draft)
        task_state = page.current_workflow_task_state
        recycle(page, editor)
        assert WorkflowState.objects.get().status == WorkflowState.STATUS_CANCELLED
        with pytest.raises(PermissionDenied):
            task_state.task.specific.on_action(task_state, board_member, "approve")

    def test_what_was_set_to_a_time_does_not_appear(self, write, publish, editor):
        soon = timezone.now() + datetime.timedelta(hours=1)
        page = publish(write("Hẹn giờ", go_live_at=soon))
        assert page.scheduled_revision
        recycle(page, editor)
        page.revisions.update(created_at=timezone.now())
        assert not fresh(page).scheduled_revision
        call_command("publish_scheduled")
        assert not fresh(page).live

    def test_no_way_publishes_what_lies_in_the_bin(self, draft, editor):
        recycle(draft, editor)
        with pytest.raises(ValidationError):
            fresh(draft).latest_revision.publish(skip_permission_checks=True)
        assert not fresh(draft).live

    def test_redirects_to_it_lead_nowhere_and_break_nothing(self, client, section, site, superuser):
        Redirect.objects.create(
            old_path="/cu", site=site, redirect_page=section, redirect_page_route_path="/lich"
        )
        recycle(section, superuser)
        assert client.get("/cu/").status_code == 404
        assert not Redirect.objects.exists()

    def test_a_front_page_stays(self, client, home, superuser):
        delete(client, superuser, home)
        assert not is_binned(Page.objects.get(pk=home.pk))
        with pytest.raises(DeletionRefused):
            recycle(home, superuser)
        address = reverse("wagtail_bulk_action", args=["wagtailcore", "page", "delete"])
        client.post(f"{address}?next=/&id={home.pk}")
        assert Page.objects.filter(pk=home.pk).exists()
        assert not Deletion.objects.exists()

    def test_a_mistyped_name_deletes_nothing(self, client, draft, editor):
        delete(client, editor, draft, confirm_site_name="sai tên")
        assert not is_binned(fresh(draft))

    def test_it_stands_in_the_log(self, draft, editor):
        recycle(draft, editor)
        entry = PageLogEntry.objects.get(action="editing.recycle")
        assert (entry.page_id, entry.user) == (draft.pk, editor)

    def test_looking_deletes_nothing(self, client, draft, editor):
        client.force_login(editor)
        client.get(reverse("wagtailadmin_pages:delete", args=[draft.pk]))
        assert not Deletion.objects.exists()

    def test_a_page_outside_every_ward_is_deleted_as_wagtail_does(self, client, site, superuser):
        root = Page.get_first_root_node()
        page = root.add_child(instance=StandardPage(title="Lạc", slug="lac", live=False))
        delete(client, superuser, page)
        assert not Page.objects.filter(pk=page.pk).exists()


class TestInTheBin:
    """Superusers too find it in the list of the bin only."""

    @pytest.fixture
    def binned(self, write, publish, superuser):
        page = publish(write("Tài liệu mật danh Hoa Ban"))
        recycle(page, superuser)
        return fresh(page)

    @pytest.mark.parametrize(
        ("name", "query"),
        [
            ("wagtailadmin_explore_root", ""),
            ("wagtailadmin_pages:search", "?q=Hoa+Ban"),
            ("wagtailadmin_choose_page", ""),
            ("wagtailadmin_choose_page_search", "?q=Hoa+Ban"),
            ("wagtailadmin_api:pages:listing", "?fields=*"),
            ("wagtailadmin_reports:aging_pages", ""),
        ],
    )
    def test_it_is_in_no_list(self, client, binned, superuser, editor, home, name, query):
        home.add_child(instance=StandardPage(title="Hoa Ban trên đồi", slug="hoa-ban"))
        for user in (superuser, editor):
            client.force_login(user)
            text = client.get(reverse(name) + query).content.decode()
            assert "mật danh" not in text
            assert "Thùng rác thu-nghiem" not in text
            assert "_thung-rac-" not in text

    def test_choosers_and_explorer_show_nothing_inside_the_bin(self, client, binned, superuser):
        client.force_login(superuser)
        for name in ("wagtailadmin_choose_page_child", "wagtailadmin_explore"):
            address = reverse(name, args=[RecycleBinPage.objects.get().pk])
            assert "mật danh" not in client.get(address).content.decode()

    @pytest.mark.parametrize(
        "action", ["edit", "move", "copy", "delete", "add_subpage", "history", "unpublish"]
    )
    def test_nobody_works_on_it(self, client, binned, superuser, action):
        client.force_login(superuser)
        address = reverse(f"wagtailadmin_pages:{action}", args=[binned.pk])
        assert client.post(address).status_code in (302, 403, 405)
        assert client.get(address).status_code in (302, 403, 404)
        assert fresh(binned).path == binned.path

    def test_nothing_is_created_or_moved_there(self, client, binned, superuser, home, write):
        client.force_login(superuser)
        page = write("Chuyển đi")
        copies = Page.objects.count()
        for place in (binned, RecycleBinPage.objects.get()):
            add = reverse("wagtailadmin_pages:add", args=["home", "standardpage", place.pk])
            client.post(add, {"title": "Lậu", "slug": "lau"})
            args = [page.pk, place.pk]
            client.post(reverse("wagtailadmin_pages:move_confirm", args=args))
            form = {"new_title": "x", "new_slug": "x", "new_parent_page": place.pk}
            client.post(reverse("wagtailadmin_pages:copy", args=[page.pk]), form)
            bulk = reverse("wagtail_bulk_action", args=["wagtailcore", "page", "move"])
            client.post(f"{bulk}?next=/&id={page.pk}", {"chooser": place.pk})
        assert Page.objects.count() == copies
        assert fresh(page).get_parent().pk == home.pk

    def test_nothing_is_taken_out_by_its_number(self, client, binned, superuser, home):
        client.force_login(superuser)
        client.post(reverse("wagtailadmin_pages:move_confirm", args=[binned.pk, home.pk]))
        for action in ("move", "delete", "publish", "unpublish"):
            bulk = reverse("wagtail_bulk_action", args=["wagtailcore", "page", action])
            client.post(f"{bulk}?next=/&id={binned.pk}", {"chooser": home.pk})
        assert fresh(binned).path == binned.path

    def test_it_is_no_work_on_the_dashboard(self, write, publish, superuser):
        write("Nháp", user=superuser)
        publish(write("Rà soát", review_by=datetime.date(2020, 1, 1)))
        for page in StandardPage.objects.all():
            recycle(page, superuser)
        for queue in (Drafts, ReviewDue):
            assert list(queue(superuser).items()) == []

    def test_visitors_find_no_address_of_the_bin(self, client, binned, home):
        for address in ("/_thung-rac-1/", f"/{binned.slug}/", binned.url_path):
            assert client.get(address).status_code == 404
        assert binned.title not in client.get("/sitemap.xml").content.decode()

    def test_a_page_of_which_there_is_one_can_be_made_anew(self, home, superuser):
        page = home.add_child(instance=ContactPage(title="Liên hệ"))
        assert not ContactPage.can_create_at(home)
        recycle(page, superuser)
        assert ContactPage.can_create_at(home)

    def test_the_front_page_lists_it_no_more(self, client, home, superuser):
        news = home.add_child(
            instance=ArticleIndexPage(title="Tin tức", slug="tin", show_in_menus=True)
        )
        article = make_article(news, title="Tin sẽ xóa")
        assert "Tin sẽ xóa" in client.get(news.url).content.decode()
        recycle(article, superuser)
        assert "Tin sẽ xóa" not in client.get(news.url).content.decode()
        recycle(news, superuser)
        assert "Tin tức" not in client.get(home.url).content.decode()

    def test_every_kind_of_page_is_a_portal_page_that_knows_the_bin(self, binned, superuser):
        assert isinstance(binned, PortalPage)
        tester = binned.permissions_for_user(superuser)
        rights = [name for name in dir(tester) if name.startswith("can_")]
        given = [
            name
            for name in rights
            if getattr(tester, name)(*([binned] if name in ("can_move_to", "can_copy_to") else []))
        ]
        assert given == []


def test_each_ward_has_a_bin_of_its_own(site, draft, editor):
    other = ensure_ward("phuong-khac.test", 80, WARD)
    stranger = UserFactory(groups=[other.groups["Biên tập viên"]])
    page = StandardPage(title="Của phường khác", live=False)
    other.site.root_page.add_child(instance=page)
    recycle(draft, editor)
    recycle(page, stranger)
    assert RecycleBinPage.objects.count() == 2
    assert page.deletion.site == other.site
