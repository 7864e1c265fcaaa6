"""Everything under the field once something was asked."""

import reflex as rx

from ytsapp.components.search.choices import chips, filters, order
from ytsapp.components.search.result import best_card, result_row
from ytsapp.components.search.told import failed, rebuilding, said, told, waiting
from ytsapp.components.search.ways_on import nothing_found, related
from ytsapp.state.search import SearchState
from ytsapp.state.search_views import VoiceView


def answered() -> rx.Component:
    """Return the answer; the frame's phase decides which part of it is seen."""
    answer = SearchState.answer
    return rx.el.div(
        filters(answer),
        rx.el.div(
            rx.el.div(
                said(answer),
                _share(),
                order(answer),
                class_name="over",
            ),
            told(answer),
            chips(answer),
            waiting(),
            rebuilding(),
            failed(),
            nothing_found(answer),
            _results(),
            class_name="column",
        ),
        related(answer),
        rx.el.script(answer.clips, type="application/json", id="page-clips"),
        class_name="answer",
    )


def _share() -> rx.Component:
    """Return the button that shares the search, as its address stands."""
    return rx.el.button(
        "Share this search",
        type="button",
        aria_haspopup="dialog",
        custom_attrs={"data-share": ""},
        class_name="row-action",
    )


def _results() -> rx.Component:
    answer = SearchState.answer
    return rx.el.div(
        rx.cond(
            answer.best.length() > 0,
            rx.el.section(
                rx.el.h2("Best explanation", class_name="result-group"),
                rx.foreach(answer.best, best_card),
            ),
        ),
        rx.cond(
            answer.rows.length() > 0,
            rx.el.section(
                rx.el.h2("Supporting explanations", class_name="result-group"),
                rx.el.ol(rx.foreach(answer.rows, result_row), class_name="rows"),
            ),
        ),
        rx.foreach(answer.voices, _voice),
        rx.cond(
            answer.has_more,
            rx.el.button(
                "Show more",
                type="button",
                on_click=SearchState.show_more,
                class_name="button show-more",
            ),
        ),
        # Another answer is made anew rather than moved about: what moves under the eye is lost.
        key=SearchState.answered,
        id="search-results",
        class_name="results",
    )


def _voice(voice: rx.Var[VoiceView]) -> rx.Component:
    return rx.el.section(
        rx.el.div(
            rx.el.h2(voice.name),
            rx.el.a(
                voice.detail,
                rx.el.span(" of ", voice.name, class_name="visually-hidden"),
                href=voice.href,
                class_name="row-action",
            ),
            class_name="voice-head",
        ),
        rx.el.ol(rx.foreach(voice.results, result_row), class_name="rows"),
        key=voice.name,
        class_name="voice",
    )
