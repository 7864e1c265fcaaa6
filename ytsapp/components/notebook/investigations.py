"""The list of investigations: beside the clips at a desk, a sheet on a phone."""

import reflex as rx
from reflex_components_core.el.elements.inline import A

from ytsapp.components.notebook.acting import acting
from ytsapp.components.notebook.slots import PANELS
from ytsapp.components.notebook.view import InvestigationView, NotebookView

SHEET = "notebook-aside"
"""Id of the element that is a column on a wide window and opens as a sheet on a narrow one."""


def aside(notebook: rx.Var[NotebookView]) -> rx.Component:
    """Return the list of investigations and what stands under it, as one column or sheet."""
    return rx.el.aside(
        _investigations(notebook),
        *[panel(notebook) for panel in PANELS],
        aria_label="Your notebook",
        custom_attrs={"id": SHEET, "popover": "auto"},
        class_name="notebook-aside",
    )


def _investigations(notebook: rx.Var[NotebookView]) -> rx.Component:
    """Return the list with what makes a new one; the archived ones are folded away."""
    return rx.el.nav(
        rx.el.div(
            rx.el.h2("Investigations", class_name="aside-title"),
            rx.el.button(
                "New",
                rx.el.span(" investigation", class_name="visually-hidden"),
                type="button",
                on_click=acting("makeInvestigation"),
                class_name="button investigation-new",
            ),
            rx.el.button(
                "Close",
                type="button",
                custom_attrs={"popoverTarget": SHEET, "popoverTargetAction": "hide"},
                class_name="button sheet-close",
            ),
            class_name="aside-head",
        ),
        rx.el.ol(rx.foreach(notebook.investigations, _row), class_name="investigation-list"),
        rx.cond(
            notebook.any_archived,
            rx.el.details(
                rx.el.summary("Archived"),
                rx.el.ul(
                    rx.foreach(notebook.archived, _archived_row), class_name="investigation-list"
                ),
                class_name="archived",
            ),
        ),
        aria_label="Investigations",
        class_name="investigations",
    )


def investigations_button(notebook: rx.Var[NotebookView]) -> rx.Component:
    """Return what opens the list where it is a sheet."""
    return rx.el.button(
        "Investigations",
        rx.el.span(notebook.investigations.length(), class_name="count"),
        type="button",
        custom_attrs={"popoverTarget": SHEET},
        class_name="button investigations-button",
    )


def _row(each: rx.Var[InvestigationView]) -> rx.Component:
    return rx.el.li(
        rx.el.button(
            rx.el.span(aria_hidden="true", class_name="grip"),
            type="button",
            aria_label="Reorder " + each.name + ": arrow keys move it",
            custom_attrs={"data-drag": "investigation"},
            class_name="handle",
        ),
        _link(each),
        key=each.id,
        custom_attrs={"data-item": "investigation", "data-id": each.id},
        class_name="investigation",
    )


def _archived_row(each: rx.Var[InvestigationView]) -> rx.Component:
    return rx.el.li(_link(each), key=each.id, class_name="investigation")


def _link(each: rx.Var[InvestigationView]) -> rx.Component:
    # A plain anchor: the router's link would load the page it is on.
    return A.create(
        rx.el.span(each.name, custom_attrs={"dir": "auto"}, class_name="investigation-name"),
        rx.el.span(
            each.clips,
            rx.el.span(" clips", class_name="visually-hidden"),
            class_name="count",
        ),
        href=each.href,
        title=each.name,
        on_click=acting("openInvestigation"),
        custom_attrs={"aria-current": rx.cond(each.is_current, "page", "false")},
        class_name="investigation-link",
    )
