"""Telling recordings by their content, and how long they last."""

import struct

import pytest

from core.audio import duration, is_audio
from tests.factories import mp3_bytes, pdf_bytes


def box(name: bytes, content: bytes = b"") -> bytes:
    return struct.pack(">I4s", 8 + len(content), name) + content


def m4a(seconds=90, track=b"soun", version=0) -> bytes:
    times = ">4x4x4xII" if version == 0 else ">4x8x8xIQ"
    head = bytearray(struct.pack(times, 1000, seconds * 1000))
    head[0] = version
    handler = box(b"hdlr", bytes(8) + track + bytes(12))
    return box(b"ftyp", b"M4A ") + box(b"moov", box(b"mvhd", bytes(head)) + box(b"trak", handler))


def ogg_page(samples: int, content: bytes = b"") -> bytes:
    return b"OggS" + bytes(2) + samples.to_bytes(8, "little") + bytes(14) + content


def opus(seconds=30) -> bytes:
    return ogg_page(0, b"OpusHead" + bytes(11)) + ogg_page(seconds * 48_000)


def vorbis(seconds=30) -> bytes:
    head = b"\x01vorbis" + struct.pack("<IBI", 0, 1, 22_050)
    return ogg_page(0, head) + ogg_page(seconds * 22_050)


def tagged_mp3(seconds=5) -> bytes:
    """After a tag of 300 bytes, whose size is written with seven bits in each byte."""
    return b"ID3\x04\x00\x00" + bytes([0, 0, 2, 44]) + bytes(300) + mp3_bytes(seconds)


def counted_mp3(seconds=60) -> bytes:
    """Of changing bit rate: the first frame says how many follow."""
    frames = round(seconds * 44100 / 1152)
    first = b"\xff\xfb\x90\xc4" + bytes(17) + b"Xing" + struct.pack(">II", 1, frames)
    return first.ljust(417, b"\0")


RECORDINGS = [
    ("mp3", mp3_bytes(7), 7),
    ("mp3", tagged_mp3(5), 5),
    ("mp3", counted_mp3(60), 60),
    ("m4a", m4a(90), 90),
    ("m4a", m4a(90, version=1), 90),
    ("opus", opus(30), 30),
    ("ogg", opus(30), 30),
    ("ogg", vorbis(30), 30),
]


@pytest.mark.parametrize(("extension", "content", "seconds"), RECORDINGS)
def test_recordings_are_known_and_measured(extension, content, seconds):
    assert is_audio(content, extension)
    assert duration(content, extension) == seconds


@pytest.mark.parametrize(
    ("extension", "content"),
    [
        ("mp3", pdf_bytes()),
        ("mp3", b"ID3"),
        ("mp3", m4a()),
        ("m4a", mp3_bytes()),
        ("m4a", m4a(track=b"vide")),
        ("m4a", m4a() + m4a(track=b"vide")),
        ("ogg", b"OggS" + bytes(24) + b"\x80theora" + bytes(40)),
        ("opus", mp3_bytes()),
        ("opus", b""),
    ],
)
def test_other_content_is_no_recording(extension, content):
    assert not is_audio(content, extension)


@pytest.mark.parametrize("extension", ["mp3", "m4a", "ogg", "opus"])
@pytest.mark.parametrize("content", [b"", b"ID3", b"OggS", b"ftyp mvhd", bytes(5000)])
def test_a_file_that_does_not_tell_has_no_length(extension, content):
    assert duration(content, extension) is None
