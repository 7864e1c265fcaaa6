"""Times are summed up fairly: the same rounds for every rival, medians, percentiles."""

import pytest

from ytsapp.bench.measure import Times, cpu_seconds, race


def test_every_rival_is_asked_everything_in_turn_and_once_more_to_warm_up():
    log = []
    rivals = {name: lambda query, name=name: log.append((name, query)) for name in ("a", "b")}
    times = race(rivals, ["x", "y"], rounds=3)
    assert log == [("a", "x"), ("a", "y"), ("b", "x"), ("b", "y")] * 4
    assert set(times) == {"a", "b"}
    assert all(len(each.seconds) == 2 and min(each.seconds) >= 0 for each in times.values())


def test_a_rival_that_takes_too_long_is_asked_one_round_that_counts():
    asked = []

    def search(query):
        asked.append(query)
        return sum(range(10_000))

    times = race({"slow": search}, ["x"], rounds=5, longest_s=0.0)
    assert asked == ["x", "x"]
    assert len(times["slow"].seconds) == 1


def test_percentiles_are_milliseconds_of_measured_queries():
    times = Times(tuple(n / 1000 for n in range(100, 0, -1)))
    assert times.p50 == pytest.approx(50)
    assert times.p95 == pytest.approx(95)
    assert times.percentile(1.0) == pytest.approx(100)
    assert Times((0.002,)).p95 == pytest.approx(2)


def test_times_of_some_queries_are_theirs():
    assert Times((0.1, 0.2, 0.3)).of([2, 0]) == Times((0.3, 0.1))


def test_work_is_done_once_a_measurement():
    done = []
    assert cpu_seconds(lambda: done.append(1)) >= 0
    assert done == [1]
