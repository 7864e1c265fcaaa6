"""`/search/`: who explains it best."""

from collections.abc import Iterator

import reflex as rx

from ytsapp import routes
from ytsapp.components.search.desk import desk
from ytsapp.components.search.field import search_field
from ytsapp.components.search.found import answered
from ytsapp.components.search.opening import opening, syntax_sheet
from ytsapp.components.search.style import search_style
from ytsapp.components.search.told import lost
from ytsapp.domain.library import Library
from ytsapp.pages import structured_data
from ytsapp.pages.page import Page
from ytsapp.state.crumbs import Crumb
from ytsapp.state.search import SearchState
from ytsapp.state.search_help import example_searches, search_syntax
from ytsapp.wiring import Services

_TITLE = "Search"
_DESCRIPTION = (
    "Ask what you wonder; the clearest explanation anybody gave in an indexed talk comes first, "
    "with the reasons why."
)


def search_pages(services: Services) -> Iterator[Page]:
    """Yield the search page."""
    public_url = services.settings.public_url
    yield Page(
        path=routes.SEARCH,
        title=_TITLE,
        description=_DESCRIPTION,
        parts=lambda: _parts(services.library),
        class_name="page search-page",
        on_load=SearchState.answer_address,
        json_ld=(
            {
                "@context": structured_data.CONTEXT,
                "@type": "SearchResultsPage",
                "name": _TITLE,
                "url": f"{public_url}{routes.SEARCH}",
                "description": _DESCRIPTION,
            },
            structured_data.breadcrumb_list(public_url, [], Crumb(_TITLE, routes.SEARCH)),
        ),
    )


def _parts(library: Library) -> list[rx.Component]:
    syntax = search_syntax()
    return [
        search_style(),
        desk(
            rx.el.div(
                rx.el.h1(_TITLE),
                rx.el.div(search_field(), lost(), class_name="asking-column"),
                class_name="search-head",
            ),
            opening(example_searches(library), syntax),
            answered(),
        ),
        syntax_sheet(syntax),
    ]
