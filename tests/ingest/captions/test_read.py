import os

import pytest

from tests.ingest.captions.files import FIXTURES, NAMES, read, refusal
from ytsapp.domain.errors import CaptionError
from ytsapp.ingest.captions.read import (
    ENDINGS,
    MAX_BYTES,
    is_caption_name,
    looks_like_captions,
    parse_captions,
    read_caption_file,
)

FORMATS = {
    "auto.json3": "json3", "auto.srv3": "srv3", "messy.srt": "srt", "nested.ttml": "ttml",
    "old.srv1": "srv3", "plain.sbv": "sbv", "plain.srt": "srt", "rolling.vtt": "vtt",
    "snippets.json": "snippets", "voices.vtt": "vtt", "whisper.json": "whisper",
    "whisper.tsv": "tsv", "whisper_cpp.json": "whisper", "whisper_words.json": "whisper",
    "whisperx.json": "whisper",
}  # fmt: skip
XML = ("auto.srv3", "nested.ttml", "old.srv1")
JSON = [name for name in NAMES if "json" in name]


@pytest.mark.parametrize("name", NAMES)
def test_format_is_told(name):
    assert read(name).format == FORMATS[name]


@pytest.mark.parametrize("name", JSON)
@pytest.mark.parametrize("ending", [".json", ".JSON3", ".vtt"])
def test_json_is_told_apart_by_content(name, ending):
    assert parse_captions((FIXTURES / name).read_bytes(), f"talk{ending}") == read(name)


@pytest.mark.parametrize("name", [*XML, "rolling.vtt", "plain.srt"])
@pytest.mark.parametrize("ending", [".srt", ".sbv", ".vtt", ".tsv"])
def test_content_outweighs_a_wrong_ending(name, ending):
    assert parse_captions((FIXTURES / name).read_bytes(), f"talk{ending}") == read(name)


@pytest.mark.parametrize("name", XML)
@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-16-le"])
def test_xml_is_read_in_another_encoding_than_it_declares(name, encoding):
    data = (FIXTURES / name).read_text("utf-8").encode(encoding)
    assert parse_captions(data, name) == read(name)


def test_xml_is_read_in_the_encoding_it_declares():
    declared = '<?xml version="1.0" encoding="iso-8859-2"?>'
    text = f'{declared}<transcript><text start="0">Łódź</text></transcript>'
    (cue,) = parse_captions(text.encode("iso-8859-2"), "talk.xml").cues
    assert cue.text == "Łódź"


@pytest.mark.parametrize("name", ["talk.vtt", "a.b.SRT", "x.en.json3", "/folder/t.dfxp", "t.xml"])
def test_caption_names(name):
    assert is_caption_name(name)


@pytest.mark.parametrize("name", ["talk.mp4", "vtt", ".vtt", "talk.vtt.bak", "", "a.toml"])
def test_other_names(name):
    assert not is_caption_name(name)


@pytest.mark.parametrize("name", NAMES)
def test_caption_files_look_like_captions(name):
    assert looks_like_captions((FIXTURES / name).read_bytes(), name)


@pytest.mark.parametrize("name", XML)
def test_captions_called_xml_look_like_captions(name):
    assert looks_like_captions((FIXTURES / name).read_bytes(), "talk.xml")


@pytest.mark.parametrize(
    ("data", "name"),
    [
        (b"folder\tvideo_id\ttitle\nbread\tabc\tOn bread\n", "ids.tsv"),
        (b"1\t2\n", "numbers.tsv"),
        (b'{"title": "On bread", "duration": 5, "speakers": ["Ada"]}', "talk.json"),
        (b'{"title": "On bread", "text": "No caption.", "start_s": 5}', "talk.json"),
        (b'{"name": "yts", "start": "run", "scripts": {}}', "package.json"),
        (b'["start", "end", "text"]', "fields.json"),
        (b"", "empty.json"),
        (b"\x00\x01", "binary.json"),
        (b"<rss><channel/></rss>", "feed.xml"),
        (b"<ttable><tr/></ttable>", "rows.xml"),
        (b"WEBVTT\n\n00:01.000 --> 00:02.000\na", "talk.txt"),
    ],
)
def test_other_files_do_not_look_like_captions(data, name):
    assert not looks_like_captions(data, name)


def test_damaged_file_with_an_ending_of_its_own_is_reported_not_passed_over():
    assert looks_like_captions(b"<html>", "talk.vtt")


@pytest.mark.parametrize("ending", sorted(ENDINGS))
@pytest.mark.parametrize("text", ["", " \r\n\t", "\ufeff"])
def test_empty_file_holds_no_captions(ending, text):
    assert refusal(text, f"talk{ending}").reason.startswith("holds no captions")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("WEBVTT\n", "talk.vtt"),
        ("WEBVTT\n\nNOTE nothing yet\n", "talk.vtt"),
        ("1\n00:00:01,000 --> 00:00:02,000\n\n2\n", "talk.srt"),
        ("just words\n", "talk.srt"),
        ("just words\n", "talk.sbv"),
        ("start\tend\ttext\n", "talk.tsv"),
        ('{"events": []}', "talk.json3"),
        ('{"segments": [], "text": ""}', "talk.json"),
        ('{"snippets": []}', "talk.json"),
        ("[]", "talk.json"),
        ("[[]]", "talk.json"),
        ('<timedtext format="3"><body/></timedtext>', "talk.srv3"),
        ('<tt xmlns="http://www.w3.org/ns/ttml"/>', "talk.ttml"),
    ],
)
def test_file_without_a_cue_holds_no_captions(text, name):
    assert refusal(text, name).reason.startswith("holds no captions")


@pytest.mark.parametrize("ending", sorted(ENDINGS))
@pytest.mark.parametrize(
    "page",
    ["<!DOCTYPE html>\n<html><body>00:01.000 --> 00:02.000</body></html>",
     "\n<!-- cached -->\n<!-- -->\n<HTML lang='en'>", "\ufeff<html>",
     '<?xml version="1.0"?>\n<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0">'],
)  # fmt: skip
def test_web_page_is_refused_as_such(page, ending):
    assert "web page" in refusal(page, f"talk{ending}").reason


@pytest.mark.parametrize(
    ("text", "name", "words"),
    [
        ("<rss></rss>", "talk.xml", "another kind"),
        ('{"a": 1}', "talk.json", "another kind"),
        ("[1, 2]", "talk.json", "another kind"),
        ('"text"', "talk.json", "another kind"),
        ("7", "talk.json3", "another kind"),
        ("nothing like it", "talk.json", "JSON"),
        ("nothing like it", "talk.ttml", "XML"),
        ("\x01\x02 GIF", "talk.vtt", "no text"),
        ("WEBVTT", "talk.mp4", ".vtt"),
    ],
)
def test_file_of_another_kind_is_refused_as_such(text, name, words):
    assert words in refusal(text, name).reason


def test_broken_json_is_refused_with_its_line():
    error = refusal('{"segments": [\n{"start": 1,}]}', "talk.json")
    assert error.line == 2
    assert "JSON" in error.reason


def test_json_with_a_bare_line_feed_in_a_text_is_read():
    data = b'[{"text": "a\nb\tc", "start": 0, "duration": 1}]'
    assert parse_captions(data, "talk.json").cues[0].text == "a\nb c"


def test_file_is_read_with_its_bytes():
    path = FIXTURES / "plain.srt"
    assert read_caption_file(path) == (path.read_bytes(), read("plain.srt"))


def test_file_over_the_limit_is_refused_unread(tmp_path):
    path = tmp_path / "talk.vtt"
    with path.open("wb") as file:
        file.truncate(60_000_000)
    # Reading stops at the limit, so that only who does not read knows the size.
    with pytest.raises(CaptionError, match="is 60 MB"):
        read_caption_file(path)


def test_data_over_the_limit_are_refused():
    assert "50 MB" in refusal(b" " * (MAX_BYTES + 1), "talk.vtt").reason


def test_what_is_no_file_is_refused(tmp_path):
    os.mkfifo(tmp_path / "pipe.vtt")
    (tmp_path / "loop.vtt").symlink_to("loop.vtt")
    (tmp_path / "plain").write_bytes(b"")
    for name, words in {
        "": "folder",
        "pipe.vtt": "regular file",
        "no.vtt": "not exist",
        "loop.vtt": "cannot be read",
        "plain/talk.vtt": "cannot be read",
        "a\0.vtt": "cannot be read",
        f"{'a' * 300}.vtt": "cannot be read",
    }.items():
        with pytest.raises(CaptionError, match=words):
            read_caption_file(tmp_path / name)


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read every file")
def test_file_that_may_not_be_read_is_refused(tmp_path):
    path = tmp_path / "talk.vtt"
    path.write_bytes(b"WEBVTT")
    path.chmod(0)
    with pytest.raises(CaptionError, match="cannot be read"):
        read_caption_file(path)


def test_errors_are_one_sentence_without_a_full_stop():
    for text, name in [
        ("", "a.vtt"),
        ("x", "a.txt"),
        ("{", "a.json"),
        ("<a", "a.xml"),
        ("x", "a.tsv"),
    ]:
        reason = refusal(text, name).reason
        assert reason[0].islower()
        assert "\n" not in reason and not reason.endswith(".")
