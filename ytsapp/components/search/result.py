"""A result as the large card of the best explanation, or as a row under it."""

import reflex as rx
from reflex_components_core.el.elements.inline import A

from ytsapp.components.notebook.save_button import live_save_button
from ytsapp.state.search_views import MoreView, Piece, ResultView


def best_card(result: rx.Var[ResultView]) -> rx.Component:
    """Return the best explanation: every word of it, who says it, why it is best, what to do."""
    return rx.el.article(
        _heading(result),
        rx.el.blockquote(_text(result.pieces), cite=result.outside_href, class_name="best-text"),
        _source(result),
        rx.el.div(
            rx.cond(result.clarity != "", rx.el.span(result.clarity, class_name="clarity")),
            _why(result.why),
            class_name="why-line",
        ),
        rx.el.div(
            rx.cond(
                result.play_label != "",
                _play(result, result.play_label, "button button-primary"),
            ),
            live_save_button(result.id, result.name),
            _moment_link(result, "button"),
            _share(result, "button"),
            rx.cond(
                result.outside_label != "",
                A.create(
                    result.outside_label,
                    aria_label=_named(result, result.outside_label),
                    href=result.outside_href,
                    rel="noopener",
                    class_name="button",
                ),
            ),
            class_name="button-row",
        ),
        rx.el.p(result.fine, class_name="card-fine"),
        _more(result),
        key=result.id,
        tab_index=-1,
        custom_attrs={"data-result": result.id},
        class_name="best",
    )


def result_row(result: rx.Var[ResultView]) -> rx.Component:
    """Return a supporting result: the lines that matter, and the same actions in small."""
    return rx.el.li(
        rx.el.article(
            _heading(result),
            rx.el.blockquote(
                _text(result.pieces), cite=result.outside_href, class_name="result-text"
            ),
            _source(result),
            rx.cond(result.why.length() > 0, rx.el.div(_why(result.why), class_name="why-line")),
            rx.el.div(
                rx.cond(
                    result.play_label != "",
                    _play(result, "Play", "row-action row-play"),
                ),
                rx.cond(
                    result.is_cut,
                    rx.el.button(
                        "Whole passage",
                        aria_label=_named(result, "Whole passage"),
                        type="button",
                        custom_attrs={"data-whole": "", "aria-expanded": "false"},
                        class_name="row-action",
                    ),
                ),
                live_save_button(result.id, result.name, "row-action"),
                _moment_link(result, "row-action"),
                _share(result, "row-action"),
                class_name="row-actions",
            ),
            _more(result),
            tab_index=-1,
            custom_attrs={"data-result": result.id},
            class_name="result",
        ),
        key=result.id,
    )


def _heading(result: rx.Var[ResultView]) -> rx.Component:
    """Return the editors' heading; without one, a name that only lists of headings show."""
    return rx.cond(
        result.heading != "",
        rx.el.h3(result.heading, class_name="result-heading"),
        rx.el.h3(result.name, class_name="visually-hidden"),
    )


def _text(pieces: rx.Var[list[Piece]]) -> rx.Component:
    return rx.el.p(rx.foreach(pieces, _piece))


def _piece(piece: rx.Var[Piece]) -> rx.Component:
    return rx.cond(
        piece.marked,
        rx.el.mark(piece.text, class_name=piece.part),
        # Most of a text needs no element of its own, and each costs time at every key.
        rx.cond(
            piece.part == "",
            rx.fragment(piece.text),
            rx.el.span(piece.text, class_name=piece.part),
        ),
    )


def _source(result: rx.Var[ResultView]) -> rx.Component:
    return rx.el.p(
        rx.el.span(
            rx.el.strong(result.voice),
            rx.cond(result.channel != "", rx.fragment(" · ", result.channel)),
            rx.cond(result.date != "", rx.el.span(" · ", result.date, class_name="source-date")),
            class_name="source-voice",
        ),
        rx.el.span(
            rx.el.a(rx.el.cite(result.talk), href=result.talk_href),
            " · ",
            rx.el.span(result.timecode, class_name="timecode"),
            rx.cond(result.captions != "", rx.fragment(" · ", result.captions)),
            class_name="source-talk",
        ),
        class_name="source",
    )


def _why(why: rx.Var[list[str]]) -> rx.Component:
    return rx.el.ul(
        rx.foreach(why, lambda reason: rx.el.li(reason)),
        aria_label="Why it is here",
        class_name="why",
    )


def _play(result: rx.Var[ResultView], label: str | rx.Var[str], class_name: str) -> rx.Component:
    return A.create(
        label,
        aria_label=_named(result, label),
        href=result.play_href,
        rel="noopener",
        custom_attrs={"data-clip": result.id, "data-play": "now"},
        class_name=class_name,
    )


def _moment_link(result: rx.Var[ResultView], class_name: str) -> rx.Component:
    return rx.el.a(
        "Moment page",
        aria_label=_named(result, "Moment page"),
        href=result.page,
        class_name=class_name,
    )


def _share(result: rx.Var[ResultView], class_name: str) -> rx.Component:
    return rx.el.button(
        "Share",
        aria_label=_named(result, "Share"),
        aria_haspopup="dialog",
        type="button",
        custom_attrs={"data-share": result.page},
        class_name=class_name,
    )


def _named(result: rx.Var[ResultView], action: str | rx.Var[str]) -> rx.Var[str]:
    """Return a name that tells an action of one result from that of another by itself alone."""
    return rx.Var.create(action).to(str) + ": " + result.name


def _more(result: rx.Var[ResultView]) -> rx.Component:
    return rx.cond(
        result.more.length() > 0,
        rx.el.details(
            rx.el.summary(result.more_label),
            rx.el.ul(rx.foreach(result.more, _more_row), class_name="more"),
            class_name="more-fold",
        ),
    )


def _more_row(more: rx.Var[MoreView]) -> rx.Component:
    return rx.el.li(
        rx.cond(
            more.play_href != "",
            A.create(
                rx.el.span(aria_hidden="true", class_name="mark mark-play"),
                rx.el.span(more.timecode, class_name="timecode"),
                aria_label="Play from " + more.timecode,
                href=more.play_href,
                rel="noopener",
                custom_attrs={"data-clip": more.id, "data-play": "now"},
                class_name="chip",
            ),
            rx.el.span(more.timecode, class_name="timecode"),
        ),
        rx.el.a(rx.foreach(more.pieces, _piece), href=more.page, class_name="more-text"),
        key=more.id,
    )
