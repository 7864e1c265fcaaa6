import pytest
from hypothesis import given
from hypothesis import strategies as st

from ytsapp.explain.features import Feature, Scale

SCALE = Scale(
    raising=(
        Feature("big", 0.5, "Big.", "is big"),
        Feature("small", 0.2, "Small.", "is small"),
        Feature("quiet", 0.4, "Quiet."),
    ),
    lowering=(Feature("bad", 0.5, "Bad."),),
)


def test_nothing_measured_is_zero():
    assert SCALE.weigh({}).value == 0.0


def test_raising_features_close_their_share_of_what_is_missing():
    assert SCALE.weigh({"big": 1.0}).value == 0.5
    assert SCALE.weigh({"big": 1.0, "small": 1.0}).value == 0.6


def test_lowering_features_take_their_share_of_what_there_is():
    assert SCALE.weigh({"big": 1.0, "bad": 1.0}).value == 0.25


def test_reasons_come_strongest_first_and_faint_ones_are_left_out():
    assert SCALE.weigh({"small": 1.0, "quiet": 1.0, "big": 1.0}).reasons == ("is big", "is small")
    assert SCALE.weigh({"small": 0.3, "big": 0.3}).reasons == ("is big",)


def test_an_unknown_feature_is_refused():
    with pytest.raises(KeyError):
        SCALE.weigh({"bigger": 1.0})


STRENGTHS = st.dictionaries(
    st.sampled_from(["big", "small", "quiet", "bad"]), st.floats(0, 1), max_size=4
)


@given(STRENGTHS)
def test_the_order_of_measuring_does_not_matter(measured):
    backwards = dict(reversed(measured.items()))
    assert SCALE.weigh(measured).value == pytest.approx(SCALE.weigh(backwards).value, abs=1e-4)
    assert 0.0 <= SCALE.weigh(measured).value <= 1.0


@given(STRENGTHS, st.sampled_from(["big", "small", "quiet"]))
def test_more_of_a_raising_feature_never_lowers(measured, name):
    assert SCALE.weigh(measured | {name: 1.0}).value >= SCALE.weigh(measured).value
