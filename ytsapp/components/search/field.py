"""The search field: an ARIA combobox whose options stand in a row under it.

In a row and not in a list over the page: results come while somebody types, and a list would cover
the best of them.
"""

from dataclasses import dataclass

import reflex as rx

from ytsapp import routes
from ytsapp.components.search.desk import SHOW_WAITING
from ytsapp.components.search.scripts import FIELD


@dataclass(frozen=True)
class OptionView:
    """One thing to choose under the field."""

    id: str
    at: int
    kind: str
    title: str
    detail: str
    url: str


@dataclass(frozen=True)
class FieldView:
    """What `useField` in field.js returns."""

    options: list[OptionView]
    expanded: bool
    at: int
    active_id: str


def search_field() -> rx.Component:
    """Return the field with its options, and the script that fills it for a shared address."""
    view = rx.vars.use_hook_var(FIELD, "useField", FieldView)
    return rx.fragment(
        rx.el.form(
            rx.el.label("Search every talk", html_for="search-field", class_name="visually-hidden"),
            rx.el.div(_input(view), _buttons(), class_name="search-box"),
            rx.el.div(_options(view), class_name="search-options"),
            id="search-form",
            role="search",
            aria_label="Search every talk",
            action=routes.SEARCH,
        ),
        rx.el.script(SHOW_WAITING),
    )


def _input(view: rx.Var[FieldView]) -> rx.Component:
    return rx.el.input(
        type="text",
        id="search-field",
        name="q",
        role="combobox",
        placeholder="What do you want explained?",
        auto_complete="off",
        auto_capitalize="off",
        spell_check=False,
        max_length=10_000,
        enter_key_hint="search",
        custom_attrs={
            "aria-autocomplete": "list",
            "aria-controls": "search-options",
            "aria-expanded": rx.cond(view.expanded, "true", "false"),
            "aria-activedescendant": view.active_id,
            "aria-describedby": "search-said",
            "autoCorrect": "off",
        },
    )


def _buttons() -> rx.Component:
    return rx.fragment(
        rx.el.button(
            rx.el.span("Search syntax", class_name="syntax-words"),
            rx.el.span("?", aria_hidden="true", class_name="syntax-sign"),
            type="button",
            custom_attrs={"popoverTarget": "search-syntax"},
            class_name="button syntax-button",
        ),
        rx.el.button("Search", type="submit", class_name="button button-primary"),
    )


def _options(view: rx.Var[FieldView]) -> rx.Component:
    return rx.el.ul(
        rx.foreach(view.options, lambda option: _option(option, view.at)),
        id="search-options",
        role="listbox",
        aria_label="Suggestions",
        hidden=~view.expanded,
        custom_attrs={"aria-orientation": "horizontal"},
    )


def _option(option: rx.Var[OptionView], at: rx.Var[int]) -> rx.Component:
    return rx.el.li(
        rx.el.span(option.title, class_name="option-title"),
        rx.el.span(" ", option.kind, class_name="option-kind"),
        id=option.id,
        role="option",
        title=option.detail,
        custom_attrs={
            "data-option": option.at,
            "aria-selected": rx.cond(option.at == at, "true", "false"),
        },
    )
