"""The script that waits for a Save button; what saves comes when it may be pressed."""

import reflex as rx

from ytsapp.components.notebook.scripts import SAVING


class SavingScript(rx.Fragment):
    """Draws nothing; calls `useSaving` of saving.js in the frame of every page."""

    def add_imports(self) -> dict[str, str]:
        """Return where the hook comes from."""
        return {SAVING: "useSaving"}

    def add_hooks(self) -> list[str]:
        """Return the call of the hook."""
        return ["useSaving();"]
