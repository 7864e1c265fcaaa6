"""The palette: everything that has a page, under one field; drawn from what palette.js says.

Ids are written as plain attributes: for each `id` Reflex keeps a reference that nothing here uses,
and every page would load them.
"""

import reflex as rx

from ytsapp.components.layout.ways_in import ABOUT, OWN, SECTIONS
from ytsapp.components.search.view import Group, Option, PaletteView


def palette(view: rx.Var[PaletteView]) -> rx.Component:
    """Return the dialog; the browser keeps the focus in it and gives it back."""
    return rx.el.dialog(
        rx.el.div(
            rx.el.input(
                type="text",
                role="combobox",
                placeholder="Search, or go to…",
                auto_complete="off",
                spell_check=False,
                enter_key_hint="go",
                aria_label="Search, or go to a page",
                aria_expanded=True,
                aria_controls="palette-list",
                aria_autocomplete="list",
                custom_attrs={"id": "palette-field", "aria-activedescendant": view.active},
                class_name="palette-field",
            ),
            rx.el.button(
                "Close", type="button", custom_attrs={"data-palette": "close"}, class_name="button"
            ),
            class_name="palette-head",
        ),
        rx.el.div(
            rx.cond(view.text != "", _choices(view), _pages(view)),
            custom_attrs={"id": "palette-list"},
            role="listbox",
            aria_label="Where to go",
            class_name="palette-list",
        ),
        rx.el.div(
            rx.el.p(view.message, role="status", class_name="palette-message"),
            rx.cond(
                view.failed,
                rx.el.button(
                    "Try again",
                    type="button",
                    custom_attrs={"data-palette": "retry"},
                    class_name="button",
                ),
            ),
            _keys(),
            class_name="palette-foot",
        ),
        custom_attrs={"id": "palette"},
        aria_label="Search, or go to a page",
        class_name="palette",
    )


def _keys() -> rx.Component:
    hints = (("↑↓", "choose"), ("Enter", "go"), ("Esc", "close"))
    return rx.el.p(
        *[rx.el.span(rx.el.kbd(key), f" {what}") for key, what in hints],
        aria_hidden="true",
        class_name="palette-keys",
    )


def _choices(view: rx.Var[PaletteView]) -> rx.Component:
    return rx.fragment(
        _option(
            view,
            "palette-search",
            view.search_url,
            rx.fragment("Search all talks for “", rx.el.strong(view.text), "”"),
        ),
        rx.foreach(view.groups, lambda group: _group(view, group)),
    )


def _group(view: rx.Var[PaletteView], group: rx.Var[Group]) -> rx.Component:
    return rx.el.div(
        rx.el.p(group.name, custom_attrs={"id": group.id}, class_name="palette-kind"),
        rx.foreach(group.options, lambda option: _suggestion(view, option)),
        role="group",
        aria_labelledby=group.id,
    )


def _suggestion(view: rx.Var[PaletteView], option: rx.Var[Option]) -> rx.Component:
    return _option(view, option.id, option.url, option.title, option.detail)


def _pages(view: rx.Var[PaletteView]) -> rx.Component:
    return rx.el.div(
        rx.el.p("Pages", custom_attrs={"id": "palette-pages"}, class_name="palette-kind"),
        *[_option(view, f"to:{href}", href, name) for name, href in (*SECTIONS, *OWN, *ABOUT)],
        role="group",
        aria_labelledby="palette-pages",
    )


def _option(
    view: rx.Var[PaletteView],
    key: str | rx.Var[str],
    href: str | rx.Var[str],
    name: str | rx.Var[str] | rx.Component,
    detail: str | rx.Var[str] = "",
) -> rx.Component:
    """Return a link that a screen reader hears as an option of the list."""
    return rx.el.a(
        rx.el.span(name, class_name="palette-name"),
        rx.el.span(detail, class_name="palette-detail"),
        href=href,
        custom_attrs={"id": key},
        role="option",
        tab_index=-1,
        aria_selected=rx.cond(view.active == key, "true", "false"),
        class_name="palette-option",
    )
