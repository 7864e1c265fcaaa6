"""Bytes nobody wrote, and files that are nearly right: cues that make sense, or one error."""

import json

from hypothesis import given
from hypothesis import strategies as st

from tests.ingest.captions.checks import check
from ytsapp.ingest.captions.read import ENDINGS, is_caption_name

ENDING = st.sampled_from(sorted(ENDINGS))


@given(st.binary(max_size=300), ENDING)
def test_any_bytes(data, ending):
    check(data, f"talk{ending}")


@given(st.text(max_size=300), ENDING, st.sampled_from(["utf-8", "utf-16", "utf-16-be", "cp1252"]))
def test_any_text(text, ending, encoding):
    check(text.encode(encoding, "ignore"), f"talk{ending}")


@given(st.binary(max_size=60), st.text(max_size=20))
def test_any_name(data, name):
    check(data, name)
    assert is_caption_name(name) in (True, False)


PARTS = st.sampled_from(
    ["WEBVTT", "NOTE", "STYLE\n", "1", "42", "word", "e", "9" * 5000,
     "00:01.000", "00:00:02,5", "1:00:00.000", "-0:00:01.0", "99:99:99.999", " --> ", "-->", ",",
     "\n", "\n\n", "\r\n", "\r", "\n \n", "\t", "0\t9\t", "start\tend\ttext\n", "Language: ",
     "<v Ada>", "</v>", "<v", "<c>", "<00:01.500>", "<", ">", "{\\an8}", "{\\",
     "&amp;lt;", "&#0;", "\ufeff", "\u200b", "\xa0", "\x1a"]
)  # fmt: skip


@given(st.lists(PARTS, max_size=25).map("".join), st.sampled_from([".vtt", ".srt", ".sbv", ".tsv"]))
def test_text_nearly_right(text, ending):
    check(text.encode(), f"talk{ending}")


KEYS = st.sampled_from(
    ["events", "segs", "utf8", "tStartMs", "dDurationMs", "tOffsetMs", "acAsrConf", "segments",
     "start", "end", "text", "words", "word", "speaker", "language", "transcription", "offsets",
     "timestamps", "from", "to", "tokens", "result", "chunks", "timestamp", "snippets", "duration",
     "is_generated", "language_code"]
)  # fmt: skip
VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5)
    | st.sampled_from([0, 1.5, 10, "00:00:01,000", " a", "[_BEG_]", 10**400, "\ud800", "\0a"]),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(KEYS, inner, max_size=5),
    max_leaves=10,
)  # fmt: skip
LISTS = st.sampled_from(["events", "segments", "transcription", "chunks", "snippets", "words"])
OBJECTS = st.lists(st.dictionaries(KEYS, VALUES, min_size=2, max_size=6), max_size=3)


@given(
    VALUES | OBJECTS | st.dictionaries(LISTS, OBJECTS, max_size=2),
    st.sampled_from([".json", ".json3", ".vtt"]),
)
def test_json_nearly_right(document, ending):
    check(json.dumps(document).encode(), f"talk{ending}")


def write_element(name, attributes, held):
    written = " ".join(f'{key}="{value}"' for key, value in attributes.items())
    return f"<{name} {written}>{held}</{name}>"


def elements(inner):
    names = st.sampled_from(["p", "s", "span", "br", "text", "div", "body", "head", "w", "tt:p"])
    keys = st.sampled_from(["t", "d", "start", "dur", "begin", "end", "ac", "timeContainer", "a"])
    times = st.sampled_from(["0", "1", "2.5", "1s", "50f", "9t", "00:00:01", "-1", "", "x", "seq"])
    return st.builds(
        write_element,
        names, st.dictionaries(keys, times, max_size=3), inner,
    )  # fmt: skip


XML_TEXT = st.sampled_from(
    ["", "a", " b ", "\n", "&amp;lt;i&amp;gt;", "&#8203;", "<!-- c -->", "&x;"]
)
XML = st.recursive(
    XML_TEXT, lambda inner: st.lists(elements(inner), max_size=3).map("".join), max_leaves=12
)


@given(XML, st.sampled_from(["timedtext", "transcript", "tt", "html"]), ENDING)
def test_xml_nearly_right(body, root, ending):
    text = f'<{root} xmlns:tt="tt" frameRate="25"><body>{body}</body>{body}</{root}>'
    check(text.encode(), f"talk{ending}")
