import re

import pytest
from django.core import signing
from wagtail.models import Site

from citizens.codes import ALPHABET, grouped, new_code, normalise
from citizens.receipts import code_of, receipt_for
from core.models import WardSettings
from home.models import HomePage
from tests.citizens.factories import PERSON, make_feedback_page, make_submission
from tests.factories import WARD


def track(client, page, code):
    return client.post(page.url + "tra-cuu/", {"ma": code})


def test_codes_hold_eighty_random_bits_in_letters_that_cannot_be_misread():
    """R44: at least 64 bits."""
    assert len(ALPHABET) == len(set(ALPHABET)) == 32
    assert not set("OIL") & set(ALPHABET)
    assert len({new_code() for _try in range(1_000)}) == 1_000
    assert re.fullmatch(r"(\w{4}-){3}\w{4}", grouped(new_code()))


@pytest.mark.parametrize(
    "typed",
    [
        "0K3M9QXD2VTR81AB",
        "0k3m-9qxd-2vtr-81ab",
        " 0K3M 9QXD 2VTR 81AB\n",
        "ok3m9qxd2vtr8lab",
        "OK3M–9QXD–2VTR–8IAB",
    ],
)
def test_a_code_is_read_as_people_write_it(typed):
    assert normalise(typed) == "0K3M9QXD2VTR81AB"


@pytest.mark.parametrize(
    "typed", ["", "0K3M", "0K3M9QXD2VTR81AU", "Đ" * 16, "0K3M9QXD2VTR81AB0", "!" * 16]
)
def test_what_is_no_code_is_none(typed):
    assert normalise(typed) == ""


def test_the_page_tells_status_times_and_reply_and_nothing_of_the_sender(client, site, feedback):
    """R44: without personal data."""
    submission = make_submission(site, title="Tiêu đề riêng", content="Nội dung riêng")
    submission.status = "answered"
    submission.reply = "Phường đã thay bóng đèn."
    submission.save()
    submission.log_status()
    answer = track(client, feedback, grouped(submission.code).lower())
    assert answer.status_code == 200
    html = answer.content.decode()
    assert "Mới gửi" in html
    assert "Đã trả lời" in html
    assert "Phường đã thay bóng đèn." in html
    for private in (*PERSON.values(), "Tiêu đề riêng", "Nội dung riêng"):
        assert private not in html


@pytest.mark.parametrize("status", ["new", "accepted", "in_progress", "awaiting_approval"])
def test_a_reply_that_is_not_decided_yet_stays_inside(client, site, feedback, status):
    submission = make_submission(site, status=status, reply="Bản nháp trả lời")
    assert "Bản nháp trả lời" not in track(client, feedback, submission.code).content.decode()


def test_every_wrong_code_gets_the_same_answer(client, site, feedback):
    """R44: wrong code = the same 404."""
    make_submission(site)
    pages = set()
    for wrong in (new_code(), "", "abc", "\u00a0", "a" * 10_000, "%", "'; --"):
        answer = track(client, feedback, wrong)
        assert answer.status_code == 404
        pages.add(re.sub(r' value="[^"]*"', "", answer.content.decode()))
    assert len(pages) == 1


def test_without_a_code_the_page_asks_for_one(client, feedback):
    answer = client.get(feedback.url + "tra-cuu/")
    assert answer.status_code == 200
    assert "error-summary" not in answer.content.decode()
    assert client.get(feedback.url + "tra-cuu/?ma=%00").status_code == 400


def test_no_address_that_the_portal_offers_holds_the_code(client, site, feedback):
    """R51: addresses stay in histories and logs."""
    submission = make_submission(site)
    shown = grouped(submission.code)
    receipt = client.get(f"{feedback.url}da-nhan/{receipt_for(submission.code)}/").content.decode()
    for page in (receipt, track(client, feedback, submission.code).content.decode()):
        assert shown in page
        addresses = re.findall(r'(?:href|action)="([^"]*)"', page.split("<main")[1])
        assert f"{feedback.url}tra-cuu/" in addresses
        assert not [a for a in addresses if shown in a or submission.code in a]
        assert f'method="post" action="{feedback.url}tra-cuu/"' in re.sub(r"\s+", " ", page)


def test_an_address_with_a_code_that_somebody_kept_still_answers(client, site, feedback):
    submission = make_submission(site)
    answer = client.get(f"{feedback.url}tra-cuu/?ma={grouped(submission.code)}")
    assert answer.status_code == 200
    assert answer.context["submission"] == submission
    assert client.get(f"{feedback.url}tra-cuu/?ma={new_code()}").status_code == 404


@pytest.mark.parametrize("sent", [{}, {"khac": "1"}, {"ma": "\x00"}, {"ma": ""}])
def test_a_post_without_a_code_asks_for_one(client, feedback, sent):
    answer = client.post(feedback.url + "tra-cuu/", sent)
    assert answer.status_code in (200, 404)
    assert answer.context["submission"] in (None, False)
    assert not answer.cookies


def test_what_is_no_receipt_is_not_found(client, site, feedback):
    """A code alone is none: R51."""
    submission = make_submission(site)
    for receipt in (submission.code, receipt_for(new_code()), "x", "a" * 200):
        assert client.get(f"{feedback.url}da-nhan/{receipt}/").status_code == 404


def test_after_an_hour_a_receipt_asks_for_the_code(client, site, feedback, monkeypatch):
    submission = make_submission(site)
    address = f"{feedback.url}da-nhan/{receipt_for(submission.code)}/"
    monkeypatch.setattr("citizens.receipts.SECONDS", -1)
    answer = client.get(address)
    assert answer.status_code == 302
    assert answer["Location"] == f"{feedback.url}tra-cuu/"


def test_a_receipt_tells_its_code_to_nobody_without_the_key(settings):
    code = new_code()
    receipt, another = receipt_for(code), receipt_for(code)
    assert code_of(receipt) == code_of(another) == code
    assert receipt != another
    assert code.encode() not in bytes.fromhex(receipt.split("/")[0])
    settings.SECRET_KEY = "another"
    with pytest.raises(signing.BadSignature):
        code_of(receipt)


def test_questions_are_tracked_on_their_own_page_too(client, site, questions):
    submission = make_submission(site, kind="question")
    assert track(client, questions, submission.code).status_code == 200


def test_another_ward_does_not_know_the_code(client, site, home, feedback):
    """R2."""
    submission = make_submission(site)
    second_home = home.get_parent().add_child(instance=HomePage(title="Hai", slug="phuong-hai"))
    second = Site.objects.create(hostname="hai.example", root_page=second_home)
    WardSettings.objects.create(site=second, **WARD)
    make_feedback_page(second_home)
    receipt = receipt_for(submission.code)
    for address in (f"/gop-y/tra-cuu/?ma={submission.code}", f"/gop-y/da-nhan/{receipt}/"):
        assert client.get(address, headers={"host": "hai.example"}).status_code == 404
        assert client.get(address).status_code == 200
