"""Taking in and taking along the whole notebook: a panel for the notebook's page."""

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
    """Return the buttons that import and back up; a file may be dropped anywhere on the page."""
    return rx.el.section(
        _Listening.create(),
        rx.el.h2("Files", class_name="aside-title"),
        _button("Import…", "import"),
        _button("Download a backup", "backup"),
        rx.el.p("Or drop a file on this page.", class_name="fine"),
        class_name="notebook-files",
    )


def _button(label: str, kind: str) -> rx.Component:
    return rx.el.button(
        label,
        type="button",
        custom_attrs={"data-notebook-file": kind},
        class_name="button",
    )
