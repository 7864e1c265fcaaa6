"""What a passage does with the subject of a question: defines it, contrasts it, says why."""

import re

from ytsapp.explain import signs
from ytsapp.explain.mentions import Mention, weight_within
from ytsapp.explain.phrases import compile_phrases
from ytsapp.explain.question import Question

NUMBER = "number"
"""Beside the signs of `signs`: a number is said with the subject."""

_NEAR = 60
"""Letters between subject and sign that still belong together: some ten words."""

_CLOSE = 24
"""Letters between a defined subject and "is a" or "called": an article and an adjective."""

_FAINT = 0.75
"""Points of a faint phrase: beside the subject it says more than anywhere else."""

_NAMING = (" called", " called a", " called as", " called the", " known as")
"""How phrases end that define what stands on either side."""

_SUBJECT_FIRST = (
    " is ", " are ", " means ", " refers ", " stands ", " describes ", " represents ",
    " measures ", " works ", " consist", " lets ", " tells ", " allows ", " basically ",
)  # fmt: skip
"""How phrases begin that define what stands before them."""

_SUBJECT_LAST = (" of", " behind", " call", " we call it", " we call them")
"""How phrases end that define what stands after them."""

_WORTHS = {
    phrase: (sign, points)
    for table, points in ((signs.FAINT, _FAINT), (signs.CLEAR, 1.0))
    for sign in signs.CLEAR
    for phrase in signs.split_phrases(table[sign])
}
_PHRASES = compile_phrases([*_WORTHS, *signs.split_phrases(signs.PLAIN)])
_NUMBER = re.compile(r"\d|(?: hundred| thousand| [mb]illion| percent| dozens?| twice| half)s? ")


def find_answers(
    question: Question, asked: str, line: str, mentions: list[Mention]
) -> dict[str, tuple[float, int]]:
    """Return for each sign near the subject its points, and the offset of the first.

    A point counts by the share of the question that is named near it. Faint phrases count only
    for what is asked: there are too many of them to mean anything elsewhere.
    """
    found: dict[str, tuple[float, int]] = {}
    for match in _PHRASES.finditer(line):
        sign, worth = _WORTHS.get(match[1], ("", 0.0))
        if not sign or (worth < 1.0 and sign != asked):
            continue
        start, end = match.span()
        first, last = start - _NEAR, end + _NEAR
        if sign == signs.DEFINES:
            first, last = _defined(match[0], start, end)
        weight = weight_within(question, mentions, first, last)
        if weight:
            points, begin = found.get(sign, (0.0, start))
            found[sign] = points + worth * weight / question.weight, begin
    if asked == NUMBER:
        for at, _ in mentions:
            number = _NUMBER.search(line, max(0, at - _NEAR), at + _NEAR)
            if number:
                found[NUMBER] = 1.0, number.start()
                break
    return found


def _defined(phrase: str, start: int, end: int) -> tuple[int, int]:
    """Return between which offsets stands what a phrase defines."""
    if phrase.endswith(_NAMING):
        return start - _CLOSE, end + _CLOSE
    if phrase.startswith(_SUBJECT_FIRST):
        return start - _CLOSE, start
    if phrase.endswith(_SUBJECT_LAST):
        return end, end + _CLOSE
    return start - _NEAR, end + _NEAR
