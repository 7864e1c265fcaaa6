"""The link to the notebook, with how many clips are in it."""

import reflex as rx

from ytsapp import routes


def notebook_link(path: rx.Var[str]) -> rx.Component:
    """Return the link; `path` tells where the reader is."""
    return rx.el.a(
        "Notebook",
        # Filled by marking.js: what is in the notebook is known to the browser alone.
        rx.el.span(custom_attrs={"data-saved-count": ""}, class_name="saved-count"),
        href=routes.NOTEBOOK,
        custom_attrs={
            "aria-current": rx.cond(path.startswith(routes.NOTEBOOK[:-1]), "true", "false")
        },
        class_name="notebook-link",
    )
