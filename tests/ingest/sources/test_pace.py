from itertools import pairwise

import pytest

from tests.ingest.sources.conftest import Clock
from ytsapp.domain.errors import SourceError
from ytsapp.ingest.sources.pace import BlockedError, BusyError, Manners, Pace, check_status

MANNERS = Manners(pause_s=3, attempts=4, first_wait_s=4, jitter_s=1, longest_wait_s=60)


def make_pace(clock: Clock) -> Pace:
    return Pace(MANNERS, clock.sleep, clock)


def failing(*failures: Exception):
    """Return something to send that fails so often and then answers."""
    left = list(failures)

    def send() -> str:
        if left:
            raise left.pop(0)
        return "answer"

    return send


def test_first_request_does_not_wait(clock):
    assert make_pace(clock).ask(lambda: "answer") == "answer"
    assert clock.slept == []


def test_requests_start_a_pause_apart(clock):
    pace = make_pace(clock)
    starts = []
    for took_s in (1, 0, 10, 0):
        pace.ask(lambda: starts.append(clock.now))
        clock.now += took_s
    gaps = [later - earlier for earlier, later in pairwise(starts)]
    assert gaps == [3, 3, 10]


def test_failure_for_a_while_is_asked_again_after_longer_and_longer_waits(clock):
    send = failing(BusyError(503), BusyError(), BusyError(500))
    assert make_pace(clock).ask(send) == "answer"
    waits = [slept for slept in clock.slept if slept >= 4]
    assert [4 <= waits[0] <= 5, 8 <= waits[1] <= 9, 16 <= waits[2] <= 17] == [True] * 3
    assert len(waits) == 3


def test_wait_the_host_asks_for_is_kept(clock):
    assert make_pace(clock).ask(failing(BusyError(429, retry_after_s=30))) == "answer"
    assert 30 <= clock.slept[0] <= 31


def test_host_that_never_answers_is_given_up(clock):
    failures = [BusyError(503) for _ in range(9)]
    with pytest.raises(
        SourceError, match=r"does not answer \(HTTP 503\); try again later"
    ) as caught:
        make_pace(clock).ask(failing(*failures))
    assert not isinstance(caught.value, BlockedError)
    assert sum(clock.slept) < 60


def test_host_that_stays_at_too_many_requests_has_blocked_us(clock):
    pace = make_pace(clock)
    with pytest.raises(BlockedError, match="blocks requests from this network address; wait"):
        pace.ask(failing(*[BusyError(429)] * 4))
    asked = []
    with pytest.raises(BlockedError):
        pace.ask(lambda: asked.append("again"))
    assert asked == []


def test_wait_longer_than_our_patience_is_not_waited_for(clock):
    with pytest.raises(BlockedError):
        make_pace(clock).ask(failing(BusyError(429, retry_after_s=3600)))
    assert clock.slept == []


def test_other_errors_pass_at_once(clock):
    with pytest.raises(KeyError):
        make_pace(clock).ask(failing(KeyError("other")))
    assert clock.slept == []


@pytest.mark.parametrize(
    ("headers", "seconds"),
    [
        ({}, None),
        ({"Retry-After": "12"}, 12),
        ({"Retry-After": "soon"}, None),
        ({"Retry-After": "-5"}, None),
        ({"Retry-After": "9" * 400}, 999_999_999),
        (
            {
                "Date": "Tue, 05 Mar 2024 10:00:00 GMT",
                "Retry-After": "Tue, 05 Mar 2024 10:02:00 GMT",
            },
            120,
        ),
        ({"Retry-After": "Tue, 05 Mar 2024 10:02:00 GMT"}, None),
    ],
)
def test_retry_after_is_read_as_seconds_or_date(headers, seconds):
    with pytest.raises(BusyError) as caught:
        check_status(429, headers)
    assert caught.value.retry_after_s == seconds


@pytest.mark.parametrize("status", [200, 301, 401, 404])
def test_other_statuses_are_answers(status):
    check_status(status, {})
