"""Turns what a query is written in into phrases, as many as a query may have."""

import string
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import TypeAlias

from ytsapp.search.grammar_lexemes import (
    Lexeme,
    Operator,
    Setting,
    Wording,
    is_read_otherwise,
    read_lexemes,
)
from ytsapp.search.notes import Note, quote, tell_ignored
from ytsapp.search.phrases import Phrase
from ytsapp.search.tokens import MAX_WORD_BYTES, overlong_words, split_cased_words, split_words

MAX_WORDS = 64
"""Words and values of filters that are read. A long question has 20 to 30; every one more costs
time at each passage that has it."""

_SIGNS = string.punctuation + "“”„‟«»＂‘’‹›¡¿·•–"
_SIGNS_AFTER = _SIGNS.replace("+", "").replace("#", "")
"""What is no part of a word at its ends: "(RAG)?" is RAG, while C++ and C# keep their names."""


@dataclass(frozen=True, slots=True)
class Excluded:
    """A phrase that is to be left out."""

    phrase: Phrase


Term: TypeAlias = Phrase | Excluded | Setting | Operator
"""What a query consists of; a phrase by itself is wanted."""


def read_terms(text: str, notes: list[Note]) -> Iterator[Term]:
    """Yield the terms of a scrubbed query in order; `notes` grows by what is not read."""
    left = MAX_WORDS
    last: Term | None = None
    for lexeme in read_lexemes(text):
        term = _read_term(lexeme, notes)
        if term is None or (_is_or(term) and _is_or(last)):
            continue
        if (size := _size(term)) > left:
            rest = text[lexeme.start :]
            notes.append(Note(f"Only {MAX_WORDS} words are read, not all of {quote(rest)}.", rest))
            if isinstance(term, Phrase) and left:
                written = _join(split_cased_words(term.written)[:left], term.exact)
                yield replace(term, words=term.words[:left], written=written)
            return
        left -= size
        last = term
        yield term


def read_operator_as_phrase(operator: Operator) -> Phrase | None:
    """Return the words an operator is written with; None for a bar."""
    words = split_words(operator.text)
    return Phrase(words) if words else None


def _read_term(lexeme: Lexeme, notes: list[Note]) -> Term | None:
    """Return what a lexeme means; None where it has no word the index could have."""
    if isinstance(lexeme, Operator):
        return lexeme
    term = lexeme if isinstance(lexeme, Setting) else _read_wording(lexeme, notes)
    if term is not None and not lexeme.closed:
        told = f"{quote(lexeme.text)} was read to the end: no quotation mark closes it."
        notes.append(Note(told, lexeme.text))
    return term


def _read_wording(wording: Wording, notes: list[Note]) -> Phrase | Excluded | None:
    too_long = overlong_words(wording.content)
    notes += [tell_ignored(word, "it is longer than any word of a talk.") for word in too_long]
    words = split_words(wording.content)
    if not words:
        return None
    if wording.text.startswith("-("):
        told = "A minus before a bracket leaves nothing out: put one before each word."
        notes.append(Note(told, wording.text))
    phrase = Phrase(words, wording.quoted, _write(wording, len(words), bool(too_long)))
    return Excluded(phrase) if wording.minus else phrase


def _write(wording: Wording, words: int, lacks_some: bool) -> str:
    """Return how to write a phrase of so many words, as typed where that is read the same way."""
    if wording.quoted:
        written, odd = wording.content, False
    else:
        written = wording.content.lstrip(_SIGNS).rstrip(_SIGNS_AFTER)
        odd = is_read_otherwise(written)
    hardly_words = len(written) > MAX_WORD_BYTES * words
    if odd or lacks_some or hardly_words:
        return _join(split_cased_words(written), wording.quoted)
    return written


def _join(words: Iterable[str], exact: bool) -> str:
    """Return how to write words that stand together, no other sign among them."""
    if exact:
        return " ".join(words)
    written = "-".join(words)
    return written.lower() if is_read_otherwise(written) else written


def _size(term: Term) -> int:
    """Return how much of `MAX_WORDS` a term takes: never less than what it is written back as."""
    if isinstance(term, Setting):
        return len(term.values)
    if isinstance(term, Operator):
        return 1 if term.distance is None else 2  # as many words as it is written with
    return len(term.phrase.words if isinstance(term, Excluded) else term.words)


def _is_or(term: Term | None) -> bool:
    return isinstance(term, Operator) and term.distance is None
