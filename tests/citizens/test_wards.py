"""Two wards in one database keep their messages and topics to themselves (R2, R48)."""

import pytest
from django.contrib.admin.utils import quote
from django.db import IntegrityError
from django.urls import reverse

from accounts.wards import sites_of, staff_of
from citizens.codes import grouped
from citizens.models import QuestionPage, Submission, Topic
from tests.citizens.factories import (
    PERSON,
    form_data,
    make_feedback_page,
    make_question_index,
    make_submission,
)


def address(view, submission=None):
    args = [quote(submission.pk)] if submission else []
    return reverse(f"citizen_messages:{view}", args=args)


@pytest.fixture
def submission(site):
    return make_submission(site)


def test_each_person_works_for_one_ward_and_superusers_for_all(
    site, other_site, editor, leader, other_board_member, other_leader, superuser
):
    """Leaders hold no permission on pages; their step of the workflow says where they belong."""
    assert list(sites_of(editor)) == list(sites_of(leader)) == [site]
    assert list(sites_of(other_board_member)) == list(sites_of(other_leader)) == [other_site]
    assert set(sites_of(superuser)) == {site, other_site}
    assert set(staff_of([other_site])) == {other_board_member, other_leader, superuser}


@pytest.mark.parametrize("person", ["other_board_member", "other_leader"])
def test_people_of_another_ward_neither_list_nor_read_messages(
    client, submission, other_site, person, request
):
    client.force_login(request.getfixturevalue(person))
    listed = client.get(address("index"))
    assert listed.status_code == 200
    assert submission.title not in listed.content.decode()
    for view in ("inspect", "edit", "history", "usage"):
        answer = client.get(address(view, submission))
        assert answer.status_code in (302, 403), view
        assert PERSON["full_name"] not in answer.content.decode()


def test_people_of_a_ward_list_and_read_its_messages(
    client, other_site, other_board_member, other_leader
):
    submission = make_submission(other_site)
    for person in (other_board_member, other_leader):
        client.force_login(person)
        assert submission.title in client.get(address("index")).content.decode()
        assert PERSON["full_name"] in client.get(address("inspect", submission)).content.decode()


def test_the_board_of_another_ward_cannot_move_a_message_along(
    client, submission, other_board_member
):
    client.force_login(other_board_member)
    data = {"status": "accepted", "handler": "", "due_on": "", "topic": ""}
    client.post(address("edit", submission), data | {"forwarded_to": "", "reply": ""})
    submission.refresh_from_db()
    assert submission.status == "new"


def test_a_message_is_handled_by_those_of_its_ward_who_may_read_it(
    client, submission, editor, board_member, leader, other_site, other_board_member
):
    topic = Topic.objects.create(site=other_site, name="Khác")
    client.force_login(board_member)
    form = client.get(address("edit", submission)).context["form"]
    assert set(form.fields["handler"].queryset) == {board_member, leader}
    assert topic not in form.fields["topic"].queryset


def test_the_filters_of_the_list_name_nobody_of_another_ward(
    client, site, board_member, other_site, other_board_member
):
    Topic.objects.create(site=site, name="Chủ đề phường này")
    make_submission(other_site)
    client.force_login(other_board_member)
    html = client.get(address("index")).content.decode()
    assert board_member.get_full_name() not in html
    assert "Chủ đề phường này" not in html


def test_an_answer_names_no_message_of_another_ward(
    client, submission, other_site, other_board_member
):
    index = make_question_index(other_site.root_page.specific)
    client.force_login(other_board_member)
    add = reverse("wagtailadmin_pages:add", args=["citizens", "questionpage", index.pk])
    data = {
        "title": "Khai sinh ở đâu?",
        "slug": "khai-sinh",
        "question": "Ở đâu?",
        "answer-count": "0",
        "answering_unit": "Văn phòng",
    } | {f"comments-{key}_FORMS": "0" for key in ("TOTAL", "INITIAL", "MIN_NUM", "MAX_NUM")}
    answer = client.post(add, data | {"submission": grouped(submission.code)})
    assert answer.status_code == 200
    assert not QuestionPage.objects.exists()
    own = make_submission(other_site)
    assert client.post(add, data | {"submission": grouped(own.code)}).status_code == 302
    assert QuestionPage.objects.get().submission == own


def test_the_public_form_offers_and_takes_the_topics_of_its_ward_only(client, site, other_site):
    page = make_feedback_page(other_site.root_page.specific)
    foreign = Topic.objects.create(site=site, name="Chủ đề phường này")
    own = Topic.objects.create(site=other_site, name="Chủ đề phường bên")
    there = {"headers": {"host": other_site.hostname}}
    html = client.get("/gop-y/", **there).content.decode()
    assert own.name in html
    assert foreign.name not in html
    assert client.post("/gop-y/", form_data(topic=foreign.pk), **there).status_code == 400
    assert client.post("/gop-y/", form_data(topic=own.pk), **there).status_code == 303
    assert Submission.objects.get().topic == own
    assert page.get_site() == other_site


def test_wards_may_name_a_topic_alike_but_each_only_once(site, other_site):
    for ward in (site, other_site):
        Topic.objects.create(site=ward, name="Hộ tịch")
    with pytest.raises(IntegrityError):
        Topic.objects.create(site=site, name="Hộ tịch")


def test_a_ward_lists_and_changes_its_own_topics_only(client, site, other_site, other_board_member):
    foreign = Topic.objects.create(site=site, name="Chủ đề phường này")
    own = Topic.objects.create(site=other_site, name="Chủ đề phường bên")
    client.force_login(other_board_member)
    listed = client.get(reverse(Topic.snippet_viewset.get_url_name("list"))).content.decode()
    assert own.name in listed
    assert foreign.name not in listed
    for topic, name in ((foreign, foreign.name), (own, "Tên mới")):
        edit = reverse(Topic.snippet_viewset.get_url_name("edit"), args=[quote(topic.pk)])
        client.post(edit, {"site": other_site.pk, "name": "Tên mới"})
        topic.refresh_from_db()
        assert topic.name == name
    add = reverse(Topic.snippet_viewset.get_url_name("add"))
    client.post(add, {"site": site.pk, "name": "Của phường kia"})
    assert not Topic.objects.filter(name="Của phường kia").exists()
    client.post(add, {"site": other_site.pk, "name": "Của phường mình"})
    assert Topic.objects.get(name="Của phường mình").site == other_site


def test_an_answer_offers_the_topics_of_its_ward(client, site, other_site, editor):
    own = Topic.objects.create(site=site, name="Chủ đề phường này")
    foreign = Topic.objects.create(site=other_site, name="Chủ đề phường bên")
    client.force_login(editor)
    for model, parent in (
        ("questionpage", make_question_index(site.root_page.specific)),
        ("publishedfeedbackpage", make_feedback_page(site.root_page.specific)),
    ):
        add = reverse("wagtailadmin_pages:add", args=["citizens", model, parent.pk])
        html = client.get(add).content.decode()
        assert own.name in html
        assert foreign.name not in html
