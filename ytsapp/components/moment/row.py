"""A moment as a row of a list, and whole lists of them."""

from collections.abc import Iterable

import reflex as rx

from ytsapp import routes
from ytsapp.components.moment.card import context_mark
from ytsapp.components.moment.chip import plain_chip
from ytsapp.domain.moment import Moment


def moment_row(moment: Moment, show_talk: bool = True) -> rx.Component:
    """Return heading, quote and source in a few lines, with a chip that opens the clip."""
    return rx.el.li(
        rx.el.a(moment.heading, href=routes.moment(moment.id), class_name="row-title"),
        rx.el.p(f"“{moment.quote}”", class_name="row-quote"),
        rx.el.div(
            plain_chip(moment),
            rx.el.span(
                moment.talk.title if show_talk else moment.kind.value.capitalize(),
                class_name="row-source",
            ),
            context_mark(moment),
            class_name="row-meta",
        ),
        class_name="moment-row",
    )


def moment_list(moments: Iterable[Moment], show_talk: bool = True) -> rx.Component:
    """Return moments as a ruled list."""
    return rx.el.ul(*[moment_row(m, show_talk) for m in moments], class_name="moment-list")
