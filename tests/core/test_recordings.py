"""Recordings on pages: what readers get, what editors must give (R31, R33)."""

import pytest
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from articles.models import ArticleRecording
from core.models import PortalDocument
from home.models import StandardPage, StandardRecording
from procedures.models import ProcedureRecording
from tests.articles.factories import count_queries, html_of, make_article, make_section
from tests.factories import make_document, make_recording_file, mp3_bytes
from tests.procedures.factories import make_index, make_procedure

pytestmark = pytest.mark.django_db
JRAI = {"language": "jra", "title": "Tơlơi pơhing", "transcript": "Dòng một.\n\nDòng hai."}


def article_with(home, *recordings):
    article = make_article(make_section(home))
    for recording in recordings:
        article.recordings.add(recording)
    article.save()
    return article


def test_a_page_with_a_recording_has_a_player_and_the_transcript(client, home):
    """R31, R33: the acceptance that the law's reading asks for."""
    audio = make_recording_file(seconds=75)
    html = html_of(client, article_with(home, ArticleRecording(audio=audio, **JRAI)))
    assert f'src="{audio.url}"' in html
    assert 'preload="none"' in html
    assert "autoplay" not in html
    assert '<div lang="jra"><p>Dòng một.</p>' in html
    assert '<strong lang="jra">Tơlơi pơhing</strong>' in html
    assert "Bản ghi âm tiếng Jrai" in html
    assert "1 phút 15 giây" in html


def test_procedures_and_standing_pages_have_recordings_too(client, home):
    procedure = make_procedure(make_index(home))
    procedure.recordings.add(ProcedureRecording(audio=make_recording_file(), **JRAI))
    procedure.save()
    page = StandardPage(title="Giới thiệu", slug="gt")
    page.recordings.add(StandardRecording(audio=make_recording_file(), **JRAI))
    home.add_child(instance=page)
    for shown in (procedure, page):
        assert "Tơlơi pơhing" in html_of(client, shown)


def test_a_page_without_recordings_has_no_trace_of_them(client, home):
    assert "<audio" not in html_of(client, article_with(home))


def test_queries_do_not_grow_with_the_recordings(client, home):
    one = article_with(home, ArticleRecording(audio=make_recording_file(), **JRAI))
    number = count_queries(client, one)
    for _ in range(3):
        one.recordings.add(ArticleRecording(audio=make_recording_file(), **JRAI))
    one.save()
    assert count_queries(client, one) == number


def test_the_words_of_a_recording_are_searched(home):
    article = article_with(home, ArticleRecording(audio=make_recording_file(), **JRAI))
    assert "Dòng hai." in article.get_search_text()


def test_a_recording_must_be_sound(home):
    recording = ArticleRecording(audio=make_document(), **JRAI)
    with pytest.raises(ValidationError, match="không phải tệp ghi âm"):
        recording.clean()


@pytest.mark.parametrize("missing", ["language", "title", "audio", "transcript"])
def test_every_part_of_a_recording_is_required(home, missing):
    fields = {"audio": make_recording_file(), **JRAI} | {missing: None}
    recording = ArticleRecording(article=make_article(make_section(home)), **fields)
    with pytest.raises(ValidationError) as raised:
        recording.full_clean()
    assert list(raised.value.message_dict) == [missing]


def upload(client, name: str, content: bytes):
    file = SimpleUploadedFile(name, content)
    return client.post(reverse("wagtaildocs:add"), {"title": "Tệp", "file": file})


def test_editors_upload_recordings(client, editor):
    client.force_login(editor)
    upload(client, "ghi-am.mp3", mp3_bytes(9))
    assert PortalDocument.objects.get().seconds == 9


@pytest.mark.parametrize(
    ("name", "content", "message"),
    [
        ("ghi-am.wav", b"RIFF", "quá nặng đối với điện thoại"),
        ("ghi-am.mp3", b"%PDF-1.4", "không đúng"),
        ("phim.mp4", b"ftyp", "không"),
    ],
)
def test_what_is_no_light_recording_is_refused_in_vietnamese(
    client, editor, name, content, message
):
    client.force_login(editor)
    assert message in upload(client, name, content).content.decode()
    assert not PortalDocument.objects.exists()


def test_the_recording_of_a_published_page_is_not_replaced(client, home, editor):
    """R64: a new voice is a new file, which comes onto the page by approval."""
    audio = make_recording_file()
    audio.uploaded_by_user = editor
    audio.save()
    article_with(home, ArticleRecording(audio=audio, **JRAI))
    client.force_login(editor)
    address = reverse("wagtaildocs:edit", args=[audio.pk])
    other = SimpleUploadedFile("khac.mp3", mp3_bytes(5))
    fields = {"title": audio.title, "collection": audio.collection_id, "file": other}
    assert "đang dùng trên trang" in client.post(address, fields).content.decode()
    assert PortalDocument.objects.get(pk=audio.pk).seconds == audio.seconds


def test_a_recording_added_to_a_published_page_waits_for_its_approval(client, home):
    article = article_with(home)
    audio = make_recording_file()
    article.recordings.add(ArticleRecording(audio=audio, **JRAI))
    article.save_revision()
    assert "Tơlơi pơhing" not in html_of(client, article)
    assert client.get(audio.url).status_code == 404
