"""The footer: every section, how it is made, how to object, the theme."""

import reflex as rx

from ytsapp import routes
from ytsapp.components.layout.theme import theme_control
from ytsapp.components.layout.ways_in import ABOUT, OWN, SECTIONS


def footer(contact: str) -> rx.Component:
    """Return the footer; `contact` is the operator's address, "" for none."""
    return rx.el.footer(
        rx.el.div(
            rx.el.p(
                "YTS: architecture choices, each claim backed by a playable second of a recorded "
                "talk.",
                class_name="footer-line",
            ),
            rx.el.nav(
                rx.el.ul(
                    *[
                        rx.el.li(rx.el.a(name, href=href))
                        for name, href in (*SECTIONS, *OWN, *ABOUT)
                    ],
                    rx.el.li(correction_link(contact)),
                ),
                aria_label="Footer",
            ),
            rx.el.div(
                rx.el.button(
                    "Keyboard shortcuts",
                    type="button",
                    custom_attrs={"popoverTarget": "keys"},
                    class_name="button needs-script",
                ),
                theme_control(),
                class_name="footer-controls",
            ),
            class_name="footer-inner",
        ),
        class_name="site-footer",
    )


def correction_link(contact: str) -> rx.Component:
    """Return "report a wrong quote": to the operator, or to how it is done where none is named."""
    return rx.el.a(
        "Report a wrong quote · ask for removal",
        href=contact or f"{routes.METHOD}#corrections",
    )
