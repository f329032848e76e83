"""Abbreviations: explained where they stand first, per ward, on text only."""

import pytest
from wagtail.models import Site

from core.glossary import explain
from core.models import Abbreviation, GlossaryPage
from core.reading import _TAG
from home.models import HomePage
from tests.articles.factories import count_queries, html_of, make_article, make_section

MEANINGS = {"UBND": "Ủy ban nhân dân", "HĐND": 'Hội đồng "nhân dân"', "NĐ-CP": "Nghị định"}


def marked(html: str) -> str:
    pieces = _TAG.split(html)
    explain(pieces, MEANINGS)
    return "".join(pieces)


def test_the_first_of_each_abbreviation_is_explained():
    assert marked("<p>UBND và UBND, HĐND.</p>") == (
        '<p><abbr title="Ủy ban nhân dân">UBND</abbr> và UBND, '
        '<abbr title="Hội đồng &quot;nhân dân&quot;">HĐND</abbr>.</p>'
    )


@pytest.mark.parametrize(
    "html",
    [
        "Số 12/QĐ-UBND và 13/UBND-VP, 07/2025/NĐ-CP",
        "UBNDX xUBND ubnd UBND.vn",
        '<img alt="UBND"><a href="/UBND/">UBND</a>',
        "<code>UBND</code><h2>UBND</h2><h3><b>UBND</b></h3>",
        '<abbr title="x">UBND</abbr>',
        "<button><svg><use></use></svg> UBND</button>",
    ],
)
def test_parts_of_words_numbers_links_and_headings_stay_as_they_are(html):
    assert marked(html) == html


def test_the_text_after_a_link_counts_again():
    assert "<abbr" in marked("<a>UBND</a> của UBND")


def make_glossary(home, **fields) -> GlossaryPage:
    page = GlossaryPage(title="Giải thích từ viết tắt", slug="tu-viet-tat", **fields)
    page.abbreviations = [Abbreviation(short="UBND", meaning="Ủy ban nhân dân")]
    home.add_child(instance=page)
    page.save_revision().publish(skip_permission_checks=True)
    return page


def article_of(home):
    return make_article(make_section(home), body=[("paragraph", "<p>Theo UBND phường.</p>")])


@pytest.mark.django_db
def test_articles_explain_the_abbreviations_of_their_ward(client, home):
    glossary = make_glossary(home)
    html = html_of(client, article_of(home))
    assert '<abbr title="Ủy ban nhân dân">UBND</abbr>' in html
    assert f'<a href="{glossary.url}">Xem tất cả từ viết tắt</a>' in html
    assert "Ủy ban nhân dân" in html_of(client, glossary)


@pytest.mark.django_db
def test_another_ward_uses_its_own_list(client, home):
    make_glossary(home)
    other = home.get_parent().add_child(instance=HomePage(title="Phường khác", slug="khac"))
    Site.objects.create(hostname="khac.example", root_page=other)
    article = article_of(other)
    response = client.get(article.get_url(), headers={"host": "khac.example"})
    assert "<abbr" not in response.content.decode()


@pytest.mark.django_db
def test_a_ward_may_switch_the_explanations_off(client, home):
    make_glossary(home, is_marked=False)
    assert "<abbr" not in html_of(client, article_of(home))


@pytest.mark.django_db
def test_a_change_shows_once_it_is_published(client, home):
    glossary = make_glossary(home)
    article = article_of(home)
    html_of(client, article)
    glossary.abbreviations = [Abbreviation(short="UBND", meaning="Nghĩa mới")]
    revision = glossary.save_revision()
    assert "Nghĩa mới" not in html_of(client, article)
    revision.publish(skip_permission_checks=True)
    assert '<abbr title="Nghĩa mới">' in html_of(client, article)


@pytest.mark.django_db
def test_the_list_costs_no_query_once_it_is_read(client, home):
    article = article_of(home)
    without = count_queries(client, article)
    make_glossary(home)
    assert count_queries(client, article) == without


def test_a_list_that_was_deleted_can_be_made_again(home):
    assert GlossaryPage.can_create_at(home)
    home.add_child(instance=GlossaryPage(title="Giải thích từ viết tắt"))
    assert not GlossaryPage.can_create_at(home)
