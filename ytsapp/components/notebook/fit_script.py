"""The script that makes the checks of a comparison answerable, where a page has any."""

import reflex as rx

from ytsapp.components.notebook.scripts import FIT_WAITING


class FitScript(rx.Fragment):
    """Draws nothing; calls `useFitCheck` of fit_waiting.js in the frame of every page."""

    def add_imports(self) -> dict[str, str]:
        """Return where the hook comes from."""
        return {FIT_WAITING: "useFitCheck"}

    def add_hooks(self) -> list[str]:
        """Return the call of the hook."""
        return ["useFitCheck();"]
