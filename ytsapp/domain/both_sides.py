"""Both sides of a comparison in a few minutes: its strongest clips for A and for B, in turn."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from itertools import product

from ytsapp.domain.claim import Evidence, Stance
from ytsapp.domain.comparison import Choice, Comparison
from ytsapp.domain.ledger import independent_voices
from ytsapp.domain.moment import Moment
from ytsapp.domain.talk import TalkSource

TARGET_S = 240
"""Four minutes: what somebody listens to before a meeting, and four voices for each side."""

SHORTEST_S, LONGEST_S = 210, 270
"""What still is about four minutes: rounded to whole minutes or half of one off."""

LONGEST_CLIP_S = 60
"""A quarter of the time; a longer clip would leave the other voices no turn."""

_STANCES = {Choice.A: Stance.SUPPORTS_A, Choice.B: Stance.SUPPORTS_B}


@dataclass(frozen=True)
class SideClip:
    """A moment that is played for one side."""

    moment: Moment
    side: Choice

    @property
    def length_s(self) -> int:
        """Seconds it plays, its lead-in included."""
        return self.moment.clip.end_s - self.moment.clip.start_s


@dataclass(frozen=True)
class BothSides:
    """Clips of A and B in turn, as many of each."""

    clips: tuple[SideClip, ...]

    @property
    def length_s(self) -> int:
        """Seconds it plays in all."""
        return sum(clip.length_s for clip in self.clips)

    @property
    def voices(self) -> int:
        """How many independent voices are heard."""
        return len(independent_voices(clip.moment for clip in self.clips))


def pick_both_sides(comparison: Comparison, gone: Collection[str] = ()) -> BothSides | None:
    """Return the strongest clips of both sides in turn, about four minutes in all.

    A clip of a voice that was not heard yet comes first, on whichever side; then one whose second
    is known exactly; then one that is not tied; then one that backs more claims. None where a
    side has nobody to speak for it. Where the evidence is not enough for four minutes, it is
    shorter; `gone` are talks that can no longer be watched.
    """
    ranked = {side: _rank(comparison.evidence(), stance, gone) for side, stance in _STANCES.items()}
    pairs = _pair(ranked)
    if not pairs:
        return None
    counts = sorted(range(1, len(pairs) + 1), key=lambda n: abs(_length(pairs[:n]) - TARGET_S))
    fitting = (_fitted(pairs[: n - 1], pairs[n - 1 :]) for n in counts)
    chosen = next((each for each in fitting if each), pairs[: counts[0]])
    return BothSides(tuple(clip for pair in chosen for clip in pair))


_Pair = tuple[SideClip, SideClip]


def _rank(evidence: Iterable[Evidence], stance: Stance, gone: Collection[str]) -> list[Moment]:
    """Return the moments of a stance that can be played, the strongest first."""
    entries = [entry for entry in evidence if entry.stance is stance]
    cited = [entry.moment.id for entry in entries]
    tied = {entry.moment.id for entry in entries if entry.tied}
    moments = {entry.moment.id: entry.moment for entry in entries}.values()

    def weakness(moment: Moment) -> tuple[bool, bool, bool, int]:
        never_found = moment.found is None
        return not moment.is_exact, never_found, moment.id in tied, -cited.count(moment.id)

    return sorted((m for m in moments if _can_be_played(m, gone)), key=weakness)


def _can_be_played(moment: Moment, gone: Collection[str]) -> bool:
    """Return whether a moment plays, and for a time that is known and not too long."""
    length = moment.clip.end_s - moment.clip.start_s
    is_there = moment.talk.source is not TalkSource.NONE and moment.talk.video_id not in gone
    return is_there and moment.end_s is not None and length <= LONGEST_CLIP_S


def _pair(ranked: dict[Choice, list[Moment]]) -> list[_Pair]:
    """Return clips of A and B two by two, each time the strongest of a voice not heard yet."""
    everybody = [moment for moments in ranked.values() for moment in moments]
    voice_of = {
        moment.id: number
        for number, voice in enumerate(independent_voices(everybody))
        for moment in voice.moments
    }
    heard: set[int] = set()
    pairs: list[_Pair] = []
    used: set[str] = set()
    while True:
        pair = []
        for side, moments in ranked.items():
            left = [moment for moment in moments if moment.id not in used]
            if not left:
                return pairs
            fresh = [moment for moment in left if voice_of[moment.id] not in heard]
            moment = (fresh or left)[0]
            used.add(moment.id)
            heard.add(voice_of[moment.id])
            pair.append(SideClip(moment, side))
        pairs.append((pair[0], pair[1]))


def _length(pairs: Sequence[_Pair]) -> int:
    return sum(clip.length_s for pair in pairs for clip in pair)


def _fitted(chosen: Sequence[_Pair], left: Sequence[_Pair]) -> list[_Pair]:
    """Return the pairs with one more, of the strongest two clips that make about four minutes."""
    places = product(range(len(left)), repeat=2)
    for a, b in sorted(places, key=lambda place: (sum(place), place)):
        fitted = [*chosen, (left[a][0], left[b][1])]
        if SHORTEST_S <= _length(fitted) <= LONGEST_S:
            return fitted
    return []
