"""The evidence ledger: how many moments and independent voices back a page, and how old."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from ytsapp.domain.claim import Evidence, Stance
from ytsapp.domain.moment import Moment

THIN_BELOW = 3
"""Fewer independent voices than this is thin evidence: two may still be colleagues or an echo."""


@dataclass(frozen=True)
class Voice:
    """Moments that may all come from one mouth or one employer, under the names they go by."""

    name: str
    moments: tuple[Moment, ...]


@dataclass(frozen=True)
class Ledger:
    """What stands behind a set of evidence.

    Attributes:
        moments: distinct moments, in reading order.
        voices: independent voices, the most quoted first.
        newest: publication day of the newest dated talk, None where no talk is dated.
        oldest: publication day of the oldest dated talk.
        undated: number of moments whose talk has no known date.
        ties: (voice, what it sells) for each tied piece of evidence, once each.
    """

    moments: tuple[Moment, ...]
    voices: tuple[Voice, ...]
    newest: date | None
    oldest: date | None
    undated: int
    ties: tuple[tuple[str, str], ...]

    @property
    def is_thin(self) -> bool:
        """Whether fewer than three independent voices speak."""
        return len(self.voices) < THIN_BELOW


def sum_evidence(evidence: Iterable[Evidence]) -> Ledger:
    """Return the ledger of some evidence; a moment cited twice counts once."""
    entries = list(evidence)
    moments = tuple({entry.moment.id: entry.moment for entry in entries}.values())
    days = [m.talk.published for m in moments if m.talk.published is not None]
    ties = {(entry.moment.voice, entry.tied): None for entry in entries if entry.tied}
    return Ledger(
        moments=moments,
        voices=independent_voices(moments),
        newest=max(days, default=None),
        oldest=min(days, default=None),
        undated=len(moments) - len(days),
        ties=tuple(ties),
    )


def independent_voices(moments: Iterable[Moment]) -> tuple[Voice, ...]:
    """Group moments that cannot be shown to be independent.

    Two moments share a voice when they may have a speaker in common (a quote from a panel may be
    anybody's on it) or when speakers share an employer. With no speaker known, the publisher is
    the voice.
    """
    groups: list[tuple[set[str], list[Moment]]] = []
    for moment in moments:
        keys = voice_keys(moment)
        members = [moment]
        for group in [group for group in groups if group[0] & keys]:
            keys |= group[0]
            members = group[1] + members
            groups.remove(group)
        groups.append((keys, members))
    voices = (Voice(_name_group(members), tuple(members)) for _, members in groups)
    return tuple(sorted(voices, key=lambda voice: (-len(voice.moments), voice.name)))


def stance_counts(evidence: Iterable[Evidence]) -> dict[Stance, int]:
    """Return how many distinct moments take each stance, stances without one left out."""
    pairs = {(entry.moment.id, entry.stance) for entry in evidence}
    counts = {stance: sum(1 for _, found in pairs if found is stance) for stance in Stance}
    return {stance: count for stance, count in counts.items() if count}


def voice_keys(moment: Moment) -> set[str]:
    """Return what a moment may share with another of the same voice: a person, an employer."""
    if not moment.speakers:
        return {f"publisher {moment.talk.publisher}"}
    people = {f"person {speaker.name}" for speaker in moment.speakers}
    employers = {f"employer {s.affiliation}" for s in moment.speakers if s.affiliation}
    return people | employers


def _name_group(moments: list[Moment]) -> str:
    names = dict.fromkeys(s.name for m in moments for s in m.speakers)
    return ", ".join(names) or moments[0].talk.publisher
