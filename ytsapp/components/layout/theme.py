"""Light, dark or as the system says."""

import reflex as rx
from reflex.style import color_mode, set_color_mode

_MODES = (("light", "Light"), ("system", "System"), ("dark", "Dark"))


def theme_control() -> rx.Component:
    """Return the three-way switch; without JavaScript the system decides and this is not shown."""
    return rx.el.div(
        *[
            rx.el.button(
                name,
                type="button",
                on_click=set_color_mode(mode),
                aria_pressed=rx.cond(color_mode == mode, "true", "false"),
            )
            for mode, name in _MODES
        ],
        role="group",
        aria_label="Theme",
        class_name="segmented needs-script",
    )
