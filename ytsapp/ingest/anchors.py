"""Keeps the address of a moment with its words when new captions move them.

A moment id names a second. People share it, so what it stands for is kept beside it: the first
dozen words said there. When a talk gets new captions, those words are looked for again and the
id leads to where they are now.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import chain

from ytsapp.domain.passage import Passage
from ytsapp.domain.record import Anchor
from ytsapp.domain.transcript import Transcript
from ytsapp.ingest.align import SAID_RATIO, SpokenWords

_ANCHOR_WORDS = 12
"""Enough to be found once in a talk, few enough to survive a word heard otherwise."""

_PROBE_WORDS = 6
"""So few words are often heard the same again; where they are also said elsewhere, neighbours tell
which place is meant."""

_NEIGHBOURS = 10
"""Anchors on either side that are asked how far they moved: some seven minutes of a talk."""

_STEP_MS = 5_000
"""Captions of one recording are up to a few seconds apart, a cut is longer: moves so close together
are the same, and what lies between neighbours that moved alike moved with them."""


def follow_anchors(known: Iterable[Anchor], transcript: Transcript) -> list[Anchor]:
    """Return the anchors with the place of their words in a new transcript, by their place.

    Words that are not found are still taken to stand between those that stood around them, if these
    moved alike: they were heard otherwise.
    """
    anchors = sorted(known, key=lambda anchor: anchor.at_ms)
    moves = _find_moves(anchors, SpokenWords(transcript))
    return [
        replace(anchor, lost=True)
        if move is None
        else replace(anchor, at_ms=max(0, anchor.at_ms + move), lost=False)
        for anchor, move in zip(anchors, _bridge(moves), strict=True)
    ]


def _find_moves(anchors: Sequence[Anchor], words: SpokenWords) -> list[int | None]:
    """Return how much later each anchor's words are said now, in milliseconds."""
    # Nothing in square brackets is an editor's here.
    texts = [anchor.words.replace("[", " ") for anchor in anchors]
    votes = [_possible_steps(*pair, words) for pair in zip(anchors, texts, strict=True)]
    moves: list[int | None] = []
    for n, (anchor, text) in enumerate(zip(anchors, texts, strict=True)):
        near = votes[max(0, n - _NEIGHBOURS) : n + _NEIGHBOURS + 1]
        match = words.find(text, anchor.at_ms + _likely_step(near) * _STEP_MS)
        said = match is not None and match.ratio >= SAID_RATIO
        moves.append(match.start_ms - anchor.at_ms if match and said else None)
    return moves


def _likely_step(votes: Sequence[set[int]]) -> int:
    """Return what most anchors have in common, the smallest step where several have as much."""
    counts = Counter(chain.from_iterable(votes))
    return max(counts, key=lambda step: (counts[step], -abs(step)), default=0)


def _possible_steps(anchor: Anchor, text: str, words: SpokenWords) -> set[int]:
    """Return how far an anchor may have moved, going by its first words alone."""
    probe = " ".join(text.split()[:_PROBE_WORDS])
    return {round((ms - anchor.at_ms) / _STEP_MS) for ms in words.times_of(probe)}


def _bridge(moves: Sequence[int | None]) -> Iterator[int | None]:
    """Yield the moves, the missing ones from their neighbours where these agree."""
    later = [*moves]
    for n in range(len(later) - 2, -1, -1):
        if later[n] is None:
            later[n] = later[n + 1]
    before: int | None = None
    for move, after in zip(moves, later, strict=True):
        if move is not None:
            before = move
        elif before is not None and after is not None and abs(after - before) <= _STEP_MS:
            move = (before + after) // 2
        yield move


def drop_anchors(passages: Iterable[Passage], known: Iterable[Anchor]) -> list[Anchor]:
    """Return the known anchors and one for each passage whose second has none yet."""
    anchors = {anchor.start_s: anchor for anchor in known}
    for passage in passages:
        given_out = anchors.get(passage.start_s)
        if given_out is None or given_out.lost:  # lost: what it stood for is said nowhere now
            words = " ".join(passage.text.split(None, _ANCHOR_WORDS)[:_ANCHOR_WORDS])
            anchors[passage.start_s] = Anchor(passage.start_s, words, passage.start_ms)
    return sorted(anchors.values(), key=lambda anchor: anchor.start_s)


def keep_addresses_apart(passages: Sequence[Passage], known: Iterable[Anchor]) -> list[Passage]:
    """Return the passages, none addressed by a second that stands for words outside it.

    A passage that would start on such a second is addressed by the next one that is free, nearly
    always one later: its first word is then inside every lead-in.
    """
    elsewhere = {anchor.start_s: anchor.at_ms for anchor in known if not anchor.lost}
    settled = []
    for passage in passages:
        second = passage.start_s
        while (
            second in elsewhere
            and not passage.start_ms <= elsewhere[second] < passage.end_ms
            and (second + 1) * 1000 < passage.end_ms
        ):
            second += 1
        moved = second != passage.start_s
        settled.append(replace(passage, start_ms=second * 1000) if moved else passage)
    return settled
