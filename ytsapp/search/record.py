"""What the search engine needs of the rooms it does not know; `wiring` joins them."""

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
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

    def position_at(self, video_id: str, second: int) -> int | None:
        """Return the position of the passage a second of a talk lies in, None before the first."""


@dataclass(frozen=True, slots=True)
class AskedOf:
    """One question, read to be held against many texts.

    Attributes:
        directness: how directly a text answers it.
        introduction: how plainly a text sets out to explain what it names, 0 to 1.
    """

    directness: Callable[[str], Score]
    introduction: Callable[[str], float]


ReadQuestion: TypeAlias = Callable[
    [str, Callable[[str], float], Mapping[str, Sequence[str]]], AskedOf
]
"""Reads a question, given how much a stem tells and the other ways to say its terms."""
