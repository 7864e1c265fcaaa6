"""How many talks each value of a filter would leave."""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from ytsapp.search import queries
from ytsapp.search.answer import Choice
from ytsapp.search.counting import Counting
from ytsapp.search.filters import Filters
from ytsapp.search.names import Names
from ytsapp.search.schema import FACETS


def count_choices(
    counting: Counting, filters: Filters, names: Names
) -> dict[str, tuple[Choice, ...]]:
    """Return the values of each filter with the talks they leave, most frequent first.

    A filter that is set is counted as if it were not, so that another value can be chosen.
    """
    held = [key for key in FACETS if getattr(filters, key)]
    counts = dict(counting.count(filters, [key for key in FACETS if key not in held]))
    for key in held:
        counts |= counting.count(queries.without_field(filters, key), [key])
        for value in getattr(filters, key):
            if str(value) not in counts[key]:
                only = replace(filters, **{key: (value,)})  # type: ignore[arg-type]
                counted = counting.count(only, [key])[key]
                counts[key] = {**counts[key], str(value): counted.get(str(value), 0)}
    return {key: tuple(_choices(key, counts[key], filters, names)) for key in FACETS}


def _choices(
    key: str, counts: Mapping[str, int], filters: Filters, names: Names
) -> Iterator[Choice]:
    chosen = {str(value) for value in getattr(filters, key)}
    for value, count in counts.items():
        yield Choice(value, names.label(key, value), count, value in chosen)
