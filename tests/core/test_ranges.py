"""Parts of recordings, as players ask for them."""

import pytest

from articles.models import ArticleRecording
from tests.articles.factories import make_article, make_section
from tests.factories import make_document, make_recording_file, mp3_bytes

pytestmark = pytest.mark.django_db
CONTENT = mp3_bytes()
SIZE = len(CONTENT)


@pytest.fixture
def recording(home):
    article = make_article(make_section(home))
    recording = make_recording_file()
    article.recordings.add(ArticleRecording(language="jra", title="Tơlơi", audio=recording))
    article.save()
    return recording


def body(response) -> bytes:
    return b"".join(response.streaming_content)


def test_the_whole_recording_is_offered_in_parts(client, recording):
    response = client.get(recording.url)
    assert response.status_code == 200
    assert body(response) == CONTENT
    assert response["Content-Type"] == "audio/mpeg"
    assert response["Content-Length"] == str(SIZE)
    assert response["Accept-Ranges"] == "bytes"
    assert "Content-Encoding" not in response
    assert "attachment" not in response.get("Content-Disposition", "")


@pytest.mark.parametrize(
    ("asked", "start", "end"),
    [
        ("bytes=0-1", 0, 2),  # what Safari asks for first
        ("bytes=0-", 0, SIZE),
        ("bytes=1000-1999", 1000, 2000),
        ("bytes=1000-", 1000, SIZE),
        ("bytes=-500", SIZE - 500, SIZE),
        (f"bytes=-{SIZE + 9}", 0, SIZE),
        (f"bytes=5-{SIZE + 9}", 5, SIZE),
    ],
)
def test_a_part_is_served(client, recording, asked, start, end):
    response = client.get(recording.url, headers={"range": asked})
    assert response.status_code == 206
    assert response["Content-Range"] == f"bytes {start}-{end - 1}/{SIZE}"
    assert response["Content-Length"] == str(end - start)
    assert body(response) == CONTENT[start:end]


@pytest.mark.parametrize("asked", [f"bytes={SIZE}-", f"bytes={SIZE + 5}-", "bytes=9-5", "bytes=-0"])
def test_a_part_that_is_not_there_is_refused(client, recording, asked):
    response = client.get(recording.url, headers={"range": asked})
    assert response.status_code == 416
    assert response["Content-Range"] == f"bytes */{SIZE}"


@pytest.mark.parametrize("asked", ["bytes=0-1,5-9", "lines=1-2", "bytes=-", "bytes=a-b", "bytes"])
def test_a_wish_that_is_not_understood_gets_the_whole(client, recording, asked):
    response = client.get(recording.url, headers={"range": asked})
    assert response.status_code == 200
    assert body(response) == CONTENT


def test_a_part_of_another_version_gets_the_whole(client, recording):
    headers = {"range": "bytes=5-", "if-range": '"other"'}
    assert client.get(recording.url, headers=headers).status_code == 200
    headers["if-range"] = client.get(recording.url)["ETag"]
    assert client.get(recording.url, headers=headers).status_code == 206


def test_what_the_browser_has_is_not_sent_again(client, recording):
    etag = client.get(recording.url)["ETag"]
    assert client.get(recording.url, headers={"if-none-match": etag}).status_code == 304


def test_the_recording_of_a_draft_is_for_staff_only(client, recording, editor):
    """R64: nothing is public before its approval, in parts neither."""
    recording_of_a_draft = make_recording_file("Chưa duyệt")
    for headers in ({}, {"range": "bytes=0-1"}):
        assert client.get(recording_of_a_draft.url, headers=headers).status_code == 404
    client.force_login(editor)
    assert client.get(recording_of_a_draft.url).status_code == 200


def test_what_has_not_changed_since_is_not_sent_again(client, recording):
    headers = {"if-modified-since": client.get(recording.url)["Last-Modified"]}
    assert client.get(recording.url, headers=headers).status_code == 304


def test_readers_of_long_documents_get_parts_too(client, editor):
    client.force_login(editor)
    response = client.get(make_document().url, headers={"range": "bytes=0-4"})
    assert body(response) == b"%PDF-"


def test_a_part_of_absurd_size_gets_the_whole(client, recording):
    response = client.get(recording.url, headers={"Range": f"bytes={'9' * 5000}-"})
    assert response.status_code == 200
    assert body(response) == CONTENT
