"""Where a passage names what a question names."""

from bisect import bisect_left

from ytsapp.explain.question import Question
from ytsapp.explain.stems import stem

BREATH = 120
"""Letters within which terms are said in one breath: some 20 words, a short sentence."""

Mention = tuple[int, int]
"""Offset into a line of `spoken`, and which of the question's terms is named there."""


def find_mentions(question: Question, line: str) -> list[Mention]:
    """Return each mention of the question's terms in a line, in the order they are said."""
    found = []
    for number, term in enumerate(question.terms):
        for way in term.ways:
            at = line.find(way.opening)
            while at >= 0:
                end = line.find(" ", at + 1) if way.stem else at + len(way.opening) - 1
                if not way.stem or stem(line[at + 1 : end]) == way.stem:
                    found.append((at, number))
                at = line.find(way.opening, end)
    found.sort()
    return found


def weight_within(question: Question, mentions: list[Mention], first: int, last: int) -> float:
    """Return the weight of the different terms named from one offset to another."""
    named: set[int] = set()
    weight = 0.0
    # Not a slice: copying the rest for each sign of a long text takes square time.
    for place in range(bisect_left(mentions, (first, 0)), len(mentions)):
        at, number = mentions[place]
        if at > last:
            break
        if number not in named:
            named.add(number)
            weight += question.terms[number].weight
    return weight


def weight_in_a_breath(question: Question, mentions: list[Mention]) -> float:
    """Return the most weight of different terms that is named in one breath."""
    return max([weight_within(question, mentions, at, at + BREATH) for at, _ in mentions])
