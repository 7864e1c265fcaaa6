"""Searching from every page: the field in the header, and the palette."""

import reflex as rx
from reflex_components_core.el.elements.base import BaseHTML

from ytsapp import routes
from ytsapp.components.search.palette import palette
from ytsapp.components.search.view import PaletteView

_PALETTE = rx.asset("palette.js", shared=True)
for _module in ("asking.js", "choices.js"):
    rx.asset(_module, shared=True)


class PlainForm(BaseHTML):
    """A form the browser sends by itself; Reflex's own waits for an event handler."""

    tag = "form"


@rx.memo
def site_search() -> rx.Component:
    """Return the header's search; a component of its own, so that typing draws nothing else."""
    view = rx.vars.use_hook_var(_PALETTE.importable_path, "usePalette", PaletteView)
    return rx.el.div(_form(), _opener(view), palette(view), class_name="site-search")


def _form() -> rx.Component:
    """Return the field; a plain form, so it works without JavaScript.

    Where there is no room for the field, pressing the button leads to the search page.
    """
    return PlainForm.create(
        rx.el.label("Search all talks", html_for="site-search", class_name="visually-hidden"),
        rx.el.input(
            type="search",
            custom_attrs={"id": "site-search"},
            name="q",
            placeholder="Search talks",
            auto_complete="off",
            spell_check=False,
            enter_key_hint="search",
            class_name="site-search-field",
        ),
        rx.el.button(
            rx.el.span("Search", class_name="visually-hidden"),
            type="submit",
            class_name="site-search-button",
        ),
        custom_attrs={"id": "site-search-form", "action": routes.SEARCH},
        role="search",
        class_name="site-search-form",
    )


def _opener(view: rx.Var[PaletteView]) -> rx.Component:
    """Return the button that opens the palette: its keys at a desk, an icon on a phone."""
    return rx.el.button(
        rx.el.span("Search, or go to a page", class_name="visually-hidden"),
        rx.el.kbd(view.opened_by, aria_hidden="true"),
        type="button",
        aria_haspopup="dialog",
        custom_attrs={"data-palette": "open"},
        class_name="palette-opener needs-script",
    )
