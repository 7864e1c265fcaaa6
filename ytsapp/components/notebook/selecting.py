"""What is done with several clips at once."""

import reflex as rx

from ytsapp.components.notebook.acting import acting
from ytsapp.components.notebook.card import MARKS, TAGS
from ytsapp.components.notebook.view import NotebookView


def selection_bar(notebook: rx.Var[NotebookView]) -> rx.Component:
    """Return the bar that stands at the foot of the window while clips are selected."""
    return rx.el.div(
        rx.el.p(notebook.selected_label, role="status", class_name="selected-count"),
        _action("Clear", "pickNone"),
        _tools(notebook),
        hidden=notebook.selected == 0,
        role="region",
        aria_label="Selected clips",
        class_name="selection",
    )


def _tools(notebook: rx.Var[NotebookView]) -> rx.Component:
    return rx.el.div(
        rx.el.div(
            _stance("a", notebook.label_a),
            _stance("b", notebook.label_b),
            _stance("both", "Both"),
            _stance("cautions", "Cautions"),
            _stance("", "No stance"),
            role="group",
            aria_label="Stance of the selected clips",
            class_name="stances",
        ),
        rx.el.input(
            type="text",
            placeholder="Add tag",
            aria_label="Add a tag to the selected clips",
            auto_complete="off",
            enter_key_hint="done",
            list=TAGS,
            on_key_down=acting("tagSelected"),
            custom_attrs={"id": "selected-tag", "dir": "auto"},
            class_name="tag-new",
        ),
        _action("Star", "starSelected"),
        _action("Move or copy", "askWhere", ""),
        _action("Remove", "removeSelected"),
        class_name="selection-tools",
    )


def _action(label: str, name: str, *given: str) -> rx.Component:
    return rx.el.button(
        label, type="button", on_click=acting(name, *given), class_name="row-action"
    )


def _stance(stance: str, label: str | rx.Var[str]) -> rx.Component:
    return rx.el.button(
        rx.el.span(aria_hidden="true", class_name=f"mark {MARKS[stance]}") if stance else None,
        rx.el.span(label, class_name="stance-name"),
        type="button",
        on_click=acting("takeSelectedStance", stance),
        class_name="stance",
    )


def moving_dialog(notebook: rx.Var[NotebookView]) -> rx.Component:
    """Return the dialog that asks where clips are moved or copied to."""
    return rx.el.dialog(
        rx.el.div(
            rx.el.h2("Move or copy ", notebook.moving_label, class_name="moving-title"),
            rx.el.button(
                "Close", type="button", on_click=acting("closeMoving"), class_name="button"
            ),
            class_name="sheet-head",
        ),
        rx.cond(
            notebook.others.length() > 0,
            rx.el.ul(
                rx.foreach(
                    notebook.others,
                    lambda each: rx.el.li(
                        rx.el.span(
                            each.name, custom_attrs={"dir": "auto"}, class_name="moving-name"
                        ),
                        rx.el.button(
                            "Move",
                            type="button",
                            aria_label="Move to " + each.name,
                            on_click=acting("moveTo", each.id),
                            class_name="button",
                        ),
                        rx.el.button(
                            "Copy",
                            type="button",
                            aria_label="Copy to " + each.name,
                            on_click=acting("copyTo", each.id),
                            class_name="button",
                        ),
                        key=each.id,
                        class_name="moving-row",
                    ),
                ),
                class_name="moving-list",
            ),
            rx.el.p("There is no other investigation yet.", class_name="fine"),
        ),
        rx.el.div(
            rx.el.button(
                "Move to a new investigation",
                type="button",
                on_click=acting("moveToNew"),
                class_name="button",
            ),
            class_name="button-row",
        ),
        on_click=acting("closeOutside"),
        custom_attrs={"id": "moving", "aria-label": "Move or copy clips"},
        class_name="moving",
    )
