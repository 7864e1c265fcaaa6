"""Caption tracks, read back by a WebVTT parser that is not ours."""

import io
from array import array
from html import unescape

import webvtt
from hypothesis import given
from hypothesis import strategies as st

from ytsapp.api.webvtt import write_webvtt
from ytsapp.domain.lines import LONGEST, ROW
from ytsapp.domain.transcript import Transcript, Turn


def made(text, *turns, ms=100):
    return Transcript(text, array("I", [0, len(text)]), array("I", [0, ms * len(text)]), turns)


def read(transcript):
    return list(webvtt.from_buffer(io.StringIO(write_webvtt(transcript))))


def words(cues):
    return " ".join(unescape(cue.text).replace("\n", " ") for cue in cues)


def test_all_words_come_back_in_their_order_and_time():
    text = "The dough rests for an hour. Then it goes into the oven, which was warm before."
    cues = read(made(text))
    assert words(cues) == text
    assert [(cue.start, cue.end) for cue in cues] == [
        ("00:00:00.000", "00:00:02.800"),
        ("00:00:02.900", "00:00:07.900"),
    ]


def test_each_cue_names_who_speaks():
    cues = read(made("is it warm yes it is", Turn(0, "Ada"), Turn(11, "Bo")))
    assert [(cue.voice, cue.text) for cue in cues] == [("Ada", "is it warm"), ("Bo", "yes it is")]


def test_nobody_named_is_nobody():
    assert "<v" not in write_webvtt(made("is it warm", Turn(0, "")))


def test_markup_arrows_and_newlines_stay_text():
    hostile = 'a <b onclick="x">--> 00:00 & </v> <script>1</script> &lt; NOTE x'
    written = write_webvtt(made(hostile, Turn(0, "Eve <i>\n\n00:01 --> 00:02")))
    assert written.count("-->") == len(read(made(hostile)))
    assert words(read(made(hostile))) == hostile
    assert "<script" not in written and "<b" not in written
    assert written.count("\n\n") == 1 + written.count("<v Eve &lt;i&gt; 00:01 --&gt; 00:02>")


def test_a_cue_has_two_rows_at_most_and_lasts():
    cues = read(made("loaf " * 300, ms=0))
    assert all(len(cue.lines) <= 2 for cue in cues)
    assert all(len(line) <= ROW + len("loaf") for cue in cues for line in cue.lines)
    assert all(cue.end_in_seconds >= cue.start_in_seconds for cue in cues)
    assert ".000 --> 00:00:00.001" in write_webvtt(made("loaf", ms=0))


def test_a_transcript_without_words_is_an_empty_track():
    empty = Transcript("", array("I"), array("I"))
    assert write_webvtt(empty) == "WEBVTT\n\n"


_TEXT = st.text(alphabet=st.characters(exclude_categories=("Cs", "Cc", "Zl", "Zp")), max_size=400)


@given(_TEXT, st.lists(st.tuples(st.integers(0, 300), _TEXT), max_size=4))
def test_any_text_is_one_file_of_cues(text, turns):
    text = " ".join(text.split())
    ordered = sorted({at: name for at, name in turns}.items())
    cues = read(made(text, *[Turn(at, name) for at, name in ordered]))
    assert "".join(words(cues).split()) == "".join(text.split())
    assert all(len(unescape(cue.text)) <= LONGEST + 1 or " " not in cue.text for cue in cues)
