import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ytsapp.domain.timecode import format_timecode, iso_duration

SECONDS = st.integers(min_value=0, max_value=172_800)


@pytest.mark.parametrize(
    ("seconds", "written"),
    [(0, "0:00"), (9, "0:09"), (59, "0:59"), (60, "1:00"), (176, "2:56"), (3599, "59:59"),
     (3600, "1:00:00"), (3723, "1:02:03"), (36_000, "10:00:00")],
)  # fmt: skip
def test_format_timecode_at_the_edges(seconds, written):
    assert format_timecode(seconds) == written


@given(SECONDS)
def test_format_timecode_reads_back_as_the_same_second(seconds):
    total = 0
    for part in format_timecode(seconds).split(":"):
        total = total * 60 + int(part)
    assert total == seconds


@given(SECONDS)
def test_format_timecode_shows_hours_only_when_there_are_some(seconds):
    written = format_timecode(seconds)
    assert re.fullmatch(r"([1-9]\d*:[0-5]\d:[0-5]\d)|([1-5]?\d:[0-5]\d)", written)
    assert (written.count(":") == 2) == (seconds >= 3600)


@pytest.mark.parametrize(
    ("seconds", "written"),
    [(0, "PT0S"), (45, "PT45S"), (60, "PT1M0S"), (1114, "PT18M34S"), (7322, "PT2H2M2S")],
)
def test_iso_duration_at_the_edges(seconds, written):
    assert iso_duration(seconds) == written


@given(SECONDS)
def test_iso_duration_reads_back_as_the_same_second(seconds):
    match = re.fullmatch(r"PT(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)", iso_duration(seconds))
    hours, minutes, secs = (int(part or 0) for part in match.groups())
    assert hours * 3600 + minutes * 60 + secs == seconds
    assert minutes < 60 and secs < 60
