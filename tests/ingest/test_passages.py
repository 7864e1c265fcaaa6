"""Passages hold every word once and last 20 to 75 s, whatever the captions are like."""

from itertools import pairwise

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from tests.ingest.captions.files import REAL, needs_real
from tests.ingest.talk import sentence, speak
from ytsapp.domain.cue import Captions, Cue
from ytsapp.domain.passage import MAX_PASSAGE_S, MIN_PASSAGE_S
from ytsapp.ingest.captions.read import parse_captions
from ytsapp.ingest.clean.joining import join_cues
from ytsapp.ingest.passages import cut_passages

MIN_MS, MAX_MS = MIN_PASSAGE_S * 1000, MAX_PASSAGE_S * 1000
MINUTE = 60_000


def check(transcript):
    """Assert what holds of the passages of any talk, and return them."""
    passages = cut_passages("talk", transcript)
    assert " ".join(passage.text for passage in passages) == transcript.text
    for passage in passages:
        assert passage.video_id == "talk"
        assert passage.lead_in_ms <= passage.start_ms <= passage.end_ms <= transcript.end_ms
        assert passage.start_ms - passage.lead_in_ms <= 15_000
        assert passage.end_ms - passage.start_ms <= MAX_MS
    for one, other in pairwise(passages):
        assert one.end_ms <= other.start_ms
        assert one.end_ms - one.start_ms >= MIN_MS
    return passages


def join(*cues):
    return join_cues(Captions(cues, "srt"))


WORD = st.sampled_from("bread rises. so now and then Why? it [Music] >> right yeah, salt".split())
CUE = st.tuples(
    st.lists(WORD, min_size=1, max_size=30),
    st.one_of(st.integers(-5_000, 20_000), st.integers(0, 20 * MINUTE)),
    st.one_of(st.integers(0, 9_000), st.just(0), st.integers(0, 4 * MINUTE)),
)


@given(st.lists(CUE, max_size=25))
@example([(["bread"], 0, 0)])
@example([(["bread"], 0, 10 * MINUTE)])
@example([("so bread rises and it".split() * 20, 0, 3 * MINUTE)])
@example([(["bread"] * 9, 0, 4_000), (["salt"] * 9, 20 * MINUTE, 4_000), (["so"], MINUTE, 2_000)])
@example([(["bread"] * 9, 0, 5_000), (["salt"], 15_000, 80_000), (["salt"] * 9, 0, 5_000)])
def test_any_cues_make_passages_of_the_right_length_with_every_word(drawn):
    cues, at = [], 10_000
    for words, later_ms, length_ms in drawn:
        at = max(0, at + later_ms)
        cues.append(Cue(at, at + length_ms, " ".join(words)))
    check(join(*cues))


def test_no_words_make_no_passages():
    assert cut_passages("talk", speak()) == []


def test_talk_shorter_than_a_passage_is_one():
    (passage,) = check(speak("Bread rises.", "Yeast does it."))
    assert (passage.start_ms, passage.end_ms, passage.lead_in_ms) == (0, 2_000, 0)


def test_single_word_that_seems_to_last_for_minutes_is_cut_short():
    (passage,) = check(join(Cue(0, 3 * MINUTE, "bread")))
    assert passage.end_ms <= MAX_MS


def test_cue_of_three_minutes_is_cut_inside():
    assert len(check(join(Cue(0, 3 * MINUTE, "plain words " * 200)))) >= 3


def test_talk_of_five_hours_is_cut_to_its_end():
    passages = check(speak(*[sentence(12)] * 3750))
    assert passages[-1].end_ms == 5 * 60 * MINUTE


def test_sentences_are_whole():
    passages = check(speak(*[sentence(9 + n * 7 % 13) for n in range(80)]))
    assert len(passages) > 5
    assert all(passage.text.startswith("Some ") for passage in passages)
    assert all(passage.text.endswith("words.") for passage in passages)


def test_cut_is_made_at_the_silence_and_not_beside_it():
    talk = [sentence(10) for _ in range(10)]
    first, second = check(speak(*talk, 8_000, *talk))
    assert (first.end_ms, second.start_ms) == (40_000, 48_000)


def test_words_alone_between_silences_play_on_into_them():
    talk = [sentence(10) for _ in range(10)]
    _, alone, last = check(speak(*talk, 2 * MINUTE, "Bread is done.", 2 * MINUTE, *talk))
    assert alone.text == "Bread is done."
    assert alone.end_ms - alone.start_ms == MIN_MS
    assert last.start_ms > alone.end_ms


def test_silence_of_twenty_minutes_is_in_no_passage():
    talk = [sentence(10) for _ in range(10)]
    first, second = check(speak(*talk, 20 * MINUTE, *talk))
    assert first.end_ms == 40_000
    assert second.start_ms == 40_000 + 20 * MINUTE


def test_last_words_are_not_left_alone():
    passages = check(speak(*[sentence(10)] * 21, "Thank you."))
    assert passages[-1].text.endswith("Thank you.")
    assert passages[-1].end_ms - passages[-1].start_ms >= MIN_MS


def test_question_is_not_cut_off_from_its_answer():
    before, after = [sentence(10)] * 9, [sentence(10)] * 10
    passages = check(speak(*before, "How does bread rise at all?", "Yeast makes gas.", *after))
    assert not any(passage.text.endswith("?") for passage in passages)


def test_passage_starts_where_somebody_else_starts_to_speak():
    talk = [sentence(10, first="Plain") for _ in range(20)]
    talk[9] = sentence(10, first="Different")
    passages = check(speak(*talk, turns={"Plain": "Ada", "Different": "Bob"}))
    assert [passage.speaker for passage in passages] == ["Ada", "Bob"]
    assert passages[1].text.startswith("Different")


def test_lead_in_is_the_sentence_before():
    first, second = check(speak(*[sentence(10)] * 21))
    assert second.lead_in_ms == second.start_ms - 4_000
    assert first.lead_in_ms == first.start_ms


@needs_real
@pytest.mark.parametrize("pattern", ["hugging-face-course/**/*.srt", "vector-podcast/*.vtt"])
def test_real_punctuated_talks_are_cut_at_sentences(pattern):
    cuts = whole = 0
    for path in sorted(REAL.glob(pattern))[::9]:
        transcript = join_cues(parse_captions(path.read_bytes(), path.name))
        for one, other in pairwise(check(transcript)):
            if "." in one.text[:-1] and "." in other.text[:-1]:
                cuts += 1
                whole += one.text.endswith((".", "?", "!", '"')) or other.text[0].isupper()
    assert whole >= 0.8 * cuts > 0
