"""How well words stand at the start of a passage: some open a thought, others lean on the last one.

Costs are in the unit of `breaks`: 0 is an ordinary sentence, less is better.
"""

_OPENERS = (
    "now okay ok alright next first second third finally another let's let what why how when if"
)
_LEANERS = (
    "and but because which or that that's it it's this they they're these those he she then also "
    "yeah yes right exactly like"
)
_COSTS = {
    "so": -0.2,
    **dict.fromkeys(_OPENERS.split(), -0.5),
    **dict.fromkeys(_LEANERS.split(), 1.0),
}
"""Chosen by reading: dearer leaning words would move cuts to worse places, cheaper ones leave one
passage in ten beginning with "and"."""

_PASSING = frozenset("so and but now okay ok well yeah yes right because or then".split())
"""First words that say little: the second one tells as much."""

_ANSWER_COST = 1.5
"""A question belongs to its answer."""

_QUESTION_COST = -0.4
"""A passage that opens with a question and answers it reads on its own."""

_TAGS = ("right?", "okay?", "ok?", "yeah?", "no?", "know?", "huh?")
"""Questions that want no answer."""

_FIRST_WORDS = 40
"""Characters that surely hold the first two words that count."""


def sentence_cost(text: str, start: int, end: int) -> float:
    """Return the cost of a passage that starts with a sentence, by what is said in and before it.

    Args:
        text: of the talk.
        start: offset of the sentence.
        end: offset of the next one, or one past the end of the text.
    """
    opening = text[start : start + _FIRST_WORDS].lower().replace("’", "'")
    first, second = (*opening.split(" ", 2), "")[:2]
    cost = words_cost(first.rstrip(",."), second.rstrip(",."))
    if start and text[start - 2] == "?" and not text.endswith(_TAGS, 0, start - 1):
        cost += _ANSWER_COST
    if text[end - 2] == "?" and not text.endswith(_TAGS, 0, end - 1):
        cost += _QUESTION_COST
    return cost


def words_cost(first: str, second: str) -> float:
    """Return the cost of a passage that starts with two words, in small letters."""
    cost = _COSTS.get(first, 0.0)
    return cost + _COSTS.get(second, 0.0) if first in _PASSING else cost
