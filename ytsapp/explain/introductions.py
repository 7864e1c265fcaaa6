"""Where a passage sets out to explain a subject: "what is X", "X is a …", "the idea of X"."""

from collections.abc import Iterator
from itertools import dropwhile

from ytsapp.explain import introducing_words as words_of
from ytsapp.explain.mentions import Mention, find_mentions
from ytsapp.explain.question import Question
from ytsapp.explain.spoken import line_of

_PLAIN, _LOOSE, _OPENS = 1.0, 0.5, 0.5
"""Points of words that announce an explanation, of words that often do, and of a sentence that
begins with the subject. Of passages that have them 36, 28 and 33 in a hundred were judged to
explain what was asked, of the others 13."""

_MOST = 2.0
"""Points that count: who introduces a subject twice has introduced it."""

_APART = 30
"""Letters between two terms that are still named together."""

_NEAR = 60
"""Letters that hold the words which tie to a naming: "what do we mean by such a"."""


def score_introduction(question: Question, text: str) -> float:
    """Return how plainly a passage sets out to explain what a question names, 0 to 1.

    What names only a part of it counts by half and the share of that part.
    """
    line = line_of(text)
    points = 0.0
    for start, end, share in _namings(question, find_mentions(question, line), line):
        before = line[max(0, start - _NEAR) : start]
        after = line[end : end + _NEAR]
        tie = max(_points_before(before.split()), _points_after(after.split()))
        opens = _OPENS if _opens_sentence(before) else 0.0
        points += (tie + opens) * (0.5 + 0.5 * share)
        if points >= _MOST:
            return 1.0
    return points / _MOST


def _namings(
    question: Question, mentions: list[Mention], line: str
) -> Iterator[tuple[int, int, float]]:
    """Yield where terms are named together: first and last offset, and their share of all."""
    number = 0
    while number < len(mentions):
        start, term = mentions[number]
        end, named = _end(question, line, start, term), {term}
        number += 1
        while number < len(mentions):
            at, term = mentions[number]
            if at - end > _APART or term in named:
                break
            named.add(term)
            end = max(end, _end(question, line, at, term))
            number += 1
        yield start, end, _share(question, named)


def _end(question: Question, line: str, at: int, term: int) -> int:
    """Return where a mention ends: it may be a phrase."""
    openings = [way.opening for way in question.terms[term].ways if not way.stem]
    phrases = [len(phrase) for phrase in openings if line.startswith(phrase, at)]
    return at + max(phrases) - 1 if phrases else line.find(" ", at + 1)


def _share(question: Question, named: set[int]) -> float:
    """Return how much of a question some terms are; one side of a comparison is nearly all."""
    share = sum([question.terms[term].weight for term in named]) / question.weight
    if question.compares:
        for side in (0, 1):
            whole = sum([term.weight for term in question.terms if term.side == side])
            part = sum([question.terms[t].weight for t in named if question.terms[t].side == side])
            share = max(share, 0.8 * part / whole)
    return share


def _points_after(words: list[str]) -> float:
    if words and words[0] in words_of.HEADS:
        words = words[1:]
    verb, *rest = _skip(words, words_of.HEDGES) or [""]
    following = (_skip(rest, words_of.HEDGES) or [""])[0]
    if verb in words_of.MEANS or (verb in words_of.IS and following in words_of.WHAT):
        return _PLAIN
    if verb in words_of.WHICH and (
        following in words_of.IS or following in words_of.MEANS or following in words_of.DOES
    ):
        return _PLAIN
    return _LOOSE if verb in words_of.IS or verb in words_of.DOES else 0.0


def _points_before(words: list[str]) -> float:
    last, second, *_ = [*_skip(words[::-1], words_of.ARTICLES), "", ""]
    if last in words_of.CALLING or f"{second} {last}" in words_of.NAMING:
        return _PLAIN
    if last in words_of.TURNING or f"{second} {last}" in words_of.LOOSELY:
        return _LOOSE
    return _LOOSE if last in words_of.IS else 0.0


def _opens_sentence(before: str) -> bool:
    """Return whether only openers stand between a stop, or the beginning, and the subject."""
    # A stop became a second space.
    return all(word in words_of.OPENERS for word in before.rpartition("  ")[2].split()) and (
        "  " in before or len(before) < _NEAR
    )


def _skip(words: list[str], unimportant: frozenset[str]) -> list[str]:
    return list(dropwhile(unimportant.__contains__, words))
