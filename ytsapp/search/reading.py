"""One revision of the index, open for searching; never changes."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import cast

from tantivy import DocAddress, Index, Query, Searcher

from ytsapp.search import schema
from ytsapp.search.catalogue import Catalogue, CatalogueError, load_catalogue
from ytsapp.search.files import IndexFolder
from ytsapp.search.spelling import Spelling
from ytsapp.search.vocabulary_file import VocabularyError, load_vocabulary
from ytsapp.search.wanted import Way


class IndexMissing(RuntimeError):
    """There is no index, or it cannot be used; it can always be rebuilt."""


@dataclass(frozen=True)
class Part:
    """One of the three indexes."""

    searcher: Searcher

    @classmethod
    def open(cls, path: Path) -> "Part":
        """Open an index; raises ValueError where it is damaged."""
        return cls(Index.open(str(path)).searcher())

    def find(self, query: Query, limit: int) -> list[tuple[int, float]]:
        """Return the best places with their scores, best first."""
        hits = self.searcher.search(query, limit, count=False).hits
        return self._with_places(hits)

    def count(self, query: Query) -> int:
        """Return how many match; takes a quarter of the time of finding with a count."""
        counted = self.searcher.aggregate(query, {"all": {"value_count": {"field": schema.PLACE}}})
        return int(counted["all"]["value"])

    def find_by_field(self, query: Query, limit: int, field: str) -> list[int]:
        """Return places in descending order of a number; those without it are left out."""
        hits = self.searcher.search(query, limit, count=False, order_by_field=field).hits
        return [place for place, _ in self._with_places([(0.0, address) for _, address in hits])]

    def _with_places(self, hits: Sequence[tuple[float, DocAddress]]) -> list[tuple[int, float]]:
        places = self.searcher.fast_field_values(schema.PLACE, [address for _, address in hits])
        # Every entry has a place. Scores are equal often enough that the order needs the place too.
        scored = [(cast(int, place), hit[0]) for place, hit in zip(places, hits, strict=True)]
        return sorted(scored, key=lambda each: (-each[1], each[0]))


@dataclass(frozen=True)
class Reader:
    """The three indexes of a generation, with its talks and words."""

    passages: Part
    stretches: Part
    talks: Part
    catalogue: Catalogue
    spelling: Spelling

    @classmethod
    def open(cls, folder: IndexFolder) -> "Reader":
        """Open what is in use now.

        Raises:
            IndexMissing: there is nothing, or it is damaged.
        """
        generation = folder.current()
        if generation is None:
            raise IndexMissing("There is no search index yet.")
        try:
            return cls(
                passages=Part.open(generation.passages),
                stretches=Part.open(generation.stretches),
                talks=Part.open(generation.talks),
                catalogue=load_catalogue(generation.catalogue),
                spelling=Spelling(load_vocabulary(generation.vocabulary)),
            )
        except (CatalogueError, VocabularyError, ValueError, OSError) as reason:
            raise IndexMissing(f"The search index cannot be read: {reason}") from reason

    def rarity(self, stem: str) -> float:
        """Return how much a stem tells: its inverse document frequency, as BM25 has it."""
        holding = self.passages.searcher.doc_freq(schema.TEXT, stem)
        return math.log(1 + (self._entries - holding + 0.5) / (holding + 0.5))

    def is_said(self, word: str) -> bool:
        """Return whether a passage has a word in any form."""
        stems = schema.stem_words(word)
        return bool(stems) and bool(self.passages.searcher.doc_freq(schema.TEXT, stems[0]))

    def way_rarity(self, way: Way) -> float:
        """Return how much a way to say something tells, as BM25 has it; 0 where nobody says it."""
        counts = [self.passages.searcher.doc_freq(schema.TEXT, stem) for stem in way.stems]
        return sum(self.rarity(stem) for stem in way.stems) if all(counts) and counts else 0.0

    @cached_property
    def _entries(self) -> int:
        return self.passages.searcher.num_docs
