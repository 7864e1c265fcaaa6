"""What an address of the search page asks, read and written: two screens share nothing else.

Any query string is read; what it holds beyond our own fields is left out.
"""

import re
from dataclasses import dataclass, field, replace
from typing import Any
from urllib.parse import parse_qsl, urlencode

from ytsapp import routes
from ytsapp.search.filters import NO_FILTERS, Filters, read_date
from ytsapp.search.query import MAX_CHARACTERS, parse_query
from ytsapp.search.request import Sort

FILTERS = ("topic", "channel", "speaker", "talk", "captions", "year", "after", "before")
"""Fields of an address that filter, named as in the query language."""

_DATES = ("after", "before")

_MOST_VALUES = 20
"""Values read of one filter: nobody chooses more, and each is compared with every name."""

_MOST_READ = 20 * MAX_CHARACTERS
"""Characters of a query string looked at: the longest query with every character escaped."""

_QUOTES = re.compile('["“”„‟«»＂]')
_WORD = re.compile(r"\w")


@dataclass(frozen=True)
class Asked:
    """What an address asks.

    Attributes:
        text: the query as typed.
        filters: chosen beside it.
        sort: order of the results.
        exact: whether the spelling stays as typed.
        voices: whether the answer is grouped by speaker.
        notes: what of the address was ignored, and how to write it.
    """

    text: str = ""
    filters: Filters = NO_FILTERS
    sort: Sort = Sort.BEST
    exact: bool = False
    voices: bool = False
    notes: tuple[str, ...] = field(default=(), compare=False)

    @property
    def is_nothing(self) -> bool:
        """Whether there is nothing to search for."""
        return not self.text.strip() and self.filters == NO_FILTERS


def read_asked(query: str) -> Asked:
    """Return what a query string asks, whatever stands in it."""
    values: dict[str, list[str]] = {}
    for name, value in parse_qsl(query[:_MOST_READ], errors="replace"):
        values.setdefault(name, []).append(value)
    filters, notes = _read_filters(values)
    sort = values.get("sort", [Sort.BEST.value])[0]
    return Asked(
        text=values.get("q", [""])[0][:MAX_CHARACTERS],
        filters=filters,
        sort=Sort(sort) if sort in list(Sort) else Sort.BEST,
        exact="1" in values.get("exact", []),
        voices="1" in values.get("voices", []),
        notes=notes,
    )


def write_asked(asked: Asked) -> str:
    """Return the address that asks the same, without the fields that have their usual value."""
    pairs = [("q", asked.text)] if asked.text else []
    for name in FILTERS:
        pairs += [(name, value) for value in chosen_values(asked.filters, name)]
    if asked.sort is not Sort.BEST:
        pairs.append(("sort", asked.sort.value))
    pairs += [(name, "1") for name in ("exact", "voices") if getattr(asked, name)]
    return f"{routes.SEARCH}?{urlencode(pairs)}" if pairs else routes.SEARCH


def chosen_values(filters: Filters, name: str) -> tuple[str, ...]:
    """Return the values of one filter as they stand in an address."""
    held = getattr(filters, name)
    return tuple(map(str, held if isinstance(held, tuple) else filter(None, [held])))


def choose_filter(asked: Asked, name: str, value: str) -> Asked:
    """Return what is asked with one more value of a filter; a date takes another's place."""
    kept = drop_filter(asked, name, value).filters
    changed: Any = read_date(value)
    if name not in _DATES:
        changed = (*getattr(kept, name), int(value) if name == "year" else value)
    return _with_filter(asked, kept, name, changed)


def drop_filter(asked: Asked, name: str, value: str) -> Asked:
    """Return what is asked without one value of a filter, in whatever case it is written."""
    changed: Any = None
    if name not in _DATES:
        held = getattr(asked.filters, name)
        changed = tuple(each for each in held if str(each).casefold() != value.casefold())
    return _with_filter(asked, asked.filters, name, changed)


def _with_filter(asked: Asked, filters: Filters, name: str, value: Any) -> Asked:
    changed: dict[str, Any] = {name: value}
    return replace(asked, filters=replace(filters, **changed))


def _read_filters(values: dict[str, list[str]]) -> tuple[Filters, tuple[str, ...]]:
    """Return filters and notes on them, read as the same words in a query would be."""
    written = [
        f'{name}:"{_QUOTES.sub(" ", value)}"'
        for name in FILTERS
        for value in dict.fromkeys(values.get(name, [])[:_MOST_VALUES])
        if _WORD.search(value)
    ]
    query = parse_query(" ".join(written))
    return query.filters, tuple(note.sentence for note in query.notes)
