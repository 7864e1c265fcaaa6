"""Words and pauses tell where a sentence starts when punctuation does not."""

import pytest

from ytsapp.ingest.phrasing import likely_starts, surprise


def starts(text, pauses=()):
    """Return the words that more likely than not start a sentence."""
    words = [*text.split(), ""]
    return [words[n] for n, odds in likely_starts(words, dict(pauses)) if odds > 0]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("that is the whole dough right so now we bake it", ["so"]),
        ("we put it into the oven okay so the bread rises", ["okay"]),
        ("it holds the answers and then it throws them away", ["and"]),
        ("you pay for the memory but if you do not it fails", ["but"]),
    ],
)
def test_opening_words_start_sentences(text, expected):
    assert starts(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "there are so many breads in the shop",
        "we do that right now in the kitchen",
        "we buy flour and salt at the shop",
        "this is the so called sour dough",
        "what we need is a and b",
        "that is as far as we have come so far",
    ],
)
def test_the_same_words_inside_a_phrase_do_not(text):
    assert starts(text) == []


def test_pause_makes_a_start_likelier_the_longer_it_is():
    words = [*"the dough has rested we bake the bread".split(), ""]
    odds = [dict(likely_starts(words, {4: ms})).get(4, -9) for ms in (400, 900, 2000, 7000)]
    assert odds == sorted(set(odds))
    assert odds[-1] > 0


def test_nobody_pauses_for_a_sentence_after_an_article():
    assert starts("we bake the bread today", {3: 700}.items()) == []


def test_first_word_is_no_place_inside():
    assert starts("so we bake") == []


def test_surprise_is_nothing_for_what_is_certain_and_grows():
    assert surprise(20) < 0.001
    assert surprise(0) == pytest.approx(0.693, abs=0.001)
    assert surprise(-5) > surprise(-2) > 2
