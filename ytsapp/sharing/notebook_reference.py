"""What a reader's notebook compares its clips with: one file, the same for everybody.

The notebook is kept in the browser and tells nobody what is in it. So it is not asked "what of
these clips changed"; it reads all there is and finds out by itself (`components/notebook/`).
"""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date

from ytsapp.domain.citations import Cited, find_citations
from ytsapp.domain.claim import Claim, Evidence
from ytsapp.domain.comparison import Choice, Comparison
from ytsapp.domain.dissent import find_dissent
from ytsapp.domain.library import Library
from ytsapp.domain.moment import Moment
from ytsapp.domain.talk import Speaker, Talk
from ytsapp.sharing.records import Values

FORMAT = "yts-reference"
VERSION = 1
"""Counted up when a member changes its meaning; a notebook leaves a newer one unread."""


def notebook_reference(library: Library, unavailable: Mapping[str, date]) -> Values:
    """Return comparisons, moments, talks, former ids and what is gone, each by its key.

    Args:
        library: everything editorial, with where its quotes were found.
        unavailable: since when talks can no longer be watched, by talk id.
    """
    citations = find_citations(library)
    return {
        "format": FORMAT,
        "version": VERSION,
        "comparisons": {
            slug: _comparison(comparison) for slug, comparison in library.comparisons.items()
        },
        "moments": {
            key: _moment(moment, citations.get(key, ())) for key, moment in library.moments.items()
        },
        "talks": {key: _talk(talk) for key, talk in library.talks.items()},
        "moved": dict(library.moved),
        "unavailable": {key: since.isoformat() for key, since in unavailable.items()},
    }


def _comparison(comparison: Comparison) -> Values:
    return {
        "title": comparison.title,
        "question": comparison.core_question,
        "sides": {"a": comparison.a.name, "b": comparison.b.name},
        "claims": [
            {
                "id": claim.id,
                "side": side,
                "text": claim.text,
                "evidence": _evidence(claim.evidence),
            }
            for side, claim in _claims(comparison)
        ],
        "checks": [
            {
                "id": check.id,
                "question": check.question,
                "yes": check.yes.value,
                "no": check.no.value,
                "weight": check.weight,
                "because": check.because,
                "evidence": _evidence(check.evidence),
            }
            for check in comparison.checks
        ],
    }


def _claims(comparison: Comparison) -> Iterator[tuple[str, Claim]]:
    """Yield each claim with the side that makes it, "" where no side does."""
    debates = comparison.disagreements
    a = {claim.id for claim in (*comparison.a.choose, *(each.a for each in debates))}
    b = {claim.id for claim in (*comparison.b.choose, *(each.b for each in debates))}
    for claim in comparison.claims():
        side = Choice.A.value if claim.id in a else Choice.B.value if claim.id in b else ""
        yield side, claim


def _evidence(entries: Iterable[Evidence]) -> list[Values]:
    return [
        {"moment": entry.moment.id, "stance": entry.stance.value, "tied": entry.tied}
        for entry in entries
    ]


def _moment(moment: Moment, citations: Iterable[Cited]) -> Values:
    clip = moment.clip
    dissent = find_dissent(moment, citations)
    return {
        "talk": moment.talk.video_id,
        "heading": moment.heading,
        "quote": moment.quote,
        "voice": moment.voice,
        "speakers": [_speaker(speaker) for speaker in moment.speakers],
        "start": clip.start_s,
        "said": clip.moment_s,
        "end": clip.end_s,
        "dissent": dissent.moment.id if dissent else "",
    }


def _talk(talk: Talk) -> Values:
    return {
        "title": talk.title,
        "channel": talk.publisher,
        "published": talk.published.isoformat() if talk.published else "",
        "source": talk.source.value,
        "media": talk.media,
        "speakers": [_speaker(speaker) for speaker in talk.speakers],
    }


def _speaker(speaker: Speaker) -> Values:
    return {"name": speaker.name, "affiliation": speaker.affiliation}
