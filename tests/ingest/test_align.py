"""Quotes are found where they are said, and not where they are not."""

import random

import pytest

from tests.ingest.captions.files import REAL, needs_real
from tests.ingest.made import SENTENCES
from tests.ingest.talk import speak
from ytsapp.ingest.align import SAID_RATIO, SpokenWords
from ytsapp.ingest.captions.read import parse_captions
from ytsapp.ingest.clean.joining import join_cues

FILLER = "Plain words about nothing much go here for a while and then some more of them."
TALK = speak(*SENTENCES, *[FILLER] * 30, *reversed(SENTENCES))
"""Every sentence twice, some three minutes apart."""

WORDS = SpokenWords(TALK)


def time_of(words, last=False):
    at = TALK.text.rindex(words) if last else TALK.text.index(words)
    return TALK.time_at(at)


def said_at(quote, near_ms=0, words=WORDS):
    """Return when a quote is said; None where it does not count as said."""
    match = words.find(quote, near_ms)
    return match.start_ms if match and match.ratio >= SAID_RATIO else None


@pytest.mark.parametrize("sentence", SENTENCES)
def test_quote_is_found_exactly(sentence):
    match = WORDS.find(sentence, 0)
    assert match.ratio == 100
    assert match.start_ms == time_of(sentence)


def test_nearest_of_two_places_is_found():
    sentence = SENTENCES[3]
    first, second = time_of(sentence), time_of(sentence, last=True)
    assert said_at(sentence, first + 10_000) == first
    assert said_at(sentence, second - 10_000) == second


@pytest.mark.parametrize(
    "quote",
    [
        "we put it in front of the slow store because most questions come twice",
        "We put it — in front of the “slow” store: because most questions come twice",
        "We put this in front of a slow store because most questions came twice",
        "We put in front of the slow store, most questions come twice",
        "We, you know, put it in front of the slow store because um most questions come twice",
        "We put it in front of the slow [fast] store, because most [of the] questions come twice",
        "We put it in front of the slow store, because most questions come 2ice",
    ],
)
def test_quote_is_found_though_it_was_heard_or_written_otherwise(quote):
    assert said_at(quote) == time_of("We put it in front")


def test_number_in_words_is_the_number():
    assert said_at("It took 11 milliseconds instead of 2, which nobody noticed") == time_of(
        "It took eleven"
    )


@pytest.mark.parametrize("elision", ["…", " … ", "[…]", "...", " [...] "])
def test_what_a_quote_leaves_out_lies_between_its_parts(elision):
    quote = f"All questions went to the slow store{elision}You replay the last hour of questions"
    assert said_at(quote) == time_of("All questions went")


def test_first_part_of_a_quote_may_be_the_short_one():
    quote = "Let me show you… How do you warm it up before the first reader comes?"
    assert said_at(quote) == time_of("Let me show you")


def test_parts_said_far_from_each_other_are_no_quote():
    assert said_at("Let me show you … It holds the places … all ten million rows") is None


@pytest.mark.parametrize(
    "quote",
    [
        "Vector databases hold embeddings of your documents.",
        "The best way to learn is to teach somebody who asks hard questions.",
        "A store in front of a store is what they came for twice a year.",
        "Fine-tuning changes the weights of a model, retrieval changes what it reads.",
        "",
        "[music]",
        "…",
    ],
)
def test_quote_nobody_said_is_refused(quote):
    assert said_at(quote) is None


def test_few_words_count_only_near_where_they_are_expected():
    start = time_of("index never holds") if "index never" in TALK.text else time_of("An index")
    assert said_at("An index", start + 5_000) == start
    assert said_at("An index", start + 60_000) is None
    assert said_at("holds answers at", start + 60_000) is not None
    assert said_at("holds answers at", start + 170_000) is None


def test_single_word_proves_nothing():
    assert said_at("index", time_of("An index")) is None


def test_common_words_in_another_order_are_not_said():
    assert said_at("the store that is slow came to all of the questions") is None


def test_talk_without_words_says_nothing():
    assert SpokenWords(speak()).find("An index", 0) is None


def test_quote_longer_than_the_talk_is_not_said_in_it():
    assert said_at(" ".join(SENTENCES), words=SpokenWords(speak(SENTENCES[0]))) is None


@needs_real
def test_changed_quotes_are_found_in_their_real_talk_and_refused_in_another():
    dice = random.Random(5)
    talks = [join_cues(parse_captions(path.read_bytes(), path.name))
             for path in sorted(REAL.glob("vector-podcast/*.vtt"))[:2]]  # fmt: skip
    spoken = [SpokenWords(talk) for talk in talks]
    found = refused = 0
    for _ in range(100):
        at = dice.randrange(len(talks[0].text) // 2)
        start = talks[0].text.index(" ", at) + 1
        words = talks[0].text[start : start + 600].split()[: dice.randrange(8, 26)]
        for n in dice.sample(range(1, len(words)), len(words) // 8):
            words[n] = dice.choice(["bread", "of", words[n][:-1], words[n][::-1]])
        near_ms = talks[0].time_at(start) + dice.randrange(-15_000, 15_000)
        match = said_at(" ".join(words), near_ms, spoken[0])
        found += match is not None and abs(match - talks[0].time_at(start)) < 3_000
        refused += said_at(" ".join(words), near_ms, spoken[1]) is None
    assert found >= 95
    assert refused == 100
