"""Terms that are said, spelt or mis-heard several ways."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TypeAlias

Words: TypeAlias = tuple[str, ...]
"""Lower-case runs of letters and digits, in order: what a search makes of a text."""

_WORD = re.compile(r"[^\W_]+")


def cut_words(text: str) -> Words:
    """Return the words of a term: "H&SW" is h and sw, "fine-tuning" fine and tuning."""
    return tuple(_WORD.findall(text.lower()))


def fold_words(words: Sequence[str]) -> Words:
    """Return words as they are compared: a plural is what one of it is.

    Short words keep their s ("GPS"), and so do those that end in two.
    """
    return tuple(
        word[:-1] if len(word) > 3 and word.endswith("s") and not word.endswith("ss") else word
        for word in words
    )


@dataclass(frozen=True, slots=True)
class Alias:
    """One term and every way to say it.

    Attributes:
        name: how it is written where it is shown.
        also: other ways to say or spell it, which mean the same.
        heard: what captions write instead of it and nobody means otherwise ("dance search").
        mistaken_for: what captions write instead of it that is a word of its own ("solar" for
            Solr). Who asks for the term finds it; who asks for the word gets the word.
    """

    name: str
    also: tuple[str, ...] = ()
    heard: tuple[str, ...] = ()
    mistaken_for: tuple[str, ...] = ()

    @property
    def meanings(self) -> tuple[Words, ...]:
        """The ways that mean the term wherever they stand, surest first."""
        return tuple(cut_words(way) for way in (self.name, *self.also, *self.heard))

    @property
    def ways(self) -> tuple[Words, ...]:
        """Every way to find the term, surest first, the words it is mistaken for last."""
        return (*self.meanings, *(cut_words(way) for way in self.mistaken_for))


@dataclass(frozen=True)
class Aliases:
    """All terms with several ways to say them, found by any of these.

    No two aliases share a way: `content` sees to that.
    """

    entries: tuple[Alias, ...] = ()
    _meant: dict[Words, Alias] = field(init=False, repr=False, compare=False)
    _longest: int = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        meant = {fold_words(words): alias for alias in self.entries for words in alias.meanings}
        object.__setattr__(self, "_meant", meant)
        object.__setattr__(self, "_longest", max(map(len, meant), default=0))

    def ways(self, words: Words) -> tuple[Words, ...]:
        """Return all other ways to say these words, surest first; none where they are no alias.

        A search for the words is widened by them: a passage may have any.
        """
        folded = fold_words(words)
        alias = self._meant.get(folded)
        if alias is None:
            return ()
        return tuple(way for way in alias.ways if fold_words(way) != folded)

    def find(self, words: Sequence[str]) -> list[tuple[int, int, Alias]]:
        """Return where words name a term: first word, the one after its last, the term.

        In the order they stand; of two that overlap the longer one, of equally long the first.
        """
        folded = fold_words(words)
        found: dict[int, tuple[int, int, Alias]] = {}
        taken = [False] * len(folded)
        for length in range(min(self._longest, len(folded)), 0, -1):
            for start in range(len(folded) - length + 1):
                end = start + length
                alias = self._meant.get(folded[start:end])
                if alias is not None and not any(taken[start:end]):
                    found[start] = (start, end, alias)
                    taken[start:end] = [True] * length
        return [found[start] for start in sorted(found)]
