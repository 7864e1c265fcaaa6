"""The two scores are what their names say."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.bench.passages import make_passage
from ytsapp.bench.labels import Search, Span
from ytsapp.bench.scores import DEPTH, Scores, score_places, score_ranking

PLACES = st.lists(st.integers(0, 30), min_size=1, max_size=50)


def test_scores_of_known_places():
    assert score_places([1, 2, 0, 4]) == Scores(mrr=(1 + 1 / 2 + 1 / 4) / 4, top=1 / 4, searches=4)


def test_place_below_the_tenth_is_none():
    assert score_places([DEPTH]).mrr == 1 / DEPTH
    assert score_places([DEPTH + 1]).mrr == 0


def test_no_searches_score_nothing():
    assert score_places([]) == Scores(0.0, 0.0, 0)


@given(PLACES)
def test_mean_reciprocal_rank_lies_between_the_share_on_top_and_one(places):
    scores = score_places(places)
    assert 0 <= scores.top <= scores.mrr <= 1
    found = sum(0 < place <= DEPTH for place in places) / len(places)
    assert scores.mrr <= found + 1e-9


@given(PLACES, st.data())
def test_a_hit_that_climbs_never_lowers_a_score(places, data):
    at = data.draw(st.integers(0, len(places) - 1))
    better = places.copy()
    better[at] = data.draw(st.integers(1, places[at] or 30))
    before, after = score_places(places), score_places(better)
    assert after.mrr >= before.mrr - 1e-12
    assert after.top >= before.top


@given(PLACES)
def test_order_of_searches_does_not_count(places):
    assert score_places(places).mrr == pytest.approx(score_places(places[::-1]).mrr)


def test_ranking_is_scored_by_its_first_ten():
    wanted = Search("why", (Span("right", 0, 40),))
    wrong = [make_passage("wrong", at, at + 30) for at in range(DEPTH)]
    right = make_passage("right")
    assert score_ranking(lambda query: [right], [wanted]).top == 1
    assert score_ranking(lambda query: [*wrong[1:], right], [wanted]).mrr == 1 / DEPTH
    assert score_ranking(lambda query: [*wrong, right], [wanted]).mrr == 0
