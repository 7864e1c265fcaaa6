"""The page before anything was asked: searches to start with, and how to write one."""

from collections.abc import Iterable
from dataclasses import dataclass

import reflex as rx

from ytsapp.components.layout.sheet import sheet
from ytsapp.components.search.scripts import EARLIER
from ytsapp.state.search_views import LinkView


@dataclass(frozen=True)
class EarlierView:
    """One search made before in this browser."""

    text: str
    href: str


@dataclass(frozen=True)
class EarlierSearches:
    """What `useEarlier` in earlier.js returns."""

    searches: list[EarlierView]
    any: bool


def opening(examples: Iterable[LinkView], syntax: Iterable[LinkView]) -> rx.Component:
    """Return the page as it opens; `examples` are searches editors put beside comparisons."""
    return rx.el.div(
        _earlier(),
        rx.el.section(
            rx.el.h2("Searches to start with"),
            rx.el.ul(
                *[rx.el.li(rx.el.a(each.label, href=each.href)) for each in examples],
                class_name="examples",
            ),
        ),
        rx.el.section(
            rx.el.h2("How to write a search"),
            syntax_list(syntax),
        ),
        class_name="opening-page",
    )


def syntax_sheet(syntax: Iterable[LinkView]) -> rx.Component:
    """Return the cheat sheet as the dialog that the button beside the field opens."""
    return sheet(
        "search-syntax",
        "Search syntax",
        syntax_list(syntax),
        class_name="sheet syntax-sheet",
    )


def syntax_list(syntax: Iterable[LinkView]) -> rx.Component:
    """Return what can be written in a search, each an example that can be tried."""
    return rx.el.dl(
        *[
            rx.el.div(
                rx.el.dt(rx.el.a(rx.el.code(each.label), href=each.href)),
                rx.el.dd(each.detail),
            )
            for each in syntax
        ],
        class_name="syntax",
    )


def _earlier() -> rx.Component:
    view = rx.vars.use_hook_var(EARLIER, "useEarlier", EarlierSearches)
    return rx.el.section(
        rx.el.h2("Earlier searches"),
        rx.el.ul(
            rx.foreach(
                view.searches,
                lambda each: rx.el.li(
                    rx.el.a(each.text, href=each.href),
                    rx.el.button(
                        rx.el.span("Forget ", each.text, class_name="visually-hidden"),
                        rx.el.span(aria_hidden="true", class_name="cross"),
                        type="button",
                        custom_attrs={"data-forget": each.text},
                        class_name="forget",
                    ),
                    key=each.text,
                ),
            ),
            class_name="earlier",
        ),
        rx.el.p(
            "Kept in this browser only. ",
            rx.el.button(
                "Forget all",
                type="button",
                custom_attrs={"data-forget": ""},
                class_name="row-action",
            ),
            class_name="told-fine",
        ),
        hidden=~view.any,
    )
