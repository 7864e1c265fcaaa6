"""Features: what raises or lowers a score, as data, and how they add up."""

from collections.abc import Mapping
from dataclasses import dataclass

from ytsapp.domain.passage import Score

MOST_REASONS = 4
"""A reader takes in three or four reasons at a glance."""

_TOLD_FROM = 0.1
"""A reason that closes less than this of what is missing is not worth a reader's time."""


@dataclass(frozen=True, slots=True)
class Feature:
    """One thing measured in a passage, from 0 (absent) to 1 (as strong as it gets).

    Attributes:
        name: key of its measured strength.
        weight: the share it closes or takes at full strength, 0 to 1.
        why: for readers, what it is and why it counts, one sentence.
        reason: what a reader is told when it speaks for a passage; "" for what goes untold.
    """

    name: str
    weight: float
    why: str
    reason: str = ""


class Scale:
    """Adds up the features of one score.

    Attributes:
        raising: what closes a share of what is missing to 1.
        lowering: what takes a share of what there is.
    """

    def __init__(self, raising: tuple[Feature, ...], lowering: tuple[Feature, ...]) -> None:
        self.raising = raising
        self.lowering = lowering
        self._raising = {feature.name: (feature.weight, feature.reason) for feature in raising}
        self._lowering = {feature.name: feature.weight for feature in lowering}

    def weigh(self, measured: Mapping[str, float]) -> Score:
        """Return the score of measured strengths; what was not measured is absent.

        Shares are multiplied, not added: no feature saves or sinks a passage alone, and the value
        cannot leave 0 to 1. Only products and quotients: the same on every machine.

        Raises:
            KeyError: a strength belongs to no feature.
        """
        missing, kept = 1.0, 1.0
        told: list[tuple[float, str]] = []
        for name, strength in measured.items():
            if not strength:
                continue
            if name in self._lowering:
                kept *= 1.0 - self._lowering[name] * strength
                continue
            weight, reason = self._raising[name]
            closed = weight * strength
            missing *= 1.0 - closed
            if reason and closed >= _TOLD_FROM:
                told.append((-closed, reason))
        told.sort()
        reasons = tuple([reason for _, reason in told[:MOST_REASONS]])
        return Score(round((1.0 - missing) * kept, 4), reasons)
