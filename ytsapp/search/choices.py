"""How many passages each value of a filter would leave."""

from collections.abc import Iterator, Sequence
from typing import Any

from tantivy import Query

from ytsapp.search import queries, schema
from ytsapp.search.answer import Choice
from ytsapp.search.filters import Filters
from ytsapp.search.names import Names
from ytsapp.search.phrases import Phrase
from ytsapp.search.reading import Reader
from ytsapp.search.wanted import Wanted

_FIELDS = {
    "topic": schema.TOPIC,
    "channel": schema.CHANNEL,
    "speaker": schema.VOICE,
    "year": schema.YEAR,
    "captions": schema.CAPTIONS,
}

_OFFERED = 24
"""Values offered of one filter: what a list shows before it needs a search of its own."""

_TOTAL = "total"


def count_choices(
    reader: Reader,
    wanted: Sequence[Wanted],
    filters: Filters,
    excluded: Sequence[Phrase],
    names: Names,
) -> tuple[int, dict[str, tuple[Choice, ...]]]:
    """Return how many passages match, and the values of each filter, most frequent first.

    A filter that is set is counted as if it were not, so that another value can be chosen.
    """
    matching = queries.any_of(wanted) if wanted else Query.all_query()
    held = {key for key in _FIELDS if getattr(filters, key)}

    def count(kept: Filters, keys: set[str]) -> dict[str, Any]:
        query = queries.limit(matching, queries.filter_query(kept, excluded))
        terms: dict[str, Any] = {
            key: {"terms": {"field": _FIELDS[key], "size": _OFFERED}} for key in sorted(keys)
        }
        return reader.passages.searcher.aggregate(
            query, terms | {_TOTAL: {"value_count": {"field": schema.PLACE}}}
        )

    counted = count(filters, set(_FIELDS) - held)
    total = int(counted[_TOTAL]["value"])
    for key in held:
        counted |= {key: count(queries.without_field(filters, key), {key})[key]}
    choices = {key: tuple(_choices(key, counted[key], filters, names)) for key in _FIELDS}
    return total, choices


def _choices(key: str, counted: dict[str, Any], filters: Filters, names: Names) -> Iterator[Choice]:
    chosen = {str(value) for value in getattr(filters, key)}
    shown = set()
    for bucket in counted["buckets"]:
        value = str(bucket["key"])
        if key == "speaker":
            if not value.startswith(schema.SPEAKER):
                continue
            value = value.removeprefix(schema.SPEAKER)
        shown.add(value)
        yield Choice(value, names.label(key, value), int(bucket["doc_count"]), value in chosen)
    for value in sorted(chosen - shown):
        yield Choice(value, names.label(key, value), 0, True)
