"""Taking in what was exported or shared: a panel for the notebook's page."""

import reflex as rx

from ytsapp.components.notebook.scripts import IMPORTING


class _Listening(rx.Fragment):
    """Draws nothing; calls `useImporting` of importing.js, which waits for presses and drops."""

    def add_imports(self) -> dict[str, str]:
        """Return where the hook comes from."""
        return {IMPORTING: "useImporting"}

    def add_hooks(self) -> list[str]:
        """Return the call of the hook."""
        return ["useImporting();"]


def import_panel() -> rx.Component:
    """Return the button that imports; a file may be dropped anywhere on the page."""
    return rx.el.section(
        _Listening.create(),
        rx.el.h2(
            "Bring something in", custom_attrs={"id": "bringing-in"}, class_name="aside-title"
        ),
        rx.el.button(
            "Import…",
            type="button",
            custom_attrs={"data-import": ""},
            class_name="button",
        ),
        rx.el.p("A backup, a brief, or the link of one. Or drop a file here.", class_name="fine"),
        aria_labelledby="bringing-in",
        class_name="bringing-in",
    )
