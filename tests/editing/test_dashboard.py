"""The dashboard tells editors and approvers what there is to do."""

import datetime

import pytest
from bs4 import BeautifulSoup
from django.urls import reverse
from django.utils import timezone

from approvals.models import Deadline, Delegation
from editing.queues import Drafts, Returned, ReviewDue, Scheduled, Waiting
from home.models import StandardPage
from home.ward.setup import ensure_ward
from tests.factories import WARD, UserFactory

pytestmark = pytest.mark.django_db


def rows(queue, user, **options):
    shown = queue(user, **options)
    return shown.rows(shown.items())


def titles(queue, user, **options) -> list[str]:
    return [row.title for row in rows(queue, user, **options)]


def dashboard(client, user) -> BeautifulSoup:
    client.force_login(user)
    response = client.get(reverse("wagtailadmin_home"))
    assert response.status_code == 200
    return BeautifulSoup(response.content, "html.parser")


class TestDrafts:
    def test_a_draft_is_named_with_its_kind_section_and_the_way_to_it(self, write, home, editor):
        section = home.add_child(instance=StandardPage(title="Giới thiệu", show_in_menus=True))
        page = write("Lịch sử hình thành", parent=section)
        (row,) = rows(Drafts, editor)
        assert (row.title, row.section) == ("Lịch sử hình thành", "Giới thiệu")
        assert row.kind == StandardPage.get_verbose_name()
        assert row.address == reverse("wagtailadmin_pages:edit", args=[page.pk])

    def test_somebody_elses_draft_is_not_mine(self, write, editor, board_member):
        write("Của người khác", user=board_member)
        assert titles(Drafts, editor) == []

    def test_my_change_stays_mine_when_somebody_saves_after_me(self, write, editor, board_member):
        write("Hai người viết").save_revision(user=board_member)
        assert titles(Drafts, editor) == ["Hai người viết"]

    def test_a_published_page_is_no_draft_until_i_change_it(self, write, publish, editor):
        page = publish(write("Đã đăng"))
        assert titles(Drafts, editor) == []
        page.title = "Đã đăng, sửa lại"
        page.save_revision(user=editor)
        assert titles(Drafts, editor) == ["Đã đăng, sửa lại"]

    def test_what_i_wrote_before_it_was_published_makes_no_draft_of_others_changes(
        self, write, publish, editor, board_member
    ):
        publish(write("Đã đăng")).save_revision(user=board_member)
        assert titles(Drafts, editor) == []

    def test_submitted_returned_or_scheduled_is_no_draft(
        self, write, submit, send_back, publish, editor, board_member
    ):
        submit(write("Đã trình"))
        send_back(submit(write("Bị trả")), board_member, "Sửa ảnh")
        page = write("Hẹn giờ", go_live_at=timezone.now() + datetime.timedelta(days=1))
        publish(page)
        assert titles(Drafts, editor) == []


class TestReturned:
    def test_it_says_who_returned_it_and_why(self, write, submit, send_back, editor, board_member):
        send_back(submit(write("Bị trả")), board_member, "Ảnh bị mờ <b>")
        (row,) = rows(Returned, editor)
        assert row.quote == "Ảnh bị mờ <b>"
        assert str(board_member) in row.facts[0]

    def test_it_is_there_for_whoever_created_the_page_too(
        self, write, submit, send_back, editor, board_member, superuser
    ):
        send_back(submit(write("Bị trả"), superuser), board_member, "Sửa")
        assert titles(Returned, editor) == ["Bị trả"]

    def test_it_leaves_the_list_when_it_is_submitted_again(
        self, write, submit, send_back, editor, board_member
    ):
        page = submit(write("Bị trả"))
        send_back(page, board_member, "Sửa")
        StandardPage.objects.get(pk=page.pk).current_workflow_state.resume(user=editor)
        assert titles(Returned, editor) == []
        assert titles(Waiting, editor) == ["Bị trả"]


class TestWaiting:
    def test_it_says_at_which_step_and_with_whom(self, write, submit, editor, board_member):
        submit(write("Chờ duyệt"))
        (row,) = rows(Waiting, editor)
        said = " ".join(row.facts)
        assert "Ban biên tập kiểm tra" in said
        assert str(board_member) in said

    def test_it_says_by_when_it_is_to_be_decided_and_whether_that_is_late(
        self, write, submit, editor
    ):
        page = submit(write("Chờ duyệt"))
        due_at = datetime.datetime(2026, 6, 1, 9, tzinfo=datetime.UTC)
        Deadline.objects.update_or_create(
            task_state=page.current_workflow_task_state, defaults={"due_at": due_at}
        )
        (row,) = rows(Waiting, editor, now=due_at)
        assert "16:00 01/06/2026" in " ".join(row.facts)
        assert not row.is_late
        (row,) = rows(Waiting, editor, now=due_at + datetime.timedelta(seconds=1))
        assert row.is_late

    def test_who_stands_in_is_named_too(self, write, submit, site, editor, leader, board_member):
        now = timezone.now()
        Delegation.objects.create(
            site=site,
            giver=board_member,
            delegate=leader,
            starts_at=now - datetime.timedelta(days=1),
            ends_at=now + datetime.timedelta(days=1),
            reason="Đi công tác",
        )
        submit(write("Chờ duyệt"))
        (row,) = rows(Waiting, editor)
        assert str(leader) in " ".join(row.facts)

    def test_without_a_deadline_none_is_named(self, write, submit, editor):
        submit(write("Chờ duyệt"))
        Deadline.objects.all().delete()
        (row,) = rows(Waiting, editor)
        assert len(row.facts) == 1
        assert not row.is_late

    def test_people_who_left_are_not_named(self, write, submit, editor, board_member):
        board_member.is_active = False
        board_member.save()
        submit(write("Chờ duyệt"))
        (row,) = rows(Waiting, editor)
        assert str(board_member) not in " ".join(row.facts)

    def test_what_others_submitted_is_not_listed(self, write, submit, editor, board_member):
        submit(write("Của người khác", user=board_member), board_member)
        assert titles(Waiting, editor) == []


class TestScheduled:
    def test_what_will_appear_and_what_will_expire_is_listed_by_time(self, write, publish, editor):
        now = timezone.now()
        day = datetime.timedelta(days=1)
        publish(write("Hết hạn", expire_at=now + 2 * day))
        publish(write("Sắp đăng", go_live_at=now + day, expire_at=now + 9 * day))
        publish(write("Không hẹn"))
        first, second = rows(Scheduled, editor)
        assert (first.title, second.title) == ("Sắp đăng", "Hết hạn")
        assert (len(first.facts), len(second.facts)) == (2, 1)

    def test_a_draft_with_a_date_is_not_scheduled(self, write, editor):
        write("Mới viết", go_live_at=timezone.now() + datetime.timedelta(days=1))
        assert titles(Scheduled, editor) == []


class TestReviewDue:
    NOW = datetime.datetime(2026, 6, 1, 2, tzinfo=datetime.UTC)

    def test_public_pages_are_listed_from_their_review_date_on(self, write, publish, editor):
        for day in (2, 1, 30):
            month = 5 if day == 30 else 6
            publish(write(f"Hạn {day}", review_by=datetime.date(2026, month, day)))
        assert titles(ReviewDue, editor, now=self.NOW) == ["Hạn 30", "Hạn 1"]

    def test_the_day_is_the_one_in_viet_nam(self, write, publish, editor):
        publish(write("Hạn 1", review_by=datetime.date(2026, 6, 1)))
        evening = datetime.datetime(2026, 5, 31, 17, tzinfo=datetime.UTC)
        assert titles(ReviewDue, editor, now=evening) == ["Hạn 1"]
        assert titles(ReviewDue, editor, now=evening - datetime.timedelta(seconds=1)) == []

    def test_drafts_are_not_due(self, write, editor):
        write("Nháp", review_by=datetime.date(2020, 1, 1))
        assert titles(ReviewDue, editor) == []

    def test_only_what_the_person_may_edit(self, write, publish, leader):
        publish(write("Hạn", review_by=datetime.date(2020, 1, 1)))
        assert titles(ReviewDue, leader) == []


class TestAnotherWard:
    @pytest.fixture
    def stranger(self, site):
        ward = ensure_ward("phuong-khac.test", 80, WARD)
        return UserFactory(groups=[ward.groups["Ban biên tập"], ward.groups["Biên tập viên"]])

    def test_nothing_of_this_ward_is_seen(
        self, write, submit, send_back, publish, board_member, stranger
    ):
        """Not even of what the person wrote or submitted here before changing wards."""
        soon = timezone.now() + datetime.timedelta(days=1)
        write("Nháp", user=stranger)
        submit(write("Chờ", user=stranger), stranger)
        send_back(submit(write("Trả", user=stranger), stranger), board_member, "Sửa")
        publish(write("Hẹn", user=stranger, expire_at=soon))
        publish(write("Rà soát", user=stranger, review_by=datetime.date(2020, 1, 1)))
        for queue in (Drafts, Waiting, Returned, Scheduled, ReviewDue):
            assert titles(queue, stranger) == [], queue


class TestScreen:
    def test_an_editor_without_work_reads_so_in_every_list(self, client, editor):
        page = dashboard(client, editor)
        assert len(page.select(".work-queue")) == 5
        assert len(page.select(".work-empty")) == 5
        assert not page.select(".work-decide")

    def test_wagtails_lists_of_the_same_are_gone(
        self, client, write, submit, send_back, editor, board_member
    ):
        send_back(submit(write("Bị trả")), board_member, "Ảnh bị mờ")
        page = dashboard(client, editor)
        assert page.get_text().count("Bị trả lại") == 1
        assert page.get_text().count("Ảnh bị mờ") == 1
        assert not page.select("table.listing")

    def test_a_reason_cannot_bring_markup(self, client, write, submit, send_back, board_member):
        send_back(submit(write("Bị trả")), board_member, "<script>1</script>")
        page = dashboard(client, write("x").owner)
        assert page.select_one(".work-rows q").get_text() == "<script>1</script>"

    def test_an_approver_sees_how_many_wait_and_the_way_there(
        self, client, write, submit, board_member, leader
    ):
        submit(write("Chờ duyệt"))
        decide = dashboard(client, board_member).select_one(".work-decide")
        assert "1 bài" in " ".join(decide.get_text().split())
        assert decide.a["href"] == reverse("approvals:desk")
        nothing = dashboard(client, leader)
        assert "Không có việc" in nothing.select_one(".work-decide").get_text()
        assert not nothing.select(".work-queue")

    def test_only_people_who_may_open_pages_can_search_them(self, client, editor, leader):
        box = dashboard(client, editor).select_one("form[role=search]")
        assert client.get(box["action"], {"q": "x"}).status_code == 200
        assert not dashboard(client, leader).select("form[role=search]")

    def test_the_rest_of_a_long_list_has_a_page_of_its_own(self, client, write, editor):
        for number in range(21):
            write(f"Nháp {number}")
        page = dashboard(client, editor)
        drafts = page.select_one("[aria-labelledby=work-ban-nhap]")
        assert len(drafts.select("li")) == 5
        whole = client.get(drafts.select("a")[-1]["href"])
        assert whole.content.decode().count("Nháp ") == 20
        assert "Nháp 0" in client.get(f"{whole.request['PATH_INFO']}?page=2").content.decode()

    @pytest.mark.parametrize("page", ["0", "x", "999999999999999999999", "-1"])
    def test_a_page_that_is_not_there_shows_one_that_is(self, client, write, editor, page):
        write("Nháp")
        client.force_login(editor)
        address = reverse("editing:queue", args=["ban-nhap"])
        assert "Nháp" in client.get(address, {"page": page}).content.decode()

    def test_an_unknown_list_is_not_found(self, client, editor, leader):
        client.force_login(editor)
        assert client.get(reverse("editing:queue", args=["gi-do"])).status_code == 404
        client.force_login(leader)
        assert client.get(reverse("editing:queue", args=["ban-nhap"])).status_code == 404

    def test_the_lists_are_for_people_who_are_logged_in(self, client, site):
        response = client.get(reverse("editing:queue", args=["ban-nhap"]))
        assert response.status_code == 302

    def test_it_costs_the_same_with_one_and_with_twenty(
        self,
        client,
        write,
        submit,
        send_back,
        publish,
        board_member,
        editor,
        django_assert_max_num_queries,
    ):
        soon = timezone.now() + datetime.timedelta(days=1)

        def one_of_each(number):
            write(f"Nháp {number}")
            submit(write(f"Chờ {number}"))
            send_back(submit(write(f"Trả {number}")), board_member, "Sửa")
            publish(write(f"Hẹn {number}", expire_at=soon))
            publish(write(f"Rà soát {number}", review_by=datetime.date(2020, 1, 1)))

        def count() -> int:
            dashboard(client, editor)
            with django_assert_max_num_queries(45) as captured:
                client.get(reverse("wagtailadmin_home"))
            return len(captured)

        one_of_each(0)
        with_one = count()
        for number in range(1, 20):
            one_of_each(number)
        assert count() == with_one
