"""Searches to start with: those editors wrote, and one of everything that can be written."""

from ytsapp import routes
from ytsapp.domain.library import Library
from ytsapp.search.cheat_sheet import CHEAT_SHEET
from ytsapp.state.search_views import LinkView

_EXAMPLES = 8
"""Searches shown on the page as it opens: two columns of four."""


def example_searches(library: Library) -> list[LinkView]:
    """Return searches of the comparisons, one of each in turn."""
    queries = [comparison.related_queries for comparison in library.comparisons.values()]
    longest = max(map(len, queries), default=0)
    turns = [each[turn] for turn in range(longest) for each in queries if turn < len(each)]
    return [LinkView(text, routes.search(text)) for text in dict.fromkeys(turns)][:_EXAMPLES]


def search_syntax() -> list[LinkView]:
    """Return the query language by example, each a search that can be tried."""
    return [LinkView(each.query, routes.search(each.query), each.does) for each in CHEAT_SHEET]
