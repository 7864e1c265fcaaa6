"""The head of an investigation: its name, its question, its sides, and what is done with it."""

import reflex as rx
from reflex_components_core.el.elements.inline import A

from ytsapp.components.notebook.acting import acting
from ytsapp.components.notebook.fields import area
from ytsapp.components.notebook.slots import VIEWS
from ytsapp.components.notebook.view import NotebookView


def heading(notebook: rx.Var[NotebookView]) -> rx.Component:
    """Return the name and the question as fields that look like text, the sides under them."""
    return rx.el.header(
        rx.el.h2(notebook.name, class_name="visually-hidden"),
        area(
            "name",
            notebook.id,
            notebook.name,
            label="Name of the investigation",
            placeholder="Untitled investigation",
            single=True,
            class_name="area area-name",
        ),
        area(
            "question",
            notebook.id,
            notebook.question,
            label="Question",
            placeholder="What has to be decided?",
            class_name="area area-question",
        ),
        rx.el.div(
            _side(notebook, "a", notebook.side_a),
            _side(notebook, "b", notebook.side_b),
            rx.cond(notebook.is_archived, rx.el.span("Archived", class_name="badge")),
            _actions(notebook),
            class_name="heading-sides",
        ),
        class_name="investigation-head",
    )


def tabs(notebook: rx.Var[NotebookView]) -> rx.Component:
    """Return the ways to look at an investigation."""
    return rx.el.nav(
        _tab(notebook, "clips", "Clips"),
        *[_tab(notebook, each.key, each.name) for each in VIEWS],
        rx.el.a("Brief", href=notebook.brief_href, class_name="tab"),
        aria_label="Ways to look at it",
        class_name="tabs",
    )


def _tab(notebook: rx.Var[NotebookView], key: str, name: str) -> rx.Component:
    # A plain anchor: the router's link would load the page it is on.
    return A.create(
        name,
        href=getattr(notebook, f"{key}_href"),
        custom_attrs={"aria-current": rx.cond(notebook.view == key, "page", "false")},
        class_name="tab",
    )


def _side(notebook: rx.Var[NotebookView], letter: str, name: rx.Var[str]) -> rx.Component:
    return rx.el.div(
        rx.el.span(aria_hidden="true", class_name=f"mark mark-supports-{letter}"),
        area(
            f"sides.{letter}",
            notebook.id,
            name,
            label=f"Name of side {letter.upper()}",
            placeholder=f"Side {letter.upper()}",
            single=True,
            class_name="area area-side",
        ),
        class_name=f"side-field ink-side-{letter}",
    )


def _actions(notebook: rx.Var[NotebookView]) -> rx.Component:
    return rx.el.div(
        rx.cond(
            notebook.comparison_href != "",
            rx.el.a("Comparison", href=notebook.comparison_href, class_name="row-action"),
        ),
        rx.el.button(
            "Duplicate",
            type="button",
            on_click=acting("duplicateInvestigation", notebook.id),
            class_name="row-action",
        ),
        rx.el.button(
            rx.cond(notebook.is_archived, "Unarchive", "Archive"),
            type="button",
            on_click=acting("archiveInvestigation", notebook.id, ~notebook.is_archived),
            class_name="row-action",
        ),
        rx.el.button(
            "Delete",
            type="button",
            on_click=acting("removeInvestigation", notebook.id),
            class_name="row-action",
        ),
        role="group",
        aria_label="This investigation",
        class_name="heading-actions",
    )
