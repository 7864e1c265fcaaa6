"""Whether the searches that pages offer find anything, on a copy that has no transcripts."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

from ytsapp.domain.errors import Problem
from ytsapp.domain.library import Library
from ytsapp.search.request import Request
from ytsapp.settings import Settings
from ytsapp.storage.corpus import Corpus
from ytsapp.wiring import join_search


def find_unanswered(library: Library, settings: Settings) -> list[Problem]:
    """Return each related query that finds nothing in which all its words are said or written.

    Only curated moments are searched: those every copy of the site has.
    """
    problems = []
    with TemporaryDirectory() as folder, Corpus.open("sqlite://") as corpus:
        corpus.load_editorial(library.talks.values())
        engine = join_search(replace(settings, home=Path(folder)), corpus, library)
        engine.update()
        for file, where, query in _related_queries(library):
            answer = engine.search(Request(query, limit=1))
            if answer.correction is not None:
                why = f"is searched for as {answer.correction.shown!r}; write that or other words"
            elif answer.notes:
                why = f"is not searched for as it is written: {answer.notes[0].sentence}"
            elif not answer.total_all:
                why = "finds no curated moment that has all its words; write fewer or other words"
            else:
                continue
            problems.append(Problem(file, where, f"{query!r} {why}"))
    return problems


def _related_queries(library: Library) -> Iterator[tuple[str, str, str]]:
    """Yield file, field and text of each query."""
    for folder, pages in (
        ("comparisons", library.comparisons),
        ("topics", library.topics),
        ("concepts", library.concepts),
    ):
        for slug, page in pages.items():
            for n, query in enumerate(page.related_queries, 1):
                yield f"{folder}/{slug}.toml", f"related_queries[{n}]", query
