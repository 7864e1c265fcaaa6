"""How a passage's sentences begin and end, as far as it is punctuated."""

import re

from ytsapp.explain.spoken import FILLERS, HYPE

_ENDS = (".", "!", "?", "…", '."', '?"', ".”", "?”")

_LONGEST = 60
"""Words to a stop above which a text counts as not punctuated: automatic captions have stray
stops at best, punctuated talks 12 to 35 words a sentence."""

_UNKNOWN = 0.5
"""How whole a passage without punctuation counts: nobody can tell, so neither way."""

_MAY_ASK = 0.2
"""Share of questions that do no harm: a speaker who asks "so what is it?" goes on to tell."""

_OPENING = 160
"""Letters that count as first sentence where no stop tells: 28 words, a long spoken sentence."""

_NOISE = re.compile(rf"(?:(?:{'|'.join([*FILLERS, *HYPE])})\b\W*)*", re.IGNORECASE)
"""What may stand before the first word of a sentence."""


def wholeness(text: str, words: int) -> float:
    """Return 1 where a text of so many words begins and ends with a sentence, 0.5 for one."""
    if (text.count(".") + text.count("?") + text.count("!")) * _LONGEST < words:
        return _UNKNOWN
    text = text.strip()
    begins = not text[:1].islower()
    if not begins:
        noise = _NOISE.match(text)
        begins = noise is not None and text[noise.end() : noise.end() + 1].isupper()
    return 0.5 * begins + 0.5 * text.endswith(_ENDS)


def asking_share(text: str) -> float:
    """Return 0 where few sentences are questions, up to 1 where all are."""
    asked = text.count("?")
    if not asked:
        return 0.0
    told = text.count(".") + text.count("!")
    return max(0.0, asked / (asked + told) - _MAY_ASK) / (1.0 - _MAY_ASK)


def opening_end(text: str) -> int:
    """Return where the first sentence of a text ends; the second where the first only asks."""
    stops = [stop for stop in (text.find(". "), text.find("! ")) if stop >= 0]
    told = min(stops, default=_OPENING)
    asked = text.find("? ")
    return told if 0 <= asked < told else min(told, _OPENING)
