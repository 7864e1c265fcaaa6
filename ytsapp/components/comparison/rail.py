"""The evidence rail: the clips of the section in view, and how their stances divide."""

from collections.abc import Iterable

import reflex as rx

from ytsapp import routes
from ytsapp.components.layout.words import count
from ytsapp.components.moment.chip import stance_mark
from ytsapp.domain.claim import Evidence, Stance
from ytsapp.domain.comparison import Comparison
from ytsapp.domain.ledger import stance_counts, sum_evidence
from ytsapp.domain.wording import stance_words


def rail(evidence: Iterable[Evidence], comparison: Comparison, name: str) -> rx.Component:
    """Return the aside of a section; empty where the section cites nothing."""
    entries = list({entry.moment.id: entry for entry in evidence}.values())
    if not entries:
        return rx.fragment()
    ledger = sum_evidence(entries)
    return rx.el.aside(
        rx.el.div(
            rx.el.p("In this section", class_name="rail-title"),
            stance_bar(entries, comparison),
            rx.el.p(
                f"{count(len(ledger.moments), 'moment')}, "
                f"{count(len(ledger.voices), 'independent voice')}",
                class_name="rail-count",
            ),
            rx.el.ul(
                *[_rail_clip(entry, comparison) for entry in entries], class_name="rail-clips"
            ),
            class_name="rail-inner",
        ),
        aria_label=f"Evidence for: {name}",
        class_name="rail",
    )


def stance_bar(entries: list[Evidence], comparison: Comparison) -> rx.Component:
    """Return the division of stances as a bar, and the same in words."""
    counts = stance_counts(entries)
    return rx.el.div(
        rx.el.div(
            *[
                rx.el.span(class_name=f"bar bar-{stance.value}", style={"flexGrow": str(number)})
                for stance, number in counts.items()
            ],
            aria_hidden="true",
            class_name="stance-bar",
        ),
        rx.el.p(
            *[
                rx.el.span(
                    _count_words(stance, number, comparison), class_name=f"ink-{stance.value}"
                )
                for stance, number in counts.items()
            ],
            class_name="stance-words",
        ),
    )


def _count_words(stance: Stance, number: int, comparison: Comparison) -> str:
    verb = {
        Stance.SUPPORTS_A: f"for {comparison.a.name}",
        Stance.SUPPORTS_B: f"for {comparison.b.name}",
        Stance.BOTH: "for both",
        Stance.CAUTIONS: "cautioning",
    }[stance]
    return f"{number} {verb}"


def _rail_clip(entry: Evidence, comparison: Comparison) -> rx.Component:
    moment = entry.moment
    return rx.el.li(
        rx.el.a(
            rx.el.span(f"“{moment.quote}”", class_name="rail-quote"),
            rx.el.span(
                stance_mark(entry.stance),
                moment.voice,
                " ",
                rx.el.span(moment.timecode, class_name="timecode"),
                rx.el.span(
                    f", {stance_words(entry.stance, comparison)}", class_name="visually-hidden"
                ),
                class_name="rail-source",
            ),
            href=routes.moment(moment.id),
            custom_attrs={"data-clip": moment.id},
            class_name="rail-clip",
        ),
    )
