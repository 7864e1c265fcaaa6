"""Queries as they come from a hurried hand, or spelt the way captions hear them."""

import random
import re

from ytsapp.domain.alias import Alias, Aliases, Words

SHORTEST = 5
"""Letters a word needs for a slip to leave it recognizable."""

_WORD = re.compile(r"[^\W_]+")
_LETTERS = "abcdefghijklmnopqrstuvwxyz"


def make_typo(query: str, seed: int) -> str:
    """Return the query with one slip in one word of five letters or more.

    A letter is changed, added, left out or swapped with the next, in turn by `seed`; the same
    seed makes the same slip. A query without such a word is returned as it is.
    """
    dice = random.Random(f"{seed} {query}")
    long = [found for found in _WORD.finditer(query) if _takes_slip(found.group())]
    if not long:
        return query
    found = dice.choice(long)
    word = found.group()
    slipped = word
    while slipped == word:
        slipped = _slip(word, seed % 4, dice)
    return query[: found.start()] + slipped + query[found.end() :]


def make_mishearing(query: str, aliases: Aliases, seed: int) -> str:
    """Return the query with one term in another of its ways: spelt out, or as captions hear it.

    A query that names no such term is returned as it is.
    """
    dice = random.Random(f"{seed} {query}")
    places = list(_WORD.finditer(query))
    found = aliases.find([place.group().lower() for place in places])
    if not found:
        return query
    start, end, alias = dice.choice(found)
    said = tuple(place.group().lower() for place in places[start:end])
    ways = _other_ways(alias, said)
    if not ways:
        return query
    way = " ".join(dice.choice(ways))
    return query[: places[start].start()] + way + query[places[end - 1].end() :]


def _takes_slip(word: str) -> bool:
    """Return whether it is long enough and no number; one letter said over can swap nothing."""
    return len(word) >= SHORTEST and word.isalpha() and len(set(word)) > 1


def _slip(word: str, kind: int, dice: random.Random) -> str:
    at = dice.randrange(len(word))
    if kind == 0:
        return word[:at] + dice.choice(_LETTERS) + word[at + 1 :]
    if kind == 1:
        return word[:at] + dice.choice(_LETTERS) + word[at:]
    if kind == 2:
        return word[:at] + word[at + 1 :]
    at = min(at, len(word) - 2)
    return word[:at] + word[at + 1] + word[at] + word[at + 2 :]


def _other_ways(alias: Alias, said: Words) -> list[Words]:
    return [way for way in alias.meanings if way != said]
