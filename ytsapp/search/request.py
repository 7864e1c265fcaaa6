"""What a search is asked: the words, and how the answer is to be laid out."""

from dataclasses import dataclass
from enum import StrEnum

from ytsapp.search.filters import NO_FILTERS, Filters

DEFAULT_LIMIT = 20
"""Results a page: what a reader scans before they write a better query."""

MAX_LIMIT = 100
"""Results one request may ask for."""


class Sort(StrEnum):
    """In which order results come."""

    BEST = "best"
    """The clearest and most direct explanation first."""
    NEWEST = "newest"
    """The most recent talk first, talks without a date last."""
    DENSEST = "densest"
    """The talk that has most matches a minute first."""


@dataclass(frozen=True, slots=True)
class Request:
    """One search.

    Attributes:
        text: what was typed.
        filters: chosen beside those written in the text; both have to hold.
        sort: order of the results.
        limit: results wanted, 1 to `MAX_LIMIT`.
        offset: results to leave out first.
        more: other passages of each talk that come with its best one, at most.
        verbatim: whether the spelling stays as typed.
        typing: whether the last word may be unfinished: then it also stands for the words it
            begins, and is not mended.
    """

    text: str
    filters: Filters = NO_FILTERS
    sort: Sort = Sort.BEST
    limit: int = DEFAULT_LIMIT
    offset: int = 0
    more: int = 3
    verbatim: bool = False
    typing: bool = False
