"""How clearly a passage explains, whatever the question."""

from operator import eq

from ytsapp.domain.passage import Score
from ytsapp.explain import reasons, signs
from ytsapp.explain.common import COMMON
from ytsapp.explain.features import Feature, Scale
from ytsapp.explain.sentences import asking_share, wholeness
from ytsapp.explain.spoken import Spoken, hear

_RAISING = (
    Feature(
        signs.DEFINES,
        0.5,
        "It says what something is: “is called”, “the idea is”, “in other words”.",
        reasons.DEFINES,
    ),
    Feature(
        signs.CONTRASTS,
        0.4,
        "It sets one thing apart from another: “whereas”, “instead of”, “the difference is”.",
        reasons.SETS_APART,
    ),
    Feature(
        signs.REASON,
        0.4,
        "It says why: “because”, “that’s why”, “the problem is”.",
        reasons.GIVES_REASON,
    ),
    Feature(
        signs.EXAMPLE,
        0.4,
        "It gives an example or a case: “for example”, “let’s say”, “imagine”.",
        reasons.EXAMPLE,
    ),
    Feature(
        signs.CONDITION,
        0.4,
        "It says when something holds or what it costs: “depends on”, “if you need”, “downside”.",
        reasons.CONDITION,
    ),
    Feature(
        signs.STEPS,
        0.3,
        "It takes one step after another: “first we”, “after that”, “number two”.",
        reasons.STEPS,
    ),
    Feature(
        "one thing",
        0.4,
        "It stays on one thing: its own words come back, where a list would bring new ones.",
        reasons.ONE_THING,
    ),
    Feature(
        "whole",
        0.2,
        "It begins and ends with a whole sentence, as far as the transcript has punctuation.",
    ),
)
"""What raises the score. Weights are set by hand: what tells most about a listener's question
("what is it") closes most of the gap."""

_LOWERING = (
    Feature(
        signs.HOUSEKEEPING,
        0.6,
        "Housekeeping: greetings, thanks, sponsors, “subscribe”, “can you hear me”, what comes "
        "in the next chapter.",
    ),
    Feature(
        signs.SCREEN,
        0.4,
        "Pointing at a screen one has to see: “click”, “this line”, “right here”.",
    ),
    Feature(
        signs.SYMBOLS,
        0.4,
        "Code or formulas read aloud: single letters, “equals”, “minus”.",
    ),
    Feature(
        signs.MEMORY,
        0.5,
        "The speaker’s own story: “I was”, “back then”, “my team”.",
    ),
    Feature(
        signs.VAGUE,
        0.3,
        "Vagueness: “stuff”, “somehow”, “and so on”, “I guess”.",
    ),
    Feature(
        "fillers",
        0.4,
        "Fillers: “um”, “you know”, “sort of”.",
    ),
    Feature(
        "restarts",
        0.3,
        "Sentences that start over: a word said twice in a row.",
    ),
    Feature(
        "asking",
        0.5,
        "Asking rather than telling: more than one sentence in five is a question.",
    ),
    Feature(
        "pace",
        0.3,
        "A pace hard to follow: slower than 110 words a minute or faster than 205.",
    ),
    Feature(
        "short",
        1.0,
        "Fewer than 40 words: hardly room for an explanation.",
    ),
)
"""What lowers the score. Views, likes and praise are not in either table: praise is taken out
before anything is measured (`spoken.HYPE`), the rest is not even known here."""

CLARITY = Scale(_RAISING, _LOWERING)
"""All that clarity is made of, for the page that explains it to readers."""

_HALF = {
    signs.DEFINES: 1.0, signs.CONTRASTS: 1.0, signs.REASON: 1.5, signs.EXAMPLE: 1.0,
    signs.CONDITION: 1.0, signs.STEPS: 1.5, signs.HOUSEKEEPING: 1.0, signs.SCREEN: 1.5,
    signs.SYMBOLS: 4.0, signs.MEMORY: 4.0, signs.VAGUE: 3.0,
}  # fmt: skip
"""Points of a sign in 100 words that count half: one definition says much, one "I" nothing."""

_FILLERS_HALF = 4.0
"""Hesitations in 100 words that count half: three of four passages have fewer than 3.1."""
_RESTARTS_HALF = 2.0
"""Doubled words in 100 that count half: nine of ten passages have fewer than 2.1."""
_FEWEST_WORDS = 40
"""Words of 20 s, the shortest passage, at 120 words a minute."""
_SLOW, _FAST = 110, 205
"""Words a minute, fillers left out: nine of ten passages lie between. Like the numbers above it was
measured on 11,000 passages of six series of lectures, courses and conversations."""
_FAR = 50
"""Words a minute beyond these at which nobody follows any more."""
_RETURNING = 0.5
"""Share of words that return in a passage as much on one thing as any."""
_SAMPLE = 50
"""Words that are looked at for it, as many as a usual passage has: longer ones repeat more."""
_STEM = 5
"""Letters by which words are held to be one: chunk, chunks, chunking."""


def score_clarity(text: str, seconds: float) -> Score:
    """Return how clearly a passage explains, and what speaks for it.

    Made for English speech with or without punctuation; fillers never raise the score, praise
    does not move it. Computed once for each passage when it is stored.

    Args:
        text: the words of a passage, about 50 to 200.
        seconds: how long they take to say; 0 where that is not known.
    """
    spoken = hear(text)
    if not spoken.words:
        return Score(0.0)
    return CLARITY.weigh(_measure(text, seconds, spoken))


def _measure(text: str, seconds: float, spoken: Spoken) -> dict[str, float]:
    words = spoken.words
    said = len(words)
    # A passage of 200 words has room for twice the signs; a short one is not stretched.
    rate = 100.0 / max(said, 100)
    measured = {
        sign: _saturate(points * rate, _HALF[sign]) for sign, points in signs.tally(spoken).items()
    }
    topics = [word[:_STEM] for word in words if word not in COMMON][:_SAMPLE]
    if topics:
        measured["one thing"] = min(1.0, (1.0 - len(set(topics)) / len(topics)) / _RETURNING)
    measured["whole"] = wholeness(text, said)
    measured["asking"] = asking_share(text)
    measured["fillers"] = _saturate(spoken.fillers * rate, _FILLERS_HALF)
    measured["restarts"] = _saturate(sum(map(eq, words, words[1:])) * rate, _RESTARTS_HALF)
    if seconds > 0.0:
        pace = said * 60.0 / seconds
        measured["pace"] = min(1.0, max(0.0, _SLOW - pace, pace - _FAST) / _FAR)
    measured["short"] = max(0.0, 1.0 - said / _FEWEST_WORDS)
    return measured


def _saturate(amount: float, half: float) -> float:
    """Return 0 for nothing, 0.5 for `half`, and never quite 1: the second sign says less."""
    return amount / (amount + half)
