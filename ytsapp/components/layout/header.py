"""The header: who we are, the named links, the search."""

import reflex as rx

from ytsapp import routes
from ytsapp.components.layout.ways_in import SECTIONS
from ytsapp.components.notebook.link import notebook_link
from ytsapp.components.search.site_search import site_search


def header(path: rx.Var[str]) -> rx.Component:
    """Return the banner; `path` marks the section the reader is in."""
    return rx.el.header(
        rx.el.a(
            rx.el.span("YTS", class_name="brand-name"),
            rx.el.span("home", class_name="visually-hidden"),
            href=routes.HOME,
            class_name="brand",
        ),
        rx.el.nav(_links(path), aria_label="Main", class_name="nav-wide"),
        site_search(),
        rx.el.button(
            "Menu",
            type="button",
            custom_attrs={"popoverTarget": "menu"},
            class_name="button nav-menu-button",
        ),
        rx.el.nav(
            _links(path),
            id="menu",
            aria_label="Menu",
            custom_attrs={"popover": "auto"},
            class_name="sheet",
        ),
        class_name="site-header",
    )


def _links(path: rx.Var[str]) -> rx.Component:
    return rx.el.ul(
        *[
            rx.el.li(
                rx.el.a(
                    name,
                    href=href,
                    custom_attrs={
                        "aria-current": rx.cond(path.startswith(href[:-1]), "true", "false")
                    },
                )
            )
            for name, href in SECTIONS
        ],
        rx.el.li(notebook_link(path)),
    )
