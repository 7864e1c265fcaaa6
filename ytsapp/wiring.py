"""Joins the rooms: builds the one object that pages, the API and commands work with."""

from dataclasses import dataclass, field
from datetime import date

from ytsapp.content.load import load_library
from ytsapp.domain.library import Library
from ytsapp.domain.record import QuoteCheck
from ytsapp.ingest.verification import Verification
from ytsapp.settings import Settings
from ytsapp.storage.corpus import Corpus


@dataclass(frozen=True)
class Services:
    """Everything a page or an endpoint may use; tests build their own.

    Attributes:
        settings: of this run.
        library: everything editorial, with where its quotes were found.
        corpus: the recorded talks and their passages.
        quote_checks: the check of each curated moment whose talk has a transcript, by moment id.
        unavailable: since when talks can no longer be watched, by talk id.
    """

    settings: Settings
    library: Library
    corpus: Corpus
    quote_checks: dict[str, QuoteCheck] = field(default_factory=dict)
    unavailable: dict[str, date] = field(default_factory=dict)


def build_services(settings: Settings, today: date) -> Services:
    """Return the services of a running product, database and content agreeing with each other.

    Raises:
        ContentError: editorial content is broken; holds every problem.
        StorageError: the database cannot be used.
    """
    corpus = Corpus.open(settings.database_url)
    verification = Verification(corpus, today)
    library = load_library(settings.data, today, verification.locate)
    corpus.load_editorial(library.talks.values())
    verification.save()
    return Services(
        settings=settings,
        library=library,
        corpus=corpus,
        quote_checks=verification.checks,
        unavailable=corpus.unavailable_talks(),
    )
