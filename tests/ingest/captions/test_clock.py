import pytest
from hypothesis import given
from hypothesis import strategies as st

from ytsapp.domain.errors import CaptionError
from ytsapp.ingest.captions.clock import MAX_MS, clock_list, clock_ms, number_ms

MS = st.integers(0, MAX_MS)


def written(ms, hours, mark):
    minutes, rest = divmod(ms, 60_000)
    seconds = f"{rest // 1000:02d}{mark}{rest % 1000:03d}"
    if hours or minutes >= 60:
        return f"{minutes // 60:02d}:{minutes % 60:02d}:{seconds}"
    return f"{minutes:02d}:{seconds}"


@given(st.lists(st.tuples(MS, st.booleans(), st.sampled_from(".,"))))
def test_times_read_back_as_written(times):
    texts = [written(*time) for time in times]
    assert clock_list(texts) == [ms for ms, _, _ in times] == [clock_ms(text) for text in texts]


@given(st.lists(st.sampled_from(["00:01.000", "1:2.5", "00:00:01", "90:00.25", "0:00:00,1"])))
def test_list_reads_every_spelling_that_one_time_may_have(texts):
    assert clock_list(texts) == [clock_ms(text) for text in texts]


@given(st.text(st.sampled_from("0123456789:.,-"), max_size=14))
def test_any_text_is_a_time_or_refused(text):
    try:
        ms = clock_ms(text)
    except CaptionError as error:
        assert error.reason
    else:
        assert 0 <= ms <= MAX_MS
        assert clock_list([text]) == [ms]


@pytest.mark.parametrize("time", ["48:00:00.001", "9999:59:59.999", "2880:00.001"])
def test_time_beyond_the_limit_is_refused_alone_and_in_a_list(time):
    with pytest.raises(CaptionError, match="48 hours"):
        clock_ms(time)
    with pytest.raises(CaptionError):
        clock_list(["00:01.000", time])


@pytest.mark.parametrize(
    ("value", "unit_ms", "ms"),
    [(0, 1, 0), (1.2346, 1000, 1235), ("1.5", 1000, 1500), (" 7 ", 1, 7), (172_800, 1000, MAX_MS)],
)
def test_numbers_in_both_units(value, unit_ms, ms):
    assert number_ms(value, unit_ms, "start") == ms


@pytest.mark.parametrize(
    "value",
    [None, True, [], {}, "", "1e3", "nan", "1_0", "٣", -1, -0.001, 172_801, 10**400,
     float("nan"), float("inf"), float("-inf"), "9" * 400],
)  # fmt: skip
def test_what_is_no_time_is_refused_and_not_repeated_at_length(value):
    with pytest.raises(CaptionError) as caught:
        number_ms(value, 1000, "start of segment 3")
    assert caught.value.reason.startswith("start of segment 3 is ")
    assert len(caught.value.reason) < 120
