"""Searches whose answer is known: the query, and where in which talk it is answered."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from ytsapp.domain.passage import Passage

ENOUGH_S = 15
"""Seconds of a labelled span a passage has to hold to be a hit; those who wrote the labels of the
Vector Podcast set it."""

ENOUGH_SHARE = 0.4
"""Of a span shorter than 37 s this share is enough."""

_COLUMNS = ["query", "video_id", "start", "end"]


class LabelError(ValueError):
    """A file of labels that cannot be used; the message names file, line and fault."""


@dataclass(frozen=True, slots=True)
class Span:
    """Seconds of a talk."""

    video_id: str
    start_s: int
    end_s: int

    def is_hit_by(self, passage: Passage) -> bool:
        """Return whether a passage holds enough of it."""
        if passage.video_id != self.video_id:
            return False
        start_ms = max(passage.start_ms, self.start_s * 1000)
        shared_s = (min(passage.end_ms, self.end_s * 1000) - start_ms) / 1000
        return shared_s >= min(ENOUGH_S, ENOUGH_SHARE * (self.end_s - self.start_s))


@dataclass(frozen=True, slots=True)
class Search:
    """One labelled search.

    Attributes:
        query: what is typed.
        spans: where it is answered; each is as good as the others.
    """

    query: str
    spans: tuple[Span, ...]

    def first_hit(self, ranked: Sequence[Passage]) -> int:
        """Return the place of the first passage that answers it, from 1; 0 where none does."""
        for place, passage in enumerate(ranked, start=1):
            if any(span.is_hit_by(passage) for span in self.spans):
                return place
        return 0


def read_searches(path: Path) -> list[Search]:
    """Return the searches of a file in its order.

    Lines one below the other with the same query are one search, answered in several places.

    Raises:
        LabelError: the file is no such table.
    """
    searches: list[Search] = []
    for query, span in _read_lines(path):
        if searches and searches[-1].query == query:
            searches[-1] = Search(query, (*searches[-1].spans, span))
        else:
            searches.append(Search(query, (span,)))
    return searches


def _read_lines(path: Path) -> Iterator[tuple[str, Span]]:
    try:
        header, *lines = path.read_text("utf-8").splitlines()
    except (OSError, UnicodeError, ValueError) as error:
        raise LabelError(f"{path} cannot be read: {error}") from None
    if header.split("\t") != _COLUMNS:
        raise LabelError(f"{path}:1: the columns have to be {', '.join(_COLUMNS)}, with tabs")
    for number, line in enumerate(lines, start=2):
        try:
            query, video_id, start, end = line.split("\t")
            span = Span(video_id, int(start), int(end))
        except ValueError:
            raise LabelError(
                f"{path}:{number}: write query, video_id, start and end second, with tabs"
            ) from None
        if not query.strip() or not 0 <= span.start_s < span.end_s:
            raise LabelError(f"{path}:{number}: a query and a span that ends after its start")
        yield query, span
