"""A passage as it was said, with what says nothing taken out and counted."""

import re
from dataclasses import dataclass

from ytsapp.explain.phrases import compile_phrases

FILLERS = {
    "um": 1.0, "umm": 1.0, "uh": 1.0, "uhm": 1.0, "er": 1.0, "erm": 1.0, "ah": 1.0, "mm": 1.0,
    "hmm": 1.0, "mhm": 1.0, "huh": 1.0, "you know": 1.0, "i mean": 1.0, "sort of": 0.5,
    "kind of": 0.5, "sorta": 0.5, "kinda": 0.5, "oh": 0.5, "yeah": 0.5, "yep": 0.5,
    "okay": 0.5, "ok": 0.5, "alright": 0.5, "gonna": 0.25, "like": 0.25,
}  # fmt: skip
"""Sounds and words that fill a pause, and how much each disturbs. Agreeing ("yeah") disturbs
less than hesitating; "like" and "kind of" also have honest uses. Quarters: sums stay exact."""

HYPE = (
    "amazing", "amazingly", "astonishing", "awesome", "best in class", "breathtaking",
    "breathtakingly", "crazy", "cutting edge", "disruptive", "epic", "extraordinary",
    "fantastic", "game changer", "game changing", "gamechanger", "groundbreaking", "incredible",
    "incredibly", "insane", "insanely", "legendary", "magical", "mind blowing", "mindblowing",
    "next level", "phenomenal", "revolutionary", "revolutionize", "revolutionizing",
    "sensational", "spectacular", "stunning", "super", "ultimate", "unbelievable",
    "unprecedented", "unstoppable", "viral", "world class", "wow",
)  # fmt: skip
"""Praise. It is taken out before anything is measured, so that it can raise nothing."""

_NOISE = compile_phrases([*FILLERS, *HYPE])
_NOISY_PHRASES = compile_phrases(noise for noise in [*FILLERS, *HYPE] if " " in noise)

_DEEPEST = 20
"""How often phrases may hide in each other ("you you know know"); nobody stammers deeper, and a
hostile text shall not keep us for minutes."""

_SPACES = [chr(code) for code in range(0x3001) if chr(code).isspace()]
_APART = {ord(sign): " " for sign in [*_SPACES, *'!"#$%&()*+,-./:;<=>?@[\\]^_`{|}~…–—“”„«»¡¿•♪']}
_APART[ord("’")] = _APART[ord("‘")] = "'"
_QUOTES = re.compile(r"(?<= )'+|'+(?= )")
"""Apostrophes at either end of a word: quotation marks."""


@dataclass(slots=True)
class Spoken:
    """What was said, lower case and without punctuation.

    Attributes:
        line: the words with a space at either end, to look for phrases in; where there was a
            comma or a stop there are two, so that no phrase reaches across it.
        words: the same words, in order.
        fillers: how much the fillers disturb, in hesitations.
    """

    line: str
    words: list[str]
    fillers: float


def spell(text: str) -> list[str]:
    """Return the words of a text, lower case, cut at punctuation; "don't" stays one word."""
    return line_of(text).split()


def line_of(text: str) -> str:
    """Return a text in lower case, each punctuation mark and either end a space."""
    line = f" {text.lower().translate(_APART)} "
    return _QUOTES.sub("", line) if " '" in line or "' " in line else line


def hear(text: str) -> Spoken:
    """Return the words of a passage, fillers and praise taken out."""
    line = line_of(text)
    fillers = 0.0
    parts = _NOISE.split(line)
    for _ in range(_DEEPEST):
        if len(parts) == 1:
            break
        fillers += sum([FILLERS.get(noise, 0.0) for noise in parts[1::2]])
        line = "".join(parts[::2])
        # What is left may join to another phrase: "you um know".
        parts = _NOISY_PHRASES.split(line)
    return Spoken(line, line.split(), fillers)
