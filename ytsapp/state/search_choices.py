"""What a reader can change of a search, each a link to the same search with one thing changed."""

import re
from collections.abc import Iterator
from dataclasses import replace

from ytsapp.search.answer import Answer, Choice
from ytsapp.search.filters import NO_FILTERS
from ytsapp.search.query import parse_query
from ytsapp.search.request import Sort
from ytsapp.state.search_address import (
    FILTERS,
    Asked,
    choose_filter,
    chosen_values,
    drop_filter,
    write_asked,
)
from ytsapp.state.search_views import FacetView, LinkView

_FACETS = {
    "topic": "Topic",
    "channel": "Channel",
    "speaker": "Speaker",
    "year": "Year",
    "captions": "Captions",
}
_SORTS = {Sort.BEST: "Best", Sort.NEWEST: "Newest", Sort.DENSEST: "Densest"}
_SORT_DETAILS = {
    Sort.BEST: "the clearest and most direct explanation first",
    Sort.NEWEST: "the most recent talk first",
    Sort.DENSEST: "most matches a minute first",
}

_SHOWN = 6
"""Values of a filter shown at once: five filters of six fit a window of 900 px."""

_MOST_SHOWN = 12
"""Values of a filter shown at all; who looks for another writes it into the query."""

_PLAIN_WORDS = re.compile(r"[\w'’.\- ]+")
"""A query without operators, quotes and filters, from which words can be left out."""

_MOST_LOOSER = 3
"""Looser queries offered: the first that finds something is usually taken."""


def view_facets(asked: Asked, answer: Answer) -> list[FacetView]:
    """Return the filters with their counts; those that leave no choice are left out."""
    facets = []
    for name, label in _FACETS.items():
        choices = answer.choices.get(name, ())[:_MOST_SHOWN]
        links = [_choice_link(asked, name, choice) for choice in choices]
        links.sort(key=lambda link: not link.chosen)  # what was chosen is never folded away
        if len(links) > 1 or any(link.chosen for link in links):
            rest = links[_SHOWN:]
            facets.append(FacetView(label, links[:_SHOWN], rest, f"{len(rest)} more"))
    return facets


def view_chips(asked: Asked, answer: Answer) -> list[LinkView]:
    """Return what was chosen beside the query, each a link that takes it away."""
    chips = []
    for name in FILTERS:
        for value in chosen_values(asked.filters, name):
            href = write_asked(drop_filter(asked, name, value))
            chips.append(LinkView(_name(answer, name, value), href, _FACETS.get(name, name)))
    if asked.exact:
        href = write_asked(replace(asked, exact=False))
        chips.append(LinkView("exactly as typed", href, "spelling"))
    return chips


def view_sorts(asked: Asked) -> list[LinkView]:
    """Return the orders results can have."""
    return [
        LinkView(
            label,
            write_asked(replace(asked, sort=sort, voices=False)),
            _SORT_DETAILS[sort],
            sort is asked.sort and not asked.voices,
        )
        for sort, label in _SORTS.items()
    ]


def view_by_voice(asked: Asked) -> LinkView:
    """Return the link that groups the answer by speaker, or back from that."""
    href = write_asked(replace(asked, voices=not asked.voices))
    return LinkView("Compare voices", href, "grouped by speaker", asked.voices)


def without_filters(asked: Asked) -> Asked:
    """Return the same search over every talk."""
    return replace(asked, filters=NO_FILTERS)


def looser_searches(asked: Asked) -> Iterator[Asked]:
    """Yield searches that may find what this one does not, the nearest to it first."""
    if not asked.text.strip():
        return
    if asked.filters != NO_FILTERS:
        yield without_filters(asked)
    text = _without_written_filters(asked.text).strip()
    if text and text != asked.text.strip():
        yield replace(without_filters(asked), text=text)
    bare = replace(without_filters(asked), text=text.replace('"', " ").strip())
    if bare.text != text and bare.text:
        yield bare
    words = text.split()
    if 1 < len(words) <= 2 * _MOST_LOOSER and _PLAIN_WORDS.fullmatch(text):
        # The longest word is most likely the one that matters; leave out the others first.
        for left_out in sorted(range(len(words)), key=lambda at: len(words[at])):
            fewer = words[:left_out] + words[left_out + 1 :]
            yield replace(without_filters(asked), text=" ".join(fewer))


def _without_written_filters(text: str) -> str:
    """Return a query without the filters in it, as typed where it has none."""
    query = parse_query(text)
    return replace(query, filters=NO_FILTERS).interpreted if query.filters != NO_FILTERS else text


def view_looser(asked: Asked, loosers: list[tuple[Asked, int]]) -> list[LinkView]:
    """Return looser searches with the passages each finds."""
    return [
        LinkView(
            "The same without filters" if each.text == asked.text else each.text,
            write_asked(each),
            f"{total:,} passage{'' if total == 1 else 's'}",
        )
        for each, total in loosers[:_MOST_LOOSER]
    ]


def _choice_link(asked: Asked, name: str, choice: Choice) -> LinkView:
    held = {value.casefold() for value in chosen_values(asked.filters, name)}
    change = choose_filter
    if choice.chosen and {choice.value.casefold(), choice.label.casefold()} & held:
        change = drop_filter
    href = write_asked(change(asked, name, choice.value))
    return LinkView(choice.label, href, f"{choice.count:,}", choice.chosen)


def _name(answer: Answer, name: str, value: str) -> str:
    """Return how the corpus writes a chosen value."""
    if name in ("after", "before"):
        return f"{'from' if name == 'after' else 'before'} {value}"
    asked = value.casefold()
    for choice in answer.choices.get(name, ()):
        if asked in (choice.value.casefold(), choice.label.casefold()):
            return choice.label
    return value
