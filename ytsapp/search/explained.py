"""Which moment an editor chose to explain an idea, for searches that ask for just that idea."""

from ytsapp.domain.library import Library
from ytsapp.domain.moment import Moment
from ytsapp.search.terms import TermReader


class ExplainedIdeas:
    """The concepts of the library by their terms; never changes."""

    def __init__(self, library: Library) -> None:
        self._reader = TermReader(library.aliases)
        self._moments: dict[frozenset[str], Moment] = {}
        for concept in library.concepts.values():
            self._moments.setdefault(self._reader.read(concept.name), concept.best_moment)

    def find(self, text: str) -> Moment | None:
        """Return the moment chosen for the idea a query names, None where it names more or less.

        "what is RAG", "retrieval augmented generation" and "rag" name the same; "RAG latency" asks
        for something else.
        """
        terms = self._reader.read(text)
        return self._moments.get(terms) if terms else None
