"""A sheet: a dialog over the page that a button opens, with or without JavaScript."""

import reflex as rx


def sheet(key: str, title: str, *contents: rx.Component, class_name: str = "sheet") -> rx.Component:
    """Return the sheet with its head; a button opens it by `popoverTarget`, its `key`."""
    return rx.el.div(
        rx.el.div(
            rx.el.h2(title, id=f"{key}-title"),
            rx.el.button(
                "Close",
                type="button",
                custom_attrs={"popoverTarget": key, "popoverTargetAction": "hide"},
                class_name="button",
            ),
            class_name="sheet-head",
        ),
        *contents,
        id=key,
        role="dialog",
        aria_labelledby=f"{key}-title",
        custom_attrs={"popover": "auto"},
        class_name=class_name,
    )
