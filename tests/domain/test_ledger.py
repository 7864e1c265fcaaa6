from datetime import date
from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from tests.builders import make_evidence, make_moment, make_speaker, make_spoken, make_talk
from ytsapp.domain.claim import Stance
from ytsapp.domain.ledger import independent_voices, stance_counts, sum_evidence


def ledger_of(*moments):
    return sum_evidence(make_evidence(moment) for moment in moments)


def test_one_speaker_in_two_talks_is_one_voice():
    ada = (make_speaker("Ada"),)
    first, second = make_talk("talk-one", speakers=ada), make_talk("talk-two", speakers=ada)
    (voice,) = independent_voices([make_moment(1, first), make_moment(2, second)])
    assert voice.name == "Ada"
    assert [moment.start_s for moment in voice.moments] == [1, 2]


def test_a_shared_panel_member_merges_voices():
    voices = independent_voices([make_spoken("Ada", "Bob"), make_spoken("Bob")])
    assert len(voices) == 1


def test_a_shared_employer_merges_voices():
    voices = independent_voices(
        [make_spoken("Ada", employer="X"), make_spoken("Bob", employer="X")]
    )
    assert [voice.name for voice in voices] == ["Ada, Bob"]


def test_an_unknown_employer_merges_nobody():
    assert len(independent_voices([make_spoken("Ada"), make_spoken("Bob")])) == 2


def test_one_channel_without_speakers_is_one_voice():
    first, second = (make_talk(key, speakers=(), channel="C") for key in ("talk-one", "talk-two"))
    (voice,) = independent_voices([make_moment(1, first), make_moment(2, second)])
    assert voice.name == "C"


def test_a_channel_without_speakers_is_apart_from_its_named_speakers():
    assert len(independent_voices([make_spoken(channel="C"), make_spoken("Ada", channel="C")])) == 2


def test_a_speaker_called_like_a_channel_or_employer_is_apart():
    moments = [make_spoken("X"), make_spoken(channel="X"), make_spoken("Ada", employer="X")]
    assert len(independent_voices(moments)) == 3


def test_voices_merge_across_a_later_link():
    moments = [make_spoken("Ada"), make_spoken("Bob"), make_spoken("Ada", "Bob")]
    (voice,) = independent_voices(moments)
    assert {moment.id for moment in voice.moments} == {moment.id for moment in moments}


def test_voices_merge_through_person_and_employer():
    moments = [make_spoken("Ada"), make_spoken("Ada", "Bob", employer="X"),
               make_spoken("Cyd", employer="X"), make_spoken("Dee")]  # fmt: skip
    assert sorted(len(voice.moments) for voice in independent_voices(moments)) == [1, 3]


def test_the_most_quoted_voice_comes_first():
    talk = make_talk("talk-bob", speakers=(make_speaker("Bob"),))
    moments = [make_spoken("Ada"), make_moment(1, talk), make_moment(2, talk)]
    assert [voice.name for voice in independent_voices(moments)] == ["Bob", "Ada"]


PANELS = st.lists(st.sampled_from("ABCDEF"), min_size=1, max_size=3, unique=True)


@given(st.lists(PANELS, max_size=8), st.randoms(use_true_random=False))
def test_voices_do_not_depend_on_the_order_and_lose_no_moment(panels, random):
    moments = [make_spoken(*panel, start_s=n) for n, panel in enumerate(panels)]
    shuffled = random.sample(moments, len(moments))

    def groups(items):
        return {frozenset(m.id for m in voice.moments) for voice in independent_voices(items)}

    found = groups(moments)
    assert found == groups(shuffled)
    assert sorted(key for group in found for key in group) == sorted(m.id for m in moments)
    for one, other in combinations(moments, 2):
        if set(one.speakers) & set(other.speakers):
            assert any({one.id, other.id} <= group for group in found)


def test_a_moment_cited_twice_counts_once():
    moment = make_moment()
    assert ledger_of(moment, moment).moments == (moment,)


def test_two_voices_are_thin_and_three_are_not():
    assert ledger_of(make_spoken("Ada"), make_spoken("Bob")).is_thin
    assert not ledger_of(make_spoken("Ada"), make_spoken("Bob"), make_spoken("Cyd")).is_thin


def test_three_colleagues_are_thin():
    assert ledger_of(*[make_spoken(name, employer="X") for name in ("Ada", "Bob", "Cyd")]).is_thin


def test_no_evidence_has_no_dates_and_is_thin():
    ledger = ledger_of()
    assert (ledger.newest, ledger.oldest, ledger.undated, ledger.voices) == (None, None, 0, ())
    assert ledger.is_thin


def test_dates_are_those_of_dated_talks_only():
    ledger = ledger_of(
        make_spoken("Ada", published=date(2023, 1, 2)),
        make_spoken("Bob", published=None),
        make_spoken("Cyd", published=date(2025, 3, 4)),
    )
    assert (ledger.oldest, ledger.newest) == (date(2023, 1, 2), date(2025, 3, 4))
    assert ledger.undated == 1


def test_a_tie_is_named_once_with_its_voice():
    first, second = make_spoken("Ada", start_s=1), make_spoken("Ada", start_s=2)
    ledger = sum_evidence(make_evidence(m, tied="a database") for m in (first, second))
    assert ledger.ties == (("Ada", "a database"),)


def test_stance_counts_distinct_moments_and_leaves_out_absent_stances():
    moment, other = make_moment(1), make_moment(2)
    entries = [make_evidence(moment), make_evidence(moment), make_evidence(other),
               make_evidence(other, Stance.CAUTIONS)]  # fmt: skip
    assert stance_counts(entries) == {Stance.SUPPORTS_A: 2, Stance.CAUTIONS: 1}
