"""Breaks stand at sentences where these are known, and wherever they are likely where not."""

from itertools import pairwise

import pytest

from tests.ingest.talk import PACE_MS, sentence, speak
from ytsapp.ingest.breaks import find_breaks

LONG = "the dough rests in the warm corner of the kitchen near the stove "
"""A phrase without a place to breathe."""


def places(transcript):
    """Return the words from each break up to the next."""
    breaks = find_breaks(transcript)
    ends = [*(place.offset - 1 for place in breaks[1:]), len(transcript.text)]
    return [transcript.text[a.offset : end] for a, end in zip(breaks, ends, strict=True)]


def cost_at(transcript, words):
    at = transcript.text.index(words)
    return next(place.cost for place in find_breaks(transcript) if place.offset == at)


def test_no_words_have_no_breaks():
    assert find_breaks(speak()) == []


def test_each_sentence_is_a_break_with_its_times():
    transcript = speak("Bread rises.", 1000, "Why is that?", "Yeast makes gas.")
    assert places(transcript) == ["Bread rises.", "Why is that?", "Yeast makes gas."]
    assert all(place.sentence for place in find_breaks(transcript))
    assert [(place.start_ms, place.end_ms) for place in find_breaks(transcript)] == [
        (0, 800), (1800, 3000), (3000, 4200)
    ]  # fmt: skip


def test_sentence_of_ordinary_length_has_no_break_inside():
    text = "So we bake, and then we eat, because it is good, right, so now we know. Bread is."
    assert len(places(speak(text))) == 2


def test_turn_is_a_break_and_a_good_one():
    said = "we bake bread yes we do"
    transcript = speak(said, turns={"yes": "Ada"})
    assert places(transcript) == ["we bake bread", "yes we do"]
    plain = speak("we bake bread. yes we do")
    assert cost_at(transcript, "yes") < cost_at(plain, "yes")


def test_silence_makes_a_place_better_the_longer_it_is():
    costs = [cost_at(speak("Bread rises every day.", ms, "Yeast does it."), "Yeast")
             for ms in (0, 500, 2000, 8000)]  # fmt: skip
    assert costs == sorted(costs, reverse=True)
    assert len(set(costs)) == 4


def test_captions_without_punctuation_break_at_likely_sentences():
    transcript = speak(LONG * 5 + "right", "so now we bake it", LONG * 5 + "today", 900, "finally")
    likely = [place.offset for place in find_breaks(transcript) if place.sentence]
    assert likely == [0, transcript.text.index("so now"), transcript.text.index("finally")]


def test_stretch_without_punctuation_in_a_punctuated_talk_is_broken_on_its_own():
    before = [sentence(12) for _ in range(5)]
    lost = "Then " + LONG * 5 + "right so now we bake it " + LONG * 5
    transcript = speak(*before, lost.strip() + ".", *before)
    found = places(transcript)
    assert found[:5] == before == found[-5:]
    assert any(words.startswith("so now") for words in found[5:-5])


def test_words_that_take_long_are_breaks_each():
    transcript = speak("so this is very slow", pace_ms=15_000)
    assert places(transcript) == transcript.text.split()


def test_word_in_a_long_silence_does_not_last_for_ever():
    (place,) = find_breaks(speak("bread", pace_ms=3_600_000))
    assert place.end_ms - place.start_ms <= 40_000


def test_breaks_are_far_apart_only_where_nobody_speaks():
    transcript = speak(LONG * 60)
    for one, other in pairwise(find_breaks(transcript)):
        assert other.start_ms - one.start_ms <= 40_000


@pytest.mark.parametrize("apostrophe", ["'", "’"])
def test_typographic_apostrophes_tell_as_much(apostrophe):
    text = LONG * 5 + "right it's done " + LONG * 5
    found = places(speak(text.strip().replace("'", apostrophe)))
    assert any(words.startswith(f"it{apostrophe}s done") for words in found)


def test_times_are_those_of_the_words():
    transcript = speak(*[sentence(5) for _ in range(4)])
    assert [place.start_ms for place in find_breaks(transcript)] == [
        0, 5 * PACE_MS, 10 * PACE_MS, 15 * PACE_MS
    ]  # fmt: skip
