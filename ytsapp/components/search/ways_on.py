"""Where to go from here: looser searches where nothing was found, pages that answer, searches."""

import reflex as rx

from ytsapp.state.search_views import AnswerView, LinkView


def nothing_found(answer: rx.Var[AnswerView]) -> rx.Component:
    """Return what helps where nothing was found."""
    return rx.el.div(
        rx.el.h2("Nothing found"),
        rx.cond(
            answer.looser.length() > 0,
            rx.el.section(
                rx.el.h3("A looser search finds something"),
                rx.el.ul(rx.foreach(answer.looser, _link), class_name="ways"),
            ),
            rx.el.p("Try fewer or more common words, or a topic below."),
        ),
        rx.el.section(
            rx.el.h3("Topics"),
            rx.el.div(
                rx.foreach(answer.topics, lambda link: rx.el.a(link.label, href=link.href)),
                class_name="tags",
            ),
        ),
        class_name="state state-empty",
    )


def related(answer: rx.Var[AnswerView]) -> rx.Component:
    """Return pages that answer the search, and searches beside it."""
    return rx.el.aside(
        rx.cond(
            answer.pages.length() > 0,
            rx.el.section(
                rx.el.h2("Pages that answer it", class_name="facet-name"),
                rx.el.ul(rx.foreach(answer.pages, _link), class_name="ways"),
            ),
        ),
        rx.cond(
            answer.searches.length() > 0,
            rx.el.section(
                rx.el.h2("Related searches", class_name="facet-name"),
                rx.el.ul(rx.foreach(answer.searches, _link), class_name="ways"),
            ),
        ),
        aria_label="Related",
        class_name="related",
    )


def _link(link: rx.Var[LinkView]) -> rx.Component:
    return rx.el.li(
        rx.el.a(link.label, href=link.href),
        rx.cond(link.detail != "", rx.el.span(" ", link.detail, class_name="way-detail")),
        key=link.href,
    )
