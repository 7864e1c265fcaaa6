"""One measured figure, and how it is taken on a machine that is never quiet."""

import resource
import statistics
import time
from collections.abc import Callable
from dataclasses import dataclass

ROUNDS = 5
"""Odd, so that the median is a measured value."""


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


def median_seconds(work: Callable[[], object], rounds: int = ROUNDS) -> float:
    """Return the median of the processor seconds that some work takes."""
    taken = []
    for _ in range(rounds):
        start = time.process_time()
        work()
        taken.append(time.process_time() - start)
    return statistics.median(taken)


def peak_memory_mb() -> float:
    """Return the most memory this process has held so far, in megabytes."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
