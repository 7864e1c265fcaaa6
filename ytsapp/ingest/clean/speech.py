"""Tells speech from what captions write beside it: sounds, and who speaks."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from itertools import accumulate
from typing import NamedTuple

from ytsapp.domain.cue import Cue
from ytsapp.ingest.clean.labels import NOBODY, Head, Voice, find_heads, names_in
from ytsapp.ingest.clean.sounds import blank_sounds

_SIGNS = ("[", "(", "*", "♪", "♫", ">>", "\n-", "\n–", ". -", "? -", "! -", "… -")
"""A cue with none of these is speech and nothing else, but for a name and a colon. Looking for all
of them in all cues at once takes a twentieth of what one regular expression a cue takes."""

_SPOKEN = re.compile(r"\S")


class SpokenTurn(NamedTuple):
    """Where somebody else starts to speak.

    Attributes:
        cue: number of the cue, from 0.
        offset: of the first word, in the text of the cue.
        speaker: "" where nobody is named.
    """

    cue: int
    offset: int
    speaker: str


def hear_speech(cues: Sequence[Cue]) -> tuple[list[str], list[SpokenTurn]]:
    """Return the spoken text of each cue, and the turns in order.

    A text without speech is empty; any other keeps its length, with spaces in place of what nobody
    says, so that word times still fit.
    """
    texts = [cue.text for cue in cues]
    lines = "\n" + "\n".join(texts)
    names = names_in(lines, len(cues))
    heads: dict[int, list[Head]] = {}
    for n in _places(texts, lines, (*_SIGNS, ":") if names else _SIGNS):
        text = blank_sounds(texts[n])
        found = list(find_heads(text, names))
        text = _blank_heads(text, found)
        heads[n] = _followed_by_words(text, found)
        texts[n] = text if text.strip() else ""
    if any(heads.values()) or any(cue.speaker for cue in cues):
        return texts, _find_turns(cues, texts, heads)
    return texts, []


def _places(texts: Sequence[str], lines: str, signs: Sequence[str]) -> list[int]:
    """Return the numbers of the cues that hold any of the signs."""
    found = set()
    starts = list(accumulate((len(text) + 1 for text in texts), initial=0))
    for sign in signs:
        at = lines.find(sign)
        while at >= 0:
            n = bisect_right(starts, at) - 1
            found.add(n)
            at = lines.find(sign, starts[n + 1])
    return sorted(found)


def _find_turns(
    cues: Sequence[Cue], texts: Sequence[str], heads: Mapping[int, Sequence[Head]]
) -> list[SpokenTurn]:
    """Return a turn for each change of voice; one with no word behind it is the next cue's."""
    turns: dict[tuple[int, int], str] = {}
    now = before = NOBODY
    waiting = False
    for n, (cue, text) in enumerate(zip(cues, texts, strict=True)):
        if waiting and text:
            turns[n, _first_word(text, 0)] = now.name
            waiting = False
        if not cue.speaker and n not in heads:
            continue
        for offset, voice in _changes(cue, text, heads.get(n, ())):
            if voice == now != NOBODY:
                continue
            before, now = now, voice or before
            at = _first_word(text, offset)
            if at < len(text):
                turns[n, at] = now.name
            else:
                waiting = True
    return [SpokenTurn(n, offset, name) for (n, offset), name in turns.items()]


def _changes(cue: Cue, text: str, heads: Sequence[Head]) -> Iterator[tuple[int, Voice | None]]:
    if cue.speaker:
        yield 0, Voice(cue.speaker, cue.speaker)
    first = _first_word(text, 0)
    for head in heads:
        # What names the voice of a whole cue says more than a sign at its start.
        if not cue.speaker or head.end > first:
            yield head.end, head.voice


def _blank_heads(text: str, heads: Sequence[Head]) -> str:
    pieces = []
    at = 0
    for head in heads:
        pieces += [text[at : head.start], " " * (head.end - head.start)]
        at = head.end
    return "".join([*pieces, text[at:]])


def _followed_by_words(text: str, heads: Sequence[Head]) -> list[Head]:
    """Return the heads but those at which nothing is said before the next one."""
    starts = [head.start for head in heads[1:]]
    kept = [head for head, end in zip(heads, starts, strict=False) if text[head.end : end].strip()]
    return [*kept, *heads[-1:]]


def _first_word(text: str, offset: int) -> int:
    found = _SPOKEN.search(text, offset)
    return found.start() if found else len(text)
