"""One result a talk: its best passage first, the others folded under it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from ytsapp.search.catalogue import IndexedTalk
from ytsapp.search.schema import split_place

_SHORTEST_S = 60
"""A talk counts as one minute long at least: otherwise a clip of ten seconds is the densest."""

_USUAL_S = 45
"""Seconds a passage lasts, for talks whose length is not known."""


@dataclass(frozen=True, slots=True)
class Group:
    """The places of one talk that match, best first; at least one."""

    number: int
    places: tuple[int, ...]


def group_by_talk(places: Iterable[int]) -> list[Group]:
    """Return the places by talk, in the order of each talk's first."""
    by_talk: dict[int, list[int]] = {}
    for place in places:
        by_talk.setdefault(split_place(place)[0], []).append(place)
    return [Group(number, tuple(held)) for number, held in by_talk.items()]


def sort_newest(groups: Iterable[Group], talks: Mapping[int, IndexedTalk]) -> list[Group]:
    """Return the most recent talk first, those without a date last, each kind in order."""

    def age(group: Group) -> tuple[bool, int]:
        talk = talks.get(group.number)
        published = talk.talk.published if talk is not None else None
        return (published is None, -published.toordinal() if published else 0)

    return sorted(groups, key=age)


def sort_densest(groups: Iterable[Group], talks: Mapping[int, IndexedTalk]) -> list[Group]:
    """Return the talk first that has most matches a minute; of equal ones, the better match."""

    def density(group: Group) -> float:
        talk = talks.get(group.number)
        if talk is None:
            return 0.0
        seconds = talk.talk.duration_s or talk.entries * _USUAL_S
        return -len(group.places) * 60 / max(seconds, _SHORTEST_S)

    return sorted(groups, key=density)
