import codecs

import pytest

from tests.ingest.captions.files import refusal, rows
from ytsapp.ingest.captions.encoding import decode
from ytsapp.ingest.captions.read import parse_captions

SRT = "1\n00:00:01,000 --> 00:00:02,000\nDas Öl – „heiß“\n"
SAID = [(1000, 2000, "Das Öl – „heiß“")]


@pytest.mark.parametrize(
    "data",
    [
        SRT.encode(),
        codecs.BOM_UTF8 + SRT.encode(),
        codecs.BOM_UTF8 * 2 + SRT.encode(),
        SRT.encode("utf-16"),
        codecs.BOM_UTF16_BE + SRT.encode("utf-16-be"),
        SRT.encode("utf-16-le"),
        SRT.encode("utf-16-be"),
        SRT.encode("cp1252"),
    ],
    ids=["utf-8", "marked", "marked twice", "utf-16", "utf-16-be marked", "le", "be", "cp1252"],
)
def test_every_encoding_says_the_same(data):
    assert rows(parse_captions(data, "talk.srt")) == SAID


def test_latin_1_with_bytes_that_windows_lacks_is_read():
    assert decode(b"caf\xe9 \x81") == "café \x81"


def test_one_damaged_byte_does_not_spoil_the_rest_of_utf_8():
    assert decode("größer öfter".encode() + b" \xff") == "größer öfter \ufffd"


def test_utf_8_cut_inside_a_character_is_still_utf_8():
    assert decode("Öl und Öl und Öl".encode()[:-3]) == "Öl und Öl und "[:-1] + " "


def test_utf_16_of_odd_length_is_read_as_far_as_it_goes():
    assert decode("ab".encode("utf-16") + b"c").startswith("ab")


@pytest.mark.parametrize(
    "data",
    [
        b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR",
        b"PK\x03\x04\x14\0\x06\0",
        b"WEBVTT\n\n00:01.000 --> 00:02.000\na\0b",
        "WEBVTT\n\0".encode("utf-16"),
        bytes(8),
    ],
)
def test_binary_file_is_refused_as_such(data):
    error = refusal(data, "talk.vtt")
    assert "binary" in error.reason
    assert error.line is None
