"""A passage cut into pieces: what was asked for marked, and the lines around it for a row."""

import re
from collections.abc import Sequence
from itertools import pairwise

from ytsapp.search.answer import Span
from ytsapp.state.search_views import Piece

SNIPPET = 280
"""Characters of a passage a row shows: four lines of 70, enough to judge it by."""

_LEAD = 70
"""Characters before the first mark: one line, so that what is marked does not stand at the edge."""

_WORTH_HIDING = 60
"""Characters; fewer are shown, for to ask for them takes longer than to read them."""

_SENTENCE = re.compile(r"(?<=[.?!])\s+")
_SPACE = re.compile(r"\s+")


def cut_pieces(text: str, marks: Sequence[Span]) -> list[Piece]:
    """Return all of a text, what was asked for marked."""
    return _cut(text, marks, 0, len(text))


def cut_snippet(text: str, marks: Sequence[Span], length: int = SNIPPET) -> list[Piece]:
    """Return a text whose pieces beyond the lines that matter are hidden, gaps in their place."""
    start, end = _choose_lines(text, marks, length)
    return _cut(text, marks, start, end)


def quote_of(pieces: Sequence[Piece]) -> str:
    """Return what a reader sees of cut pieces, as plain text."""
    return "".join(piece.text for piece in pieces if piece.part != "rest").strip()


def _choose_lines(text: str, marks: Sequence[Span], length: int) -> Span:
    """Return from where to where a text is shown: where most marks stand close together."""
    if len(text) <= length + _WORTH_HIDING:
        return 0, len(text)
    room = length - _LEAD
    spans = marks or [(0, 0)]
    first = max(spans, key=lambda span: (_marks_within(spans, span[0], room), -span[0]))[0]
    start = _begin(text, max(0, first - _LEAD), first)
    end = min(len(text), start + length)
    if len(text) - end <= _WORTH_HIDING:
        return start, len(text)
    spaces = [found.start() for found in _SPACE.finditer(text, start, end)]
    inside = [end_of for start_of, end_of in spans if start_of < end]
    # Cut before a word, but never through a mark that begins in here.
    return start, max([*spaces[-1:], *(e for e in inside if e > start)] or [end])


def _marks_within(spans: Sequence[Span], start: int, room: int) -> int:
    return sum(start <= span[0] and span[1] <= start + room for span in spans)


def _begin(text: str, earliest: int, mark: int) -> int:
    """Return where to begin before a mark: with its sentence, else with a word."""
    if earliest <= _WORTH_HIDING:
        return 0
    for border in (_SENTENCE, _SPACE):
        found = list(border.finditer(text, earliest, mark))
        if found:
            return (found[-1] if border is _SENTENCE else found[0]).end()
    return mark


def _cut(text: str, marks: Sequence[Span], start: int, end: int) -> list[Piece]:
    borders = sorted({0, start, end, len(text), *(border for mark in marks for border in mark)})
    pieces = []
    for left, right in pairwise(borders):
        marked = any(mark[0] <= left < mark[1] for mark in marks)
        part = "" if start <= left < end else "rest"
        pieces.append(Piece(text[left:right], marked, part))
        if start and right == start:
            pieces.append(Piece("… ", part="gap"))
        elif right == end < len(text):
            pieces.append(Piece(" …", part="gap"))
    return pieces
