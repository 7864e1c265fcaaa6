"""Counts the talks that match by what a filter could ask of them."""

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from tantivy import Query

from ytsapp.search import queries, schema
from ytsapp.search.filters import Filters
from ytsapp.search.phrases import Phrase
from ytsapp.search.reading import Reader
from ytsapp.search.wanted import NearWay, Wanted

MOST = 24
"""Values counted of one filter: what a list shows before it needs a search of its own."""

_EXACT_TALKS = 1_000
"""Talks up to which each passage is looked at: telling whose it is takes 0.5 ms for a thousand
talks, and who speaks in it 1.5."""

_EXACT_PASSAGES = 20_000
"""Passages up to which they are looked at: at most 2 ms."""

_BY_TALK: dict[str, Any] = {
    "histogram": {"field": schema.PLACE, "interval": schema.PLACES, "min_doc_count": 1}
}
"""The places of a talk follow each other: each bar is one talk."""

Counts = Mapping[str, Mapping[str, int]]
"""By filter its values, each with the number of talks."""


@dataclass(frozen=True)
class Counting:
    """Counts what is wanted in one revision of the index.

    A talk counts that has a passage which matches. For plain words whole talks tell that at once.
    Where it matters what one passage has (words that stand together, a word left out, one of
    several speakers) passages are looked at, unless they are too many: then a talk counts that has
    the words anywhere and the speaker at all, so that the count may be too high.

    Attributes:
        reader: the revision.
        wanted: of which a passage has some; anything where it is empty.
        excluded: what no passage may have.
    """

    reader: Reader
    wanted: Sequence[Wanted]
    excluded: Sequence[Phrase]

    def count(self, filters: Filters, keys: Collection[str]) -> Counts:
        """Return how many talks each value of some filters has, the most frequent `MOST` of each.

        Args:
            filters: that hold.
            keys: names of the filters that are counted.
        """
        talks = queries.limit(
            queries.any_talk_of(self.wanted), queries.read_limits(filters, fields=queries.TALKS)
        )
        by_passage = set(keys) if self._is_of_passages(filters) else set()
        if self.reader.catalogue.has_conversations:
            by_passage |= {schema.SPEAKER}.intersection(keys)
        if not by_passage or self.reader.talks.count(talks) > _EXACT_TALKS:
            return self._count_talks(talks, keys)
        passages = queries.limit(
            queries.any_of(self.wanted), queries.read_limits(filters, self.excluded)
        )
        if self.reader.passages.count(passages) > _EXACT_PASSAGES:
            return self._count_talks(talks, keys)
        whole = self._count_talks(talks, set(keys) - by_passage)
        return {**whole, **self._count_passages(passages, by_passage)}

    def _is_of_passages(self, filters: Filters) -> bool:
        """Return whether more than whole talks have to be known to tell which match."""
        if self.excluded or (filters.speaker and self.reader.catalogue.has_conversations):
            return True
        ways = (way for part in self.wanted for way in part.ways)
        return any(isinstance(w, NearWay) or w.exact or len(w.stems) > 1 for w in ways)

    def _count_talks(self, matching: Query, keys: Collection[str]) -> Counts:
        # Twice as many, so that of equally frequent ones the same are kept each time.
        asked = {key: {"terms": {"field": key, "size": 2 * MOST}} for key in keys}
        found = self.reader.talks.searcher.aggregate(matching, asked) if asked else {}
        return {
            key: _most({each["key"]: each["doc_count"] for each in found[key]["buckets"]})
            for key in keys
        }

    def _count_passages(self, matching: Query, keys: Collection[str]) -> Counts:
        asked = {"talks": _BY_TALK}
        by_voice = schema.SPEAKER in keys and self.reader.catalogue.has_conversations
        if by_voice:
            voices = {"field": schema.VOICE, "size": _EXACT_PASSAGES}
            asked["voices"] = {"terms": voices, "aggs": {"talks": _BY_TALK}}
        found = self.reader.passages.searcher.aggregate(matching, asked)
        by_number = self.reader.catalogue.by_number
        numbers = (schema.split_place(int(bar["key"]))[0] for bar in found["talks"]["buckets"])
        # A talk that is being written may be in the index before it is in the catalogue.
        facts = [by_number[number].facts for number in numbers if number in by_number]
        counts = {key: Counter(value for each in facts for value in each[key]) for key in keys}
        if by_voice:
            counts[schema.SPEAKER] = Counter(
                {
                    each["key"].removeprefix(schema.SPEAKER_VOICE): len(each["talks"]["buckets"])
                    for each in found["voices"]["buckets"]
                    if each["key"].startswith(schema.SPEAKER_VOICE)
                }
            )
        return {key: _most(counted) for key, counted in counts.items()}


def _most(counts: Mapping[str, int]) -> dict[str, int]:
    """Return the most frequent first, equal ones by name."""
    ranked = sorted(counts.items(), key=lambda each: (-each[1], each[0]))
    return dict(ranked[:MOST])
