from collections import Counter

import pytest

from ytsapp.explain import signs
from ytsapp.explain.spoken import hear

TABLES = (signs.CLEAR, signs.FAINT, signs.UNCLEAR)
PHRASES = [
    phrase
    for table in TABLES
    for phrases in table.values()
    for phrase in signs.split_phrases(phrases)
] + signs.split_phrases(signs.PLAIN)  # fmt: skip


def test_no_phrase_stands_twice():
    assert [phrase for phrase, count in Counter(PHRASES).items() if count > 1] == []


def test_every_phrase_can_be_heard():
    """One that holds a filler, praise or punctuation would never be found."""
    assert [phrase for phrase in PHRASES if hear(phrase).words != phrase.split()] == []


def test_plain_phrases_are_longer_than_a_word():
    """Single words are counted wherever they stand; no phrase takes them back."""
    assert [phrase for phrase in signs.split_phrases(signs.PLAIN) if " " not in phrase] == []


@pytest.mark.parametrize(
    ("text", "sign"),
    [
        ("a trie is a tree of letters", signs.DEFINES),
        ("this is what we call drift", signs.DEFINES),
        ("unlike a list", signs.CONTRASTS),
        ("that's why it fails", signs.REASON),
        ("for instance a shelf", signs.EXAMPLE),
        ("it depends on the load", signs.CONDITION),
        ("after that comes the merge", signs.STEPS),
        ("thanks for having me", signs.HOUSEKEEPING),
        ("click on it", signs.SCREEN),
        ("x over y", signs.SYMBOLS),
        ("i was late", signs.MEMORY),
        ("stuff", signs.VAGUE),
    ],
)
def test_a_sign_is_found(text, sign):
    assert signs.tally(hear(text))[sign] > 0.0


@pytest.mark.parametrize("text", ["this is a good one", "there is a lot", "here is the second"])
def test_what_only_looks_like_a_definition_is_none(text):
    assert signs.DEFINES not in signs.tally(hear(text))


def test_nothing_is_found_in_plain_words():
    assert signs.tally(hear("boats leave the harbour")) == {}
