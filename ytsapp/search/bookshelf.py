"""The words behind the places of an index: passages of the record, or curated moments."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache

from ytsapp.domain.library import Library
from ytsapp.domain.moment import Moment
from ytsapp.domain.passage import Passage, Score
from ytsapp.search.catalogue import IndexedTalk
from ytsapp.search.entries import moments_within
from ytsapp.search.record import Record
from ytsapp.search.schema import make_place, split_place

ScoreClarity = Callable[[str, float], Score]
"""How clearly a text of so many seconds explains."""


@dataclass(frozen=True, slots=True)
class Held:
    """What stands at a place.

    Attributes:
        moment_id: under which it is addressed.
        talk: the talk it belongs to.
        passage: its words and times.
        curated: editors' moments within it.
    """

    moment_id: str
    talk: IndexedTalk
    passage: Passage
    curated: tuple[Moment, ...]


class Bookshelf:
    """Finds the words of places; the record is asked once for all of them."""

    def __init__(self, record: Record, library: Library, score_clarity: ScoreClarity) -> None:
        self._record = record
        self._library = library
        self._as_passage = lru_cache(maxsize=None)(
            lambda moment: _moment_passage(moment, score_clarity)
        )

    @cached_property
    def _moments(self) -> Mapping[str, tuple[Moment, ...]]:
        found: dict[str, list[Moment]] = {}
        for moment in sorted(self._library.moments.values(), key=lambda each: each.start_s):
            found.setdefault(moment.talk.video_id, []).append(moment)
        return {video_id: tuple(moments) for video_id, moments in found.items()}

    def fetch(self, places: Iterable[int], talks: Mapping[int, IndexedTalk]) -> dict[int, Held]:
        """Return what stands at places; what went away since it was indexed is left out."""
        found: dict[int, Held] = {}
        keys: dict[tuple[str, int], int] = {}
        for place in places:
            number, position = split_place(place)
            talk = talks.get(number)
            if talk is None:
                continue
            video_id = talk.talk.video_id
            if talk.has_transcript:
                keys[video_id, position] = place
                continue
            moments = self._moments.get(video_id, ())
            if position < len(moments):
                moment = moments[position]
                found[place] = Held(moment.id, talk, self._as_passage(moment), (moment,))
        for key, passage in self._record.passages_at(keys).items() if keys else ():
            place = keys[key]
            curated = tuple(moments_within(passage, self._moments.get(key[0], ())))
            talk = talks[split_place(place)[0]]
            found[place] = Held(passage.moment_id, talk, passage, curated)
        return found

    def place_of(self, moment: Moment, talks: Mapping[str, IndexedTalk]) -> int:
        """Return the place of the passage that holds a curated moment, -1 where there is none."""
        video_id = moment.talk.video_id
        talk = talks.get(video_id)
        if talk is None:
            return -1
        if talk.has_transcript:
            position = self._record.position_at(video_id, moment.said_s)
        else:
            those = self._moments.get(video_id, ())
            position = those.index(moment) if moment in those else None
        return make_place(talk.number, position) if position is not None else -1


def _moment_passage(moment: Moment, score_clarity: ScoreClarity) -> Passage:
    """Return a curated moment of a talk without a transcript as the passage that is known of it."""
    clip = moment.clip
    return Passage(
        video_id=moment.talk.video_id,
        start_ms=clip.moment_s * 1000,
        end_ms=clip.end_s * 1000,
        lead_in_ms=clip.start_s * 1000,
        text=moment.quote,
        speaker=moment.speakers[0].name if len(moment.speakers) == 1 else "",
        clarity=score_clarity(moment.quote, 0.0),
    )
