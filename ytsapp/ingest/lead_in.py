"""Where a player starts, so that the listener catches the setup."""

from bisect import bisect_left
from collections.abc import Sequence

from ytsapp.domain.moment import LEAD_IN_S
from ytsapp.domain.transcript import Transcript
from ytsapp.ingest.breaks import SILENCE_MS, Break, find_breaks

_LEAST_MS = 1_500
"""A shorter sentence ("Right.") sets nothing up; the one before it is taken too."""

_MOST_MS = 15_000
"""Nobody waits longer for the words they asked for."""

_DEFAULT_MS = LEAD_IN_S * 1000


class LeadIns:
    """The places of one talk at which a player may start."""

    def __init__(self, breaks: Sequence[Break]) -> None:
        self._breaks = breaks
        self._starts_ms = [place.start_ms for place in breaks]

    @classmethod
    def of(cls, transcript: Transcript) -> "LeadIns":
        """Return those of a transcript whose breaks are not at hand."""
        return cls(find_breaks(transcript))

    def before(self, ms: int) -> int:
        """Return when to start for words said at `ms`: at the sentence before them.

        Where no sentence starts in the 15 s before, the best place to breathe in is taken, and
        without one the default of 5 s. What was said before a long silence sets nothing up.
        """
        phrase: Break | None = None
        following_ms = ms
        for at in range(bisect_left(self._starts_ms, ms) - 1, -1, -1):
            place = self._breaks[at]
            if following_ms - place.end_ms >= SILENCE_MS:
                return following_ms
            lead_in_ms = ms - place.start_ms
            if lead_in_ms > _MOST_MS:
                return phrase.start_ms if phrase else ms - _DEFAULT_MS
            if lead_in_ms >= _LEAST_MS and place.sentence:
                return place.start_ms
            if lead_in_ms >= _DEFAULT_MS and (phrase is None or place.cost < phrase.cost):
                phrase = place
            following_ms = place.start_ms
        return following_ms  # the talk starts here
