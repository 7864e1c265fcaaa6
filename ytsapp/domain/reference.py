"""The authority pages: topic hubs, concepts and collections."""

from dataclasses import dataclass

from ytsapp.domain.comparison import Question
from ytsapp.domain.moment import Moment


@dataclass(frozen=True)
class Topic:
    """A field, explained in one screen, with the pages that go deeper."""

    slug: str
    name: str
    long_name: str
    description: str
    what: str
    matters_when: str
    questions: tuple[Question, ...]
    best_moment: Moment
    best_because: str
    concepts: tuple[str, ...]
    comparisons: tuple[str, ...]
    collections: tuple[str, ...]
    related_topics: tuple[str, ...]
    related_queries: tuple[str, ...]


@dataclass(frozen=True)
class Confusion:
    """Something a concept is taken for, and how to tell the two apart."""

    name: str
    difference: str


@dataclass(frozen=True)
class Concept:
    """One idea explained: definition, mental picture, signs of need, ways to get it wrong."""

    slug: str
    name: str
    title: str
    description: str
    topic: str
    definition: str
    picture: str
    need: tuple[str, ...]
    wrong: tuple[str, ...]
    confused_with: tuple[Confusion, ...]
    best_moment: Moment
    best_because: str
    supporting_moments: tuple[Moment, ...]
    related_concepts: tuple[str, ...]
    comparisons: tuple[str, ...]
    related_queries: tuple[str, ...]


@dataclass(frozen=True)
class CollectionClip:
    """A moment of a collection: why it is here and what to listen for."""

    moment: Moment
    why: str


@dataclass(frozen=True)
class Collection:
    """An argument in clips, in order."""

    slug: str
    title: str
    description: str
    topic: str
    argument: str
    clips: tuple[CollectionClip, ...]
