"""Reading aloud, with a stand-in for the voice of the device (R31, R33)."""

import pytest

from articles.models import ArticlePage
from tests.articles.factories import make_section

pytestmark = pytest.mark.django_db(transaction=True)

# Speaks when told to: `finish()` ends the current utterance, as a real voice does in time.
VOICE = """
window.spoken = [];
window.current = null;
window.SpeechSynthesisUtterance = class { constructor(text) { this.text = text; } };
const synth = new EventTarget();
Object.assign(synth, {
  voices: VOICES, speaking: false, pending: false,
  getVoices() { return this.voices; },
  speak(said) { this.speaking = true; window.current = said; window.spoken.push(said); },
  cancel() { const said = window.current; this.speaking = false; setTimeout(() => said?.onend()); },
});
window.finish = () => { synth.speaking = false; window.current.onend(); };
Object.defineProperty(window, "speechSynthesis", { value: synth });
"""
VIETNAMESE = (
    '[{ lang: "en-US", localService: true }, { lang: "vi-VN", name: "online" },'
    ' { lang: "vi_VN", name: "device", localService: true }]'
)
ENGLISH_ONLY = '[{ lang: "en-US", localService: true }]'
PLAY = "[data-listen-play]"
SENTENCES = 60


@pytest.fixture
def article(home):
    section = make_section(home)
    table = {
        "data": [["Việc", "Hạn"], ["Nộp hồ sơ", "05/12"]],
        "first_row_is_table_header": True,
    }
    body = [
        ("paragraph", "<p>Câu thứ nhất. Câu thứ hai!</p><ol><li>Đi</li><li>Về</li></ol>"),
        ("table", table),
        ("paragraph", f"<p>{'Câu rất dài, ' * 40}</p>"),
    ]
    return section.add_child(instance=ArticlePage(title="Tin phường", summary="Tóm tắt", body=body))


@pytest.fixture
def listen(article, open_page, live_server):
    """Return a function that opens the article with these voices."""

    def open_(voices=VIETNAMESE, **options):
        page = open_page(width=800, **options)
        page.add_init_script(VOICE.replace("VOICES", voices))
        page.goto(f"{live_server.url}{article.url}")
        return page

    return open_


def _spoken(page) -> list[str]:
    return page.evaluate("spoken.map((said) => said.text)")


def _marked(page) -> str:
    return page.evaluate('[...(CSS.highlights.get("listen") ?? [])].join("").trim()')


def _finish(page, times: int = 1):
    for _ in range(times):
        page.evaluate("finish()")


def _read_all(page) -> list[str]:
    page.click(PLAY)
    for _ in range(SENTENCES):
        if page.text_content("[data-listen-status]") == "Đã đọc hết trang":
            return _spoken(page)
        _finish(page)
    raise AssertionError(f"Not at its end after {SENTENCES} sentences.")


def _read_up_to(page, sentence: str):
    page.click(PLAY)
    for _ in range(SENTENCES):
        if _spoken(page)[-1] == sentence:
            return
        _finish(page)
    raise AssertionError(f"{sentence} is not read.")


def test_the_page_is_read_from_its_title_on_with_a_voice_of_the_device(listen):
    page = listen()
    assert page.text_content(PLAY).strip() == "Nghe bài"
    page.click(PLAY)
    _finish(page, 2)
    assert _spoken(page)[:2] == ["Tin phường", "Tóm tắt"]
    assert page.evaluate("spoken[0].voice.name") == "device"


def test_menus_and_buttons_are_not_read(listen):
    said = " ".join(_read_all(listen()))
    assert "Câu thứ nhất" in said
    assert "Nghe bài" not in said
    assert "Bỏ qua" not in said


def test_rows_of_a_table_are_read_with_the_headings_of_their_columns(listen):
    said = " ".join(_read_all(listen()))
    assert "Việc: Nộp hồ sơ; Hạn: 05/12" in said


def test_steps_are_read_with_their_numbers(listen):
    assert {"1: Đi", "2: Về"} <= set(_read_all(listen()))


def test_no_utterance_is_so_long_that_browsers_fall_silent(listen):
    assert max(map(len, _read_all(listen()))) <= 150


def test_the_sentence_being_read_is_marked(listen):
    page = listen()
    _read_up_to(page, "Câu thứ hai!")
    assert _marked(page) == "Câu thứ hai!"


def test_the_paragraph_is_marked_where_the_browser_cannot_mark_words(listen):
    page = listen()
    page.evaluate('Object.defineProperty(CSS, "highlights", { value: undefined })')
    _read_up_to(page, "Câu thứ hai!")
    assert page.text_content(".is-read") == "Câu thứ nhất. Câu thứ hai!"


def test_a_pause_keeps_the_place(listen):
    page = listen()
    page.click(PLAY)
    _finish(page)
    page.click(PLAY)
    assert page.evaluate("speechSynthesis.speaking") is False
    assert page.text_content(PLAY).strip() == "Nghe tiếp"
    assert page.text_content("[data-listen-status]") == "Đã tạm dừng"
    before = _spoken(page)
    page.wait_for_timeout(50)  # the end that a cancelled utterance reports must not count
    page.click(PLAY)
    assert _spoken(page) == [*before, before[-1]]


def test_stopping_forgets_the_place_and_the_mark(listen):
    page = listen()
    page.click(PLAY)
    _finish(page)
    page.click("[data-listen-stop]")
    assert _marked(page) == ""
    assert page.evaluate("document.activeElement.matches('[data-listen-play]')")
    page.click(PLAY)
    assert _spoken(page)[-1] == _spoken(page)[0]


def test_the_end_is_told_and_the_button_starts_again(listen):
    page = listen()
    said = _read_all(page)
    assert page.text_content(PLAY).strip() == "Nghe bài"
    assert _marked(page) == ""
    assert _read_all(page) == said * 2


def test_a_new_speed_holds_from_the_sentence_being_read(listen):
    page = listen()
    page.click(PLAY)
    page.select_option("[data-listen-speed]", "0.8")
    first, second = page.evaluate("spoken.map((said) => [said.text, said.rate])")
    assert second == [first[0], 0.8]


def test_reading_ends_when_the_page_is_left(listen):
    page = listen()
    page.click(PLAY)
    page.evaluate("dispatchEvent(new PageTransitionEvent('pagehide'))")
    assert page.evaluate("speechSynthesis.speaking") is False


def test_the_keyboard_is_enough(listen):
    page = listen()
    page.focus(PLAY)
    page.keyboard.press("Enter")
    assert page.text_content(PLAY).strip() == "Tạm dừng"
    page.keyboard.press("Tab")
    page.keyboard.press("Space")
    assert page.text_content("[data-listen-status]") == "Đã dừng đọc"


def test_without_a_vietnamese_voice_the_reader_learns_how_to_get_one(listen):
    page = listen(ENGLISH_ONLY)
    page.click(PLAY)
    page.wait_for_selector("text=Thiết bị này chưa có giọng đọc tiếng Việt.")
    assert _spoken(page) == []


def test_voices_that_load_late_are_waited_for(listen):
    page = listen("[]")
    page.click(PLAY)
    page.evaluate(
        f"speechSynthesis.voices = {VIETNAMESE};"
        "speechSynthesis.dispatchEvent(new Event('voiceschanged'))"
    )
    page.wait_for_function("spoken.length === 1")


def test_nothing_is_offered_without_speech(article, open_page, live_server):
    page = open_page()
    page.add_init_script("delete Window.prototype.speechSynthesis; delete window.speechSynthesis;")
    page.goto(f"{live_server.url}{article.url}")
    assert page.is_hidden(PLAY)


def test_nothing_is_offered_without_scripts(article, open_page, live_server):
    page = open_page(java_script_enabled=False)
    page.goto(f"{live_server.url}{article.url}")
    assert page.is_hidden(PLAY)
