"""The frame of the search page: shows what its address asks and what came of it."""

import reflex as rx
from reflex_base.event import passthrough_event_spec

from ytsapp.components.search.scripts import DESK
from ytsapp.state.search import SearchState

SHOW_WAITING = """
if (/[?&](q|topic|channel|speaker|talk|captions|year|after|before)=[^&]/.test(location.search)) {
  const asked = new URLSearchParams(location.search).get("q");
  document.documentElement.classList.add("asking");
  document.getElementById("search-field").value = asked || "";
}
"""
"""Runs before the first paint of a shared address: keeps the place of results instead of showing
the page as it opens, which is all that could be rendered before anybody asked."""


class Desk(rx.Component):
    """`Desk` of desk.js."""

    library = DESK
    tag = "Desk"

    answered: rx.Var[str]
    kind: rx.Var[str]
    on_ask: rx.EventHandler[passthrough_event_spec(bool)]


def desk(*children: rx.Component) -> rx.Component:
    """Return the frame around everything that follows the address."""
    return Desk.create(
        *children,
        answered=SearchState.answered,
        kind=SearchState.answer.kind,
        on_ask=SearchState.answer_address,
    )
