"""Names in filters, held against those the corpus has: the nearest one counts, and it is said."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from rapidfuzz import fuzz, process, utils

from ytsapp.search.catalogue import Catalogue
from ytsapp.search.filters import Filters
from ytsapp.search.notes import Note, quote

_SURE = 80
"""Likeness, of 100, from which a name is taken for another mistyped: one slip in five letters."""

_WORTH_NAMING = 60
"""Likeness from which a name is offered."""

_OFFERED = 3

_LONGEST_NAME = 200
"""Characters of a typed name that are compared; longer ones are nobody's."""


@dataclass(frozen=True)
class Resolved:
    """Filters with the names the corpus has.

    Attributes:
        filters: by which to search.
        notes: which names were not found, and which were taken for them.
        is_hopeless: whether a filter names something that does not exist, so nothing can match.
    """

    filters: Filters
    notes: tuple[Note, ...] = ()
    is_hopeless: bool = False


@dataclass(frozen=True)
class Names:
    """Every name a filter can have.

    Attributes:
        by_filter: for a filter its values, each with the words it is found by.
    """

    by_filter: Mapping[str, Mapping[str, str]]

    @classmethod
    def collect(
        cls, catalogue: Catalogue, topics: Mapping[str, str], voices: Iterable[str]
    ) -> "Names":
        """Return the names of an index.

        Args:
            catalogue: gives the talks and their channels.
            topics: name of each topic hub by its slug.
            voices: names of speakers.
        """
        talks = {each.talk.video_id: each.talk.title for each in catalogue.talks}
        channels = sorted({each.talk.publisher for each in catalogue.talks} - {""})
        return cls(
            {
                "topic": topics,
                "channel": {name: name for name in channels},
                "speaker": {name: name for name in sorted(voices)},
                "talk": talks,
            }
        )

    def label(self, key: str, value: str) -> str:
        """Return what to show for a value of a filter."""
        return self.by_filter.get(key, {}).get(value, value) or value

    def resolve(self, filters: Filters) -> Resolved:
        """Return filters that name what is there; a part of a name, or one mistyped, will do."""
        notes: list[Note] = []
        is_hopeless = False
        changed: dict[str, Any] = {}
        for key, known in self.by_filter.items():
            asked: tuple[str, ...] = getattr(filters, key)
            if not asked:
                continue
            found = [value for name in asked for value in _find(key, name, known, notes)]
            changed[key] = tuple(dict.fromkeys(found)) or asked
            is_hopeless = is_hopeless or not found
        return Resolved(replace(filters, **changed), tuple(notes), is_hopeless)


def _find(key: str, name: str, known: Mapping[str, str], notes: list[Note]) -> list[str]:
    if name in known:
        return [name]
    folded = utils.default_process(name[:_LONGEST_NAME])
    spelled = {value: utils.default_process(f"{shown}") for value, shown in known.items()}
    same = [v for v, shown in spelled.items() if folded in (shown, utils.default_process(v))]
    if same:
        return same
    holding = [
        value for value, shown in spelled.items() if folded and f" {folded} " in f" {shown} "
    ]
    if holding:
        return holding
    near = process.extract(
        folded, spelled, scorer=_likeness, limit=_OFFERED, score_cutoff=_WORTH_NAMING
    )
    if near and near[0][1] >= _SURE:
        best = near[0][2]
        shown = known[best] or best
        notes.append(
            Note(f"No {key} is called {quote(name)}; {quote(shown)} was taken instead.", name)
        )
        return [best]
    offers = " or ".join(_write(key, value) for _, _, value in near)
    mend = f" Did you mean {offers}?" if offers else f" Leave the {key} out to search everything."
    notes.append(Note(f"No {key} is called {quote(name)}, so nothing matches.{mend}", name))
    return []


def _likeness(typed: str, name: str, *, score_cutoff: float | None = None) -> float:
    """Return how like a name is to what was typed, 0 to 100: all of it, or one word of it."""
    return max(fuzz.ratio(typed, part, score_cutoff=score_cutoff) for part in (name, *name.split()))


def _write(key: str, value: str) -> str:
    return f'{key}:"{value}"' if " " in value else f"{key}:{value}"
