"""Ranks everything that matches a request: candidates are found, read, and put in order."""

from collections.abc import Container, Iterable, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from tantivy import Query

from ytsapp.domain.passage import Score
from ytsapp.search import queries
from ytsapp.search.bookshelf import Bookshelf, Held
from ytsapp.search.candidates import DEEPEST, find_candidates, find_everything
from ytsapp.search.card import (
    CONSIDERED,
    PLAINLY,
    Signs,
    Weighed,
    earliness,
    share_after,
    weigh_card,
)
from ytsapp.search.catalogue import IndexedTalk
from ytsapp.search.copies import Copies
from ytsapp.search.entries import join_notes
from ytsapp.search.opening import Opened
from ytsapp.search.queries import Limits
from ytsapp.search.ranking import Candidate, Evidence, Weights, score_passage
from ytsapp.search.record import AskedOf, ReadQuestion
from ytsapp.search.schema import CLARITY
from ytsapp.search.texts import Said, Searched
from ytsapp.search.understanding import Understood, part_rarity
from ytsapp.search.wanted import NearWay

READ = 20
"""Passages held against the question. The best is among them, thirty gave the same order, and to
judge one takes as long as to find ten."""


@dataclass(frozen=True, slots=True)
class Read:
    """A passage that was read.

    Attributes:
        held: its words and talk.
        said: where it says what is wanted.
        directness: how directly it answers.
        score: by which it is ranked.
        tier: see `Candidate.tier`.
    """

    held: Held
    said: Said
    directness: Score
    score: float
    tier: int


@dataclass
class Finding:
    """One search of one revision of the index; keeps what it read, so nothing is read twice.

    Attributes:
        opened: the revision.
        understood: what is searched for.
        shelf: has the words.
        read_question: for how directly they answer.
        weights: of the ranking formula.
        chosen: where the moment is that an editor chose to explain what is asked; -1 for none.
        copies: places that say nearly what a better one says; known after `rank`.
        explaining: the moment shown large, if it sets out to explain; known after
            `put_card_first`.
        is_chosen: whether an editor chose the one shown large to explain what is asked.
        judged: passages that were held against the question so far.
        is_checked: whether everything that matches was read when it was counted.
    """

    opened: Opened
    understood: Understood
    shelf: Bookshelf
    read_question: ReadQuestion
    weights: Weights
    chosen: int = -1
    copies: set[int] = field(default_factory=set)
    explaining: str = ""
    is_chosen: bool = False
    judged: int = 0
    is_checked: bool = False
    _read: dict[int, Read | None] = field(default_factory=dict)
    _met: dict[int, Candidate] = field(default_factory=dict)
    _scores: dict[int, float] = field(default_factory=dict)
    _titled: dict[int, bool] = field(default_factory=dict)
    _pool: list[int] = field(default_factory=list)

    @cached_property
    def limits(self) -> Limits | None:
        """What filters and left-out phrases let through."""
        return queries.read_limits(self.understood.filters, self.understood.excluded)

    @cached_property
    def matching(self) -> Query:
        """All that has some of what is wanted; without words, all that passes the filters."""
        return queries.limit(queries.any_of(self.understood.telling), self.limits)

    def count(self) -> tuple[int, int]:
        """Return how many passages have some of what is wanted, and how many have all.

        Where something is quoted, those of up to a page are read; of more passages a few may be
        counted that say its words apart.
        """
        total = self.opened.reader.passages.count(self.matching)
        if self.searched.quoted and total <= READ:
            for places in self.everything():
                self.read(places)
            self.is_checked = True
            complete, rest = self.everything()
            return len(complete) + len(rest), len(complete)
        if len(self.understood.wanted) < 2:
            return total, total
        query = queries.limit(queries.all_of(self.understood.wanted), self.limits)
        return total, self.opened.reader.passages.count(query)

    def rank(self) -> list[int]:
        """Return the places of the best candidates, best first.

        Of passages that are nearly the same only the best is left.
        """
        if not self.understood.wanted:
            return self._clearest(READ)
        pool = find_candidates(self.opened.reader, self.understood, self.limits, self.weights)
        self._meet(pool)
        self._pool = [candidate.place for candidate in pool]
        first = self._pool[:READ]
        self.read(first)
        reads = [(place, read) for place in first if (read := self._read.get(place))]
        reads.sort(key=lambda each: (each[1].tier, -each[1].score, each[0]))
        copies = Copies()
        self.copies = {place for place, read in reads if copies.is_copy(read.held.passage.text)}
        shown = [place for place, _ in reads if place not in self.copies]
        return shown + self._pool[READ:]

    def put_card_first(self, ranked: list[int]) -> list[int]:
        """Return ranked places with the one first that is to be shown large.

        Asks for nothing but the order and what was read, so that each page of results begins with
        the same. What an editor chose to explain the idea needs no weighing.
        """
        if chosen := self._read_chosen():
            self.explaining, self.is_chosen = chosen.held.moment_id, True
            return [self.chosen, *(place for place in ranked if place != self.chosen)]
        weighed = self.weigh_cards(ranked)
        if not weighed:
            return ranked
        card = max(weighed, key=lambda place: weigh_card(weighed[place]))
        if weighed[card].signs.introduction >= PLAINLY:
            self.explaining = weighed[card].moment_id
        return [card, *(place for place in ranked if place != card)]

    def _read_chosen(self) -> Read | None:
        if self.limits is not None and self.chosen not in self._pool:
            return None  # filters leave it out
        self.read([self.chosen])
        return self._read.get(self.chosen)

    def weigh_cards(self, ranked: Sequence[int]) -> dict[int, Weighed]:
        """Return what may be the card, in the order of the ranking, with what speaks for each.

        These are the first places; if any has all that is wanted, only those that have.
        """
        first = [(p, read) for p in ranked[:CONSIDERED] if (read := self._read.get(p))]
        if not first or not self.understood.wanted:
            return {}
        tier = first[0][1].tier
        candidates = sorted(self._pool)
        return {
            place: self._weigh_card(place, read, candidates)
            for place, read in first
            if read.tier == tier
        }

    def _weigh_card(self, place: int, read: Read, candidates: Sequence[int]) -> Weighed:
        signs = Signs(
            introduction=self.asked_of.introduction(read.held.passage.text),
            early=earliness(read.said),
            goes_on=share_after(place, candidates),
        )
        return Weighed(read.held.moment_id, read.score, signs)

    def everything(self) -> tuple[list[int], list[int]]:
        """Return all places that match, as far as pages go: those that have all, and the rest."""
        wanted = self.understood.wanted
        if not wanted:
            return self._clearest(DEEPEST), []
        found = find_everything(self.opened.reader, self.understood, self.limits)
        self._meet(found)
        tiers = {candidate.place: self._known_tier(candidate) for candidate in found}
        return [p for p, tier in tiers.items() if tier == 0], [p for p, t in tiers.items() if t]

    def _known_tier(self, candidate: Candidate) -> int | None:
        read = self._read.get(candidate.place, candidate)
        return read.tier if read is not None else None

    def siblings(self, video_ids: Sequence[str]) -> list[int]:
        """Return all places that match in some talks, best first."""
        found = self.opened.reader.passages.find(
            queries.limit(self.matching, queries.in_talks(video_ids)), DEEPEST
        )
        self._scores.update(found)
        # What was read and found lacking is None.
        return [place for place, _ in found if self._read.get(place, True)]

    def _clearest(self, limit: int) -> list[int]:
        return self.opened.reader.passages.find_by_field(self.matching, limit, CLARITY)

    def _meet(self, candidates: Sequence[Candidate]) -> None:
        for candidate in candidates:
            self._met.setdefault(candidate.place, candidate)

    def get(self, place: int) -> Read | None:
        """Return a passage that was read.

        None where it is gone since it was indexed, or does not say what is quoted.
        """
        return self._read.get(place)

    def read(self, places: Iterable[int], *, judge: Container[int] | None = None) -> None:
        """Read passages, those that were read before left out.

        Args:
            places: of the passages.
            judge: those to be held against the question, all without it; it takes half the time,
                and what is neither ranked nor shown first does not need it.
        """
        new = [place for place in places if place not in self._read]
        held = self.shelf.fetch(new, self.opened.reader.catalogue.by_number)
        for place, found in held.items():
            candidate = self._met.get(place) or Candidate(place, 1, self._scores.get(place, 0.0))
            self._read[place] = self._weigh(candidate, found, judge is None or place in judge)

    @cached_property
    def searched(self) -> Searched:
        """What is wanted, prepared to be found in texts."""
        return Searched(self.understood.wanted)

    def has_title(self, talk: IndexedTalk) -> bool:
        """Return whether the title of a talk says all that is wanted."""
        if talk.number not in self._titled:
            self._titled[talk.number] = self.searched.find(talk.talk.title).has_all
        return self._titled[talk.number]

    def _weigh(self, candidate: Candidate, held: Held, judge: bool) -> Read | None:
        said = self.searched.find(held.passage.text)
        tier = self._tier(candidate, said, held)
        if tier is None:
            return None
        directness = self.asked_of.directness(held.passage.text) if judge else Score(0.0)
        self.judged += judge
        evidence = Evidence(
            said=said,
            clarity=held.passage.clarity.value,
            directness=directness.value,
            is_curated=bool(held.curated),
            captions=held.talk.captions,
        )
        score = score_passage(candidate, evidence, self._rarity, self.weights)
        return Read(held, said, directness, score, tier)

    def _tier(self, candidate: Candidate, said: Said, held: Held) -> int | None:
        """Return the tier of what was read; None where it has nothing of what is wanted.

        The index knows stems that stand together and words that are somewhere in a passage: only
        its text tells whether a quoted phrase is said.
        """
        if not self.searched.quoted or said.has_all:
            return candidate.tier
        noted = self.searched.find(join_notes(held.curated))
        has = [
            bool(spoken or written) for spoken, written in zip(said.spans, noted.spans, strict=True)
        ]
        if not any(has):
            return None
        return candidate.tier if all(has[part] for part in self.searched.quoted) else 1

    @cached_property
    def _rarity(self) -> list[float]:
        return [part_rarity(part, self.opened.reader) for part in self.understood.wanted]

    @cached_property
    def asked_of(self) -> AskedOf:
        """The question, to be held against texts."""
        aliases: dict[str, list[str]] = {}
        for part in self.understood.wanted:
            typed, *others = part.ways
            if not isinstance(typed, NearWay):
                sure = [w for w in others if not isinstance(w, NearWay) and w.weight == 1.0]
                aliases[" ".join(typed.words)] = [" ".join(way.words) for way in sure]
        plain = self.understood.query.plain
        return self.read_question(plain, self.opened.reader.rarity, aliases)
