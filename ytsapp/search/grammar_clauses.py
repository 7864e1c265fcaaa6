"""Joins what is wanted by its operators: NEAR binds closer than OR, and every clause is wanted."""

from collections.abc import Iterable

from ytsapp.search.grammar_lexemes import Operator, Setting
from ytsapp.search.grammar_terms import Term, read_operator_as_phrase
from ytsapp.search.notes import Note, quote, tell_ignored
from ytsapp.search.phrases import Alternative, Clause, Near, Phrase

MAX_DISTANCE = 100
"""A passage holds about 200 words. Farther apart than half of it, words are merely both there."""

_WHY_NOT_JOINED = "it joins words, not filters or what is left out."


def read_clauses(terms: Iterable[Term], notes: list[Note]) -> tuple[Clause, ...]:
    """Return what is wanted of the terms of a query; `notes` grows by what is changed.

    An operator with nothing on one side of it is a word like any other.
    """
    clauses: list[list[Alternative]] = []
    left: Term | None = None
    operator: Operator | None = None
    for term in terms:
        if isinstance(term, Operator) and left is not None and operator is None:
            operator = term
            continue
        right = read_operator_as_phrase(term) if isinstance(term, Operator) else term
        if right is None:
            continue
        if operator and isinstance(left, Phrase) and isinstance(right, Phrase):
            _join(clauses, operator, right, notes)
        else:
            if operator and not _name_one_filter(left, right):
                notes.append(tell_ignored(operator.text, _WHY_NOT_JOINED))
            if isinstance(right, Phrase):
                clauses.append([right])
        left, operator = right, None
    if operator and (word := read_operator_as_phrase(operator)):
        clauses.append([word])
    return tuple(map(tuple, clauses))


def write_clauses(clauses: Iterable[Clause]) -> str:
    """Return clauses as they are written in a query."""
    written: list[str] = []
    last: Alternative | None = None
    for clause in clauses:
        text = " OR ".join(map(str, clause))
        first = clause[0]
        if isinstance(last, Near) and isinstance(first, Near) and last.right == first.left:
            text = text.removeprefix(f"{first.left} ")  # the chain "a NEAR b NEAR c"
        written.append(text)
        last = clause[-1]
    return " ".join(written)


def _join(
    clauses: list[list[Alternative]], operator: Operator, right: Phrase, notes: list[Note]
) -> None:
    """Add a phrase to the last clause, by the operator after that."""
    last = clauses[-1][-1]
    if operator.distance is None:
        clauses[-1].append(right)
        return
    distance = min(max(operator.distance, 1), MAX_DISTANCE)
    if distance != operator.distance:
        told = f"{quote(operator.text)} was read as NEAR/{distance}."
        notes.append(Note(told, operator.text))
    if isinstance(last, Near):
        clauses.append([Near(last.right, right, distance)])
    else:
        clauses[-1][-1] = Near(last, right, distance)


def _name_one_filter(left: Term | None, right: Term) -> bool:
    """Whether OR between them says what is so anyway: of several values any will do."""
    return isinstance(left, Setting) and isinstance(right, Setting) and left.key == right.key
