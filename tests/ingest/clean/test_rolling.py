"""Rolling captions lose their repeats and no word; what people repeat stays."""

from itertools import pairwise

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from tests.ingest.captions.files import REAL, needs_real
from tests.ingest.clean import rolled
from ytsapp.domain.cue import Captions, Cue
from ytsapp.ingest.captions.read import parse_captions
from ytsapp.ingest.clean.joining import join_cues
from ytsapp.ingest.clean.rolling import drop_rolled

SCROLLED = """WEBVTT
Kind: captions
Language: en

00:00:00.160 --> 00:00:02.270 align:start position:0%
 
bread<00:00:00.480><c> wants</c><00:00:00.900><c> time</c><00:00:01.300><c> and</c>

00:00:02.270 --> 00:00:02.280 align:start position:0%
bread wants time and
 

00:00:02.280 --> 00:00:04.500 align:start position:0%
bread wants time and
a<00:00:02.700><c> warm</c><00:00:03.100><c> place</c>

00:00:04.500 --> 00:00:04.510 align:start position:0%
a warm place
 

00:00:04.510 --> 00:00:05.300 align:start position:0%
a warm place
yeah

00:00:05.300 --> 00:00:05.310 align:start position:0%
yeah
 

00:00:05.310 --> 00:00:06.200 align:start position:0%
yeah
yeah

00:00:06.200 --> 00:00:06.210 align:start position:0%
yeah
 

00:00:06.210 --> 00:00:14.000 align:start position:0%
yeah
[Music]

00:00:14.000 --> 00:00:14.010 align:start position:0%
[Music]
 

00:00:14.010 --> 00:00:18.000 align:start position:0%
[Music]
yeah<00:00:14.500><c> a</c><00:00:14.700><c> warm</c><00:00:15.000><c> place</c>

00:00:18.000 --> 00:00:18.010 align:start position:0%
yeah a warm place
 
"""

SCROLLED_TRUTH = [
    ("bread", 160), ("wants", 480), ("time", 900), ("and", 1300), ("a", 2280), ("warm", 2700),
    ("place", 3100), ("yeah", 4510), ("yeah", 5310), ("yeah", 14010), ("a", 14500),
    ("warm", 14700), ("place", 15000),
]  # fmt: skip
"""Written by hand from the words above."""

SHAPES = {
    "tagged": rolled.tagged,
    "untagged": rolled.untagged,
    "joined": rolled.joined,
    "without standing": rolled.without_standing,
    "three lines": rolled.roll_up,
    "growing": rolled.growing,
    "growing below": lambda lines: rolled.growing(lines, above=True),
}

WORDS = st.lists(st.sampled_from("yeah so no we it's fine [Music]".split()), min_size=1, max_size=4)
LINES = st.lists(st.tuples(WORDS, st.integers(100, 9000)), min_size=4, max_size=14)


def lay_out(drawn):
    lines, at = [], 0
    for words, length_ms in drawn:
        lines.append(rolled.spread(words, at, at + length_ms))
        at = lines[-1].end_ms
    return lines


def new_words(captions):
    return [word for cue in drop_rolled(captions.cues) for word in cue.text.split()]


def timed_words(transcript):
    at, found = 0, []
    for word in transcript.text.split(" "):
        found.append((word, transcript.time_at(at)))
        at += len(word) + 1
    return found


def test_scrolled_file_is_read_as_it_was_said():
    transcript = join_cues(parse_captions(SCROLLED.encode(), "talk.vtt"))
    assert timed_words(transcript) == SCROLLED_TRUTH


def test_scrolled_file_converted_to_srt_has_the_same_words():
    cues = parse_captions(SCROLLED.encode(), "talk.vtt").cues
    plain = tuple(Cue(cue.start_ms, cue.end_ms, cue.text) for cue in cues)
    assert join_cues(Captions(plain, "srt")).text.split() == [word for word, _ in SCROLLED_TRUTH]


@given(LINES)
def test_lines_with_timed_words_come_out_once_whatever_is_said(drawn):
    lines = lay_out(drawn)
    assert new_words(rolled.tagged(lines)) == rolled.said(lines)


@given(LINES)
def test_lines_without_times_come_out_once_whatever_is_said(drawn):
    lines = lay_out(drawn)
    assert new_words(rolled.untagged(lines)) == rolled.said(lines)


@given(LINES)
def test_lines_of_a_cue_joined_to_one_come_out_once(drawn):
    lines = lay_out(drawn)
    assert new_words(rolled.joined(lines)) == rolled.said(lines)


@given(LINES, st.integers(2, 4))
def test_lines_that_move_up_come_out_once(drawn, height):
    lines = lay_out(drawn)
    # One line that begins as the one before it ended may as well have grown out of it, and where
    # the same line comes all the time, nothing is seen to move.
    assume(not any(b.text.startswith(f"{a.text} ") for a, b in pairwise(lines)))
    assume(len({line.text for line in lines}) > len(lines) / 2)
    assert new_words(rolled.roll_up(lines, height)) == rolled.said(lines)


@given(LINES, st.booleans())
def test_words_of_growing_lines_come_out_once(drawn, above):
    # Whether a line that begins as the one before it goes on or starts anew, nobody can tell.
    numbered = [([f"{n}.", *words], length_ms) for n, (words, length_ms) in enumerate(drawn)]
    lines = lay_out(numbered)
    assert new_words(rolled.growing(lines, above)) == rolled.said(lines)


@given(LINES)
def test_words_keep_their_times(drawn):
    lines = lay_out(drawn)
    said = [
        (word, ms)
        for line in lines
        for word, ms in zip(line.words, line.starts_ms, strict=True)
        if word != "[Music]"
    ]
    transcript = join_cues(parse_captions(rolled.as_vtt(lines), "talk.vtt"))
    assert timed_words(transcript) == said if said else transcript.text == ""


@needs_real
@pytest.mark.parametrize("shape", SHAPES)
@pytest.mark.parametrize("talk", ["fIPC_xzqJ0o.vtt", "lecture12.sbv", "440-jupyter-ai.vtt"])
def test_real_talk_rolled_has_its_words_again(shape, talk):
    (path,) = REAL.rglob(talk)
    cues = parse_captions(path.read_bytes(), talk).cues[:300]
    lines = rolled.lines_of(cues)
    assert new_words(SHAPES[shape](lines)) == rolled.said(lines)


@needs_real
def test_real_talks_that_do_not_roll_come_back_as_they_are():
    for path in [*REAL.glob("wandb-rag-course/**/*.srt"), *REAL.glob("talk-python/*/*.vtt")]:
        cues = parse_captions(path.read_bytes(), path.name).cues
        assert drop_rolled(cues) is cues, path.name


def cues_of(*texts, length_ms=2000):
    return tuple(Cue(n * length_ms, (n + 1) * length_ms, text) for n, text in enumerate(texts))


@pytest.mark.parametrize(
    "texts",
    [
        ("Do you hear me?", "Yeah.", "Yeah.", "Yeah.", "So do I.", "Let's start."),
        ("Oh what a night", "oh what a night", "we sang", "Oh what a night", "Oh what a night"),
        ("la la la", "la la la", "la la la", "la la la", "la la la", "la la la"),
        ("hey", "hey you", "and then", "nobody came", "but the rain", "fell on us"),
    ],
)
def test_what_people_say_twice_stays_where_nothing_rolls(texts):
    cues = cues_of(*texts)
    assert drop_rolled(cues) == cues


def test_line_said_three_times_on_a_display_of_two_lines_stays_three_times():
    texts = ["we", "we\nla la", "la la\nla la", "la la\nla la", "la la\nsang"]
    assert new_words(Captions(cues_of(*texts), "srt")) == "we la la la la la la sang".split()


def test_line_shown_again_above_a_new_one_after_a_pause_is_dropped():
    cues = (
        Cue(0, 1000, "first line"),
        Cue(1000, 1010, "first line"),
        Cue(1010, 2000, "first line\nsecond line"),
        Cue(9000, 9900, "second line\nthird line"),
    )
    assert new_words(Captions(cues, "srt")) == "first line second line third line".split()


def test_words_said_again_after_a_pause_stay_in_a_rolling_file():
    lines = [rolled.spread(words.split(), at, at + 900) for at, words in
             [(0, "one two"), (900, "three"), (1800, "four five")]]  # fmt: skip
    cues = (*rolled.untagged(lines).cues, Cue(6000, 7000, "four five"))
    assert new_words(Captions(cues, "srt")) == "one two three four five four five".split()
