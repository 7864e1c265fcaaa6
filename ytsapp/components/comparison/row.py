"""A section of a comparison with the rail beside it, and its line in the contents."""

import reflex as rx

from ytsapp.components.layout.frozen import Part as Content
from ytsapp.components.layout.section import section

Part = tuple[str, str, rx.Component]
"""Its address on the page, its title, and what is drawn."""


def row(
    key: str, title: str, *children: Content, lead: str = "", aside: rx.Component | None = None
) -> Part:
    """Return a section and the rail beside it."""
    body = rx.el.div(
        section(key, title, *children, lead=lead), aside or rx.fragment(), class_name="row"
    )
    return key, title, body
