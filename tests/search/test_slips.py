import pytest
from hypothesis import given
from hypothesis import strategies as st

from ytsapp.search.slips import (
    DOUBLED,
    FIRST_LETTER,
    LEFT_OUT,
    LEFT_OUT_OF_A_PAIR,
    NEAR,
    OTHER,
    SWAPPED,
    TOO_MANY,
    TOO_MANY_NEAR,
    slip_cost,
)

WORD = st.text("aekst", max_size=8)


@pytest.mark.parametrize(
    ("typed", "meant", "cost"),
    [
        ("tensor", "tensor", 0.0),
        ("tensr", "tensor", LEFT_OUT),
        ("embeding", "embedding", LEFT_OUT_OF_A_PAIR),
        ("tesnor", "tensor", SWAPPED),
        ("tenssor", "tensor", DOUBLED),
        ("tensdor", "tensor", TOO_MANY_NEAR),
        ("tensmor", "tensor", TOO_MANY),
        ("tensir", "tensor", NEAR),
        ("quantisation", "quantization", NEAR),
        ("vektor", "vector", NEAR),
        ("tensmr", "tensor", OTHER),
        ("rensor", "tensor", NEAR + FIRST_LETTER),
        ("ensor", "tensor", LEFT_OUT + FIRST_LETTER),
        ("etnsor", "tensor", SWAPPED + FIRST_LETTER),
        ("tesnorr", "tensor", SWAPPED + DOUBLED),
        ("", "ab", LEFT_OUT + FIRST_LETTER + LEFT_OUT),
    ],
)
def test_cost_is_that_of_the_likeliest_slips(typed, meant, cost):
    assert slip_cost(typed, meant) == pytest.approx(cost)


@given(WORD, WORD)
def test_only_the_word_itself_costs_nothing(typed, meant):
    assert (slip_cost(typed, meant) == 0) == (typed == meant)


@given(WORD, WORD, st.sampled_from("xqz"))
def test_a_slip_more_costs_more(typed, meant, strange):
    assert slip_cost(typed + strange, meant) > slip_cost(typed, meant)
