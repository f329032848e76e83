"""R51: what a citizen sends is in no page, feed, map, index or log of the portal."""

import logging

from django.core.management import call_command
from django.db import connection
from wagtail.models import Page, Revision

from citizens.models import Submission
from citizens.receipts import receipt_for
from tests.citizens.factories import PERSON, form_data, make_published_feedback, make_question

WORDS = {"title": "Tiêu đề độc nhất vô nhị", "content": "Nội dung chỉ người gửi biết"}
PRIVATE = (*PERSON.values(), *WORDS.values())


def addresses_of(site, submission):
    for page in Page.objects.live().descendant_of(site.root_page, inclusive=True).specific():
        url = page.get_url()
        yield url
        if hasattr(page, "reverse_subpage"):
            yield from (f"{url}{tail}" for tail in ("rss/", "atom/", "tra-cuu/", "dat-cau-hoi/"))
            yield f"{url}da-nhan/{receipt_for(submission.code)}/"
            yield f"{url}tra-cuu/?ma={submission.code}"
    yield from ("/sitemap.xml", "/robots.txt", "/healthz", "/readyz")
    for private in PRIVATE:
        yield f"/tim-kiem/?q={private}"


def test_a_message_is_nowhere_to_be_found(client, site, feedback, questions, caplog):
    caplog.set_level(logging.DEBUG)
    make_question(questions)
    make_published_feedback(feedback)
    sent = client.post(feedback.url, form_data(**WORDS))
    client.post(questions.url + "dat-cau-hoi/", form_data(**WORDS))
    # What was refused is not kept either.
    client.post(feedback.url, form_data(**WORDS, consent=""))
    client.post(feedback.url, form_data(**WORDS), headers={"sec-fetch-site": "cross-site"})
    submission = Submission.objects.get(kind="report")
    assert submission.full_name == PERSON["full_name"]
    assert not any(private in sent["Location"] for private in PRIVATE)

    call_command("update_index", verbosity=0)
    visited = 0
    for address in addresses_of(site, submission):
        answer = client.get(address)
        assert answer.status_code in (200, 404), address
        visited += answer.status_code == 200
        html = answer.content.decode()
        searched = next((private for private in PRIVATE if private in address), None)
        for private in PRIVATE:
            # The search page repeats what was asked; nothing else may repeat it.
            if private != searched:
                assert private not in html, address
    assert visited > 15
    assert not any(private in caplog.text for private in PRIVATE)


def test_a_search_for_a_person_finds_nothing(client, site, feedback):
    client.post(feedback.url, form_data(**WORDS))
    call_command("update_index", verbosity=0)
    for private in PRIVATE:
        page = client.get("/tim-kiem/", {"q": private}).content.decode()
        assert '<ol class="results"' not in page


def test_no_table_but_that_of_messages_holds_a_word_of_them(client, site, feedback):
    client.post(feedback.url, form_data(**WORDS))
    assert not Revision.objects.exists()
    with connection.cursor() as cursor:
        tables = connection.introspection.table_names(cursor)
        for table in tables:
            if table == Submission._meta.db_table:
                continue
            cursor.execute(f"SELECT * FROM {connection.ops.quote_name(table)}")  # noqa: S608
            rows = str(cursor.fetchall())
            assert not any(private in rows for private in PRIVATE), table
