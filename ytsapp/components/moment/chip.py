"""An evidence chip: a plain link to the moment page that also opens the clip in the dock."""

import reflex as rx

from ytsapp import routes
from ytsapp.domain.claim import Evidence, Stance
from ytsapp.domain.comparison import Comparison
from ytsapp.domain.moment import Moment
from ytsapp.domain.wording import stance_words


def stance_mark(stance: Stance) -> rx.Component:
    """Return the stance's shape; not only a colour, so that nobody needs to tell hues apart."""
    return rx.el.span(aria_hidden="true", class_name=f"mark mark-{stance.value}")


def evidence_chip(evidence: Evidence, comparison: Comparison) -> rx.Component:
    """Return the chip of one piece of evidence: stance, voice, timecode, tie."""
    moment = evidence.moment
    words = stance_words(evidence.stance, comparison)
    return rx.el.a(
        stance_mark(evidence.stance),
        rx.el.span(moment.voice, class_name="chip-voice"),
        rx.el.span(moment.timecode, class_name="timecode"),
        rx.el.span("tied", class_name="chip-tied") if evidence.tied else rx.fragment(),
        href=routes.moment(moment.id),
        aria_label=_spoken(moment, words, evidence.tied),
        title=f"{words[0].upper()}{words[1:]}: {moment.heading}",
        custom_attrs={"data-clip": moment.id},
        class_name="chip",
    )


def plain_chip(moment: Moment) -> rx.Component:
    """Return a chip without a stance, for pages that take no side."""
    return rx.el.a(
        rx.el.span(aria_hidden="true", class_name="mark mark-play"),
        rx.el.span(moment.voice, class_name="chip-voice"),
        rx.el.span(moment.timecode, class_name="timecode"),
        href=routes.moment(moment.id),
        aria_label=_spoken(moment, "", ""),
        title=moment.heading,
        custom_attrs={"data-clip": moment.id},
        class_name="chip",
    )


def _spoken(moment: Moment, stance: str, tied: str) -> str:
    """Name the chip for a screen reader; begins with the words that are seen."""
    parts = [f"{moment.voice} {moment.timecode}", stance, f"tied: {tied}" if tied else ""]
    return ", ".join(part for part in parts if part)
