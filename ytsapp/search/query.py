"""The query language: what a reader typed, read into what is wanted, left out and filtered by."""

from dataclasses import dataclass, field

from ytsapp.search.filters import NO_FILTERS, Filters
from ytsapp.search.grammar_clauses import read_clauses, write_clauses
from ytsapp.search.grammar_filters import add_filter, find_contradiction
from ytsapp.search.grammar_lexemes import Setting
from ytsapp.search.grammar_terms import Excluded, read_terms
from ytsapp.search.notes import Note, quote, tell_ignored
from ytsapp.search.phrases import Clause, Near, Phrase
from ytsapp.search.tokens import scrub

MAX_CHARACTERS = 10_000
"""Characters that are read: some 1,500 words, far more than are searched for."""


@dataclass(frozen=True, slots=True)
class Query:
    """A query that was read. Two are equal when they ask for the same.

    Attributes:
        text: what was typed, control characters and surplus white space gone.
        clauses: what is wanted, in order; best is a passage that has all of them.
        excluded: what no result may have.
        filters: which talks results may come from.
        notes: what was ignored or changed, for the reader.
    """

    text: str = field(compare=False)
    clauses: tuple[Clause, ...] = ()
    excluded: tuple[Phrase, ...] = ()
    filters: Filters = NO_FILTERS
    notes: tuple[Note, ...] = field(default=(), compare=False)

    @property
    def phrases(self) -> tuple[Phrase, ...]:
        """Every phrase that is wanted, in order."""
        found: list[Phrase] = []
        for clause in self.clauses:
            for wanted in clause:
                found += (wanted.left, wanted.right) if isinstance(wanted, Near) else (wanted,)
        return tuple(found)

    @property
    def plain(self) -> str:
        """What is wanted as a reader would say it, without operators, quotes and filters."""
        return " ".join(" or ".join(wanted.plain for wanted in clause) for clause in self.clauses)

    @property
    def interpreted(self) -> str:
        """The query written as it was understood; read again it gives an equal query."""
        excluded = " ".join(f"-{phrase}" for phrase in self.excluded)
        return " ".join(filter(None, [write_clauses(self.clauses), excluded, str(self.filters)]))


def parse_query(text: str) -> Query:
    """Return what a reader asks for; any text is a query, in time proportional to its length.

    What cannot be used of it is told in the notes.
    """
    notes: list[Note] = []
    if len(text) > MAX_CHARACTERS:
        notes.append(Note(f"Only the first {MAX_CHARACTERS:,} characters were read."))
    text = scrub(text[:MAX_CHARACTERS])
    terms = list(read_terms(text, notes))
    clauses = read_clauses(terms, notes)
    filters = NO_FILTERS
    for term in terms:
        if isinstance(term, Setting):
            filters = add_filter(filters, term, notes)
    notes += filter(None, [find_contradiction(filters)])
    excluded = tuple(term.phrase for term in terms if isinstance(term, Excluded))
    if not clauses and filters == NO_FILTERS:
        why = "nothing is wanted beside it. Add a word to search for."
        notes += [tell_ignored(f"-{phrase}", why) for phrase in excluded]
        excluded = ()
        if text and not notes:
            notes.append(Note(f"There is no word in {quote(text)}.", text))
    return Query(text, clauses, excluded, filters, tuple(notes))
