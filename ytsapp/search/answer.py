"""What a search answers: results with their reasons, counts for filters, notes for the reader."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from ytsapp.domain.moment import Moment
from ytsapp.domain.talk import Talk
from ytsapp.search.filters import NO_FILTERS, Filters
from ytsapp.search.notes import Note

Span = tuple[int, int]
"""Where something stands in a text: first character, and the one after the last."""


@dataclass(frozen=True, slots=True)
class Result:
    """One explanation that was found.

    Attributes:
        moment_id: under which it is addressed.
        talk: the talk it belongs to.
        start_s: second at which its first word is said.
        end_s: first second after its last word.
        lead_in_s: seconds a player starts earlier.
        text: its words.
        highlights: where the text has what was asked for, in order, apart from each other.
        speaker: who speaks, "" where the captions do not say.
        score: what it was ranked by; to be compared within one answer only.
        clarity: how clearly it explains, 0 to 1.
        directness: how directly it answers, 0 to 1.
        why: what speaks for it, strongest first.
        captions: "manual", "auto" or "" where the captions do not tell.
        has_all: whether it has all that was asked for.
        curated: editors' moments within it, in order.
        more_in_talk: how many other passages of the talk match.
        more: the best of these, best first.
    """

    moment_id: str
    talk: Talk
    start_s: int
    end_s: int
    lead_in_s: int
    text: str
    highlights: tuple[Span, ...]
    speaker: str
    score: float
    clarity: float
    directness: float
    why: tuple[str, ...]
    captions: str
    has_all: bool
    curated: tuple[Moment, ...] = ()
    more_in_talk: int = 0
    more: tuple["Result", ...] = ()

    @property
    def speakers(self) -> tuple[str, ...]:
        """Who may be speaking: the passage's speaker, else the talk's."""
        return (self.speaker,) if self.speaker else tuple(each.name for each in self.talk.speakers)


@dataclass(frozen=True, slots=True)
class Choice:
    """One value a filter could take.

    Attributes:
        value: what to write after the filter's name.
        label: what to show.
        count: talks the answer would have with it; see `Counting` for where that is an estimate.
        chosen: whether the request filters by it already.
    """

    value: str
    label: str
    count: int
    chosen: bool = False


@dataclass(frozen=True, slots=True)
class Voice:
    """What one voice says.

    Attributes:
        name: a speaker, or the channel of talks whose speakers are not known.
        is_channel: whether it is a channel.
        count: matching passages of that voice.
        best: its best results, best first.
    """

    name: str
    is_channel: bool
    count: int
    best: tuple[Result, ...]


@dataclass(frozen=True, slots=True)
class Correction:
    """A query whose spelling was mended.

    Attributes:
        shown: the query that was searched for.
        typed: the query to search for instead, as the reader typed it.
    """

    shown: str
    typed: str


@dataclass(frozen=True, slots=True)
class Answer:
    """What was found.

    Attributes:
        text: what was typed, invisible characters and surplus white space gone.
        interpreted: the query as it was understood, which can be searched again.
        filters: all filters that were applied, with the names the corpus has.
        correction: what was mended, None where nothing was.
        also: terms that were searched under other names too: the term as asked, then the names.
        notes: what was ignored or changed.
        total: matching passages: those that have all of the words, and those that have some.
        total_all: matching passages that have all of them.
        results: this page of talks' best passages, best first.
        has_more: whether another page follows.
        choices: by filter ("topic", "channel", "speaker", "year", "captions"), most talks first.
        rebuilding: whether the index is being rebuilt, so that nothing could be searched.
    """

    text: str
    interpreted: str = ""
    filters: Filters = NO_FILTERS
    correction: Correction | None = None
    also: tuple[tuple[str, tuple[str, ...]], ...] = ()
    notes: tuple[Note, ...] = ()
    total: int = 0
    total_all: int = 0
    results: tuple[Result, ...] = ()
    has_more: bool = False
    choices: Mapping[str, tuple[Choice, ...]] = field(default_factory=dict)
    rebuilding: bool = False
