"""Mends the spelling of a query, word by word, where neither quotes nor aliases forbid it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from ytsapp.domain.alias import Aliases
from ytsapp.search.phrases import Alternative, Clause, Near, Phrase
from ytsapp.search.query import Query
from ytsapp.search.spelling import Mended, Spelling


@dataclass(frozen=True)
class Mender:
    """Mends queries for one corpus.

    Attributes:
        spelling: knows how the corpus spells.
        aliases: terms whose words are right in any case.
        is_said: tells whether the corpus has a word in any form; such a word is right too.
    """

    spelling: Spelling
    aliases: Aliases
    is_said: Callable[[str], bool]

    def mend(self, query: Query, *, leave_last: bool = False) -> Query:
        """Return the query as it was probably meant: an equal one where nothing is wrong.

        Args:
            query: as it was typed.
            leave_last: whether the last word is still being typed.
        """
        clauses: list[Clause] = []
        run: list[Phrase] = []
        for clause in query.clauses:
            only = clause[0]
            if len(clause) == 1 and isinstance(only, Phrase) and not only.exact:
                run.append(only)
                continue
            clauses += self._mend_run(run)
            run = []
            clauses.append(tuple(map(self._mend_alternative, clause)))
        last = run.pop() if leave_last and run else None
        clauses += self._mend_run(run)
        if last is not None:
            clauses.append((last,))
        return replace(query, clauses=tuple(clauses))

    def _mend_run(self, run: Sequence[Phrase]) -> list[Clause]:
        """Mend words that follow each other: one may be torn in two, two may be run together."""
        words = [word for phrase in run for word in phrase.words]
        owners = [number for number, phrase in enumerate(run) for _ in phrase.words]
        new: dict[int, list[Phrase]] = {}
        for at, found in self._find_slips(words).items():
            first, last = owners[at], owners[at + len(found.typed) - 1]
            if first != last:
                new[first] = [Phrase(found.words)]
                new[last] = []
            elif len(run[first].words) == 1:
                new[first] = [Phrase((word,)) for word in found.words]
            else:
                held = new.get(first, [run[first]])[0]
                new[first] = [Phrase(_replace(held.words, found))]
        phrases = (each for at, phrase in enumerate(run) for each in new.get(at, [phrase]))
        return [(phrase,) for phrase in phrases]

    def _mend_alternative(self, alternative: Alternative) -> Alternative:
        if isinstance(alternative, Near):
            left, right = map(self._mend_phrase, (alternative.left, alternative.right))
            return replace(alternative, left=left, right=right)
        return self._mend_phrase(alternative)

    def _mend_phrase(self, phrase: Phrase) -> Phrase:
        if phrase.exact:
            return phrase
        words = phrase.words
        for found in self._find_slips(words).values():
            words = _replace(words, found)
        return phrase if words == phrase.words else Phrase(words)

    def _find_slips(self, words: Sequence[str]) -> dict[int, Mended]:
        """Return what is mended by the place of its first word."""
        found: dict[int, Mended] = {}
        at = 0
        for start, end, _ in [*self.aliases.find(words), (len(words), len(words), None)]:
            for place, mended in self.spelling.mend_all(words[at:start]):
                if not all(map(self.is_said, mended.typed)):
                    found[at + place] = mended
            at = end
        return found


def _replace(words: Sequence[str], mended: Mended) -> tuple[str, ...]:
    at = list(words).index(mended.typed[0])
    return (*words[:at], *mended.words, *words[at + len(mended.typed) :])
