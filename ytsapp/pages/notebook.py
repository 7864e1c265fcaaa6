"""`/notebook/`: what a reader saved and thinks of it, kept in their browser."""

from collections.abc import Iterator

import reflex as rx

from ytsapp import routes
from ytsapp.components.notebook.desk import notebook_desk
from ytsapp.components.notebook.style import notebook_style
from ytsapp.pages.page import Page
from ytsapp.wiring import Services

_DESCRIPTION = (
    "Clips you saved, your notes and stances, who says what, and a brief to take along: kept in "
    "this browser and sent nowhere."
)


def notebook_pages(services: Services) -> Iterator[Page]:
    """Yield the notebook; it is the same for everybody until the browser fills it."""
    yield Page(
        path=routes.NOTEBOOK,
        title=routes.NAMES[routes.NOTEBOOK],
        description=_DESCRIPTION,
        parts=lambda: _parts(services),
        class_name="page notebook-page",
        indexed=False,
    )


def _parts(services: Services) -> list[rx.Component]:
    slugs = list(services.library.comparisons)
    begin = routes.comparison(slugs[0]) if slugs else routes.COMPARISONS
    return [notebook_style(), notebook_desk(comparison=begin)]
