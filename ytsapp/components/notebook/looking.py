"""Finding clips: words, what narrows the list, and its order."""

import reflex as rx

from ytsapp.components.notebook.acting import acting
from ytsapp.components.notebook.view import ChoiceView, NotebookView


def looking(notebook: rx.Var[NotebookView]) -> rx.Component:
    """Return the field and the choices over the list; on a phone the choices are folded away."""
    return rx.el.div(
        rx.el.input(
            type="search",
            placeholder="Find in these clips",
            aria_label="Find in these clips",
            auto_complete="off",
            default_value="",
            key=notebook.id,
            on_change=acting("find"),
            custom_attrs={"id": "notebook-find"},
            class_name="find",
        ),
        rx.el.details(
            rx.el.summary("Filter", class_name="button narrow-button"),
            rx.el.div(
                _choices("Stance", "stance", notebook.stance, notebook.stance_choices),
                _choices("Tag", "tag", notebook.tag, notebook.tag_choices),
                _choices("Voice", "voice", notebook.voice, notebook.voice_choices),
                rx.el.button(
                    "Starred",
                    type="button",
                    on_click=acting("starredOnly"),
                    custom_attrs={"aria-pressed": rx.cond(notebook.starred, "true", "false")},
                    class_name="button toggle",
                ),
                class_name="choices",
            ),
            class_name="narrow",
        ),
        rx.el.div(
            rx.el.p(notebook.shown_label, role="status", class_name="shown"),
            rx.cond(
                notebook.is_narrowed,
                rx.el.button(
                    "Show all", type="button", on_click=acting("showAll"), class_name="row-action"
                ),
            ),
            rx.el.button(
                "Select all",
                type="button",
                on_click=acting("pickShown"),
                hidden=notebook.phase != "clips",
                class_name="row-action",
            ),
            _choices("Order", "sort", notebook.sort, notebook.sort_choices, "order-field"),
            class_name="shown-line",
        ),
        role="search",
        aria_label="Clips of this investigation",
        class_name="looking",
    )


def _choices(
    label: str,
    field: str,
    chosen: rx.Var[str],
    choices: rx.Var[list[ChoiceView]],
    class_name: str = "choice-field",
) -> rx.Component:
    return rx.el.div(
        rx.el.span(label, aria_hidden="true") if field == "sort" else None,
        rx.el.select(
            rx.foreach(
                choices,
                lambda each: rx.el.option(
                    each.label, key=each.value, custom_attrs={"value": each.value}
                ),
            ),
            aria_label=label,
            custom_attrs={"value": chosen},
            on_change=acting("narrow", field),
            class_name="select",
        ),
        class_name=class_name,
    )
