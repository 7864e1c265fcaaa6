"""What can be changed about a search: filters, order, grouping; each is a link of its own."""

import reflex as rx

from ytsapp.state.search_views import AnswerView, FacetView, LinkView


def filters(answer: rx.Var[AnswerView]) -> rx.Component:
    """Return the filters with their counts: a column on a wide window, a fold on a narrow one."""
    return rx.el.details(
        rx.el.summary("Filters", class_name="button filters-button"),
        rx.el.nav(
            rx.cond(
                answer.facets.length() > 0,
                rx.el.p("Counts are of talks.", class_name="facets-note"),
            ),
            rx.foreach(answer.facets, _facet),
            key=answer.no_filters_href + answer.said,
            aria_label="Filters",
            class_name="facets",
        ),
        id="search-filters",
        class_name="filters",
    )


def chips(answer: rx.Var[AnswerView]) -> rx.Component:
    """Return what was chosen, each removable, and a way to remove all."""
    return rx.cond(
        answer.chips.length() > 0,
        rx.el.ul(
            rx.foreach(
                answer.chips,
                lambda chip: rx.el.li(
                    rx.el.a(
                        rx.el.span("Remove ", class_name="visually-hidden"),
                        rx.el.span(chip.detail, class_name="filter-name"),
                        " ",
                        chip.label,
                        rx.el.span(aria_hidden="true", class_name="cross"),
                        href=chip.href,
                        class_name="filter-chip",
                    )
                ),
            ),
            rx.cond(
                answer.chips.length() > 1,
                rx.el.li(
                    rx.el.a("Remove all", href=answer.no_filters_href, class_name="row-action")
                ),
            ),
            aria_label="Chosen filters",
            class_name="filter-chips",
        ),
    )


def order(answer: rx.Var[AnswerView]) -> rx.Component:
    """Return the orders, and the switch between results and voices."""
    return rx.el.nav(
        rx.el.ul(
            rx.foreach(answer.sorts, lambda link: rx.el.li(_switch(link))),
            class_name="switches",
        ),
        rx.el.ul(rx.el.li(_switch(answer.by_voice)), class_name="switches"),
        aria_label="Order",
        class_name="order",
    )


def _switch(link: rx.Var[LinkView]) -> rx.Component:
    return rx.el.a(
        link.label,
        href=link.href,
        title=link.detail,
        custom_attrs={"aria-current": rx.cond(link.chosen, "true", "false")},
        class_name="switch",
    )


def _facet(facet: rx.Var[FacetView]) -> rx.Component:
    return rx.el.section(
        rx.el.h2(facet.label, class_name="facet-name"),
        rx.el.ul(rx.foreach(facet.choices, _choice)),
        rx.cond(
            facet.rest.length() > 0,
            rx.el.details(
                rx.el.summary(
                    facet.rest_label, rx.el.span(": ", facet.label, class_name="visually-hidden")
                ),
                rx.el.ul(rx.foreach(facet.rest, _choice)),
                class_name="facet-rest",
            ),
        ),
        key=facet.label,
        class_name="facet",
    )


def _choice(choice: rx.Var[LinkView]) -> rx.Component:
    return rx.el.li(
        rx.el.a(
            choice.label,
            rx.el.span(choice.detail, class_name="choice-count"),
            href=choice.href,
            custom_attrs={"aria-current": rx.cond(choice.chosen, "true", "false")},
            class_name="choice",
        ),
        key=choice.label,
    )
