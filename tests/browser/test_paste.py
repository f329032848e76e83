"""Text pasted from Word arrives with its structure and without its looks."""

import json
import re

import pytest
from django.urls import reverse
from playwright.sync_api import expect

from tests.articles.factories import make_article, make_section
from tests.browser.test_editing import PASSWORD

pytestmark = pytest.mark.django_db(transaction=True)

WORD = """<html xmlns:o="urn:schemas-microsoft-com:office:office"><body>
<h1 style="mso-style:x">Thông báo<o:p></o:p></h1>
<p class=MsoHeading2 style="mso-outline-level:2"><b>Thành phần</b><o:p></o:p></p>
<p class=MsoNormal><span style="font-size:13pt">Kính gửi <b>ông bà</b>, xem
<a href="https://vbpl.vn/x">văn bản</a>.<o:p></o:p></span></p>
<p class=MsoNormal><o:p>&nbsp;</o:p></p>
<p class=MsoListParagraph style="mso-list:l0 level1 lfo1"><![if !supportLists]>
<span style="mso-list:Ignore">·<span>&nbsp; </span></span><![endif]>Đơn đề nghị<o:p></o:p></p>
<p class=MsoNormal><img src="data:image/png;base64,iVBORw0KGgo=" alt="x"></p>
<table class=MsoTableGrid><tr><td><p>Việc</p></td><td><p>Phí</p></td></tr>
<tr><td><p>Chứng thực</p></td><td><p>2.000 đ</p></td></tr></table>
<p class=MsoNormal>Hết<o:p></o:p></p></body></html>"""

PASTE = """(editor, html) => {
  const data = new DataTransfer();
  data.setData("text/html", html);
  data.setData("text/plain", "bản chữ");
  editor.focus();
  const options = {clipboardData: data, bubbles: true, cancelable: true};
  editor.dispatchEvent(new ClipboardEvent("paste", options));
}"""


@pytest.fixture
def article(home):
    return make_article(
        make_section(home),
        live=False,
        body=[("paragraph", ""), ("notice", {"kind": "info", "text": ""})],
    )


@pytest.fixture
def screen(article, editor, open_page, live_server):
    editor.set_password(PASSWORD)
    editor.save()
    page = open_page(width=1280, height=900)
    page.goto(f"{live_server.url}{reverse('wagtailadmin_login')}")
    page.fill("input[name=username]", editor.username)
    page.fill("input[name=password]", PASSWORD)
    page.click("button[type=submit]")
    page.wait_for_url(f"{live_server.url}/quan-tri/")
    page.goto(f"{live_server.url}{reverse('wagtailadmin_pages:edit', args=[article.pk])}")
    page.wait_for_load_state("networkidle")
    return page


def words(field) -> list[tuple[str, str]]:
    return [(block["type"], block["text"]) for block in json.loads(field.input_value())["blocks"]]


def test_word_keeps_headings_lists_links_and_tables(screen):
    """New blocks get the next free numbers, the last one first."""
    screen.locator(".Draftail-Editor [contenteditable=true]").first.evaluate(PASTE, WORD)
    above, below, table = (screen.locator(f"[name=body-{n}-value]") for n in (0, 2, 3))
    expect(table).to_have_value(re.compile("2.000 đ.*row"))
    expect(above).to_have_value(re.compile("Đơn đề nghị"))
    expect(below).to_have_value(re.compile("Hết"))
    assert words(above) == [
        ("header-three", "Thông báo"),
        ("header-three", "Thành phần"),
        ("unstyled", "Kính gửi ông bà, xem văn bản."),
        ("unordered-list-item", "Đơn đề nghị"),
    ]
    assert words(below) == [("unstyled", "Hết")]
    rows = json.loads(table.input_value())["data"]
    assert [row[:2] for row in rows[:2]] == [["Việc", "Phí"], ["Chứng thực", "2.000 đ"]]
    order = screen.locator("[name^=body-][name$=-order]").evaluate_all(
        "all => Object.fromEntries(all.map(one => [one.name, Number(one.value)]))"
    )
    assert [order[f"body-{n}-order"] for n in (0, 3, 2, 1)] == [0, 1, 2, 3]


def test_a_field_without_headings_and_tables_gets_bold_words_and_lines(screen):
    """The notice box takes bold, links and lists only."""
    html = """<h2>Lưu ý</h2><table><tr><td>Thứ Hai</td><td>7:30</td></tr>
    <tr><td>Thứ Ba</td></tr></table>"""
    screen.locator(".Draftail-Editor [contenteditable=true]").last.evaluate(PASTE, html)
    box = screen.locator("[name=body-1-value-text]")
    expect(box).to_have_value(re.compile("Thứ Ba"))
    assert words(box) == [
        ("unstyled", "Lưu ý"),
        ("unstyled", "Thứ Hai; 7:30"),
        ("unstyled", "Thứ Ba"),
    ]
    assert '"style":"BOLD"' in box.input_value()
