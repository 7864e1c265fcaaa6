import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.builders import make_comparison, make_moment, make_side, make_speaker, make_talk
from ytsapp.domain.both_sides import (
    LONGEST_CLIP_S,
    LONGEST_S,
    SHORTEST_S,
    TARGET_S,
    pick_both_sides,
)
from ytsapp.domain.claim import Claim, Evidence, Stance
from ytsapp.domain.comparison import Choice
from ytsapp.domain.talk import TalkSource

A, B = Stance.SUPPORTS_A, Stance.SUPPORTS_B


def said(name, length_s=25, talk=None, **changes):
    """Return a moment of one person in a talk of their own; it plays that long and its lead-in."""
    speakers = (make_speaker(name),)
    of = make_talk(f"talk-of-{name}", speakers=speakers, duration_s=None, **(talk or {}))
    return make_moment(100, of, **{"end_s": 100 + length_s} | changes)


def comparing(*evidence, tied=()):
    """Return a comparison in which each piece of evidence backs a claim of its own."""
    claims = [
        Claim(f"claim-{n}", "It is so.", (Evidence(moment, stance, "x" * (moment in tied)),))
        for n, (moment, stance) in enumerate(evidence)
    ]
    nothing = make_side("Nothing")
    return make_comparison(
        a=make_side("This", *claims), b=nothing, checks=(), agreements=(), disagreements=(),
        architecture=(), confusions=(), mistakes=(), tradeoffs=(),
    )  # fmt: skip


def people(side, count, **options):
    return [(said(f"{side.value}-{n}", **options), side) for n in range(count)]


def names(both, side=None):
    return [c.moment.voice for c in both.clips if side is None or c.side is side]


def test_sides_speak_in_turn_about_four_minutes():
    both = pick_both_sides(comparing(*people(A, 9), *people(B, 9)))
    assert [clip.side for clip in both.clips] == [Choice.A, Choice.B] * 4
    assert both.length_s == TARGET_S
    assert both.voices == 8


@pytest.mark.parametrize("missing", [A, B])
def test_a_side_nobody_speaks_for_cannot_be_heard(missing):
    assert pick_both_sides(comparing(*people(A if missing is B else B, 9))) is None


def test_moments_of_neither_side_are_left_out():
    evidence = [*people(A, 1), *people(B, 1), (said("both"), Stance.BOTH)]
    evidence.append((said("careful"), Stance.CAUTIONS))
    assert names(pick_both_sides(comparing(*evidence))) == ["supports-a-0", "supports-b-0"]


def test_each_voice_is_heard_once_before_any_is_heard_again():
    again = make_moment(500, said("supports-a-0").talk, end_s=525)
    evidence = [(said("supports-a-0"), A), (again, A), (again, A), *people(A, 4)[1:], *people(B, 4)]
    both = pick_both_sides(comparing(*evidence))
    assert len(set(names(both, Choice.A))) == 4


def test_a_voice_that_speaks_for_both_sides_gives_way_on_the_second():
    torn = said("torn")
    elsewhere = make_moment(500, torn.talk, end_s=525)
    both = pick_both_sides(comparing((torn, A), (elsewhere, B), (said("other"), B)))
    assert names(both)[:2] == ["torn", "other"]


def test_colleagues_are_one_voice():
    one, two = (
        make_moment(100, make_talk(key, speakers=(make_speaker(key, "Acme"),), duration_s=None))
        for key in ("one", "two")
    )
    both = pick_both_sides(comparing((one, A), (two, A), (said("b"), B), (said("c"), A)))
    assert names(both) == ["one", "b"] or names(both)[:3] == ["one", "b", "c"]


def test_without_other_voices_one_is_heard_again():
    first = said("only")
    more = [make_moment(200 * n, first.talk, end_s=200 * n + 25) for n in range(2, 5)]
    evidence = [(moment, A) for moment in (first, *more)] + people(B, 4)
    assert names(pick_both_sides(comparing(*evidence)), Choice.A) == ["only"] * 4


def test_exact_seconds_come_before_those_about_right_and_ties_last_of_these():
    vague = said("vague", clock="minute")
    tied = said("tied")
    sure = said("sure")
    evidence = [(vague, A), (tied, A), (sure, A), *people(B, 3)]
    both = pick_both_sides(comparing(*evidence, tied=(tied,)))
    assert names(both, Choice.A) == ["sure", "tied", "vague"]


def test_what_backs_more_claims_comes_first():
    cited = said("cited")
    evidence = [(said("once"), A), (cited, A), (cited, A), *people(B, 2)]
    assert names(pick_both_sides(comparing(*evidence)), Choice.A)[0] == "cited"


@pytest.mark.parametrize(
    "unfit",
    [
        said("unfit", talk={"source": TalkSource.NONE}),
        said("unfit", end_s=None),
        said("unfit", length_s=LONGEST_CLIP_S + 1),
    ],
    ids=["plays nowhere", "no known end", "too long"],
)
def test_what_cannot_be_played_in_its_turn_is_left_out(unfit):
    both = pick_both_sides(comparing((unfit, A), *people(A, 2), *people(B, 2)))
    assert "unfit" not in names(both)


def test_talks_that_are_gone_are_left_out():
    evidence = [*people(A, 2), *people(B, 2)]
    both = pick_both_sides(comparing(*evidence), gone={"talk-of-supports-a-0"})
    assert names(both, Choice.A) == ["supports-a-1"]


def test_little_evidence_is_a_short_one():
    both = pick_both_sides(comparing(*people(A, 2), *people(B, 1)))
    assert (len(both.clips), both.length_s) == (2, 60)


def test_where_the_nearest_count_is_too_long_another_pair_takes_the_last_place():
    evidence = [*people(A, 2, length_s=55), *people(B, 2, length_s=55)]
    evidence += [(said("a-long", 55), A), (said("b-long", 55), B)]
    evidence += [(said("a-short", 20), A), (said("b-short", 20), B)]
    both = pick_both_sides(comparing(*evidence))
    assert SHORTEST_S <= both.length_s <= LONGEST_S


@given(st.integers(8, 20), st.integers(8, 20), st.integers(0, 1000))
def test_enough_evidence_always_makes_about_four_minutes(count_a, count_b, seed):
    chance = random.Random(seed)
    evidence = [
        (said(f"{side.value}-{n}", length_s=chance.randint(20, 40)), side)
        for side, count in ((A, count_a), (B, count_b))
        for n in range(count)
    ]
    both = pick_both_sides(comparing(*evidence))
    assert SHORTEST_S <= both.length_s <= LONGEST_S
    assert both.voices == len(both.clips)
