"""What a reader's notebook compares its clips with: one file, the same for everybody.

The notebook is kept in the browser and tells nobody what is in it. So it is not asked "what of
these clips changed"; it reads all there is and finds out by itself (`components/notebook/`).
"""

from collections.abc import Iterable, Mapping
from datetime import date

from ytsapp.domain.citations import Cited, find_citations
from ytsapp.domain.claim import Evidence
from ytsapp.domain.comparison import Comparison
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
        "claims": _claims(comparison),
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


def _claims(comparison: Comparison) -> list[Values]:
    """Return each claim with the side that makes it and the debate it is a position of, or ""."""
    of_side: dict[str, str] = {}
    of_debate: dict[str, str] = {}
    for side, claims in (("a", comparison.a.choose), ("b", comparison.b.choose)):
        of_side |= dict.fromkeys((claim.id for claim in claims), side)
    for debate in comparison.disagreements:
        of_side |= {debate.a.id: "a", debate.b.id: "b"}
        of_debate |= dict.fromkeys((debate.a.id, debate.b.id), debate.title)
    return [
        {
            "id": claim.id,
            "side": of_side.get(claim.id, ""),
            "debate": of_debate.get(claim.id, ""),
            "text": claim.text,
            "evidence": _evidence(claim.evidence),
        }
        for claim in comparison.claims()
    ]


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
        "language": talk.language,
        "length": talk.duration_s or 0,
        "speakers": [_speaker(speaker) for speaker in talk.speakers],
    }


def _speaker(speaker: Speaker) -> Values:
    return {"name": speaker.name, "affiliation": speaker.affiliation}
