"""Talks and moments as JSON values: one shape each, which docs/api.md describes."""

from collections.abc import Sequence
from datetime import date
from typing import Any, TypeAlias

from ytsapp import routes
from ytsapp.domain.citations import Cited
from ytsapp.domain.moment import Moment
from ytsapp.domain.passage import Passage
from ytsapp.domain.record import TranscriptFacts
from ytsapp.domain.second import Holder
from ytsapp.domain.talk import Talk
from ytsapp.sharing.dossier import Dossier
from ytsapp.sharing.lines import web_address

Values: TypeAlias = dict[str, Any]
"""A JSON object."""


def talk_record(
    talk: Talk, passages: Sequence[Passage], facts: TranscriptFacts | None, gone: date | None
) -> Values:
    """Return a talk with its passages; `show --json` prints it and the API answers it."""
    return {
        "video_id": talk.video_id,
        "title": talk.title,
        "channel": talk.channel,
        "series": talk.series,
        "speakers": [
            {"name": speaker.name, "affiliation": speaker.affiliation} for speaker in talk.speakers
        ],
        "published": _iso(talk.published),
        "duration": talk.duration_s,
        "language": talk.language,
        "captions": talk.captions,
        "url": talk.url,
        "unavailable_since": _iso(gone),
        "words": facts.words if facts else 0,
        "passages": [
            {
                "moment_id": passage.moment_id,
                "start": passage.start_s,
                "end": passage.end_s,
                "lead_in": passage.start_s - passage.lead_in_ms // 1000,
                "speaker": passage.speaker,
                "clarity": round(passage.clarity.value, 3),
                "why": list(passage.clarity.reasons),
                "text": passage.text,
            }
            for passage in passages
        ],
    }


def moment_record(moment: Moment, public_url: str, gone: date | None) -> Values:
    """Return a moment by itself, named as an item of a search is."""
    talk = moment.talk
    found = moment.found
    return {
        "moment_id": moment.id,
        "video_id": talk.video_id,
        "start": moment.said_s,
        "end": moment.clip.end_s,
        "lead_in": moment.clip.lead_in_s,
        "timecode": moment.timecode,
        "exact": moment.is_exact,
        "talk": talk.title,
        "channel": talk.publisher or None,
        "speakers": [speaker.name for speaker in moment.speakers],
        "published": _iso(talk.published),
        "heading": moment.heading,
        "quote": moment.quote or None,
        "context_read": moment.context_read,
        "found": None
        if found is None
        else {
            "start": found.start_s,
            "captions": found.captions or None,
            "checked": _iso(found.checked),
        },
        "url": routes.moment(moment.id),
        "recording": web_address(talk.url_at(moment.said_s), public_url) or None,
        "unavailable_since": _iso(gone),
    }


def dossier_record(dossier: Dossier, public_url: str) -> Values:
    """Return a moment with its words, what is said around them, and what it is evidence for."""
    moment, second = dossier.moment, dossier.second
    curated = second.holder is Holder.CURATED
    held = second.canonical_id
    page = routes.moment(held) if held else routes.talk(moment.talk.video_id)
    passage = dossier.holding
    return moment_record(moment, public_url, dossier.gone) | {
        "canonical": f"{public_url}{page}",
        "holder": second.holder.value,
        "kind": moment.kind.value if curated else None,
        "summary": moment.summary or None,
        "topics": [slug for slug, _ in dossier.topics],
        "text": passage.text if passage else moment.quote or None,
        "clarity": round(passage.clarity.value, 2) if passage else None,
        "why": list(passage.clarity.reasons) if passage else [],
        "context": [
            {
                "moment_id": each.moment_id,
                "start": each.start_s,
                "end": each.end_s,
                "speaker": each.speaker or None,
                "text": each.text,
            }
            for each in dossier.around
        ],
        "evidence_for": [_cited_record(cited) for cited in dossier.cited],
        "collections": [
            {"slug": each.slug, "title": each.title, "url": routes.collection(each.slug)}
            for each in dossier.collections
        ],
    }


def _cited_record(cited: Cited) -> Values:
    return {
        "comparison": cited.comparison.slug,
        "title": cited.comparison.title,
        "claim": cited.claim.id,
        "text": cited.claim.text,
        "stance": cited.evidence.stance.value,
        "tied": cited.evidence.tied or None,
        "url": routes.claim(cited.comparison.slug, cited.claim.id),
    }


def _iso(value: date | None) -> str | None:
    return value.isoformat() if value else None
