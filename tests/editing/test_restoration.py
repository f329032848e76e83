"""What was deleted comes back whole, and public only if that was approved (decision 14)."""

import datetime
from io import StringIO

import pytest
from bs4 import BeautifulSoup
from django.contrib.auth.models import Group, Permission
from django.core.management import call_command
from django.urls import reverse
from django.utils import timezone
from wagtail.contrib.redirects.models import Redirect
from wagtail.models import GroupPagePermission, Page, PageLogEntry, PageViewRestriction, Site

from core.binned import is_binned
from core.models import WardSettings
from editing.deletion import recycle
from editing.models import Deletion
from editing.restoration import RestoreRefused, purge_overdue, restorable_by, restore
from home.models import ContactPage, StandardPage
from home.ward.setup import ensure_ward
from search.models import IndexEntry
from tests.factories import WARD, UserFactory

pytestmark = pytest.mark.django_db

DAY = datetime.timedelta(days=1)


def fresh(page):
    return StandardPage.objects.get(pk=page.pk)


@pytest.fixture
def public(write, publish):
    return publish(write("Trang đã duyệt", slug="da-duyet"))


class TestAsItWas:
    def test_a_draft_comes_back_to_its_place_address_and_order(self, write, home, editor):
        pages = [write(f"Bài {number}") for number in range(3)]
        before = list(home.get_children().values_list("pk", "slug", "url_path"))
        restore(recycle(pages[1], editor), editor)
        assert list(home.get_children().values_list("pk", "slug", "url_path")) == before
        assert fresh(pages[1]).latest_revision.user == editor
        assert not Deletion.objects.exists()
        assert Page.find_problems() == ([], [], [], [], [])

    def test_the_last_of_all_comes_back_as_the_last(self, write, home, editor):
        first, last = write("Một"), write("Hai")
        restore(recycle(last, editor), editor)
        assert list(home.get_children()) == [first.page_ptr, last.page_ptr]

    def test_when_its_neighbour_is_gone_it_goes_to_the_end(self, write, home, editor):
        one, two, three = (write(title) for title in ("Một", "Hai", "Ba"))
        deletion = recycle(one, editor)
        recycle(two, editor)
        restore(deletion, editor)
        assert list(home.get_children()) == [three.page_ptr, one.page_ptr]

    def test_everything_below_comes_along(self, write, publish, superuser, client):
        section = publish(write("Mục", slug="muc"))
        child = publish(write("Con", slug="con", parent=section))
        draft = write("Nháp", slug="nhap", parent=child)
        restore(recycle(section, superuser), superuser)
        assert client.get("/muc/con/").status_code == 200
        assert fresh(draft).url_path == "/trang-chu/muc/con/nhap/"
        assert not fresh(draft).live

    def test_an_address_that_was_taken_meanwhile_gets_a_number(self, write, editor):
        deletion = recycle(write("Cũ", slug="trung"), editor)
        write("Mới", slug="trung")
        assert restore(deletion, editor).slug == "trung-1"

    def test_redirects_lead_to_it_again(self, client, public, site, superuser):
        Redirect.objects.create(old_path="/cu", site=site, redirect_page=public)
        restore(recycle(public, superuser), superuser)
        assert client.get("/cu/")["Location"] == "/da-duyet/"

    def test_it_stands_in_the_log(self, write, editor):
        page = write("Bài")
        restore(recycle(page, editor), editor)
        entry = PageLogEntry.objects.get(action="editing.restore")
        assert (entry.page_id, entry.user) == (page.pk, editor)


class TestPublicAgain:
    def test_exactly_what_was_public_is_so_again(self, public, superuser, client):
        published_at = public.last_published_at
        restore(recycle(public, superuser), superuser)
        page = fresh(public)
        assert client.get("/da-duyet/").status_code == 200
        assert page.live_revision_id == public.live_revision_id
        assert page.last_published_at == published_at
        assert not page.has_unpublished_changes
        assert IndexEntry.objects.listed().filter(object_id=str(page.pk)).exists()

    def test_changes_that_nobody_approved_stay_a_draft(self, public, superuser, editor, client):
        public.title = "Chưa ai duyệt"
        public.save_revision(user=editor)
        restore(recycle(public, superuser), superuser)
        page = fresh(public)
        assert (page.live, page.title, page.draft_title) == (
            True,
            "Trang đã duyệt",
            "Chưa ai duyệt",
        )
        assert page.has_unpublished_changes
        assert "Chưa ai duyệt" not in client.get("/da-duyet/").content.decode()

    def test_an_editor_brings_it_back_as_a_draft(self, public, superuser, editor, client):
        restore(recycle(public, superuser), editor)
        assert not fresh(public).live
        assert client.get("/da-duyet/").status_code == 404

    def test_that_draft_becomes_public_by_approval(self, public, superuser, editor, approve_all):
        restore(recycle(public, superuser), editor)
        page = fresh(public)
        page.get_workflow().start(page, editor)
        assert approve_all(page).live

    def test_elsewhere_it_is_a_draft(self, write, publish, public, superuser):
        """The other place may be for more eyes than the former one."""
        other = publish(write("Nơi khác"))
        restore(recycle(public, superuser), superuser, other)
        assert not fresh(public).live
        assert fresh(public).get_parent().pk == other.pk

    def test_what_expired_meanwhile_is_a_draft(self, write, publish, superuser):
        page = publish(write("Hết hạn", expire_at=timezone.now() + DAY))
        deletion = recycle(page, superuser)
        Page.objects.filter(pk=page.pk).update(expire_at=timezone.now() - DAY)
        restore(deletion, superuser)
        assert not fresh(page).live

    def test_words_that_changed_in_the_bin_are_a_draft(self, public, superuser, editor):
        deletion = recycle(public, superuser)
        fresh(public).save_revision(user=editor)
        restore(deletion, superuser)
        assert not fresh(public).live

    def test_what_only_staff_could_read_stays_so(self, public, superuser, client):
        PageViewRestriction.objects.create(page=public, restriction_type="login")
        restore(recycle(public, superuser), superuser)
        assert fresh(public).live
        assert client.get("/da-duyet/").status_code == 302


class TestRefused:
    def test_while_the_place_is_in_the_bin_too(self, write, editor, superuser):
        section = write("Mục")
        child = write("Con", parent=section)
        deletion = recycle(child, editor)
        above = recycle(section, superuser)
        with pytest.raises(RestoreRefused):
            restore(deletion, editor)
        restore(above, editor)
        assert restore(Deletion.objects.get(), editor).get_parent().pk == section.pk

    def test_when_the_place_is_gone_for_good(self, write, editor, home):
        section = write("Mục")
        deletion = recycle(write("Con", parent=section), editor)
        section.delete()
        deletion.refresh_from_db()
        with pytest.raises(RestoreRefused):
            restore(deletion, editor)
        assert restore(deletion, editor, home).get_parent().pk == home.pk

    def test_where_there_may_be_only_one(self, home, superuser):
        deletion = recycle(home.add_child(instance=ContactPage(title="Liên hệ")), superuser)
        home.add_child(instance=ContactPage(title="Liên hệ mới"))
        with pytest.raises(RestoreRefused):
            restore(deletion, superuser)
        assert is_binned(Page.objects.get(pk=deletion.page_id))

    def test_the_second_of_two_at_once(self, write, editor):
        deletion = recycle(write("Bài"), editor)
        again = Deletion.objects.get()
        restore(deletion, editor)
        with pytest.raises(RestoreRefused):
            restore(again, editor)

    def test_in_the_tree_of_another_ward(self, write, editor, superuser):
        other = ensure_ward("phuong-khac.test", 80, WARD)
        deletion = recycle(write("Bài"), editor)
        for user in (editor, superuser):
            with pytest.raises(RestoreRefused):
                restore(deletion, user, Page.objects.get(pk=other.site.root_page_id))


class TestScreen:
    @pytest.fixture
    def deletion(self, write, superuser):
        section = write("Chuyên mục cũ")
        write("Con", parent=section)
        return recycle(section, superuser)

    def rows(self, client, user):
        client.force_login(user)
        response = client.get(reverse("editing:bin"))
        assert response.status_code == 200
        return BeautifulSoup(response.content, "html.parser").select(".bin-rows > li")

    def test_it_says_what_where_from_how_much_who_and_how_long(self, client, deletion, editor):
        (row,) = self.rows(client, editor)
        text = " ".join(row.get_text().split())
        for said in ("Chuyên mục cũ", "Trang chủ", "1 trang", deletion.deleted_by_name, "30 ngày"):
            assert said in text
        assert not row.select("a[href*=xoa-han]")

    def test_the_button_restores(self, client, deletion, editor):
        (row,) = self.rows(client, editor)
        assert row.form["method"] == "post"
        response = client.post(row.form["action"], follow=True)
        assert "bản nháp" in response.content.decode()
        assert not is_binned(fresh(deletion.page))
        again = client.post(row.form["action"], follow=True)
        assert "không còn trong thùng rác" in again.content.decode()

    def test_looking_restores_nothing(self, client, deletion, editor, superuser):
        for user, name in ((editor, "restore"), (superuser, "purge")):
            client.force_login(user)
            address = reverse(f"editing:{name}", args=[deletion.pk])
            assert client.get(address).status_code == 200
        assert is_binned(fresh(deletion.page))

    def test_without_its_place_another_one_is_asked_for(self, client, deletion, editor, home):
        Deletion.objects.update(old_parent=None)
        (row,) = self.rows(client, editor)
        address = row.a["href"]
        assert client.post(address).status_code == 400
        options = BeautifulSoup(client.get(address).content, "html.parser").select("option")
        assert str(home.pk) in [option["value"] for option in options]
        for bad in ("", "x", "0", "99999999999999999999", str(Page.get_first_root_node().pk)):
            assert client.post(address, {"parent": bad}).status_code == 400
        client.post(address, {"parent": home.pk})
        assert fresh(deletion.page).get_parent().pk == home.pk

    def test_only_superusers_remove_for_good(self, client, deletion, administrator, superuser):
        address = reverse("editing:purge", args=[deletion.pk])
        client.force_login(administrator)
        client.post(address)
        assert is_binned(fresh(deletion.page))
        client.force_login(superuser)
        client.post(address)
        assert not StandardPage.objects.exists()
        assert PageLogEntry.objects.filter(action="editing.purge").count() == 1
        assert client.post(address, follow=True).status_code == 200

    def test_people_without_pages_and_visitors_see_nothing(self, client, deletion, leader):
        addresses = [
            reverse("editing:bin"),
            reverse("editing:restore", args=[deletion.pk]),
            reverse("editing:purge", args=[deletion.pk]),
        ]
        for address in addresses:
            assert client.get(address).status_code == 302
        client.force_login(leader)
        for address in addresses:
            assert client.post(address).status_code in (302, 403, 404, 405)
        assert client.get(addresses[0]).status_code == 404
        assert is_binned(fresh(deletion.page))

    def test_another_ward_sees_and_restores_nothing(self, client, deletion):
        other = ensure_ward("phuong-khac.test", 80, WARD)
        groups = [other.groups[name] for name in ("Quản trị", "Biên tập viên", "Ban biên tập")]
        stranger = UserFactory(groups=groups)
        assert self.rows(client, stranger) == []
        response = client.post(reverse("editing:restore", args=[deletion.pk]))
        assert response.status_code == 404
        assert is_binned(fresh(deletion.page))

    def test_an_unknown_number_is_no_error(self, client, editor):
        client.force_login(editor)
        response = client.post(reverse("editing:restore", args=[10**15]), follow=True)
        assert response.status_code == 200

    def test_the_menu_leads_there(self, client, editor):
        client.force_login(editor)
        home = client.get(reverse("wagtailadmin_home")).content.decode()
        assert reverse("editing:bin") in home

    def test_it_costs_the_same_with_one_and_with_twenty(
        self, client, write, editor, django_assert_max_num_queries
    ):
        def count() -> int:
            self.rows(client, editor)
            with django_assert_max_num_queries(30) as captured:
                assert self.rows(client, editor)
            return len(captured)

        recycle(write("Bài"), editor)
        with_one = count()
        for number in range(19):
            recycle(write(f"Bài {number}"), editor)
        assert count() == with_one


class TestAfterThirtyDays:
    NOW = datetime.datetime(2026, 6, 30, 3, tzinfo=datetime.UTC)

    def test_it_is_removed_for_good_and_not_a_minute_earlier(self, write, editor):
        old = recycle(write("Cũ"), editor, now=self.NOW - 30 * DAY)
        recent = recycle(write("Mới"), editor, now=self.NOW - 30 * DAY + DAY / 1440)
        assert (old.days_left(30, self.NOW), recent.days_left(30, self.NOW)) == (0, 1)
        assert purge_overdue(self.NOW) == (1, [])
        assert list(StandardPage.objects.all()) == [recent.page.specific]

    def test_each_ward_says_for_how_long(self, write, editor, site):
        WardSettings.objects.filter(site=site).update(recycle_bin_days=31)
        recycle(write("Cũ"), editor, now=self.NOW - 30 * DAY)
        assert purge_overdue(self.NOW) == (0, [])
        assert purge_overdue(self.NOW + DAY) == (1, [])

    def test_everything_below_goes_too(self, write, superuser):
        section = write("Mục")
        write("Con", parent=section)
        recycle(section, superuser, now=self.NOW - 40 * DAY)
        assert purge_overdue(self.NOW) == (2, [])
        assert not StandardPage.objects.exists()

    def test_the_bin_of_a_ward_that_is_gone_is_emptied_too(self, write, editor, site):
        deletion = recycle(write("Cũ"), editor, now=self.NOW - 40 * DAY)
        Site.objects.filter(pk=site.pk).delete()
        deletion.refresh_from_db()
        assert deletion.site is None
        assert purge_overdue(self.NOW) == (1, [])

    def test_the_command_says_how_many(self, write, editor):
        recycle(write("Cũ"), editor, now=timezone.now() - 40 * DAY)
        out = StringIO()
        call_command("empty_recycle_bin", "--dry-run", stdout=out)
        assert "Cũ" in out.getvalue()
        assert Deletion.objects.count() == 1
        call_command("empty_recycle_bin", stdout=out)
        assert "Đã xóa hẳn 1 trang" in out.getvalue()
        assert not Deletion.objects.exists()


def test_an_editor_of_one_section_restores_what_was_there(write, editor, home, superuser):
    section, other = write("Mục"), write("Mục khác")
    group = Group.objects.create(name="Biên tập mục")
    permission = Permission.objects.get(content_type__app_label="wagtailcore", codename="add_page")
    GroupPagePermission.objects.create(group=group, page=section, permission=permission)
    user = UserFactory(groups=[group])
    here = recycle(write("Ở đây", parent=section), superuser)
    recycle(write("Chỗ khác", parent=other), superuser)
    assert list(restorable_by(user)) == [here]
    restore(here, user)
