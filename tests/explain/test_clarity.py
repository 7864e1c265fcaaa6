import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.explain.texts import (
    ALL,
    CHATTER,
    DEFINITION,
    ON_SCREEN,
    PLAIN,
    SECONDS,
    STORY,
    without_punctuation,
)  # fmt: skip
from ytsapp.explain import reasons
from ytsapp.explain.clarity import CLARITY, score_clarity
from ytsapp.explain.features import MOST_REASONS
from ytsapp.explain.spoken import FILLERS, HYPE

UNPUNCTUATED_COST = 0.15
"""Most a passage may lose by having no punctuation; 2,400 real passages lost 0.12 at most."""


def clarity(text, seconds=SECONDS):
    return score_clarity(text, seconds).value


def test_an_explanation_scores_above_everything_else():
    others = [clarity(text) for text in ALL if text != DEFINITION]
    assert clarity(DEFINITION) > 0.6
    assert max(others) < clarity(DEFINITION) / 2


@pytest.mark.parametrize("text", [CHATTER, STORY, ON_SCREEN])
def test_talk_around_the_subject_scores_below_plain_prose(text):
    assert clarity(text) < clarity(PLAIN)


def test_reasons_of_an_explanation_are_told_strongest_first():
    told = score_clarity(DEFINITION, SECONDS).reasons
    assert told[0] == reasons.DEFINES
    assert len(told) == MOST_REASONS


def test_no_words_score_zero_without_reason():
    for text in ("", "   ", "... ?!", "um, uh, you know", "amazing"):
        score = score_clarity(text, SECONDS)
        assert (score.value, score.reasons) == (0.0, ())


ADDED = [
    ("The idea is that one word stands for many.", reasons.DEFINES),
    ("Whereas a list grows, an array does not, unlike a tree.", reasons.SETS_APART),
    ("That's why it is slow, because every key is read.", reasons.GIVES_REASON),
    ("For example, imagine a shelf of jars.", reasons.EXAMPLE),
    ("It depends on the load, and the downside is the price.", reasons.CONDITION),
    ("After that, number two, finally the result is there.", reasons.STEPS),
]


@pytest.mark.parametrize(("sentence", "reason"), ADDED)
def test_a_sentence_that_explains_raises_and_is_told(sentence, reason):
    before, after = score_clarity(PLAIN, SECONDS), score_clarity(f"{PLAIN} {sentence}", SECONDS)
    assert after.value > before.value
    assert reason in after.reasons
    assert reason not in before.reasons


LOWERING = [
    "Welcome back, and please subscribe.",
    "Thank you to our sponsor, and sign up with the discount code.",
    "Can you hear me? Let me share my screen.",
    "As you can see right here, scroll down and click on this line.",
    "I was there and I remember what my friend said to me.",
    "Stuff, whatever, and so on, somehow, I guess.",
    "The the nets nets dry dry on on the the wall.",
    "Why? What for? Who knows? Since when?",
]


@pytest.mark.parametrize("sentence", LOWERING)
def test_what_is_no_explanation_lowers(sentence):
    assert clarity(f"{DEFINITION} {sentence}") < clarity(DEFINITION)


def test_repeating_its_own_words_beats_a_list_of_new_ones():
    about_one = "The index maps a word to a page. Each word of the index knows every page. " * 4
    about_many = (
        "Lanterns burn near copper kettles. Violins rest beside marble stairs. Pepper scents "
        "distant kitchens. Clouds cover northern valleys. Engines hum under bridges. Painters mix "
        "crimson pigments. Sailors fold canvas sheets. Bakers knead morning dough. Foxes cross "
        "frozen meadows. Clerks stamp yellow forms."
    )
    assert clarity(about_one) > clarity(about_many)
    assert reasons.ONE_THING in score_clarity(about_one, SECONDS).reasons


@pytest.mark.parametrize("seconds", [5.0, 400.0])
def test_a_pace_nobody_can_follow_lowers(seconds):
    assert clarity(DEFINITION, seconds) < clarity(DEFINITION)


@pytest.mark.parametrize("seconds", [0.0, -1.0, float("nan")])
def test_an_unknown_length_costs_nothing(seconds):
    assert clarity(DEFINITION, seconds) == clarity(DEFINITION)


def test_few_words_are_hardly_an_explanation():
    dense = "The idea is that it waits, because unlike a list it depends on the load, for example."
    longer = f"{dense} {' '.join(PLAIN.split()[:30])}."
    assert clarity(dense, 8.0) < clarity(longer, 20.0) / 1.5


def test_a_cut_sentence_reads_worse_than_a_whole_one():
    assert clarity(DEFINITION[2:-4]) < clarity(DEFINITION)


@pytest.mark.parametrize("text", ALL)
def test_a_caption_without_punctuation_is_hardly_punished(text):
    assert clarity(without_punctuation(text)) >= clarity(text) - UNPUNCTUATED_COST


def test_a_caption_without_punctuation_still_explains():
    assert clarity(without_punctuation(DEFINITION)) > 0.5


WORDS = st.lists(
    st.sampled_from(" ".join(ALL).split())
    | st.sampled_from(["because", "i", "whatever", "x", "sort", "of", "you", "know", "kind"]),
    max_size=60,
)
PLACES = st.lists(st.integers(0, 60), min_size=1, max_size=6)


def with_inserted(words, added, places):
    words = list(words)
    for place in sorted(places, reverse=True):
        words[min(place, len(words)) : min(place, len(words))] = [added]
    return " ".join(words)


@given(WORDS, st.sampled_from(sorted(FILLERS)), PLACES, st.floats(1, 90))
def test_fillers_never_raise(words, filler, places, seconds):
    noisy = with_inserted(words, filler, places)
    assert clarity(noisy, seconds) <= clarity(" ".join(words), seconds)


@given(WORDS, st.sampled_from(sorted(HYPE)), PLACES, st.floats(1, 90))
def test_hype_never_raises(words, hype, places, seconds):
    praised = with_inserted(words, hype, places)
    assert clarity(praised, seconds) <= clarity(" ".join(words), seconds)


@pytest.mark.parametrize("hype", ["amazing", "a revolutionary", "game-changing", "mind-blowing"])
def test_hype_before_a_noun_does_not_move_the_score(hype):
    praised = DEFINITION.replace("a set", f"{hype} set" if hype[:2] == "a " else f"a {hype} set")
    assert clarity(praised) <= clarity(DEFINITION)


@given(st.text(max_size=400), st.floats(allow_nan=True, allow_infinity=True))
def test_any_text_has_a_score_with_known_reasons(text, seconds):
    score = score_clarity(text, seconds)
    assert 0.0 <= score.value <= 1.0
    assert set(score.reasons) <= reasons.ALL
    assert len(score.reasons) == len(set(score.reasons)) <= MOST_REASONS
    assert score == score_clarity(text, seconds)


@given(WORDS, st.floats(1, 90))
def test_any_words_have_a_score_within_bounds(words, seconds):
    assert 0.0 <= clarity(" ".join(words), seconds) <= 1.0


def test_features_say_why_and_have_names_of_their_own():
    features = [*CLARITY.raising, *CLARITY.lowering]
    assert len({feature.name for feature in features}) == len(features)
    assert all(0.0 < feature.weight <= 1.0 and feature.why.endswith(".") for feature in features)
    assert {feature.reason for feature in features} - {""} <= reasons.ALL
