"""What the page says instead of clips: how to begin, what is on its way, what is wrong."""

import reflex as rx

from ytsapp import routes
from ytsapp.components.notebook.acting import acting
from ytsapp.components.notebook.view import NotebookView


def opening(notebook: rx.Var[NotebookView], comparison: rx.Var[str]) -> rx.Component:
    """Return what the notebook is, to those who have none; `comparison` leads to one."""
    return rx.el.div(
        rx.el.p(
            "Save a clip wherever you meet one; it stands here with what you think of it. "
            "Take sides, see who says what, and leave with a brief for your team. "
            "All of it is kept in this browser and sent nowhere.",
            class_name="lead",
        ),
        rx.el.div(
            rx.el.a(
                "Start from a comparison",
                href=comparison,
                class_name="button button-primary",
            ),
            rx.el.a("Search all talks", href=routes.SEARCH, class_name="button"),
            rx.el.button(
                "New investigation",
                type="button",
                on_click=acting("makeInvestigation"),
                class_name="button",
            ),
            class_name="button-row",
        ),
        hidden=notebook.phase != "first",
        class_name="told opening-told",
    )


def empty(notebook: rx.Var[NotebookView]) -> rx.Component:
    """Return what stands in an investigation without clips."""
    return rx.el.div(
        rx.el.h3("No clips yet"),
        rx.el.p("Press Save on any clip, or s while it is in the player: it comes here."),
        rx.el.div(
            rx.cond(
                notebook.comparison_href != "",
                rx.el.a(
                    "Open its comparison",
                    href=notebook.comparison_href,
                    class_name="button button-primary",
                ),
                rx.el.a(
                    "See the comparisons",
                    href=routes.COMPARISONS,
                    class_name="button button-primary",
                ),
            ),
            rx.el.a("Search all talks", href=routes.SEARCH, class_name="button"),
            class_name="button-row",
        ),
        hidden=notebook.phase != "empty",
        class_name="told",
    )


def unmatched(notebook: rx.Var[NotebookView]) -> rx.Component:
    """Return what stands where no clip is as it is looked for."""
    return rx.el.div(
        rx.el.h3("No clip matches"),
        rx.el.p("None of the clips of this investigation has all you ask for."),
        rx.el.button(
            "Show all clips", type="button", on_click=acting("showAll"), class_name="button"
        ),
        hidden=notebook.phase != "unmatched",
        class_name="told",
    )


def gone(notebook: rx.Var[NotebookView]) -> rx.Component:
    """Return what stands where the address names an investigation this browser does not have."""
    return rx.el.div(
        rx.el.h2("This investigation is not in this browser"),
        rx.el.p(
            "It was deleted, or the link was made in another browser: a notebook is kept where "
            "it was written. Export it there and import it here, or choose another one."
        ),
        hidden=notebook.phase != "gone",
        class_name="told",
    )


def waiting(notebook: rx.Var[NotebookView]) -> rx.Component:
    """Return cards without words, of the size of those on their way."""
    bars = [rx.el.span(class_name="bar-line") for _ in range(4)]
    card = rx.el.div(rx.el.div(*bars), class_name="waiting-card")
    return rx.el.div(
        rx.el.div(*bars[:3], class_name="waiting-head"),
        card,
        card,
        card,
        hidden=notebook.phase != "loading",
        aria_hidden="true",
        class_name="waiting needs-script",
    )


def without_script() -> rx.Component:
    """Return what is said where no script runs; the style shows it only there."""
    return rx.el.p(
        "The notebook needs JavaScript: it is kept in this browser by a script and sent nowhere. "
        "Every other page works without it.",
        class_name="told without-script",
    )
