"""Times are kept to the word, and silence after a word is no part of it."""

from hypothesis import given
from hypothesis import strategies as st

from ytsapp.domain.cue import Captions, Cue
from ytsapp.ingest.clean.joining import join_cues


def join(*cues):
    return join_cues(Captions(cues, "json3"))


def span_of(transcript, word):
    at = transcript.text.index(word)
    return transcript.time_at(at), transcript.time_at(at + len(word))


def test_timed_words_start_when_the_format_says():
    transcript = join(Cue(1000, 4000, "salt in water", marks=((0, 1100), (5, 2000), (8, 2500))))
    assert span_of(transcript, "salt")[0] == 1100
    assert span_of(transcript, "in") == (2000, 2333)
    assert span_of(transcript, "water")[0] == 2500


def test_silence_between_timed_words_is_a_pause_before_the_next():
    transcript = join(Cue(0, 9000, "salt in water", marks=((0, 0), (5, 300), (8, 6000))))
    start, end = span_of(transcript, "in")
    assert start == 300
    assert end < 800
    assert span_of(transcript, "water")[0] == 6000


def test_silence_after_the_last_timed_word_belongs_to_no_word():
    first = Cue(0, 9000, "salt in water", marks=((0, 0), (5, 300), (8, 600)))
    transcript = join(first, Cue(9000, 10000, "is gone"))
    assert span_of(transcript, "water")[1] < 1500
    assert span_of(transcript, "is")[0] == 9000


def test_first_word_without_a_time_is_said_when_its_line_starts():
    transcript = join(Cue(500, 9000, "salt in water", marks=((5, 6000), (8, 6300))))
    start, end = span_of(transcript, "salt")
    assert start == 500
    assert end < 1500


def test_time_after_the_start_of_the_next_line_is_taken_back():
    transcript = join(
        Cue(0, 5000, "salt in water", marks=((0, 0), (5, 2500), (8, 4000))),
        Cue(3000, 6000, "is gone", marks=((0, 3000), (3, 3500))),
    )
    assert span_of(transcript, "in")[0] == 2500
    assert span_of(transcript, "water") == (3000, 3000)
    assert span_of(transcript, "is")[0] == 3000


def test_sound_among_timed_words_is_silence():
    text = "salt [Music] water"
    transcript = join(Cue(0, 9000, text, marks=((0, 0), (5, 700), (13, 6000))))
    assert transcript.text == "salt water"
    assert span_of(transcript, "salt")[1] <= 700
    assert span_of(transcript, "water")[0] == 6000


@given(st.lists(st.tuples(st.integers(0, 20_000), st.integers(0, 5_000)), min_size=1, max_size=8),
       st.lists(st.integers(-3_000, 9_000), min_size=3, max_size=3))  # fmt: skip
def test_whatever_the_times_are_they_ascend(spans, times):
    cues = [
        Cue(start, start + length, "one two three",
            marks=tuple(zip((0, 4, 8), (start + ms for ms in times), strict=True)))
        for start, length in spans
    ]  # fmt: skip
    transcript = join(*cues)
    assert transcript.offsets[-1] == len(transcript.text)
    assert list(transcript.offsets) == sorted(transcript.offsets)
    assert list(transcript.times_ms) == sorted(transcript.times_ms)
