"""The brief as a document: what was asked, found and decided, and where it is said."""

from collections.abc import Callable

import reflex as rx
from reflex_components_core.el.elements.inline import A

from ytsapp.components.notebook.brief.view import BriefView, GroupView, QuoteView
from ytsapp.components.notebook.fields import area

Brief = rx.Var[BriefView]


def document(brief: Brief) -> rx.Component:
    """Return the whole document, in the order it is read and printed."""
    return rx.el.article(
        rx.el.header(
            rx.el.h1(brief.title, custom_attrs={"dir": "auto"}),
            _said(brief.question, lambda: rx.el.p(brief.question, class_name="lead")),
            rx.el.p(
                brief.made,
                rx.cond(
                    brief.comparison != "",
                    rx.fragment(" · from ", rx.el.a(brief.comparison, href=brief.comparison_href)),
                ),
                class_name="brief-made",
            ),
            class_name="brief-opening",
        ),
        _said(brief.more, lambda: rx.el.p(brief.more, class_name="brief-made")),
        _drivers(brief),
        rx.foreach(brief.groups, _group),
        _lines("Who says what", "brief-voices", brief.voices),
        _lines("Open questions", "brief-open", brief.open),
        _decision(brief),
        _consequences(brief),
        _sources(brief),
        # Clips pressed in here are asked of desk.js by the player.
        custom_attrs={"data-clips": ""},
        class_name="brief-document",
    )


def _drivers(brief: Brief) -> rx.Component:
    return _written(
        brief,
        "What drives the decision",
        "drivers",
        brief.drivers_text,
        "One a line: cost, time to change, who looks after it …",
        (brief.drivers.length() > 0) | (brief.answers.length() > 0),
        rx.el.ul(rx.foreach(brief.drivers, _line), class_name="brief-list brief-written"),
        rx.el.ul(rx.foreach(brief.answers, _line), class_name="brief-list"),
    )


def _decision(brief: Brief) -> rx.Component:
    return _written(
        brief,
        "Decision",
        "decision",
        brief.decision_text,
        "What you decided, and why",
        (brief.decision.length() > 0) | (brief.outcome != ""),
        rx.cond(brief.outcome != "", rx.el.p("Chosen: ", rx.el.strong(brief.outcome))),
        rx.el.div(rx.foreach(brief.decision, _paragraph), class_name="brief-written"),
    )


def _consequences(brief: Brief) -> rx.Component:
    return _written(
        brief,
        "Consequences",
        "consequences",
        brief.consequences_text,
        "One a line; begin with “Good, because” or “Bad, because”",
        brief.consequences.length() > 0,
        rx.el.ul(rx.foreach(brief.consequences, _line), class_name="brief-list brief-written"),
    )


def _written(
    brief: Brief,
    title: str,
    field: str,
    text: rx.Var[str],
    hint: str,
    is_filled: rx.Var[bool],
    *read: rx.Component,
) -> rx.Component:
    """Return a section whose words are the reader's: a field on their own screen, text elsewhere.

    On paper, and for whom it was shared with, what is empty is left out.
    """
    return rx.el.section(
        rx.el.h2(title, id=f"brief-{field}"),
        *read,
        rx.cond(
            brief.is_own,
            area(
                field,
                brief.id,
                text,
                label=title,
                placeholder=hint,
                class_name="area brief-field",
            ),
        ),
        custom_attrs={"data-empty": rx.cond(is_filled, "false", "true")},
        class_name="brief-section",
    )


def _group(group: rx.Var[GroupView]) -> rx.Component:
    return rx.el.section(
        rx.el.h2(
            rx.cond(
                group.side != "",
                rx.el.span(aria_hidden="true", class_name=_mark(group.side)),
            ),
            group.title,
            custom_attrs={"data-side": group.side},
        ),
        rx.foreach(group.quotes, _quote),
        key=group.key,
        class_name="brief-section",
    )


def _mark(side: rx.Var[str]) -> rx.Var[str]:
    return rx.match(
        side,
        ("a", "mark mark-supports-a"),
        ("b", "mark mark-supports-b"),
        ("both", "mark mark-both"),
        ("cautions", "mark mark-cautions"),
        "mark-none",
    )


def _quote(quote: rx.Var[QuoteView]) -> rx.Component:
    return rx.el.div(
        _said(quote.heading, lambda: rx.el.h3(quote.heading, custom_attrs={"dir": "auto"})),
        _said(
            quote.quote,
            lambda: rx.el.blockquote("“", quote.quote, "”", custom_attrs={"dir": "auto"}),
        ),
        rx.el.p(
            _said(quote.voice, lambda: rx.el.span(quote.voice, " · ")),
            _said(quote.talk, lambda: rx.el.span(quote.talk, " · ")),
            rx.el.a(
                quote.timecode,
                href=quote.page,
                custom_attrs={
                    "data-clip": quote.moment,
                    "aria-label": "Play from " + quote.timecode,
                },
                class_name="timecode brief-time",
            ),
            _said(
                quote.stance_words,
                lambda: rx.el.span(" · ", quote.stance_words, class_name="brief-stance"),
            ),
            rx.el.sup(
                A.create(
                    quote.number,
                    href=quote.back,
                    custom_attrs={"aria-label": "Source " + quote.number.to_string()},
                )
            ),
            class_name="brief-who",
        ),
        rx.cond(
            quote.note.length() > 0,
            rx.el.div(
                rx.el.span("Note", class_name="brief-note-mark"),
                rx.foreach(quote.note, _paragraph),
                class_name="brief-note",
            ),
        ),
        _said(quote.tags, lambda: rx.el.p("Tags: ", quote.tags, class_name="brief-tags")),
        key=quote.moment,
        custom_attrs={"data-side": quote.side},
        class_name="brief-quote",
    )


def _lines(title: str, anchor: str, lines: rx.Var[list[str]]) -> rx.Component:
    return rx.cond(
        lines.length() > 0,
        rx.el.section(
            rx.el.h2(title, id=anchor),
            rx.el.ul(rx.foreach(lines, _line), class_name="brief-list"),
            class_name="brief-section",
        ),
    )


def _sources(brief: Brief) -> rx.Component:
    return rx.cond(
        brief.sources.length() > 0,
        rx.el.section(
            rx.el.h2("Sources", id="brief-sources"),
            rx.el.ol(rx.foreach(brief.sources, _source), class_name="brief-sources"),
            class_name="brief-section",
        ),
    )


def _source(quote: rx.Var[QuoteView]) -> rx.Component:
    return rx.el.li(
        _said(quote.voice, lambda: rx.el.span(quote.voice, ", ")),
        rx.el.a(quote.talk, ", ", quote.timecode, href=quote.page),
        _said(quote.channel, lambda: rx.el.span(", ", quote.channel)),
        _said(quote.day, lambda: rx.el.span(", ", quote.day)),
        _said(
            quote.recording,
            lambda: rx.el.span(
                ", ",
                A.create("recording", href=quote.recording, rel="noreferrer"),
                class_name="brief-recording",
            ),
        ),
        # Paper has no links: the address is written out there.
        rx.el.span(" ", quote.page_url, class_name="brief-address", aria_hidden="true"),
        id=quote.anchor,
        key=quote.moment,
    )


def _said(text: rx.Var[str], draw: Callable[[], rx.Component]) -> rx.Component:
    return rx.cond(text != "", draw())


def _line(text: rx.Var[str]) -> rx.Component:
    return rx.el.li(text, custom_attrs={"dir": "auto"})


def _paragraph(text: rx.Var[str]) -> rx.Component:
    return rx.el.p(text, custom_attrs={"dir": "auto"})
