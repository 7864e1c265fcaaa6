"""What the search engine needs of the rooms it does not know; `wiring` joins them."""

from collections.abc import Callable, Collection, Mapping, Sequence
from typing import Protocol, TypeAlias

from ytsapp.domain.passage import Passage, Score
from ytsapp.domain.record import TranscriptFacts
from ytsapp.domain.talk import Talk

PassageKey: TypeAlias = tuple[str, int]
"""A talk's id, and a position among its passages, counted from 0."""


class Record(Protocol):
    """The record of talks: what the index is built from, and where the words are kept."""

    def talks(self) -> list[Talk]:
        """Return every talk known."""

    def all_transcript_facts(self) -> dict[str, TranscriptFacts]:
        """Return what is known of every transcript, by talk."""

    def passages(self, video_id: str) -> list[Passage]:
        """Return a talk's passages in the order they are said."""

    def passages_at(self, keys: Collection[PassageKey]) -> dict[PassageKey, Passage]:
        """Return the passages at these places, those that are gone left out."""


ScoreText: TypeAlias = Callable[[str], Score]
"""How directly a text answers one question."""

ReadQuestion: TypeAlias = Callable[
    [str, Callable[[str], float], Mapping[str, Sequence[str]]], ScoreText
]
"""Reads a question, given how much a stem tells and the other ways to say its terms."""
