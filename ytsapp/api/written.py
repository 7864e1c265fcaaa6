"""What stands in each sibling of a page, by the key in its address."""

import json
from collections.abc import Sequence
from typing import Any

from ytsapp.api.comparisons import find_comparison
from ytsapp.api.errors import ApiError
from ytsapp.api.moments import find_dossier, find_second
from ytsapp.api.parameters import quote
from ytsapp.domain.comparison import Comparison
from ytsapp.domain.moment import Moment
from ytsapp.domain.reference import Collection
from ytsapp.sharing.bibtex import write_bibtex
from ytsapp.sharing.citation import Citation, cite_collection, cite_comparison, cite_moment
from ytsapp.sharing.collection_page import collection_markdown
from ytsapp.sharing.comparison_page import comparison_markdown
from ytsapp.sharing.comparison_record import collection_record, comparison_record
from ytsapp.sharing.csl import write_csl
from ytsapp.sharing.decision_record import decision_record
from ytsapp.sharing.moment_page import moment_markdown
from ytsapp.sharing.records import dossier_record
from ytsapp.wiring import Services


def moment_json(services: Services, moment_id: str) -> str:
    """Return a moment as the API answers it."""
    dossier = find_dossier(services, moment_id)
    return _json(dossier_record(dossier, services.settings.public_url))


def moment_md(services: Services, moment_id: str) -> str:
    """Return the page of a moment as Markdown."""
    return moment_markdown(find_dossier(services, moment_id), services.settings.public_url)


def moment_bib(services: Services, moment_id: str) -> str:
    """Return a moment as BibTeX."""
    return write_bibtex([_cite_second(services, moment_id)])


def moment_csl(services: Services, moment_id: str) -> str:
    """Return a moment as CSL-JSON."""
    return write_csl([_cite_second(services, moment_id)])


def comparison_json(services: Services, slug: str) -> str:
    """Return a comparison as the API answers it."""
    comparison = find_comparison(services, slug)
    gone = services.corpus.unavailable_talks()
    return _json(comparison_record(comparison, services.settings.public_url, gone))


def comparison_md(services: Services, slug: str) -> str:
    """Return the page of a comparison as Markdown."""
    comparison = find_comparison(services, slug)
    return comparison_markdown(comparison, services.library, services.settings.public_url)


def comparison_adr(services: Services, slug: str) -> str:
    """Return a comparison as a decision record to fill in."""
    return decision_record(find_comparison(services, slug), services.settings.public_url)


def comparison_bib(services: Services, slug: str) -> str:
    """Return a comparison and every moment of it as BibTeX."""
    return write_bibtex(_cite_comparison(services, find_comparison(services, slug)))


def comparison_csl(services: Services, slug: str) -> str:
    """Return a comparison and every moment of it as CSL-JSON."""
    return write_csl(_cite_comparison(services, find_comparison(services, slug)))


def collection_json(services: Services, slug: str) -> str:
    """Return a collection without loss."""
    collection = find_collection(services, slug)
    gone = services.corpus.unavailable_talks()
    return _json(collection_record(collection, services.settings.public_url, gone))


def collection_md(services: Services, slug: str) -> str:
    """Return the page of a collection as Markdown."""
    collection = find_collection(services, slug)
    return collection_markdown(collection, services.library, services.settings.public_url)


def collection_bib(services: Services, slug: str) -> str:
    """Return a collection and every moment of it as BibTeX."""
    return write_bibtex(_cite_collection(services, find_collection(services, slug)))


def collection_csl(services: Services, slug: str) -> str:
    """Return a collection and every moment of it as CSL-JSON."""
    return write_csl(_cite_collection(services, find_collection(services, slug)))


def find_collection(services: Services, slug: str) -> Collection:
    """Return a collection.

    Raises:
        ApiError: there is none of that name.
    """
    collection = services.library.collections.get(slug)
    if collection is None:
        message = f"There is no collection {quote(slug)}; /collections/ shows those there are."
        raise ApiError(404, "unknown_collection", message)
    return collection


def _cite_second(services: Services, moment_id: str) -> Citation:
    with services.reading() as reading:
        (citation,) = _cite(reading, [find_second(reading, moment_id).moment])
    return citation


def _cite_comparison(services: Services, comparison: Comparison) -> list[Citation]:
    whole = cite_comparison(comparison, services.settings.public_url)
    return [whole, *_cite(services, comparison.moments())]


def _cite_collection(services: Services, collection: Collection) -> list[Citation]:
    whole = cite_collection(collection, services.settings.public_url)
    return [whole, *_cite(services, [clip.moment for clip in collection.clips])]


def _cite(services: Services, moments: Sequence[Moment]) -> list[Citation]:
    gone = services.corpus.unavailable_talks({moment.talk.video_id for moment in moments})
    public_url = services.settings.public_url
    return [cite_moment(each, public_url, gone.get(each.talk.video_id)) for each in moments]


def _json(record: dict[str, Any]) -> str:
    return json.dumps(record, ensure_ascii=False, indent=1)
