"""Where in a cue's text each timed word starts, and when."""

import re

from ytsapp.ingest.captions.plain_text import strip_markup, trim_lines

Pieces = list[tuple[str, int | None]]
"""Text of a cue cut in front of timed words, and when each is said: milliseconds, or None."""

Marks = tuple[tuple[int, int], ...]
"""(offset into a text, milliseconds), both ascending."""

_MARK = "\0"
"""Stands before a timed word until its offset is known; no caption text holds it."""

_EARLY_MARKS = re.compile(rf"{_MARK}[ \n{_MARK}]*+")

_SLACK = 20
"""Characters of a text that may lie between two words of its word list: spaces, punctuation, a
word the list spells otherwise. What is found further off is the same word said later."""


def join_timed(pieces: Pieces, start: int, end: int) -> tuple[str, Marks]:
    """Return plain text and word marks of a cue given in pieces, each with the time of its word.

    A time outside the cue, or before the word in front, is a slip: the word stays, unmarked.

    Args:
        pieces: scrubbed, with markup or without.
        start: of the cue, milliseconds.
        end: of the cue, milliseconds.
    """
    texts, times = [], []
    for text, ms in pieces:
        if ms is not None:
            texts.append(_MARK)
            times.append(ms)
        texts.append(text)
    raw = strip_markup("".join(texts))
    if not times:
        return trim_lines(raw), ()
    raw = raw.replace(f"{_MARK} ", f" {_MARK}")
    if f"{_MARK} " in raw or f"{_MARK}\n" in raw:  # more than the one space YouTube has there
        raw = _EARLY_MARKS.sub(_move_to_word, raw)
    raw = raw.rstrip(f" \n{_MARK}")
    first, *rest = trim_lines(raw).split(_MARK)
    marks = []
    offset, latest = len(first), start
    for text, ms in zip(rest, times, strict=False):
        if text and latest <= ms <= end:
            marks.append((offset, ms))
            latest = ms
        offset += len(text)
    return first + "".join(rest), tuple(marks)


def find_words(text: str, words: Pieces, start: int, end: int) -> Marks:
    """Return the marks of words listed beside a text, as far as they are found in it.

    Args:
        text: plain text of the cue.
        words: plain, in the order said.
        start: of the cue, milliseconds.
        end: of the cue, milliseconds.
    """
    marks = []
    reached, latest = 0, start
    for word, ms in words:
        at = text.find(word, reached, reached + len(word) + _SLACK) if word else -1
        if at < 0:
            continue
        reached = at + len(word)
        if ms is not None and latest <= ms <= end:
            marks.append((at, ms))
            latest = ms
    return tuple(marks)


def _move_to_word(marks: re.Match[str]) -> str:
    return marks[0].replace(_MARK, "") + _MARK * marks[0].count(_MARK)
