"""Talks nobody gave: words of ours in the shape of caption files."""

import random
from pathlib import Path

SENTENCES = (
    "A cache is a small store of answers that were asked for before.",
    "We put it in front of the slow store, because most questions come twice.",
    "For example, the front page of a shop is read a thousand times for each change.",
    "The difference between the two is that one forgets and the other does not.",
    "So when a price changes, somebody has to tell the cache.",
    "If nobody does, then readers see an old price for as long as the entry lives.",
    "That is why every entry has an age after which it is thrown away.",
    "An index, on the other hand, never holds answers at all.",
    "It holds the places where answers are found, sorted by what people ask for.",
    "Suppose you have ten million rows and look for one of them by name.",
    "Without an index you read all ten million, and with one you read about four pages.",
    "The downside is that each write now has to keep the index true as well.",
    "Let me show you what that costs on the machine we had last winter.",
    "It took eleven milliseconds instead of two, which nobody noticed.",
    "What people did notice was the night when the cache was empty after a restart.",
    "All questions went to the slow store at once and it fell over.",
    "How do you warm it up before the first reader comes?",
    "You replay the last hour of questions against it, slowest first.",
)


def make_words(seed: int, sentences: int) -> list[str]:
    """Return the sentences of a talk, the same for the same seed."""
    dice = random.Random(seed)
    return [dice.choice(SENTENCES) for _ in range(sentences)]


def write_vtt(path: Path, seed: int = 1, sentences: int = 60, late_s: float = 0.0) -> Path:
    """Write a caption file of about four seconds a sentence, two lines a sentence."""
    at = 1.0 + late_s
    lines = ["WEBVTT", ""]
    for sentence in make_words(seed, sentences):
        words = sentence.split()
        for part in (words[: len(words) // 2], words[len(words) // 2 :]):
            end = at + 0.4 * len(part)
            lines += [f"{clock(at)} --> {clock(end)}", " ".join(part), ""]
            at = end
        at += 0.5
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("\n".join(lines), "utf-8")
    return path


def clock(seconds: float) -> str:
    """Return seconds as WebVTT writes them."""
    ms = round(seconds * 1000)
    return f"{ms // 3600000:02d}:{ms // 60000 % 60:02d}:{ms // 1000 % 60:02d}.{ms % 1000:03d}"
