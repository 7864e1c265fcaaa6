"""Makes caption files of the size and shape of real talks, the same on every machine."""

import random
from pathlib import Path

from ytsapp.domain.library import Library

HOURS_A_TALK = 1.0
_WORDS_A_MINUTE = 150
"""Middle of what the talks measured have: 120 to 190."""

_WORDS_A_CUE = 11
"""As automatic captions of conversations have on average."""

_FILLERS = "um uh you know so and but because which means that we then".split()


def make_talks(folder: Path, count: int, library: Library) -> list[Path]:
    """Write WebVTT files of an hour each into `folder`; returns their paths.

    The words are those of the library's own claims and summaries, shuffled by a fixed seed into
    sentences of speech-like length, so that every stage meets the vocabulary it was made for.
    """
    words = _vocabulary(library)
    paths = []
    for number in range(count):
        dice = random.Random(number)
        path = folder / f"made-talk-{number:04d}.vtt"
        path.write_text(_make_captions(dice, words), "utf-8")
        paths.append(path)
    return paths


def _vocabulary(library: Library) -> list[str]:
    texts = [moment.summary for moment in library.moments.values()]
    texts += [claim.text for each in library.comparisons.values() for claim in each.claims()]
    return " ".join(texts).replace(".", "").replace(";", "").split() + _FILLERS * 40


def _make_captions(dice: random.Random, words: list[str]) -> str:
    said: list[str] = []
    while len(said) < HOURS_A_TALK * 60 * _WORDS_A_MINUTE:
        sentence = dice.choices(words, k=dice.randint(4, 32))
        said += [sentence[0].capitalize(), *sentence[1:-1], sentence[-1] + dice.choice(".....?")]
    step_ms = 60_000 * _WORDS_A_CUE // _WORDS_A_MINUTE
    lines = ["WEBVTT", ""]
    for number, at in enumerate(range(0, len(said), _WORDS_A_CUE)):
        start = number * step_ms
        end = start + step_ms - dice.choice((0, 0, 0, 600))
        lines += [f"{_clock(start)} --> {_clock(end)}", " ".join(said[at : at + _WORDS_A_CUE]), ""]
    return "\n".join(lines)


def _clock(ms: int) -> str:
    seconds, rest = divmod(ms, 1000)
    return f"{seconds // 3600:02d}:{seconds // 60 % 60:02d}:{seconds % 60:02d}.{rest:03d}"
