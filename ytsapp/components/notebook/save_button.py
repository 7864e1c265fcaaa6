"""The button that saves a clip, wherever one stands; `saver.js` shows on it what is saved."""

import reflex as rx

from ytsapp.components.layout import html as el
from ytsapp.components.layout.frozen import Html


def save_button(moment_id: str, of: str = "", class_name: str = "button") -> Html:
    """Return the button.

    Args:
        moment_id: what is saved, "" for all evidence of the claim the button stands in.
        of: what tells this button from the others of its page, for those who hear it.
        class_name: how it looks.
    """
    return el.button(
        "Save",
        el.span(f": {of}", class_name="visually-hidden") if of else None,
        type="button",
        aria_pressed="false",
        custom_attrs={"data-save": moment_id},
        class_name=f"{class_name} save needs-script",
    )


def live_save_button(
    moment_id: rx.Var[str], of: rx.Var[str] | str, class_name: str = "button", **attributes: str
) -> rx.Component:
    """Return the same among parts that change in the browser; `attributes` are more of its own."""
    return rx.el.button(
        "Save",
        rx.el.span(": ", of, class_name="visually-hidden"),
        type="button",
        aria_pressed="false",
        custom_attrs={"data-save": moment_id, **attributes},
        class_name=f"{class_name} save",
    )
