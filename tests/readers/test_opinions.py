"""R11: readers say whether a page was useful, and nobody learns who said it."""

import html

import pytest
from django.utils import timezone

from core import antispam
from core.antispam import Limit
from core.personal_data import without_personal_data
from readers import opinions
from readers.models import Opinion
from tests.citizens.factories import token_of_age


def say(client, page, **values):
    said = {"useful": "yes", "comment": "", "website": "", "token": token_of_age(60)}
    headers = values.pop("headers", {})
    return client.post(f"/y-kien/{page.pk}/", said | values, headers=headers)


def test_an_opinion_is_stored_and_leads_back_to_the_thanks_on_the_page(client, site, article):
    answer = say(client, article, useful="no", comment="Thiếu giờ làm việc")
    assert (answer.status_code, answer["Location"]) == (303, f"{article.url}#cam-on")
    opinion = Opinion.objects.get()
    assert (opinion.site, opinion.page_id, opinion.is_useful) == (site, article.pk, False)
    assert opinion.comment == "Thiếu giờ làm việc"
    assert opinion.day == timezone.localdate()


def test_a_row_has_no_personal_field(client, article):
    say(client, article)
    assert {field.name for field in Opinion._meta.fields} == {
        "id",
        "site",
        "page",
        "day",
        "is_useful",
        "comment",
    }


def test_every_content_page_asks_and_works_without_script(client, article):
    page = client.get(article.url).content.decode()
    form = page.split(f'action="/y-kien/{article.pk}/"')[1].split("</form>")[0]
    assert 'type="submit"' in form
    assert 'id="cam-on"' in page
    token = html.unescape(form.split('name="token" value="')[1].split('"')[0])
    assert antispam.token_age(token) < 60


def test_pages_that_only_lead_elsewhere_do_not_ask(client, home, news):
    for page in (home, news):
        assert "/y-kien/" not in client.get(page.url).content.decode()


def test_nothing_chosen_is_answered_with_the_form_and_what_was_typed(client, article):
    answer = say(client, article, useful="", comment="Thiếu giờ <b>làm việc</b>")
    page = answer.content.decode()
    assert answer.status_code == 400
    assert "Thiếu giờ &lt;b&gt;làm việc&lt;/b&gt;" in page
    assert article.title in page
    assert not Opinion.objects.exists()


def test_the_form_of_a_page_from_a_cache_is_good_for_a_week(client, article):
    assert say(client, article, token=token_of_age(6 * 24 * 3600)).status_code == 303
    answer = say(client, article, token=token_of_age(8 * 24 * 3600))
    assert answer.status_code == 400
    assert "mở quá lâu" in answer.content.decode()


@pytest.mark.parametrize(
    "values",
    [
        {"token": ""},
        {"token": "giả"},
        {"website": "https://spam.example"},
        {"useful": "có"},
        {"comment": "a" * 501},
        {"comment": "a\x00b"},
    ],
    ids=str,
)
def test_machines_and_bad_input_store_nothing(client, article, values):
    assert say(client, article, **values).status_code == 400
    assert not Opinion.objects.exists()


def test_an_answer_sent_at_once_is_asked_to_wait(client, article):
    answer = say(client, article, token=antispam.issue_token())
    assert answer.status_code == 400
    assert "quá nhanh" in answer.content.decode()


def test_a_form_on_another_site_is_refused(client, article):
    answer = say(client, article, headers={"sec-fetch-site": "cross-site"})
    assert answer.status_code == 403
    assert not Opinion.objects.exists()


def test_one_address_cannot_fill_the_table(client, article, monkeypatch):
    monkeypatch.setattr(opinions, "LIMIT", Limit("opinions", 2, 3600))
    codes = [say(client, article, comment=f"Ý {number}").status_code for number in range(4)]
    assert codes == [303, 303, 429, 429]
    assert Opinion.objects.count() == 2


def test_two_clicks_store_one_opinion_and_a_second_thought_another(client, article):
    for _click in range(2):
        assert say(client, article).status_code == 303
    assert say(client, article, useful="no").status_code == 303
    assert list(Opinion.objects.order_by("pk").values_list("is_useful", flat=True)) == [True, False]


def test_drafts_private_pages_and_pages_of_another_ward_take_no_opinion(
    client, site, other_site, news, article
):
    article.live = False
    article.save()
    news.view_restrictions.create(restriction_type="login")
    for page in (article, news, other_site.root_page):
        assert say(client, page).status_code == 404
    assert client.get("/y-kien/99999999/").status_code == 404
    assert not Opinion.objects.exists()


def test_the_bare_address_leads_to_the_question(client, article):
    assert client.get(f"/y-kien/{article.pk}/")["Location"] == f"{article.url}#y-kien"


@pytest.mark.parametrize("method", ["PUT", "DELETE", "PATCH", "OPTIONS", "HEAD"])
def test_other_methods_are_refused(client, article, method):
    assert client.generic(method, f"/y-kien/{article.pk}/").status_code == 405


def test_a_body_that_is_no_form_is_refused(client, article):
    for content_type, body in (
        ("application/json", "{"),
        ("multipart/form-data; boundary=x", b"\x00\xff" * 99),
        ("application/x-www-form-urlencoded; charset=xyz", b"useful=yes&token=%ff%00"),
        ("text/plain", "xin chào"),
    ):
        answer = client.generic("POST", f"/y-kien/{article.pk}/", body, content_type)
        assert answer.status_code == 400, content_type


@pytest.mark.parametrize(
    ("written", "stored"),
    [
        ("Gọi tôi 0905 123 456 nhé", "Gọi tôi [đã xóa] nhé"),
        ("Số 0905.123.456, +84 905-123-456.", "Số [đã xóa], [đã xóa]."),
        ("CCCD 064090001234", "CCCD [đã xóa]"),
        ("Thư: an.nguyen+1@vd.com.vn ạ", "Thư: [đã xóa] ạ"),
        ("Phí 1.500.000.000 đồng là đúng", "Phí 1.500.000.000 đồng là đúng"),
        (
            "Thủ tục 1.001193, ngày 01/07/2025 lúc 7:30",
            "Thủ tục 1.001193, ngày 01/07/2025 lúc 7:30",
        ),
        ("Điều 5, khoản 2, năm 2025 - 2026", "Điều 5, khoản 2, năm 2025 - 2026"),
    ],
)
def test_telephone_and_identity_numbers_are_blanked_before_storing(written, stored):
    """R51: people write them although the form asks them not to."""
    assert without_personal_data(written) == stored


def test_the_stored_comment_is_blanked(client, article):
    say(client, article, comment="Gọi 0905123456")
    assert "0905" not in Opinion.objects.get().comment
