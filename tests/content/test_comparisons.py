"""Every published comparison is complete, backed by many voices and fair to both sides."""

import pytest

from ytsapp.domain.comparison import Choice
from ytsapp.domain.ledger import sum_evidence
from ytsapp.settings import Settings

SLUGS = sorted(path.stem for path in (Settings().data / "comparisons").glob("*.toml"))


@pytest.fixture(scope="module", params=SLUGS)
def comparison(request, library):
    return library.comparisons[request.param]


def test_claims_are_25_or_more_and_12_carry_evidence(comparison):
    claims = list(comparison.claims())
    assert len(claims) >= 25
    assert sum(1 for claim in claims if claim.evidence) >= 12


def test_claim_texts_are_all_different(comparison):
    texts = [claim.text for claim in comparison.claims()]
    assert len(set(texts)) == len(texts)


def test_evidence_is_8_moments_of_5_independent_voices(comparison):
    ledger = sum_evidence(comparison.evidence())
    assert len(ledger.moments) >= 8
    assert len(ledger.voices) >= 5


def test_a_disagreement_has_evidence_on_both_positions(comparison):
    argued = [d for d in comparison.disagreements if d.a.evidence and d.b.evidence]
    assert argued
    for debate in argued:
        ids_a, ids_b = ({e.moment.id for e in side.evidence} for side in (debate.a, debate.b))
        assert ids_a != ids_b


def test_use_cases_end_in_each_side_and_in_both(comparison):
    assert {case.choice for case in comparison.use_cases} >= {Choice.A, Choice.B, Choice.BOTH}


def test_checks_are_4_to_6_and_lean_both_ways(comparison):
    assert 4 <= len(comparison.checks) <= 6
    assert {check.yes for check in comparison.checks} == {Choice.A, Choice.B}


def test_each_check_is_backed_by_a_moment(comparison):
    assert [check.id for check in comparison.checks if not check.evidence] == []


def test_each_side_can_be_reached_by_answers_that_decide(comparison):
    deciding = {check.yes for check in comparison.checks if check.weight == 3}
    assert deciding == {Choice.A, Choice.B}


def test_supporting_moments_are_real_and_not_the_best(comparison, library):
    ids = [moment.id for moment in comparison.supporting_moments]
    assert ids
    assert comparison.best_moment.id not in ids
    assert set(ids) <= set(library.moments)


def test_its_topic_hub_and_collection_lead_to_it(comparison, library):
    assert comparison.slug in library.topics[comparison.topic].comparisons
    clips = library.collections[comparison.collection].clips
    assert {clip.moment.id for clip in clips} & {m.id for m in comparison.moments()}


def test_a_reader_is_led_on_to_another_comparison(comparison):
    assert comparison.related_comparisons
    assert comparison.slug not in comparison.related_comparisons
