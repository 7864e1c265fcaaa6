"""Who speaks in an investigation, for what, and what is missing: a chart, a table, sentences."""

from dataclasses import dataclass

import reflex as rx
from reflex_components_core.el.elements.inline import A

from ytsapp import routes
from ytsapp.components.notebook.card import MARKS
from ytsapp.components.notebook.scripts import VOICES
from ytsapp.components.notebook.view import NotebookView


@dataclass(frozen=True)
class VoiceMark:
    """A clip in the table of voices; `is_read` where its stance is the comparison's reading."""

    id: str
    href: str
    timecode: str
    label: str
    is_read: bool


@dataclass(frozen=True)
class VoiceRow:
    """An independent voice and its clips by stance."""

    name: str
    note: str
    a: list[VoiceMark]
    both: list[VoiceMark]
    b: list[VoiceMark]
    cautions: list[VoiceMark]
    none: list[VoiceMark]


@dataclass(frozen=True)
class ChartMark:
    """A voice in the chart."""

    name: str
    is_tied: bool


@dataclass(frozen=True)
class ChartBar:
    """A stance in the chart; `key` is a, both, b or cautions."""

    key: str
    name: str
    words: str
    marks: list[ChartMark]


@dataclass(frozen=True)
class ClaimRow:
    """A claim of the comparison, and who speaks to it, by stance."""

    text: str
    href: str
    a: str
    both: str
    b: str
    cautions: str
    is_contested: bool


@dataclass(frozen=True)
class VoicesView:
    """What `useVoices` of voices_panel.js returns; phase is loading, empty or voices."""

    phase: str
    side_a: str
    side_b: str
    summary: str
    bars: list[ChartBar]
    rows: list[VoiceRow]
    any_bare: bool
    any_read: bool
    claims: list[ClaimRow]
    unheard: str
    gaps: list[str]
    contradictions: list[str]
    ties: list[str]
    problem: str


def voices_part(notebook: rx.Var[NotebookView]) -> rx.Component:
    """Return the view of voices, which is made only while it is looked at."""
    return voices_matrix()


@rx.memo
def voices_matrix() -> rx.Component:
    """Return the voices of the investigation that is looked at."""
    voices = rx.vars.use_hook_var(VOICES, "useVoices", VoicesView)
    return rx.el.div(
        rx.cond(voices.phase == "empty", _empty()),
        rx.cond(
            voices.phase == "voices",
            rx.fragment(
                rx.el.h3("Compare voices", class_name="visually-hidden"),
                rx.el.p(voices.summary, class_name="voices-summary"),
                _chart(voices),
                _sentences("Gaps", voices.gaps),
                _sentences("Contradictions", voices.contradictions),
                _table(voices),
                _sentences("Ties", voices.ties),
                _claims(voices),
                rx.el.p(
                    "One speaker is one voice. People of one employer, and panels on which the "
                    "speaker cannot be told apart, count once. ",
                    rx.el.a("How voices are counted", href=routes.METHOD),
                    class_name="fine",
                ),
            ),
        ),
        rx.cond(voices.problem != "", rx.el.p(voices.problem, class_name="fine since-problem")),
        class_name="voices-view",
    )


def _empty() -> rx.Component:
    return rx.el.div(
        rx.el.h3("No voices yet"),
        rx.el.p(
            "Save clips to this investigation: here you see who says what, and who is missing."
        ),
        rx.el.a("Search all talks", href=routes.SEARCH, class_name="button"),
        class_name="told",
    )


def _chart(voices: rx.Var[VoicesView]) -> rx.Component:
    """Return a mark a voice, a stance beside the other; the words beside it say the same."""
    return rx.el.div(
        rx.foreach(
            voices.bars,
            lambda bar: rx.el.div(
                rx.el.p(bar.name, class_name="voice-bar-name"),
                rx.el.div(
                    rx.foreach(
                        bar.marks,
                        lambda mark: rx.el.span(
                            title=mark.name,
                            custom_attrs={"data-tied": rx.cond(mark.is_tied, "yes", "no")},
                            class_name="voice-unit",
                        ),
                    ),
                    aria_hidden="true",
                    class_name="voice-units",
                ),
                rx.el.p(bar.words, class_name="voice-bar-words"),
                key=bar.key,
                custom_attrs={"data-bar": bar.key},
                class_name="voice-bar",
            ),
        ),
        class_name="voice-chart",
    )


def _sentences(title: str, sentences: rx.Var[list[str]]) -> rx.Component:
    return rx.cond(
        sentences.length() > 0,
        rx.el.section(
            rx.el.h4(title),
            rx.el.ul(
                rx.foreach(sentences, lambda text: rx.el.li(text, custom_attrs={"dir": "auto"}))
            ),
            class_name="voice-told",
        ),
    )


def _table(voices: rx.Var[VoicesView]) -> rx.Component:
    return rx.el.div(
        rx.el.table(
            rx.el.caption("Each voice, and its clips by what they speak for"),
            rx.el.thead(
                rx.el.tr(
                    rx.el.th("Voice", scope="col"),
                    rx.el.th(voices.side_a, scope="col", class_name="ink-side-a"),
                    rx.el.th("Both", scope="col"),
                    rx.el.th(voices.side_b, scope="col", class_name="ink-side-b"),
                    rx.el.th("Cautions", scope="col", class_name="ink-cautions"),
                    rx.cond(voices.any_bare, rx.el.th("No stance yet", scope="col")),
                )
            ),
            rx.el.tbody(rx.foreach(voices.rows, lambda row: _row(row, voices))),
            class_name="voice-table",
        ),
        rx.cond(
            voices.any_read,
            rx.el.p(
                "Times in italics take the stance the comparison gives them; "
                "a stance of your own counts before it.",
                class_name="fine",
            ),
        ),
        tab_index=0,
        role="region",
        aria_label="Voices by side",
        class_name="table-scroll",
    )


def _row(row: rx.Var[VoiceRow], voices: rx.Var[VoicesView]) -> rx.Component:
    return rx.el.tr(
        rx.el.th(
            rx.el.bdi(row.name),
            rx.cond(row.note != "", rx.el.span(row.note, class_name="voice-note")),
            scope="row",
        ),
        _cell(row.a, "a"),
        _cell(row.both, "both"),
        _cell(row.b, "b"),
        _cell(row.cautions, "cautions"),
        rx.cond(voices.any_bare, _cell(row.none, "")),
    )


def _cell(marks: rx.Var[list[VoiceMark]], stance: str) -> rx.Component:
    return rx.el.td(
        rx.foreach(
            marks,
            lambda mark: A.create(
                rx.el.span(aria_hidden="true", class_name=f"mark {MARKS.get(stance, 'mark-none')}"),
                rx.el.span(mark.timecode, class_name="timecode"),
                href=mark.href,
                title=mark.label,
                aria_label=mark.label,
                key=mark.id,
                custom_attrs={"data-read": rx.cond(mark.is_read, "yes", "no")},
                class_name="voice-mark",
            ),
        ),
    )


def _claims(voices: rx.Var[VoicesView]) -> rx.Component:
    return rx.cond(
        voices.claims.length() > 0,
        rx.el.details(
            rx.el.summary("Voices by claim of the comparison"),
            rx.el.div(
                rx.el.table(
                    rx.el.caption("Each claim your clips are evidence for, and who speaks to it"),
                    rx.el.thead(
                        rx.el.tr(
                            rx.el.th("Claim", scope="col"),
                            rx.el.th(voices.side_a, scope="col", class_name="ink-side-a"),
                            rx.el.th("Both", scope="col"),
                            rx.el.th(voices.side_b, scope="col", class_name="ink-side-b"),
                            rx.el.th("Cautions", scope="col", class_name="ink-cautions"),
                        )
                    ),
                    rx.el.tbody(rx.foreach(voices.claims, _claim_row)),
                    class_name="voice-table claim-table",
                ),
                tab_index=0,
                role="region",
                aria_label="Voices by claim",
                class_name="table-scroll",
            ),
            rx.cond(voices.unheard != "", rx.el.p(voices.unheard, class_name="fine")),
            class_name="voice-claims",
        ),
    )


def _claim_row(claim: rx.Var[ClaimRow]) -> rx.Component:
    return rx.el.tr(
        rx.el.th(
            rx.el.a(claim.text, href=claim.href),
            rx.cond(claim.is_contested, rx.el.span("for and against", class_name="voice-note")),
            scope="row",
        ),
        rx.el.td(claim.a),
        rx.el.td(claim.both),
        rx.el.td(claim.b),
        rx.el.td(claim.cautions),
    )
