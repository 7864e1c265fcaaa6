"""What to play after a clip: other voices on its point, and the strongest dissent from it.

Everything here was put side by side by an editor, or shares terms an editor wrote down; nothing is
guessed from how often somebody clicks. The order is one of how sure the tie is:

1. evidence for the same claim: an editor found that both back one sentence;
2. an explanation of the same concept: an editor chose both to explain one idea;
3. for words nobody curated, clips that name the same terms, those that few name first;
4. the same topics, those that share the most first.

Of equally sure ones those whose words were found in captions come first, then the newest. Of a
voice only its first clip is shown, and never the voice one has just heard.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain

from ytsapp.domain.citations import Cited, find_citations
from ytsapp.domain.dissent import OPPOSITE, find_dissent
from ytsapp.domain.ledger import voice_keys
from ytsapp.domain.library import Library, recency
from ytsapp.domain.moment import Moment
from ytsapp.domain.terms import Terms
from ytsapp.domain.ties import RelatedClip, Tie

OTHERS = 4
"""Clips of other voices: as many as are looked over at a glance; the topic's page has the rest."""

QUERIES = 4
"""Searches offered where no dissent is known."""


@dataclass(frozen=True)
class Related:
    """What leads on from a clip.

    Attributes:
        others: other voices on the same point, the surest tie first.
        dissent: who says otherwise, None where nobody is known to.
        queries: searches that lead on, where no dissent is known.
    """

    others: tuple[RelatedClip, ...]
    dissent: RelatedClip | None
    queries: tuple[str, ...]

    def clips(self) -> tuple[RelatedClip, ...]:
        """Return every clip, in the order they are shown."""
        return self.others if self.dissent is None else (*self.others, self.dissent)


class RelatedClips:
    """Relations among the clips of a library; made once, as they are asked for at every page."""

    def __init__(self, library: Library) -> None:
        self._library = library
        self._terms = Terms(library)
        self._citations = find_citations(library)
        self._on_topic = {slug: library.moments_on(slug) for slug in library.topics}
        self._naming: dict[str, list[Moment]] = {}
        for moment in library.moments.values():
            for term in self._terms.named_in(f"{moment.heading} {moment.quote}"):
                self._naming.setdefault(term, []).append(moment)

    def citations_of(self, moment: Moment) -> Sequence[Cited]:
        """Return the claims a moment is evidence for, in reading order."""
        return self._citations.get(moment.id, ())

    def of_moment(self, moment: Moment) -> Related:
        """Return what leads on from a curated moment."""
        clips = chain(self._same_claim(moment), self._same_concept(moment), self._topics(moment))
        dissent = find_dissent(moment, self.citations_of(moment))
        queries = () if dissent else self._editors_queries(moment)
        return Related(_one_a_voice(moment, clips), dissent, queries)

    def of_words(self, said: Moment, curated: Sequence[Moment]) -> Related:
        """Return what leads on from words nobody curated.

        Args:
            said: holds the words as its quote.
            curated: the curated moments of the same talk. What leads on from one that is said in
                these words leads on from them; else the nearest tells what the talk is about.
        """
        near = min(curated, key=lambda each: abs(each.said_s - said.said_s), default=None)
        if near is not None and said.said_s <= near.said_s < said.clip.end_s:
            return self.of_moment(near)
        terms = self._terms.named_in(said.quote)
        clips = chain(self._same_terms(terms), self._topics(near) if near is not None else ())
        queries = _queries_on(terms) or (self._editors_queries(near) if near is not None else ())
        return Related(_one_a_voice(said, clips), None, queries or (said.talk.title,))

    def _same_claim(self, moment: Moment) -> Iterator[RelatedClip]:
        for cited in self.citations_of(moment):
            claim, slug = cited.claim, cited.comparison.slug
            opposite = OPPOSITE.get(cited.evidence.stance)
            backing = [each.moment for each in claim.evidence if each.stance is not opposite]
            for other in sorted(backing, key=_worth):
                yield RelatedClip(other, Tie.CLAIM, claim.text, slug, claim.id)

    def _same_concept(self, moment: Moment) -> Iterator[RelatedClip]:
        for concept in self._library.concepts.values():
            clips = (concept.best_moment, *concept.supporting_moments)
            if any(clip.id == moment.id for clip in clips):
                for clip in clips:
                    yield RelatedClip(clip, Tie.CONCEPT, concept.title, key=concept.slug)

    def _topics(self, moment: Moment) -> Iterator[RelatedClip]:
        shared: dict[str, tuple[Moment, list[str]]] = {}
        for slug in moment.topics:
            for other in self._on_topic.get(slug, ()):
                shared.setdefault(other.id, (other, []))[1].append(slug)
        for other, slugs in sorted(
            shared.values(), key=lambda found: (-len(found[1]), *_worth(found[0]))
        ):
            names = " and ".join(self._library.topics[slug].name for slug in slugs)
            yield RelatedClip(other, Tie.TOPIC, names, key=slugs[0])

    def _same_terms(self, terms: Iterable[str]) -> Iterator[RelatedClip]:
        """Yield clips that name the same terms; a term that few clips name ties them closer."""
        shared: dict[str, tuple[Moment, list[str], float]] = {}
        for term in terms:
            naming = self._naming.get(term, [])
            for other in naming:
                _, known, weight = shared.get(other.id, (other, [], 0.0))
                shared[other.id] = (other, [*known, term], weight + 1 / len(naming))
        for other, known, _ in sorted(
            shared.values(), key=lambda found: (-found[2], *_worth(found[0]))
        ):
            yield RelatedClip(other, Tie.TERMS, " and ".join(known[:3]))

    def _editors_queries(self, moment: Moment) -> tuple[str, ...]:
        """Return searches an editor wrote for where the moment stands; each finds something."""
        topics = self._library.topics
        cited = [each.comparison.related_queries for each in self.citations_of(moment)]
        held = [topics[slug].related_queries for slug in moment.topics if slug in topics]
        return tuple(dict.fromkeys(chain.from_iterable((*cited, *held))))[:QUERIES]


def _worth(moment: Moment) -> tuple[bool, tuple[int, str, int]]:
    return moment.found is None, recency(moment)


def _one_a_voice(heard: Moment, clips: Iterable[RelatedClip]) -> tuple[RelatedClip, ...]:
    """Return the first clips of voices not heard yet."""
    known = voice_keys(heard)
    chosen: list[RelatedClip] = []
    for clip in clips:
        keys = voice_keys(clip.moment)
        if not keys & known:
            chosen.append(clip)
            known |= keys
        if len(chosen) == OTHERS:
            break
    return tuple(chosen)


def _queries_on(terms: Sequence[str]) -> tuple[str, ...]:
    queries = [" ".join(terms[:2])] if len(terms) > 1 else []
    for term in terms:
        queries += [f"problems with {term}", f"when not to use {term}"]
    return tuple(queries[:QUERIES])
