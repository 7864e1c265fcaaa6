"""Words and times lead to each other."""

from array import array

from hypothesis import given
from hypothesis import strategies as st

from ytsapp.domain.transcript import Transcript

EMPTY = Transcript("", array("I"), array("I"))

PAUSED = Transcript(
    "one two three four",
    array("I", [0, 7, 8, 18]),
    array("I", [1000, 2000, 5000, 6000]),
)
""""one two" from 1 to 2 s, a pause, "three four" from 5 to 6 s."""


def test_time_at_marks_is_theirs():
    assert PAUSED.times_at([0, 7, 8, 18]) == [1000, 2000, 5000, 6000]


def test_time_between_marks_goes_with_the_characters():
    assert PAUSED.time_at(4) == 1000 + 4 * 1000 // 7
    assert PAUSED.time_at(13) == 5500


def test_time_behind_the_end_is_the_end():
    assert PAUSED.time_at(99) == PAUSED.end_ms == 6000


def test_offset_in_a_word_is_its_start():
    assert PAUSED.offset_at(1100) == 0
    assert PAUSED.offset_at(1800) == 4
    assert PAUSED.offset_at(5800) == 14


def test_offset_in_a_pause_is_the_word_that_follows():
    assert PAUSED.offset_at(2000) == 8
    assert PAUSED.offset_at(4999) == 8


def test_offset_before_and_behind_all_words_is_the_first_and_last_word():
    assert PAUSED.offset_at(0) == 0
    assert PAUSED.offset_at(99_000) == 14


def test_empty_transcript_has_no_time():
    assert EMPTY.end_ms == 0
    assert EMPTY.times_at([0, 5]) == [0, 0]
    assert EMPTY.offset_at(100) == 0


CUES = st.lists(
    st.tuples(
        st.lists(st.sampled_from(["a", "word", "longest"]), min_size=1, max_size=6),
        st.integers(500, 9_000),
        st.integers(0, 4_000),
    ),
    min_size=1,
    max_size=8,
)


def transcript_of(cues):
    """Return words cue by cue: their length and the pause behind it, in milliseconds."""
    offsets, times, texts = [], [], []
    offset = ms = 0
    for words, length_ms, pause_ms in cues:
        text = " ".join(words)
        texts.append(text)
        offsets += [offset, offset + len(text)]
        times += [ms, ms + length_ms]
        offset += len(text) + 1
        ms += length_ms + pause_ms
    return Transcript(" ".join(texts), array("I", offsets), array("I", times))


@given(CUES)
def test_time_of_a_word_leads_back_to_it(cues):
    transcript = transcript_of(cues)
    at = 0
    for word in transcript.text.split(" "):
        assert transcript.offset_at(transcript.time_at(at)) == at
        at += len(word) + 1


@given(CUES)
def test_times_ascend_with_the_words(cues):
    transcript = transcript_of(cues)
    times = transcript.times_at(range(len(transcript.text) + 1))
    assert times == sorted(times)
    assert times[-1] == transcript.end_ms
