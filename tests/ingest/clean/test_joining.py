"""Joined cues are one line of all words, each with its time."""

import re
from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.ingest.captions.files import REAL, needs_real
from ytsapp.domain.cue import Captions, Cue
from ytsapp.domain.transcript import Turn
from ytsapp.ingest.captions.read import parse_captions
from ytsapp.ingest.clean.joining import join_cues


def join(*cues):
    return join_cues(Captions(cues, "srt"))


def time_of(transcript, word):
    return transcript.time_at(transcript.text.index(word))


def test_words_on_both_sides_of_a_cue_border_are_next_to_each_other():
    transcript = join(Cue(0, 900, "vector\ndatabases  need"), Cue(1000, 2000, "memory"))
    assert transcript.text == "vector databases need memory"


def test_words_have_the_times_of_their_cues():
    transcript = join(Cue(500, 900, "one two"), Cue(2000, 3000, "three"))
    assert [time_of(transcript, word) for word in ("one", "three")] == [500, 2000]
    assert 500 < time_of(transcript, "two") < 900
    assert transcript.time_at(len("one two")) == 900
    assert transcript.end_ms == 3000


def test_cues_out_of_order_are_put_in_the_order_said():
    transcript = join(Cue(5000, 6000, "last"), Cue(0, 900, "first"), Cue(2000, 3000, "then"))
    assert transcript.text == "first then last"


def test_cue_that_overlaps_the_next_ends_where_it_starts():
    transcript = join(Cue(0, 5000, "one"), Cue(2000, 3000, "two"))
    assert transcript.time_at(3) == 2000


def test_sounds_alone_are_a_pause():
    transcript = join(Cue(0, 900, "one"), Cue(1000, 8000, "[Music]"), Cue(8000, 9000, "two"))
    assert transcript.text == "one two"
    assert transcript.time_at(3) == 900
    assert time_of(transcript, "two") == 8000


def test_turns_stand_at_the_first_word_of_whoever_speaks():
    transcript = join(
        Cue(0, 900, ">> so what"),
        Cue(1000, 2000, "is\n- It? - Yes."),
        Cue(3000, 4000, "Ada", "Ada"),
    )
    assert transcript.text == "so what is It? Yes. Ada"
    at = transcript.text.index
    assert transcript.turns == (
        Turn(0, ""), Turn(at("It?"), ""), Turn(at("Yes."), ""), Turn(at("Ada"), "Ada")
    )  # fmt: skip


@pytest.mark.parametrize("cues", [(), (Cue(0, 9, "[Music]"),), (Cue(0, 9, " "), Cue(3, 4, "\n"))])
def test_captions_without_a_word_are_an_empty_transcript(cues):
    transcript = join(*cues)
    assert transcript.text == ""
    assert transcript.end_ms == 0
    assert transcript.turns == ()


SPANS = st.lists(st.tuples(st.integers(0, 4_000_000), st.integers(0, 200_000)), max_size=20)


@given(SPANS, st.lists(st.sampled_from(["", "[Music] ", ">> ", "  ", "- ", "\n"]), min_size=20,
                       max_size=20))  # fmt: skip
def test_every_word_comes_out_once_in_the_order_said_with_ascending_times(spans, fronts):
    # Each word names its cue, so that nothing repeats and its order is known.
    cues = [
        Cue(start, start + length, f"{front}A{n} b{n}\nc{n}")
        for n, ((start, length), front) in enumerate(zip(spans, fronts, strict=False))
    ]
    transcript = join(*cues)
    order = sorted(range(len(cues)), key=lambda n: cues[n].start_ms)
    assert transcript.text == " ".join(f"A{n} b{n} c{n}" for n in order)
    offsets, times = list(transcript.offsets), list(transcript.times_ms)
    assert offsets == sorted(offsets)
    assert times == sorted(times)
    for n in order:
        assert time_of(transcript, f"A{n} ") == max(cues[n].start_ms, 0)
    if cues:
        assert (offsets[0], offsets[-1]) == (0, len(transcript.text))
        assert transcript.end_ms <= max(cue.end_ms for cue in cues)


@needs_real
@pytest.mark.parametrize("pattern", ["vector-*/*.vtt", "nyu-*/**/*.sbv", "talk-python/*/*.vtt"])
def test_no_word_of_a_real_talk_is_lost(pattern):
    for path in sorted(REAL.glob(pattern))[::6]:
        captions = parse_captions(path.read_bytes(), path.name)
        lines = " ".join(cue.text for cue in captions.cues)
        shown, said = words_in(lines), words_in(join_cues(captions).text)
        beside = words_in(
            " ".join(re.findall(r"\[[^]]*\]|\([^)]*\)|\*\w+\*|(?:[A-Z]+ )?\w+:", lines))
        )
        assert said - shown == Counter()
        assert shown - said - beside == Counter()


def words_in(text):
    return Counter(re.findall(r"\w+", text))
