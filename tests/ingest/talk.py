"""Speaks transcripts for tests: words at a steady pace, silences between."""

from array import array

from ytsapp.domain.transcript import Transcript, Turn

PACE_MS = 400
"""A word: 150 a minute."""


def speak(*pieces: str | int, pace_ms: int = PACE_MS, turns: dict[str, str] | None = None):
    """Return a transcript in which texts are said one after the other, and numbers are silences.

    Args:
        pieces: texts, and silences in milliseconds.
        pace_ms: length of a word.
        turns: who starts to speak at which words, the first time these are said.
    """
    texts, offsets, times = [], [], []
    offset = ms = 0
    for piece in pieces:
        if isinstance(piece, int):
            ms += piece
            continue
        texts.append(piece)
        for word in piece.split():
            offsets += [offset, offset + len(word)]
            times += [ms, ms + pace_ms]
            offset += len(word) + 1
            ms += pace_ms
    text = " ".join(texts)
    who = [Turn(text.index(words), name) for words, name in (turns or {}).items()]
    return Transcript(text, array("I", offsets), array("I", times), tuple(who))


def sentence(words: int, last: str = "words.", first: str = "Some") -> str:
    """Return a sentence of so many words."""
    return " ".join([first, *["plain"] * (words - 2), last])
