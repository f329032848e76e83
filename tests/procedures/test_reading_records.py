"""Quirks of the national records; each was counted in the real file."""

import json
import random
import unicodedata
from copy import deepcopy

import pytest

from procedures.choices import Channel, Kind, OnlineLevel, Part
from procedures.importer import FileError, RecordError, parse_record, read_file
from tests.procedures.records import RECORD, record, way


def test_a_complete_record_lacks_nothing():
    read = parse_record(record())
    assert read.missing_parts() == []
    assert read.texts["kind"] == Kind.BY_LAW
    assert read.texts["decision_issuer"] == "Bộ Mẫu"
    assert read.decision_on.isoformat() == "2026-01-15"
    assert read.checked_on.isoformat() == "2026-07-18"
    assert read.forms == ("don.docx",)
    assert [law.number for law in read.basis] == ["Luật 01/2099/QH99"]


def test_text_is_kept_to_the_letter():
    text = " Ủy ban\u00a0Nhân dân  xã,\tphường\u200b “ghi” uỷ quyền –\r\n- tận cùng "
    decomposed = unicodedata.normalize("NFD", text)
    read = parse_record(
        record(
            steps=text,
            steps_list=[text],
            conditions=decomposed,
            methods=[way(fee=text, description=decomposed)],
            documents=[{"case": text, "items": [{"name": decomposed, "original": 1, "copies": 0}]}],
        )
    )
    assert read.steps == (text,)
    assert read.texts["conditions"] == decomposed
    assert (read.ways[0].fee_text, read.ways[0].description) == (text, decomposed)
    assert (read.cases[0].name, read.cases[0].papers[0].name) == (text, decomposed)


def test_only_the_name_is_composed_and_only_the_code_is_trimmed():
    name = " Hoà giải  tranh chấp. "
    read = parse_record(record(name=unicodedata.normalize("NFD", name), code=" 9.100001"))
    assert read.name == name
    assert (read.code.key, read.code.raw) == ("9.100001", "9.100001")


def test_a_name_of_a_thousand_characters_gets_a_title_cut_at_a_word():
    name = "Cấp phép " * 111
    read = parse_record(record(name=name))
    assert read.name == name
    assert len(read.title) <= 255
    assert read.title.endswith(("Cấp…", "phép…"))


def test_a_newline_in_the_name_stays_out_of_the_title():
    assert parse_record(record(name="Thủ tục\n  mới")).title == "Thủ tục mới"


@pytest.mark.parametrize("number", ["0", "1", " 15 ", "10.000", "7,5"])
def test_a_number_without_unit_is_never_a_time_limit_or_fee(number):
    read = parse_record(record(methods=[way(duration=number, fee=number)]))
    assert read.ways[0].duration_text == ""
    assert read.ways[0].fee_text == ""
    assert read.missing_parts() == [Part.DEADLINE]


@pytest.mark.parametrize("time", [0, 7, "0", None])
def test_the_unit_is_not_guessed_from_the_raw_number(time):
    raw = {"processingTime": time, "processingTimeUnit": "OTHER", "fees": []}
    assert parse_record(record(methods=[way(duration="", raw=raw)])).ways[0].duration_text == ""


def test_words_in_the_raw_time_are_kept():
    raw = {"processingTime": "Không phải trả kết quả", "processingTimeUnit": "OTHER"}
    read = parse_record(record(methods=[way(duration="", raw=raw)]))
    assert read.ways[0].duration_text == "Không phải trả kết quả"


def test_a_fee_of_zero_is_not_turned_into_free():
    read = parse_record(
        record(methods=[way(fee="Lệ phí: 0 Đồng (do Hội đồng nhân dân quyết định)")])
    )
    assert read.ways[0].fee_text == "Lệ phí: 0 Đồng (do Hội đồng nhân dân quyết định)"


def test_one_channel_may_stand_in_two_rows():
    read = parse_record(record(methods=[way(fee="Phí: 2.000 Đồng"), way(fee="Phí: 10 USD")]))
    assert [row.fee_text for row in read.ways] == ["Phí: 2.000 Đồng", "Phí: 10 USD"]


def test_papers_come_in_the_order_of_the_official_document():
    papers = parse_record(record()).cases[0].papers
    assert [paper.name for paper in papers] == ["Đơn xin xác nhận", "Ảnh chụp cây"]
    assert papers[0].form_name == "don.docx"


def test_papers_without_positions_keep_the_order_found():
    items = [{"name": "Hai", "suggested_position": 2}, {"name": "Một"}]
    read = parse_record(record(documents=[{"case": "", "items": items}]))
    assert [paper.name for paper in read.cases[0].papers] == ["Hai", "Một"]


def test_a_quantity_of_nothing_marks_a_note():
    items = [{"name": "* Lưu ý:", "original": 0, "copies": 0}, {"name": "Đơn", "original": 1}]
    papers = parse_record(record(documents=[{"case": None, "items": items}])).cases[0].papers
    assert [paper.is_note for paper in papers] == [True, False]


def test_cases_without_papers_are_left_out():
    documents = [{"case": "Trống", "items": []}, {"case": "Rỗng", "items": [{"name": " "}]}]
    assert parse_record(record(documents=documents)).missing_parts() == [Part.PAPERS]


def test_steps_fall_back_to_the_whole_text_when_the_list_loses_some():
    read = parse_record(record(steps="Một. Hai. Ba.", steps_list=["Một.", "Hai."]))
    assert read.steps == ("Một. Hai. Ba.",)


def test_audiences_are_split_only_where_one_ends():
    text = "Cán bộ, công chức, viên chức, Tổ chức (không bao gồm doanh nghiệp, HTX), Đảng viên"
    assert parse_record(record(audience=text)).audiences == (
        "Cán bộ, công chức, viên chức",
        "Tổ chức (không bao gồm doanh nghiệp, HTX)",
        "Đảng viên",
    )


@pytest.mark.parametrize(
    ("full", "channel", "level"),
    [
        (True, "Trực tiếp", OnlineLevel.FULL),
        (False, "Trực tuyến", OnlineLevel.PARTIAL),
        (False, "Dịch vụ bưu chính", OnlineLevel.NONE),
    ],
)
def test_the_online_level_follows_the_flag_and_the_channels(full, channel, level):
    read = parse_record(record(full_online=full, methods=[way(channel=channel)]))
    assert read.online_level == level


def test_the_three_channels_are_known():
    channels = ["Trực tiếp", "trực tuyến", "Dịch vụ bưu chính"]
    read = parse_record(record(methods=[way(channel=channel) for channel in channels]))
    assert [row.channel for row in read.ways] == [Channel.IN_PERSON, Channel.ONLINE, Channel.POST]


@pytest.mark.parametrize(
    "changes",
    [
        {"code": None},
        {"code": "  "},
        {"code": "khai sinh"},
        {"code": "1.014955-Xoa"},
        {"name": ""},
        {"name": " \n"},
        {"procedure_type": "NOT_ASSIGNED_REGULATION"},
        {"methods": [way(channel="DIRECT")]},
        {"decision_date": "31-02-2026"},
        {"decision_date": "0000-00-00"},
        {"conditions": "a\x00b"},
        {"conditions": "\ud800"},
        {"documents": [{"case": "", "items": [{"name": "Đơn", "original": -1}]}]},
    ],
)
def test_what_cannot_be_understood_is_refused_with_a_reason(changes):
    with pytest.raises(RecordError) as caught:
        parse_record(record(**changes))
    assert str(caught.value)


@pytest.mark.parametrize("text", ["15-01-2026", "15/01/2026", "2026-01-15"])
def test_dates_are_read_day_first(text):
    assert parse_record(record(decision_date=text)).decision_on.isoformat() == "2026-01-15"


def test_a_record_mangled_anywhere_is_refused_or_read_but_never_breaks():
    """One bad record never stops the rest: nothing but RecordError comes out."""
    chance = random.Random(2026)
    junk = [None, 0, -1, 1.5, True, "", "x", [], {}, [None], [[]], [{"x": 1}], {"x": None}]
    for _ in range(3000):
        raw = deepcopy(RECORD)
        _mangle(raw, chance, junk)
        try:
            parse_record(raw)
        except RecordError:
            continue


def _mangle(raw: dict, chance: random.Random, junk: list) -> None:
    key = chance.choice(list(raw))
    value = raw[key]
    if isinstance(value, list) and value and isinstance(value[0], dict) and chance.random() < 0.6:
        _mangle(value[0], chance, junk)
    elif isinstance(value, dict) and value and chance.random() < 0.6:
        _mangle(value, chance, junk)
    else:
        raw[key] = chance.choice(junk)


@pytest.mark.parametrize("raw", [None, 5, "1.001193", [], [record()]])
def test_what_is_no_object_is_refused(raw):
    with pytest.raises(RecordError):
        parse_record(raw)


def test_the_hash_changes_with_any_value():
    assert parse_record(record()).source_hash != parse_record(record(result="Khác")).source_hash
    assert parse_record(record()).source_hash == parse_record(record()).source_hash


@pytest.mark.parametrize(
    "content",
    [
        b"PK\x03\x04 docx",
        b"\xd0\xcf\x11\xe0 doc",
        b"%PDF-1.7",
        b"<html></html>",
        b"",
        b"[" * 100_000,
        "[]".encode("utf-16"),
        b'{"code": "1.001193"}',
        b'"text"',
    ],
)
def test_a_file_that_holds_no_list_of_records_is_named_as_such(tmp_path, content):
    path = tmp_path / "tep.json"
    path.write_bytes(content)
    with pytest.raises(FileError) as caught:
        read_file(path)
    assert str(caught.value)


def test_a_missing_file_is_named(tmp_path):
    with pytest.raises(FileError, match=r"khong-co\.json"):
        read_file(tmp_path / "khong-co.json")


def test_a_byte_order_mark_is_no_obstacle(tmp_path):
    path = tmp_path / "tep.json"
    path.write_bytes(b"\xef\xbb\xbf" + json.dumps([record()]).encode())
    assert len(read_file(path)) == 1
