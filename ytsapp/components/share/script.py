"""The script that waits for a share button; the dialog itself comes with the first press."""

import reflex as rx

_OPENING = rx.asset("opening.js", shared=True)
for _module in ("dialog.js", "elements.js", "forms.js", "fetching.js", "start.js", "share.css"):
    rx.asset(_module, shared=True)


class ShareScript(rx.Fragment):
    """Draws nothing; calls `useSharing` of opening.js in the frame of every page."""

    def add_imports(self) -> dict[str, str]:
        """Return where the hook comes from."""
        return {_OPENING.importable_path: "useSharing"}

    def add_hooks(self) -> list[str]:
        """Return the call of the hook."""
        return ["useSharing();"]
