"""Recordings: telling their format by their content, and how long they last."""

import re

# What browsers play; the settings name the content types (WAGTAILDOCS_CONTENT_TYPES).
AUDIO = ("m4a", "mp3", "ogg", "opus")
# Formats that recorders make and that are ten times too heavy for a telephone line.
UNCOMPRESSED = ("aif", "aiff", "flac", "wav")

_MP4_TRACKS = re.compile(rb"hdlr.{8}(soun|vide)", re.DOTALL)
# Kilobits a second and samples a second of MPEG audio, layer III, by the version's two bits.
_OLD_BITRATES = (0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160)
_MP3_BITRATES = {
    3: (0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320),
    2: _OLD_BITRATES,
    0: _OLD_BITRATES,
}
_MP3_RATES = {3: (44100, 48000, 32000), 2: (22050, 24000, 16000), 0: (11025, 12000, 8000)}
_OPUS_RATE = 48_000


def is_audio(content: bytes, extension: str) -> bool:
    """Whether the content is sound of the kind that the extension names, without pictures."""
    if extension == "mp3":
        return _mp3_frame(content) is not None
    if extension == "m4a":
        return content[4:8] == b"ftyp" and set(_MP4_TRACKS.findall(content)) == {b"soun"}
    head = content[:128]
    return head.startswith(b"OggS") and (b"OpusHead" in head or b"\x01vorbis" in head)


def duration(content: bytes, extension: str) -> int | None:
    """The length in whole seconds; None if the file does not tell."""
    readers = {"mp3": _mp3_duration, "m4a": _mp4_duration, "ogg": _ogg_duration}
    try:
        seconds = readers.get(extension, _ogg_duration)(content)
    except (LookupError, ValueError, ZeroDivisionError):
        return None
    return round(seconds) or None


def _number(content: bytes, at: int, size: int = 4) -> int:
    return int.from_bytes(content[at : at + size], "big")


def _mp3_frame(content: bytes) -> int | None:
    """Where the first frame begins, after the tag that most files begin with."""
    at = 0
    if content.startswith(b"ID3"):
        for byte in content[6:10]:  # the size, seven bits in each byte
            at = at << 7 | byte
        at += 10
    for place in range(at, min(at + 4096, len(content) - 3)):
        first, second, third = content[place : place + 3]
        is_layer_3 = first == 0xFF and second & 0xE6 == 0xE2 and (second >> 3) & 3 != 1
        if is_layer_3 and third >> 4 not in (0, 15) and (third >> 2) & 3 != 3:
            return place
    return None


def _mp3_duration(content: bytes) -> float:
    at = _mp3_frame(content)
    if at is None:
        raise LookupError
    version = (content[at + 1] >> 3) & 3
    rate = _MP3_RATES[version][(content[at + 2] >> 2) & 3]
    # Files of changing bit rate count their frames in the first one.
    counted = re.search(rb"Xing|Info", content[at : at + 64])
    if counted and content[at + counted.end() + 3] & 1:
        frames = _number(content, at + counted.end() + 4)
        return frames * (1152 if version == 3 else 576) / rate
    kilobits = _MP3_BITRATES[version][content[at + 2] >> 4]
    return (len(content) - at) / (kilobits * 125)


def _mp4_duration(content: bytes) -> float:
    """From the box mvhd: time units a second and the length in them."""
    at = content.index(b"mvhd") + 4
    is_long = content[at] == 1
    units = _number(content, at + (20 if is_long else 12))
    return _number(content, at + (24 if is_long else 16), 8 if is_long else 4) / units


def _ogg_duration(content: bytes) -> float:
    """From the position of the last page, counted in samples."""
    last = content.rindex(b"OggS")
    samples = int.from_bytes(content[last + 6 : last + 14], "little")
    head = content[:128]
    if b"OpusHead" in head:
        return samples / _OPUS_RATE
    at = head.index(b"\x01vorbis") + 12
    return samples / int.from_bytes(content[at : at + 4], "little")
