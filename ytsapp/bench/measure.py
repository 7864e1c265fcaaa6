"""One measured figure, and how it is taken on a machine that is never quiet."""

import math
import resource
import statistics
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

ROUNDS = 5
"""Odd, so that the median is a measured value."""

LONGEST_S = 60.0
"""Processor time after which a rival is asked no more rounds: FTS5 takes minutes for one over a
million passages, and times that long hardly differ."""

Asked = TypeVar("Asked")


@dataclass(frozen=True)
class Figure:
    """A line of the table.

    Attributes:
        name: what was measured.
        value: the measured value with its unit, in words.
        rival: what it is compared with, "" for nothing.
        ratio: value over rival, in words.
    """

    name: str
    value: str
    rival: str = ""
    ratio: str = ""


@dataclass(frozen=True)
class Times:
    """How long many queries took, each the median of its rounds.

    Attributes:
        seconds: by query, in the order they were asked.
    """

    seconds: tuple[float, ...]

    def percentile(self, share: float) -> float:
        """Return the milliseconds that this share of the queries took at most."""
        ranked = sorted(self.seconds)
        return ranked[max(0, math.ceil(share * len(ranked)) - 1)] * 1000

    @property
    def p50(self) -> float:
        """Milliseconds half of the queries took at most."""
        return self.percentile(0.5)

    @property
    def p95(self) -> float:
        """Milliseconds all but one in twenty took at most."""
        return self.percentile(0.95)

    def of(self, numbers: Sequence[int]) -> "Times":
        """Return the times of some of the queries."""
        return Times(tuple(self.seconds[number] for number in numbers))


def median_seconds(work: Callable[[], object], rounds: int = ROUNDS) -> float:
    """Return the median of the processor seconds that some work takes."""
    return statistics.median(cpu_seconds(work) for _ in range(rounds))


def cpu_seconds(work: Callable[[], object]) -> float:
    """Return the processor seconds that some work takes: what others do meanwhile adds nothing."""
    start = time.process_time()
    work()
    return time.process_time() - start


def race(
    rivals: Mapping[str, Callable[[Asked], object]],
    queries: Sequence[Asked],
    rounds: int = ROUNDS,
    longest_s: float = LONGEST_S,
) -> dict[str, Times]:
    """Return what each rival takes for the same queries.

    In each round every rival answers every query, so that a bad minute of the machine is bad
    for all of them. A round before the first fills caches and is not counted. A rival whose
    counted rounds took longer than `longest_s` is left out of those that follow.
    """
    taken: dict[str, list[list[float]]] = {name: [[] for _ in queries] for name in rivals}
    for number in range(rounds + 1):
        for name, ask in rivals.items():
            if sum(map(sum, taken[name])) > longest_s:
                continue
            for query, found in zip(queries, taken[name], strict=True):
                start = time.process_time()
                ask(query)
                seconds = time.process_time() - start
                if number:
                    found.append(seconds)
    return {name: Times(tuple(map(statistics.median, them))) for name, them in taken.items()}


def peak_memory_mb() -> float:
    """Return the most memory this process has held so far, in megabytes."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
