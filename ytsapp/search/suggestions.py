"""What to go to while a query is typed, and what editors wrote that answers one."""

import time
from collections.abc import Callable, Sequence
from threading import Lock
from typing import Protocol

from ytsapp.domain.library import Library
from ytsapp.domain.talk import Talk
from ytsapp.search.offer_index import OfferIndex
from ytsapp.search.offers import Suggestion, editorial_offers, talk_offers
from ytsapp.search.related import Related, RelatedIndex

DEFAULT_LIMIT = 8
"""Suggestions beside a field: what is seen at once."""

CHECK_EVERY_S = 10.0
"""Seconds between looks at whether talks came; a look asks the database once."""


class Talks(Protocol):
    """What is asked of the record."""

    def count_talks(self) -> int:
        """Return how many talks are known."""

    def talks(self) -> Sequence[Talk]:
        """Return every talk known."""


class Suggestions:
    """Everything that can be gone to; it notices by itself when talks come.

    Its methods block for about a millisecond, longer where talks came, and may be called by
    several threads at once. `suggest` raises what the record raises.
    """

    def __init__(
        self, library: Library, talks: Talks, clock: Callable[[], float] = time.monotonic
    ) -> None:
        self._library = library
        self._talks = talks
        self._clock = clock
        self._reading = Lock()
        self._related = RelatedIndex(library)
        self._index: OfferIndex | None = None
        self._count = 0
        self._look_at = 0.0

    def suggest(self, text: str, limit: int = DEFAULT_LIMIT) -> tuple[Suggestion, ...]:
        """Return what the text may be meant for, best first; none for text without a word."""
        return tuple(offer.suggestion for offer in self._current_index().find(text, limit))

    def related(self, text: str, limit: int) -> Related:
        """Return what editors wrote that answers a query, at most so many of each kind."""
        return self._related.find(text, limit)

    def _current_index(self) -> OfferIndex:
        index = self._index
        if index is not None and self._clock() < self._look_at:
            return index
        # While one thread reads, the others answer from what is there.
        is_mine = self._reading.acquire(blocking=index is None)
        if index is not None and not is_mine:
            return index
        try:
            return self._read()
        finally:
            self._reading.release()

    def _read(self) -> OfferIndex:
        if self._index is not None and self._clock() < self._look_at:
            return self._index  # another thread has read it while this one waited
        self._look_at = self._clock() + CHECK_EVERY_S
        count = self._talks.count_talks()
        if self._index is None or count != self._count:
            offers = [
                *editorial_offers(self._library),
                *talk_offers(self._talks.talks(), frozenset(self._library.talks)),
            ]
            self._index, self._count = OfferIndex(offers, self._library.aliases), count
        return self._index
