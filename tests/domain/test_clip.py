from dataclasses import replace
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from tests.builders import make_moment, make_talk
from ytsapp.domain.moment import LEAD_IN_S, MIN_CLIP_S, UNKNOWN_END_S, Found

DURATIONS = st.none() | st.integers(min_value=1, max_value=20_000)


def clip_of(start_s, end_s, duration_s=None):
    return make_moment(start_s, make_talk(duration_s=duration_s), end_s=end_s).clip


def test_clip_starts_the_lead_in_earlier():
    clip = clip_of(100, 150)
    assert (clip.start_s, clip.moment_s, clip.end_s) == (100 - LEAD_IN_S, 100, 150)
    assert clip.lead_in_s == LEAD_IN_S


def test_clip_never_starts_before_the_talk():
    clip = clip_of(2, 40)
    assert clip.start_s == 0
    assert clip.lead_in_s == 2


def test_clip_of_a_short_moment_plays_the_least_length():
    assert clip_of(100, 103).end_s == 100 + MIN_CLIP_S


def test_clip_of_an_unknown_end_has_the_assumed_length():
    assert clip_of(100, None).end_s == 100 + UNKNOWN_END_S


def test_clip_ends_with_the_talk():
    assert clip_of(1190, None, duration_s=1200).end_s == 1200


def test_clip_keeps_a_long_moment_whole():
    assert clip_of(100, 400).end_s == 400


@given(
    start_s=st.integers(min_value=0, max_value=20_000),
    length=st.none() | st.integers(min_value=1, max_value=600),
    duration_s=DURATIONS,
)
def test_clip_lies_inside_the_talk_and_holds_its_moment(start_s, length, duration_s):
    if duration_s is not None:
        start_s = min(start_s, duration_s)
    clip = clip_of(start_s, None if length is None else start_s + length, duration_s)
    assert 0 <= clip.start_s <= clip.moment_s == start_s <= clip.end_s
    assert 0 <= clip.lead_in_s <= LEAD_IN_S
    if duration_s is None:
        assert clip.end_s - clip.moment_s >= MIN_CLIP_S
    else:
        assert clip.end_s <= duration_s


def found_moment(**changes):
    found = Found(start_s=108, lead_in_s=9, captions="auto", checked=date(2026, 5, 1))
    moment = make_moment(100, make_talk(), end_s=150)
    return replace(moment, found=found, **changes)


def test_clip_of_found_words_starts_at_their_sentence_and_keeps_its_length():
    clip = found_moment().clip
    assert (clip.start_s, clip.moment_s, clip.end_s) == (99, 108, 158)


def test_found_words_change_the_second_shown_and_never_the_address():
    moment = found_moment(clock="podcast audio")
    assert moment.timecode == "1:48"
    assert moment.is_exact
    assert moment.id.endswith("-100")
