"""Comparisons and collections as JSON values: every field by its name, moments by their ids."""

from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from datetime import date
from typing import Any

from ytsapp import routes
from ytsapp.domain.comparison import Comparison
from ytsapp.domain.ledger import sum_evidence
from ytsapp.domain.moment import Moment
from ytsapp.domain.reference import Collection
from ytsapp.sharing.records import Values, moment_record


def comparison_record(
    comparison: Comparison, public_url: str, unavailable: Mapping[str, date]
) -> Values:
    """Return a comparison without loss.

    Where the page shows a moment there is its id; `moments` holds each of them once.
    """
    whole: Values = plain_values(comparison)
    return comparison_summary(comparison) | whole | {
        "ledger": _ledger_record(comparison),
        "moments": _moment_records(comparison.moments(), public_url, unavailable),
    }  # fmt: skip


def comparison_summary(comparison: Comparison) -> Values:
    """Return what a list of comparisons tells of one."""
    ledger = sum_evidence(comparison.evidence())
    return {
        "slug": comparison.slug,
        "title": comparison.title,
        "description": comparison.description,
        "topic": comparison.topic,
        "core_question": comparison.core_question,
        "updated": comparison.updated.isoformat(),
        "moment_count": len(ledger.moments),
        "voice_count": len(ledger.voices),
        "url": routes.comparison(comparison.slug),
    }


def collection_record(
    collection: Collection, public_url: str, unavailable: Mapping[str, date]
) -> Values:
    """Return a collection without loss, each of its moments once."""
    whole: Values = plain_values(collection)
    moments = tuple(clip.moment for clip in collection.clips)
    return whole | {
        "url": routes.collection(collection.slug),
        "moments": _moment_records(moments, public_url, unavailable),
    }


def plain_values(value: Any) -> Any:
    """Return a domain object as JSON has it: by the names of its fields, a moment by its id."""
    if isinstance(value, Moment):
        return value.id
    if is_dataclass(value):
        return {field.name: plain_values(getattr(value, field.name)) for field in fields(value)}
    if isinstance(value, tuple):
        return [plain_values(each) for each in value]
    if isinstance(value, date):
        return value.isoformat()
    return value


def _ledger_record(comparison: Comparison) -> Values:
    ledger = sum_evidence(comparison.evidence())
    claims = list(comparison.claims())
    return {
        "claims": len(claims),
        "claims_with_evidence": sum(1 for claim in claims if claim.evidence),
        "moments": len(ledger.moments),
        "voices": [
            {"name": voice.name, "moments": [moment.id for moment in voice.moments]}
            for voice in ledger.voices
        ],
        "thin": ledger.is_thin,
        "newest": plain_values(ledger.newest),
        "oldest": plain_values(ledger.oldest),
        "undated": ledger.undated,
        "ties": [{"voice": voice, "tied": tied} for voice, tied in ledger.ties],
    }


def _moment_records(
    moments: tuple[Moment, ...], public_url: str, unavailable: Mapping[str, date]
) -> list[Values]:
    once = {moment.id: moment for moment in moments}
    return [
        moment_record(moment, public_url, unavailable.get(moment.talk.video_id))
        | {"summary": moment.summary, "kind": moment.kind.value, "topics": list(moment.topics)}
        for moment in once.values()
    ]
