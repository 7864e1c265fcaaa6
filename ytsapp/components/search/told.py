"""What the reader is told of their search: how much was found, what was changed, what is wrong."""

import reflex as rx

from ytsapp.state.search_views import AnswerView


def said(answer: rx.Var[AnswerView]) -> rx.Component:
    """Return how much was found; a screen reader hears each new count."""
    return rx.el.p(answer.said, id="search-said", role="status", tab_index=-1, class_name="said")


def told(answer: rx.Var[AnswerView]) -> rx.Component:
    """Return what was changed about the search, and how to have it as typed."""
    return rx.el.div(
        rx.cond(
            answer.corrected != "",
            rx.el.p(
                "Showing results for ",
                rx.el.strong(answer.corrected),
                ". Search instead for ",
                rx.el.a(answer.typed, href=answer.typed_href),
                ".",
                class_name="correction",
            ),
        ),
        rx.foreach(
            answer.also,
            lambda line: rx.el.p(
                "Searched ", line, "; put it in quotes to switch this off.", class_name="told-fine"
            ),
        ),
        rx.foreach(answer.notes, lambda note: rx.el.p(note, class_name="told-fine told-note")),
        class_name="told",
    )


def lost() -> rx.Component:
    """Return what stands on the page while the server cannot be reached."""
    return rx.el.p(
        "Connection lost; searching again when it is back.",
        role="status",
        class_name="told-lost",
    )


def rebuilding() -> rx.Component:
    """Return what stands in place of results while there is no index to search."""
    return rx.el.div(
        rx.el.h2("The index is being rebuilt"),
        rx.el.p(
            "It is made anew from the recorded talks, which takes seconds to minutes. This page "
            "searches again by itself."
        ),
        class_name="state state-rebuilding",
    )


def failed() -> rx.Component:
    """Return what stands in place of results that could not be had."""
    return rx.el.div(
        rx.el.h2("The search did not work"),
        rx.el.p("Something went wrong on the server, not with what you typed. Nothing was lost."),
        rx.el.button(
            "Search again",
            type="button",
            custom_attrs={"data-retry": ""},
            class_name="button button-primary",
        ),
        class_name="state state-failed",
    )


def waiting() -> rx.Component:
    """Return bars of the size of what is on its way, so that nothing moves when it comes."""
    bar = [rx.el.span(class_name="bar-line") for _ in range(4)]
    return rx.el.div(
        rx.el.div(*bar, class_name="bars bars-best"),
        *[rx.el.div(*bar, class_name="bars") for _ in range(3)],
        aria_hidden="true",
        class_name="waiting",
    )
