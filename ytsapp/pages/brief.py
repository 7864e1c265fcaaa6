"""`/brief/`: an investigation as a document, made in the browser, of what is kept there."""

from collections.abc import Iterator

import reflex as rx

from ytsapp import routes
from ytsapp.components.notebook.brief.page import brief_desk, brief_style
from ytsapp.pages.page import Page
from ytsapp.wiring import Services

_DESCRIPTION = (
    "What you found, who says it and when, what is open and what you decided: to read, print, "
    "share and take along. Made in your browser, sent nowhere."
)


def brief_pages(services: Services) -> Iterator[Page]:
    """Yield the brief; it is the same for everybody until the browser fills it."""
    yield Page(
        path=routes.BRIEF,
        title=routes.NAMES[routes.BRIEF],
        description=_DESCRIPTION,
        parts=lambda: _parts(services),
        class_name="page brief-page",
        indexed=False,
    )


def _parts(services: Services) -> list[rx.Component]:
    slugs = list(services.library.comparisons)
    begin = routes.comparison(slugs[0]) if slugs else routes.COMPARISONS
    desk = brief_desk(comparison=begin, public_url=services.settings.public_url)
    return [brief_style(), desk]
