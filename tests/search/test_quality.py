"""R37: how well search finds, on either database; the sentences are our own."""

from dataclasses import replace
from pathlib import Path

import pytest

from search.models import SynonymGroup
from tests.search.quality import files, measures, pages, running
from tests.search.quality.databases import Unusable
from tests.search.quality.measures import Figures, Outcome

HERE = Path(__file__).parent / "quality"
# Rules without judgement: each must put the right page first.
MECHANICAL = ("exact", "nodiac", "partial", "dd", "nfd", "tone", "telex", "code", "name", "auto")


@pytest.fixture
def outcomes(site) -> list[Outcome]:
    SynonymGroup.objects.create(forms="nệm\nđồ cồng kềnh")
    keys = pages.load_pages(site, files.read_list(HERE / "pages.json"))
    return running.ask_all(site, files.read_questions(HERE / "queries.json"), keys)


def test_search_finds_what_is_meant_and_nothing_for_nonsense(outcomes):
    """One load for all checks, because it takes a while."""
    categories = measures.by_category(outcomes)
    wrong = [
        (outcome.question.text, outcome.found[:3])
        for outcome in outcomes
        if outcome.question.expected and outcome.rank != 1
    ]
    assert {name: categories[name].success_1 for name in MECHANICAL} == dict.fromkeys(
        MECHANICAL, 1.0
    ), wrong
    every = Figures.of(outcomes)
    assert every.success_1 >= 0.95, wrong
    assert every.success_5 == 1.0, wrong
    assert every.right_first_approximate <= 0.12
    assert categories["neg"].empty == 1.0


def _outcome(expected: dict[str, int], found: str, category: str = "x", **more) -> Outcome:
    return Outcome(files.Question("?", category, expected), tuple(found), **more)


def test_rank_counts_answers_of_sufficient_grade_within_the_first_ten():
    assert _outcome({"a": 3, "b": 2, "c": 1}, "cba").rank == 2
    assert _outcome({"a": 3, "b": 2}, "ba", "ambig").rank == 2
    assert _outcome({"a": 1}, "ba").rank == 2
    assert _outcome({"k": 3}, "abcdefghijk").rank is None


def test_figures_are_means_over_queries_that_expect_something():
    figures = Figures.of(
        [
            _outcome({"a": 3}, "a", is_approximate=True),
            _outcome({"a": 3}, "ba"),
            _outcome({}, "b", is_approximate=True),
            _outcome({}, ""),
        ]
    )
    assert (figures.queries, figures.success_1, figures.success_5) == (2, 0.5, 1.0)
    assert figures.mrr_10 == 0.75
    assert figures.right_first_approximate == 1.0
    assert (figures.nothing_expected, figures.empty, figures.empty_or_approximate) == (2, 0.5, 1.0)


def test_ndcg_is_one_for_the_best_order_and_less_for_any_other():
    best = _outcome({"a": 3, "b": 1}, "ab")
    assert best.ndcg == 1.0
    assert 0 < replace(best, found=("b", "a")).ndcg < 1
    assert replace(best, found=("c",)).ndcg == 0


def test_percentiles_are_values_that_were_measured():
    assert measures.percentile([3.0, 1.0, 2.0, 4.0], 0.5) == 2.0
    assert measures.percentile([3.0, 1.0, 2.0, 4.0], 0.95) == 4.0
    assert measures.percentile([], 0.5) == 0.0


def test_queries_of_both_kinds_are_read_and_missing_keys_mean_nothing(tmp_path):
    path = tmp_path / "queries.json"
    path.write_text('[{"q": "a"}, {"q": "b", "codes": [" 1.001193"], "kind": "new"}]')
    first, second = files.read_questions(path)
    assert (first.category, first.expected) == ("other", {})
    assert (second.category, second.expected) == ("new", {"1.001193": 3})


@pytest.mark.parametrize(
    "content",
    ["", "{", "{}", "[]", "[1]", '[{"text": "a"}]', '[{"q": "a", "relevant": [{"slug": "x"}]}]'],
)
def test_a_file_that_cannot_be_used_is_refused_with_its_name(tmp_path, content):
    path = tmp_path / "queries.json"
    path.write_text(content)
    with pytest.raises(Unusable, match=r"queries\.json"):
        files.read_questions(path)


def test_names_are_read_as_lists_or_as_one_text_with_bars(tmp_path):
    path = tmp_path / "names.json"
    path.write_text('{"1.001193": "a | b", "1.001194": ["c"]}')
    assert files.read_names(path) == {"1.001193": ["a", "b"], "1.001194": ["c"]}


def test_procedures_and_pages_are_told_apart():
    assert files.are_procedures([{"code": "1.001193", "name": "x"}])
    assert not files.are_procedures([{"slug": "x", "title": "x", "name": "x"}])
