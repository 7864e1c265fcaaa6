"""Mends the spelling of a query, word by word, where neither quotes nor aliases forbid it."""

from collections.abc import Sequence
from dataclasses import replace

from ytsapp.domain.alias import Aliases
from ytsapp.search.phrases import Alternative, Clause, Near, Phrase
from ytsapp.search.query import Query
from ytsapp.search.spelling import Mended, Spelling


def mend_query(
    query: Query, spelling: Spelling, aliases: Aliases, *, leave_last: bool = False
) -> Query:
    """Return the query as it was probably meant: equal to the given one where nothing is wrong.

    Args:
        query: as it was typed.
        spelling: knows what the corpus says.
        aliases: terms whose words are right in any case.
        leave_last: whether the last word is still being typed.
    """
    clauses: list[Clause] = []
    run: list[Phrase] = []
    for clause in query.clauses:
        only = clause[0]
        if len(clause) == 1 and isinstance(only, Phrase) and not only.exact:
            run.append(only)
            continue
        clauses += _mend_run(run, spelling, aliases)
        run = []
        clauses.append(tuple(_mend_alternative(each, spelling, aliases) for each in clause))
    last = run.pop() if leave_last and run else None
    clauses += _mend_run(run, spelling, aliases)
    if last is not None:
        clauses.append((last,))
    return replace(query, clauses=tuple(clauses))


def _mend_run(run: Sequence[Phrase], spelling: Spelling, aliases: Aliases) -> list[Clause]:
    words = [word for phrase in run for word in phrase.words]
    owners = [number for number, phrase in enumerate(run) for _ in phrase.words]
    mended = _find_slips(words, spelling, aliases)
    new: dict[int, list[Phrase]] = {}
    for at, found in mended.items():
        first, last = owners[at], owners[at + len(found.typed) - 1]
        if first != last:  # torn in two: the first half becomes the whole word
            new[first] = [Phrase(found.words)]
            new[last] = []
        elif len(run[first].words) == 1:
            new[first] = [Phrase((word,)) for word in found.words]
        else:
            held = new.get(first, [run[first]])[0]
            new[first] = [Phrase(_replace(held.words, found))]
    phrases = (each for number, phrase in enumerate(run) for each in new.get(number, [phrase]))
    return [(phrase,) for phrase in phrases]


def _mend_alternative(
    alternative: Alternative, spelling: Spelling, aliases: Aliases
) -> Alternative:
    if isinstance(alternative, Near):
        return replace(
            alternative,
            left=_mend_phrase(alternative.left, spelling, aliases),
            right=_mend_phrase(alternative.right, spelling, aliases),
        )
    return _mend_phrase(alternative, spelling, aliases)


def _mend_phrase(phrase: Phrase, spelling: Spelling, aliases: Aliases) -> Phrase:
    if phrase.exact:
        return phrase
    words = phrase.words
    for found in _find_slips(words, spelling, aliases).values():
        words = _replace(words, found)
    return phrase if words == phrase.words else Phrase(words)


def _find_slips(words: Sequence[str], spelling: Spelling, aliases: Aliases) -> dict[int, Mended]:
    """Return what is mended by the place of its first word; words of a known term are left."""
    found: dict[int, Mended] = {}
    at = 0
    for start, end, _ in [*aliases.find(words), (len(words), len(words), None)]:
        found |= {at + place: mended for place, mended in spelling.mend_all(words[at:start])}
        at = end
    return found


def _replace(words: Sequence[str], mended: Mended) -> tuple[str, ...]:
    at = list(words).index(mended.typed[0])
    return (*words[:at], *mended.words, *words[at + len(mended.typed) :])
