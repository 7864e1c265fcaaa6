"""The table of contents: a sticky column on wide screens, a sheet on narrow ones."""

import reflex as rx

Entry = tuple[str, str]
"""Element id of a section and its title."""


def contents_column(entries: list[Entry]) -> rx.Component:
    """Return the column that follows the reading position."""
    return rx.el.nav(
        _entries(entries),
        aria_label="Contents",
        custom_attrs={"data-contents": "column"},
        class_name="contents",
    )


def contents_sheet(entries: list[Entry]) -> rx.Component:
    """Return the button and the sheet for narrow screens; both work without JavaScript."""
    return rx.el.div(
        rx.el.button(
            "Contents",
            type="button",
            custom_attrs={"popoverTarget": "contents-sheet"},
            class_name="button contents-button",
        ),
        rx.el.nav(
            _entries(entries),
            id="contents-sheet",
            aria_label="Contents of this page",
            custom_attrs={"popover": "auto", "data-contents": "sheet"},
            class_name="sheet",
        ),
        class_name="contents-narrow",
    )


def _entries(entries: list[Entry]) -> rx.Component:
    return rx.el.ol(*[rx.el.li(rx.el.a(title, href=f"#{key}")) for key, title in entries])
