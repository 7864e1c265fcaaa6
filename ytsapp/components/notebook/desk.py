"""The notebook's page: investigations at its left, the one looked at beside them."""

import reflex as rx

from ytsapp.components.notebook.card import TAGS
from ytsapp.components.notebook.heading import heading, tabs
from ytsapp.components.notebook.investigations import aside, investigations_button
from ytsapp.components.notebook.keeping import trouble_banner
from ytsapp.components.notebook.looking import looking
from ytsapp.components.notebook.rows import clip_rows
from ytsapp.components.notebook.scripts import DESK
from ytsapp.components.notebook.selecting import moving_dialog, selection_bar
from ytsapp.components.notebook.since import since_saved
from ytsapp.components.notebook.slots import VIEWS
from ytsapp.components.notebook.told import (
    empty,
    gone,
    opening,
    unmatched,
    waiting,
    without_script,
)
from ytsapp.components.notebook.view import NotebookView


@rx.memo
def notebook_desk(comparison: rx.Var[str]) -> rx.Component:
    """Return everything on the page; `comparison` is the address of one to begin with.

    A component of its own: what draws it is loaded with this page and no other.
    """
    notebook = rx.vars.use_hook_var(DESK, "useDesk", NotebookView)
    return rx.el.div(
        rx.el.div(
            rx.el.h1("Notebook"),
            investigations_button(notebook),
            class_name="notebook-head",
        ),
        aside(notebook),
        rx.el.div(
            without_script(),
            trouble_banner(),
            opening(notebook, comparison),
            gone(notebook),
            waiting(notebook),
            _investigation(notebook),
            class_name="notebook-column",
        ),
        moving_dialog(notebook),
        rx.el.p(notebook.said, role="status", class_name="visually-hidden"),
        custom_attrs={"data-phase": notebook.phase, "data-view": notebook.view},
        class_name="notebook",
    )


def _investigation(notebook: rx.Var[NotebookView]) -> rx.Component:
    return rx.cond(
        notebook.id != "",
        rx.el.section(
            heading(notebook),
            tabs(notebook),
            rx.cond(notebook.view == "clips", _clips(notebook)),
            *[rx.cond(notebook.view == each.key, each.part(notebook)) for each in VIEWS],
            aria_label="Investigation",
            class_name="investigation-body",
        ),
    )


def _clips(notebook: rx.Var[NotebookView]) -> rx.Component:
    return rx.el.div(
        since_saved(),
        rx.cond(notebook.clips > 0, looking(notebook)),
        empty(notebook),
        unmatched(notebook),
        clip_rows(can_move=notebook.is_own_order),
        rx.el.datalist(
            rx.foreach(
                notebook.own_tags,
                lambda tag: rx.el.option(key=tag, custom_attrs={"value": tag}),
            ),
            custom_attrs={"id": TAGS},
        ),
        selection_bar(notebook),
        class_name="clips-view",
    )
