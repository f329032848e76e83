"""What the public side asks: results in order, labels, and an answer to anything (R37)."""

import time

import pytest

from home.models import StandardPage
from search import engine, index
from search.scope import Scope
from tests.search import hostile
from tests.search.quality import files, pages
from tests.search.test_quality import HERE

HOSTILE_QUERIES = 10_000
MOST_CPU_SECONDS = 1.0


@pytest.fixture
def keys(site) -> dict[str, str]:
    return pages.load_pages(site, files.read_list(HERE / "pages.json"))


@pytest.fixture
def ask(site, keys):
    """Return a function that gives the answer to a query and the keys of its pages."""

    def ask(text: str, **options):
        answer = engine.search(text, Scope.of_site(site), site_id=site.pk, **options)
        return answer, [keys.get(hit.object_id, "") for hit in answer.hits]

    return ask


def test_no_query_breaks_the_engine_or_keeps_it_busy(site, keys):
    """Ten thousand of every kind; processor time, because a busy machine is no defect."""
    scope = Scope.of_site(site)
    for number, text in enumerate(hostile.queries(HOSTILE_QUERIES)):
        started = time.process_time()
        engine.search(text, scope)
        if number % 5 == 0:
            engine.suggest(text, scope)
        assert time.process_time() - started < MOST_CPU_SECONDS, repr(text[:80])


@pytest.mark.parametrize("text", ["", " ", "\0", '"', "!?…", "🏠"])
def test_a_query_without_a_word_finds_nothing(ask, text):
    answer, found = ask(text)
    assert (found, answer.is_approximate, answer.suggestion) == ([], False, None)


def test_a_slip_is_mended_and_the_mended_query_offered(ask):
    answer, found = ask("đăng ký tạm trrú")
    assert found[0] == "tam-tru"
    assert answer.suggestion == "đăng ký tạm trú"
    assert ask("đăng ký tạm trú")[0].suggestion is None


def test_marks_that_fit_nothing_are_left_out_and_the_answer_called_approximate(ask):
    answer, found = ask("khuyệt tạt")
    assert found[0] == "khuyet-tat"
    assert answer.is_approximate


def test_an_everyday_name_is_told_with_the_hit(ask):
    answer, found = ask("giay doc than")
    assert found[0] == "doc-than"
    assert answer.hits[0].alias == "giấy độc thân"
    assert ask("tình trạng hôn nhân")[0].hits[0].alias == ""


def test_another_name_is_told_only_where_it_is_what_was_asked_for(site):
    """With other marks it is another word: nobody who asks for "thủ tục" means "hôn thú"."""
    page = StandardPage(title="Đăng ký kết hôn theo thủ tục mới", slug="ket-hon")
    page.get_search_names = lambda: [page.title, "giấy hôn thú"]
    site.root_page.add_child(instance=page)
    index.add([page])
    scope = Scope.of_site(site)
    assert engine.search("thủ tục", scope).hits[0].alias == ""
    assert engine.search("hôn thú", scope).hits[0].alias == "giấy hôn thú"


@pytest.mark.parametrize("typed", ["nhà rông", "nha rong", "Nhà Rông"])
def test_what_stands_in_a_text_word_by_word_is_no_guess(site, typed):
    for number in range(5):
        title = f"Tin số {number}"
        page = StandardPage(title=title, slug=f"tin-{number}", summary="Sửa mái nhà rông của làng.")
        site.root_page.add_child(instance=page)
    answer = engine.search(typed, Scope.of_site(site))
    assert len(answer.hits) == 5
    assert not answer.is_approximate


def test_what_is_quoted_stands_in_every_result(ask):
    _answer, found = ask('"bản chính"')
    assert found == ["sao-y"]


def test_the_limit_cuts_the_list_and_says_so(ask):
    answer, found = ask("đăng ký", limit=2)
    assert len(found) == 2
    assert answer.has_more
    assert not ask("đăng ký")[0].has_more


def test_only_pages_of_the_scope_are_found(ask, site, keys):
    section = Scope(site.root_page.get_children().first().path)
    everywhere = {hit.object_id for hit in engine.search("đăng ký", Scope.of_site(site)).hits}
    here = {hit.object_id for hit in engine.search("đăng ký", section).hits}
    assert here
    assert here <= everywhere
    assert not engine.search("đăng ký", Scope("00019999")).hits
