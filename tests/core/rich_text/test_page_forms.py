"""Whatever is posted to the editor's forms: no server error, composed text, and it opens again."""

import html
import json
import unicodedata

import pytest
from django.urls import reverse
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from wagtail.test.utils.form_data import (
    inline_formset,
    nested_form_data,
    querydict_from_html,
    streamfield,
)

from articles.models import ArticlePage
from core.models import AdminUnit, WardSettings
from tests.articles.factories import make_article, make_section

TITLE = "Quyết định về phòng cháy ở Hội Phú"


def nfd(text: str) -> str:
    return unicodedata.normalize("NFD", text)


def rich(text, **changes) -> str:
    block = {"key": "abcde", "type": "unstyled", "depth": 0, "text": text, "entityRanges": []}
    blocks = [block | {"inlineStyleRanges": []} | changes]
    return json.dumps({"blocks": blocks, "entityMap": {}}, ensure_ascii=False)


@pytest.fixture
def article(home) -> ArticlePage:
    return make_article(make_section(home), live=False)


def edit_url(page) -> str:
    return reverse("wagtailadmin_pages:edit", args=[page.pk])


def posted(client, address, form_id="page-edit-form", **changes) -> dict:
    """What the browser would send back from the form, with `changes`."""
    screen = client.get(address).content.decode()
    return querydict_from_html(screen, form_id=form_id).dict() | nested_form_data(changes)


def save(client, page, body, **changes):
    """Save a draft; returns the latest revision's page."""
    changes = {"body": streamfield(body), "gallery": streamfield([])} | changes
    response = client.post(edit_url(page), posted(client, edit_url(page), **changes))
    assert response.status_code in (200, 302)
    assert client.get(edit_url(page)).status_code == 200
    page.refresh_from_db()
    return page.get_latest_revision_as_object()


HOSTILE = [
    "",
    "null",
    "[]",
    "{",
    "[" * 5000,
    '{"blocks": 1, "entityMap": 2}',
    rich("Xin\x00chào"),
    '{"blocks": [{"text": "\\ud800"}], "entityMap": {}}',
    rich("x", inlineStyleRanges=[{"offset": 10**30, "length": -1, "style": "BOLD"}]),
    rich("x", entityRanges=[{"offset": 0, "length": 1, "key": 99}]),
    rich("<script>alert(1)</script>"),
    rich(" ", type="atomic"),
    "<p>HTML</p>" * 2000,
]


@pytest.mark.parametrize("content", HOSTILE, ids=lambda c: repr(c[:24]))
def test_hostile_rich_text_is_no_error_and_the_page_opens_again(client, editor, article, content):
    client.force_login(editor)
    save(client, article, [("paragraph", content), ("notice", {"kind": "info", "text": content})])


@pytest.mark.parametrize("content", ["", "null", "[]", "{", '{"data": 3}', "5", '{"data": [[{}]]}'])
def test_a_hostile_table_is_no_error_and_the_page_opens_again(client, editor, article, content):
    client.force_login(editor)
    save(client, article, [("table", content)])


def test_a_page_stored_broken_opens_in_the_editor(client, editor, article):
    article.body = [("paragraph", "<p><a linktype='page'>Xem</a><li>lạc</p>")]
    article.save_revision()
    client.force_login(editor)
    response = client.get(edit_url(article))
    assert response.status_code == 200
    assert json.dumps(json.dumps("lạc"))[2:-2] in html.unescape(response.content.decode())


def test_decomposed_text_is_stored_composed_wherever_it_is_typed(client, editor, article):
    table = {"data": [[nfd(TITLE), None], [None, None]], "table_header_choice": "row"}
    client.force_login(editor)
    page = save(
        client,
        article,
        [
            ("heading", nfd(TITLE)),
            ("paragraph", rich(nfd(TITLE))),
            ("quote", {"text": nfd(TITLE), "source": nfd("Người dân")}),
            ("table", json.dumps(table, ensure_ascii=False)),
        ],
        title=nfd(TITLE),
        summary=f"\ufeff{nfd(TITLE)}\u200b",
        tags=nfd("cháy"),
    )
    heading, paragraph, quote, table = (child.value for child in page.body)
    assert (page.title, page.summary, heading, quote["text"]) == (TITLE,) * 4
    assert paragraph.source == f'<p data-block-key="abcde">{TITLE}</p>'
    assert quote["source"] == "Người dân"
    assert table["data"] == [[TITLE]]
    assert [tag.name for tag in page.tags.all()] == ["cháy"]


def test_non_breaking_spaces_and_joined_emoji_stay(client, editor, article):
    client.force_login(editor)
    kept = "TP.\u00a0Pleiku 👨\u200d👩\u200d👧"
    assert save(client, article, [], summary=kept).summary == kept


def test_settings_and_snippets_and_their_inline_children_are_composed(client, superuser, site):
    client.force_login(superuser)
    address = reverse("wagtailsettings:edit", args=["core", "wardsettings", site.pk])
    channel = {"name": nfd("Kênh của phường"), "name_en": "", "url": "https://zalo.me/1"}
    data = posted(
        client,
        address,
        form_id=None,
        name=nfd("Phường Hội Phú"),
        opening_hours=streamfield([]),
        opening_exceptions=streamfield([]),
        assumed_hours=streamfield([]),
        channels=inline_formset([channel]),
    )
    client.post(address, data)
    ward = WardSettings.objects.get()
    assert ward.name == "Phường Hội Phú"
    assert [channel.name for channel in ward.channels.all()] == ["Kênh của phường"]

    add = reverse("wagtailsnippets_core_adminunit:add")
    unit = {"code": "", "name": nfd("Tổ dân phố Ba"), "kind": "neighbourhood"}
    client.post(add, posted(client, add, form_id=None, **unit))
    assert AdminUnit.objects.get(kind="neighbourhood").name == "Tổ dân phố Ba"


def test_passwords_stay_as_they_were_typed(client, editor):
    password = nfd("Mật-khẩu-của-tôi-1")
    editor.set_password(password)
    editor.save()
    address = reverse("wagtailadmin_login")
    response = client.post(address, {"username": editor.username, "password": password})
    assert response.status_code == 302


@settings(
    deadline=None,
    max_examples=15,
    phases=[Phase.generate],  # shrinking would post hundreds of forms
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
)
@given(text=st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=30))
def test_any_text_is_stored_composed(client, editor, article, text):
    client.force_login(editor)
    given = nfd(f"{TITLE} {text}")
    page = save(client, article, [("paragraph", rich(given))], title=given[:200], summary=given)
    for stored in (page.title, page.summary, str(page.body)):
        assert unicodedata.is_normalized("NFC", stored)
        assert "\x00" not in stored


def test_the_menu_of_a_table_speaks_vietnamese(client, editor, article):
    client.force_login(editor)
    assert json.dumps("Chèn hàng ở trên")[1:-1] in html.unescape(
        client.get(edit_url(article)).content.decode()
    )
