"""Taking in a file: a panel for the notebook's page."""

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
    """Return the button that imports a file; one may be dropped anywhere on the page."""
    return rx.el.section(
        _Listening.create(),
        rx.el.h2("Bring one in", class_name="aside-title"),
        rx.el.p("A backup, or a brief somebody sent you. Or drop it on this page."),
        rx.el.button(
            "Import…",
            type="button",
            custom_attrs={"data-notebook-file": "import"},
            class_name="button",
        ),
        class_name="notebook-files",
    )
