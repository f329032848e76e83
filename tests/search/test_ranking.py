"""Each rule of the formula that orders results, on entries made by hand (R37).

What is not named in a test is equal in the entries that it compares.
"""

from datetime import date, timedelta

import pytest

from search.content import exact
from search.kinds import Kind
from search.query import understand
from search.ranking import Fit, scorer
from search.stores import Row
from search.synonyms import Synonyms
from tests.search.words import TITLES, vocabulary

TODAY = date(2026, 6, 1)
WORDS = vocabulary(*TITLES, "Đăng ký lại khai sinh", "Mai táng phí", "Lịch tiếp dân ngày mai")
OTHER = "Thông báo của phường"


def row(title=OTHER, head="", body="", aliases=(), kind=Kind.OTHER, published=None) -> Row:
    names = "\n".join(map(exact, aliases))
    return Row(1, 1, "1", kind, published, exact(title), names, exact(head), exact(body))


def fit(text: str, entry: Row, synonyms: Synonyms | None = None, relaxed=0.0) -> Fit | None:
    query = understand(text, WORDS, synonyms or Synonyms())
    return scorer(query, WORDS, TODAY, relaxed)(entry)


def score(text: str, entry: Row, **options) -> float:
    found = fit(text, entry, **options)
    return found.score if found else 0.0


@pytest.mark.parametrize("text", ["tạm trú", "tam tru", "căn cước"])
def test_the_title_beats_the_head_and_the_head_beats_the_body(text):
    sentence = f"Hướng dẫn {text} tại nhà"
    places = [row(**{place: sentence}) for place in ("title", "head", "body")]
    title, head, body = (score(text, entry) for entry in places)
    assert title > head > body > 0


@pytest.mark.parametrize(
    ("text", "entry", "expected"),
    [
        # Nothing of the title is asked for: P = 0, so 0.45 of the rest is left.
        ("trú", {"head": "Trú"}, (0.62 + 0.7 * 0.62) * 0.45),
        ("trú", {"body": "trú"}, (0.38 + 0.7 * 0.38) * 0.45),
        ("tạm trú", {"head": "Về tạm trú"}, (0.62 + 0.7 * 0.62 + 0.32) * 0.45),
        ("tạm trú", {"body": "về tạm trú"}, (0.38 + 0.7 * 0.38 + 0.16) * 0.45),
        # Apart: no pair, each syllable 0.75 of a word, of which 0.8 are full coverage.
        ("tạm trú", {"head": "Trú tạm"}, 0.75 * 0.62 * (0.75 / 0.8) ** 1.5 * 0.45),
        # All of the title is asked for, in one piece, from its start to its end.
        ("trú", {"title": "Trú"}, 1 + 0.7 + 0.45 + 0.42 + 0.12 + 0.15),
    ],
)
def test_the_parts_add_up_as_the_formula_says(text, entry, expected):
    assert score(text, row(**entry)) == pytest.approx(expected)


def test_accents_as_typed_beat_none_and_none_beat_those_that_contradict():
    title = row("Bán đất công")
    assert score("bán đất", title) > score("ban dat", title) > score("bàn đất", title)


@pytest.mark.parametrize("place", ["title", "head", "body"])
def test_accents_as_typed_win_in_every_place(place):
    right, wrong = row(**{place: "Khu bán đất mới"}), row(**{place: "Khu bàn đạt mới"})
    assert score("bán đất", right) > score("bán đất", wrong)
    assert fit("bán", row(**{place: "Bàn"})) is None


def test_a_query_without_accents_finds_either_spelling_alike():
    assert score("ban dat", row("Bán đất")) == score("ban dat", row("Bàn đạt"))


def test_words_side_by_side_beat_the_same_words_apart():
    together, apart = row("Phí khai sinh mới tăng"), row("Phí khai mới tăng sinh")
    assert score("khai sinh", together) > score("khai sinh", apart)


def test_a_syllable_without_its_neighbour_is_another_word():
    """ "mai" of "ngày mai" is not that of "mai táng"."""
    lone = fit("mai táng phí", row("Hỗ trợ táng phí", body="Họp vào ngày mai"))
    beside = fit("mai táng phí", row("Hỗ trợ táng phí", body="Họp về mai táng"))
    assert lone.coverage < beside.coverage
    assert lone.score < beside.score


def test_the_plain_procedure_stands_before_the_special_one():
    plain, special = (
        row("Đăng ký khai sinh", kind=Kind.PROCEDURE),
        row("Đăng ký khai sinh cho người có quốc tịch nước ngoài", kind=Kind.PROCEDURE),
    )
    assert score("đăng ký khai sinh", plain) > score("đăng ký khai sinh", special)
    assert score("khai sinh", plain) > score("khai sinh", special)


def test_boilerplate_does_not_make_a_title_special():
    short, long = row("Đăng ký tạm trú"), row("Thủ tục đăng ký tạm trú thuộc thẩm quyền cấp xã")
    special = row("Đăng ký tạm trú trong doanh trại quân đội")
    assert score("tạm trú", long) == pytest.approx(score("tạm trú", short))
    assert score("tạm trú", long) > score("tạm trú", special)


@pytest.mark.parametrize("place", ["title", "head", "body"])
def test_a_query_that_stands_in_one_piece_wins(place):
    whole = row(**{place: "Hỏi: đăng ký khai tử ngay"})
    in_parts = row(**{place: "Hỏi: khai tử ngay đăng ký"})
    assert score("đăng ký khai tử", whole) > score("đăng ký khai tử", in_parts)


def test_the_start_of_a_title_is_the_better_place_and_the_whole_title_the_best():
    late, early = row("Cấp căn cước"), row("Căn cước cấp")
    assert score("căn cước", early) > score("căn cước", late) + 0.05
    assert score("căn cước", row("Căn cước")) > score("căn cước", early)


def test_too_little_of_the_query_is_no_result():
    asked = "đăng ký tạm trú"
    assert fit(asked, row("Đăng ký tạm trú")).coverage == pytest.approx(1.0)
    assert fit(asked, row("Đăng ký thi đua")) is None
    assert fit(asked, row("Hội trại hè")) is None


def test_the_more_is_covered_the_better():
    part = fit("cấp thẻ căn cước", row("Thẻ căn cước"))
    whole = fit("cấp thẻ căn cước", row("Cấp thẻ căn cước"))
    assert 0 < part.coverage < whole.coverage
    assert part.score < whole.score


def test_single_words_scattered_over_a_text_are_no_result_even_where_little_is_enough():
    scattered = row(body="Hội nghị bàn về đất ở và trẻ em sinh sau khi khai hội")
    assert fit("khai sinh bán đất", scattered, relaxed=0.1) is None
    assert fit("khai sinh bán đất", row(head="Giấy khai sinh"), relaxed=0.1)


def test_an_everyday_name_counts_as_a_title_and_is_told():
    entry = row("Xác nhận tình trạng hôn nhân", aliases=["Giấy độc thân", "Chưa kết hôn"])
    found = fit("giấy độc thân", entry)
    assert found.alias == exact("Giấy độc thân")
    assert found.score == pytest.approx(score("giấy độc thân", row("Giấy độc thân")))
    assert fit("tình trạng hôn nhân", entry).alias == ""


def test_no_phrase_reaches_from_one_name_into_the_next():
    beside = row("Giấy tờ", aliases=["Khai", "sinh con"])
    together = row("Giấy tờ", aliases=["Khai sinh", "con"])
    assert score("khai sinh", beside) < score("khai sinh", together)


def test_old_news_counts_a_little_less_and_never_much():
    def news(days):
        return score("tạm trú", row("Tạm trú", kind=Kind.NEWS, published=TODAY - timedelta(days)))

    assert news(0) > news(400) > news(1_095) == news(9_000)
    assert news(9_000) == pytest.approx(0.94 * news(0))
    assert news(-30) == news(0)


@pytest.mark.parametrize("kind", [Kind.PROCEDURE, Kind.DOCUMENT, Kind.OTHER])
def test_what_stays_in_force_does_not_age(kind):
    old, new = (row("Tạm trú", kind=kind, published=TODAY - timedelta(n)) for n in (3_000, 0))
    assert score("tạm trú", old) == score("tạm trú", new)


def test_procedures_come_before_answers_and_answers_before_the_rest():
    kinds = Kind.PROCEDURE, Kind.QUESTION, Kind.OTHER
    procedure, question, other = (score("tạm trú", row("Tạm trú", kind=kind)) for kind in kinds)
    assert procedure > question > other


def test_what_is_quoted_must_stand_as_it_is_marks_or_not():
    assert fit('"khai sinh"', row("Đăng ký khai sinh"))
    assert fit('"khai sính"', row("Đăng ký khai sinh"))
    assert fit('"sinh khai"', row("Đăng ký khai sinh")) is None


def test_a_number_of_a_procedure_must_be_held_and_may_be_typed_in_one_piece():
    entry = row("Đăng ký khai sinh", head="1.001193")
    assert fit("1001193", entry)
    assert fit("1.001193", entry)
    assert fit("1001194", entry) is None
    assert fit("đăng ký khai sinh 1001193", entry)
    assert fit("đăng ký khai sinh 1001194", entry) is None


def test_a_synonym_is_worth_less_than_the_word_itself():
    groups = Synonyms()
    groups.add(["trú", "nghỉ"])
    itself = score("trú", row(head="Trú"), synonyms=groups)
    other = score("trú", row(head="Nghỉ"), synonyms=groups)
    assert other == pytest.approx(0.95 * itself)
    assert fit("trú", row(head="Nghỉ")) is None
