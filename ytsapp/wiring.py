"""Joins the rooms: builds the one object that pages, the API and commands work with."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cached_property, partial

from ytsapp.content.load import load_library
from ytsapp.domain.library import Library
from ytsapp.domain.record import QuoteCheck
from ytsapp.domain.related_clips import RelatedClips
from ytsapp.domain.second import Second, find_second, find_talk
from ytsapp.domain.talk import Talk
from ytsapp.explain.clarity import score_clarity
from ytsapp.explain.directness import score_directness
from ytsapp.explain.introductions import score_introduction
from ytsapp.explain.question import read_question
from ytsapp.ingest.verification import Verification
from ytsapp.search.engine import SearchEngine
from ytsapp.search.record import AskedOf, Record
from ytsapp.search.suggestions import Suggestions
from ytsapp.settings import Settings, today
from ytsapp.storage.corpus import Corpus


@dataclass(frozen=True)
class Services:
    """Everything a page or an endpoint may use; tests build their own.

    Attributes:
        settings: of this run.
        library: everything editorial, with where its quotes were found.
        corpus: the recorded talks and their passages.
        quote_checks: the check of each curated moment whose talk has a transcript, by moment id.
        search: finds explanations in them.
    """

    settings: Settings
    library: Library
    corpus: Corpus
    search: SearchEngine
    quote_checks: dict[str, QuoteCheck] = field(default_factory=dict)

    @cached_property
    def suggestions(self) -> Suggestions:
        """What to go to while a query is typed, and what answers one; made at first use."""
        return Suggestions(self.library, self.corpus)

    @cached_property
    def related(self) -> RelatedClips:
        """What leads on from a clip; made at first use."""
        return RelatedClips(self.library)

    @contextmanager
    def reading(self) -> Iterator["Services"]:
        """Give these services over one state of the record, which costs one transaction."""
        with self.corpus.reading() as corpus:
            at_once = replace(self, corpus=corpus)
            at_once.__dict__["related"] = self.related  # asked for at every page, so made once
            yield at_once

    def known_talk(self, video_id: str) -> Talk | None:
        """Return a talk of `data/` or of the record, None where neither knows it."""
        return find_talk(video_id, self.library, self.corpus)

    def moment_at(self, moment_id: str) -> Second | None:
        """Return what a moment id leads to, None where it leads nowhere."""
        return find_second(moment_id, self.library, self.corpus, today())


def build_services(settings: Settings, day: date) -> Services:
    """Return the services of a running product, database and content agreeing with each other.

    Raises:
        ContentError: editorial content is broken; holds every problem.
        StorageError: the database cannot be used.
    """
    corpus = Corpus.open(settings.database_url)
    verification = Verification(corpus, day)
    library = load_library(settings.data, day, verification.locate)
    corpus.load_editorial(library.talks.values())
    verification.save()
    return Services(
        settings=settings,
        library=library,
        corpus=corpus,
        search=join_search(settings, corpus, library),
        quote_checks=verification.checks,
    )


def join_search(settings: Settings, record: Record, library: Library) -> SearchEngine:
    """Return the search engine over a record; its index is opened when it is first asked."""
    return SearchEngine(settings.index, record, library, _read_question, score_clarity)


def _read_question(
    text: str, weight: Callable[[str], float], aliases: Mapping[str, Sequence[str]]
) -> AskedOf:
    question = read_question(text, weight, aliases)
    return AskedOf(
        partial(score_directness, question),
        partial(score_introduction, question),
    )
