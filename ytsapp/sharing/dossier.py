"""Everything known of one moment, gathered for its page in other forms."""

from dataclasses import dataclass
from datetime import date

from ytsapp.domain.citations import Cited, find_citations
from ytsapp.domain.library import Library
from ytsapp.domain.moment import Moment
from ytsapp.domain.passage import Passage, Surroundings
from ytsapp.domain.reference import Collection
from ytsapp.domain.second import Second


@dataclass(frozen=True)
class Dossier:
    """What is known of a moment.

    Attributes:
        second: what its id leads to.
        around: the stored passages before, at and after its words, as they are said.
        holding: the passage its words stand in; None where no words are stored.
        cited: the claims it is evidence for.
        collections: those that hold it.
        siblings: other curated moments of the talk, as they are said.
        topics: the hubs it belongs to: slug and name.
        gone: since when its recording is unavailable, None while it plays.
    """

    second: Second
    around: tuple[Passage, ...]
    holding: Passage | None
    cited: tuple[Cited, ...]
    collections: tuple[Collection, ...]
    siblings: tuple[Moment, ...]
    topics: tuple[tuple[str, str], ...]
    gone: date | None

    @property
    def moment(self) -> Moment:
        """The moment as it is shown."""
        return self.second.moment


def gather_dossier(
    second: Second, near: Surroundings | None, library: Library, gone: date | None
) -> Dossier:
    """Return what is known of a moment; `near` is the passage its words stand in, where stored."""
    moment = second.moment
    curated = library.moments.get(second.canonical_id)
    known = (curated,) if curated is not None else ()
    return Dossier(
        second=second,
        around=near.passages if near else (),
        holding=near.passage if near else None,
        cited=tuple(find_citations(library).get(second.canonical_id, ())),
        collections=library.collections_with(known),
        siblings=tuple(m for m in library.moments_of(moment.talk) if m not in known),
        topics=tuple((slug, library.topics[slug].name) for slug in _topics(curated, library)),
        gone=gone,
    )


def _topics(curated: Moment | None, library: Library) -> list[str]:
    return [slug for slug in curated.topics if slug in library.topics] if curated else []
