"""Tells where sentences start in captions without punctuation: by words and by pauses.

What speaks for it is summed up as log-odds. Each word's was measured on the 39,000 sentences of
208 punctuated talks, by how often it opens or closes one, and rounded to a few steps. Only "yeah",
"okay" and "well" close fewer here than there: what they close, they opened just before.
"""

from collections.abc import Iterator, Mapping, Sequence
from itertools import repeat
from math import exp, log1p
from operator import add


def _table(steps: dict[float, str]) -> dict[str, float]:
    return {
        spelt: odds
        for odds, words in steps.items()
        for word in words.split()
        for spelt in (word, f"{word},")
    }


_OPENING = _table(
    {
        3.0: "yeah so yes",
        2.4: "and but okay ok oh finally",
        1.5: "now well alright let's let once here's it's i i'm i've i'll we'll there's anyway "
        "absolutely exactly awesome",
        0.8: "that's they're he she they we we're we've you'll what's if because maybe another "
        "next sometimes actually basically",
        0.2: "no you it this what how why when there then like or first one all",
        -0.6: "the these those in for my by most each",
    }
)
_OTHER_OPENING = -2.0

_CLOSING = _table(
    {
        3.4: "right",
        2.2: "cool yes exactly",
        1.5: "great sure interesting whatever stuff here again too them",
        -0.5: "yeah okay ok well",
        -1.6: "is are was were be been have has had will can could get got make take going with "
        "from for in into at on all any new big only even really actually probably basically you "
        "these then also not think maybe don't doesn't want more",
        -3.6: "a an the of to and or but so my your our their its his i we they he she it's that's "
        "there's i'm we're you're they're we've i've very just because if when how where which who "
        "what like kind sort some each every as than by let's would should might must um uh",
    }
)
_OTHER_CLOSING = 0.7

_PRIOR = -2.6
"""One word in fifteen starts a sentence."""

_LINKS = frozenset("and but or".split())
_LINKED_WORD = -2.0
"""Before "and so" or "but if" a sentence may end; "and tools" belongs to what stands before it."""

_PASSING = frozenset("and but so now okay ok yeah well".split())
_TWO_OPENINGS = 1.0
"""After a word that opens many things, one that opens sentences makes it surer: "okay so"."""

_BOUND = {"so": frozenset("far many much that on".split()),
          "right": frozenset("now there here away".split())}  # fmt: skip
_BOUND_WORDS = -3.0
"""Words that stay together, though each alone would open or close a sentence."""

_LEAST_ODDS = -1.4
"""One in five: what is less likely a sentence start is no place to cut at."""

_LEAST_WORDS = _LEAST_ODDS - _PRIOR - _TWO_OPENINGS
"""What the two words at a place must say at least for it to get there without a pause."""

_PAUSES = ((6_000, 4.0), (1_500, 2.2), (800, 1.8), (0, 1.5))
"""Milliseconds of silence, and what it says."""


def opens_sentences(word: str) -> bool:
    """Tell whether a word opens sentences more often than it stands elsewhere."""
    return _OPENING.get(word.lower().rstrip(","), _OTHER_OPENING) > 0


def likely_starts(words: Sequence[str], pauses: Mapping[int, int]) -> Iterator[tuple[int, float]]:
    """Yield the numbers of words that may start a sentence, with their log-odds.

    Args:
        words: in small letters; an empty one ends them.
        pauses: silence before a word but the first, in milliseconds, by its number.
    """
    opening = map(_OPENING.get, words[1:-1], repeat(_OTHER_OPENING))
    closing = map(_CLOSING.get, words, repeat(_OTHER_CLOSING))
    odds_of = [0.0, *map(add, opening, closing)]
    likely = [n for n, odds in enumerate(odds_of) if odds >= _LEAST_WORDS]
    for n in sorted({*likely, *pauses}) if pauses else likely:
        odds = _PRIOR + odds_of[n] + _context(words[n - 1], words[n], words[n + 1])
        if n in pauses:
            odds += next(plus for least_ms, plus in _PAUSES if pauses[n] >= least_ms)
        if odds >= _LEAST_ODDS:
            yield n, odds


def surprise(odds: float) -> float:
    """Return minus the logarithm of a probability given as log-odds: 0 certain, 0.7 even."""
    return log1p(exp(-odds))


def _context(before: str, word: str, following: str) -> float:
    """Return what the words around a word add to its odds."""
    if word in _LINKS and following not in _OPENING:
        return _LINKED_WORD
    if following in _BOUND.get(word, ()) or word in _BOUND.get(before, ()):
        return _BOUND_WORDS
    if word in _PASSING and _OPENING.get(following, 0.0) > _OTHER_CLOSING:
        return _TWO_OPENINGS
    return 0.0
