"""Takes out what rolling captions repeat.

Automatic captions scroll: a line is shown when it is new, stands still for a moment, and is shown
again above the next one. Live captions also grow, word by word. A speaker who says "yeah" twice
repeats too, so words are only taken out of a file that rolls as a whole.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from ytsapp.domain.cue import Cue

_ROLLING_SHARE = 0.3
"""Share of cues that roll on from the one before: 0.8 and more of real talks rolled into any of
these shapes, 0.04 at most of 246 files that do not roll."""

_LEAST_ROLLED = 2
"""One cue that seems to roll on is chance."""

_JOINED_SURPLUS = 1.2
"""Lines were joined to one if looking for old lines inside a line finds so much more: 1.8 times as
much and more in such files, no more in live captions of one line."""

_STANDING_MS = 50
"""Nobody says a line in so short a time: it only stands there. YouTube shows it for 10 ms."""

_GAP_MS = 250
"""Rolling cues follow each other at once; the same words after more than this were said again."""

_MOST_TAILS = 250
"""No display shows more lines, nor more words where these were joined."""

_NOTHING = Cue(0, 0, "")


def drop_rolled(cues: Sequence[Cue]) -> Sequence[Cue]:
    """Return the cues with each line once; a file that does not roll comes back as it is."""
    alike = _alike(cues)
    rolled = sum(_rolls(*pair, "\n") for pair in alike)
    edge = "\n"
    if not any("\n" in cue.text for cue in cues):
        inside = sum(_rolls(*pair, " ") for pair in alike)
        if inside > _JOINED_SURPLUS * rolled:
            rolled, edge = inside, " "
    if rolled < max(_LEAST_ROLLED, _ROLLING_SHARE * len(cues)):
        return cues
    return list(_new_parts(cues, edge))


def _alike(cues: Sequence[Cue]) -> list[tuple[Cue, Cue]]:
    """Return the neighbours of which the second may begin as the first ends: a quick first look.

    In most files it finds one pair in twenty, and everything else is done for these only.
    """
    texts = [cue.text for cue in cues]
    first_words = [text.split(None, 1)[0] for text in texts]
    last_words = [text.rsplit(None, 1)[-1] for text in texts]
    looks = zip(texts, last_words, texts[1:], first_words[1:], strict=False)
    return [
        (cues[n], cues[n + 1])
        for n, (old, last, new, first) in enumerate(looks)
        if first in old and last in new
    ]


def _rolls(before: Cue, after: Cue, edge: str) -> bool:
    """Tell whether a cue only makes sense as a display that rolls on from the one before."""
    if after.text == before.text:
        return _stands(after)
    repeated = _repeated_length(before, after, edge)
    return _stands(after) if repeated == len(after.text) else repeated > 0


def _stands(cue: Cue) -> bool:
    return cue.end_ms - cue.start_ms <= _STANDING_MS


def _new_parts(cues: Sequence[Cue], edge: str) -> Iterator[Cue]:
    before = _NOTHING
    for cue in cues:
        rest = _without_start(cue, _repeated_length(before, cue, edge))
        if rest.text:
            yield rest
        before = cue


def _repeated_length(before: Cue, after: Cue, edge: str) -> int:
    """Return how many characters at the start of `after` are left over from `before`.

    Args:
        before: the cue shown last.
        after: the cue shown next.
        edge: what stands between old words and new ones, or between two old lines.
    """
    new = after.text
    # A line whose words are timed is new speech, even when it says the same again.
    limit = new.rfind("\n", 0, after.marks[0][0]) + 1 if after.marks else len(new)
    left = [len(tail) for tail in _tails(before.text, edge) if new.startswith(tail)]
    left = [length for length in left if length <= limit]
    follows = after.start_ms - before.end_ms <= _GAP_MS
    for length in left:
        if length < len(new):
            if new[length] == "\n":
                return length
        elif follows and (_stands(after) or _only_waits(before, length, left)):
            return length
    return next((length for length in left if follows and new[length : length + 1] == " "), 0)


def _only_waits(before: Cue, length: int, left: Sequence[int]) -> bool:
    """Tell whether a cue without anything new is old words left standing, not said once more.

    A line alone that comes again was said again. So was the last of two or more that are all the
    same, because it may have scrolled as well: then a shorter rest of the cue before fits too.
    """
    return length == left[-1] and (length < len(before.text) or "\n" in before.text)


def _tails(text: str, edge: str) -> Iterator[str]:
    """Yield what may be left of a text once it has scrolled, longest first."""
    yield text
    at = len(text.rsplit(edge, _MOST_TAILS)[0]) + 1
    while at <= len(text):
        yield text[at:]
        at = (text.find(edge, at) + 1) or len(text) + 1


def _without_start(cue: Cue, length: int) -> Cue:
    if not length:
        return cue
    rest = cue.text[length:]
    text = rest.lstrip()
    cut = length + len(rest) - len(text)
    marks = tuple((offset - cut, ms) for offset, ms in cue.marks if offset >= cut)
    return replace(cue, text=text, marks=marks)
