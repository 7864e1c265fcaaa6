"""How plainly a passage sets out to explain a subject."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ytsapp.explain.introductions import score_introduction
from ytsapp.explain.question import read_question

MENTION = "we moved the office last year and put a lantern beside every door of the hall"


def introduction(question, text, **known):
    return score_introduction(read_question(question, **known), text)


@pytest.mark.parametrize(
    "text",
    [
        "we have seen that a lantern is a light with walls of glass",
        "we have seen that lanterns are really just a way to keep a flame",
        "it is all about what a lantern means to a sailor",
        "they gave it light and walls and what they made is called a lantern",
        "so what is a lantern and who needs one",
        "it was the idea behind the lantern that nobody has to hold it",
        "the harbour has some lantern, which is a light that the wind cannot reach",
    ],
)
def test_words_that_announce_an_explanation_count(text):
    assert introduction("lantern", text) >= 0.5
    assert introduction("lantern", MENTION) == 0.0


@pytest.mark.parametrize(
    "text",
    [
        "on every pier the lantern usually helps the crew to find the boat",
        "in a storm you should think of the lantern first",
        "the crew and the harbour. The lantern came from an old boat",
    ],
)
def test_words_that_have_other_uses_count_by_half(text):
    assert introduction("lantern", text) == 0.25


def test_a_noun_after_the_subject_is_part_of_it():
    assert introduction("beacon", "they say the beacon method is a way to call for help") >= 0.5


def test_half_a_subject_counts_less_than_all_of_it():
    text = "they say the {} is a light with walls of glass"
    whole = introduction("harbour lantern", text.format("harbour lantern"))
    part = introduction("harbour lantern", text.format("lantern"))
    assert whole > part > 0.0


def test_one_side_of_a_comparison_is_nearly_all():
    text = "they say the lantern is a light with walls of glass"
    assert introduction("lantern vs torch", text) == pytest.approx(0.45)


def test_other_names_of_the_subject_count():
    text = "they say a storm lamp is a light with walls of glass"
    assert introduction("lantern", text) == 0.0
    assert introduction("lantern", text, aliases={"lantern": ["storm lamp"]}) >= 0.5


def test_twice_is_enough():
    told = "A lantern is a light. "
    assert introduction("lantern", told * 2) == introduction("lantern", told * 9) == 1.0


@given(st.text(max_size=300), st.text(max_size=60))
def test_any_text_has_a_score(text, question):
    assert 0.0 <= introduction(question, text) <= 1.0
    assert introduction("lantern", text) == introduction("lantern", text)
