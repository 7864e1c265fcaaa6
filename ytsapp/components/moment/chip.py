"""An evidence chip: a plain link to the moment page that also opens the clip in the dock."""

from ytsapp import routes
from ytsapp.components.layout import html as el
from ytsapp.components.layout.frozen import Html
from ytsapp.domain.claim import Evidence, Stance
from ytsapp.domain.comparison import Comparison
from ytsapp.domain.moment import Moment
from ytsapp.domain.wording import stance_words


def stance_mark(stance: Stance) -> Html:
    """Return the stance's shape; not only a colour, so that nobody needs to tell hues apart."""
    return el.span(aria_hidden="true", class_name=f"mark mark-{stance.value}")


def evidence_chip(evidence: Evidence, comparison: Comparison) -> Html:
    """Return the chip of one piece of evidence: stance, voice, timecode, tie."""
    moment = evidence.moment
    words = stance_words(evidence.stance, comparison)
    return el.a(
        stance_mark(evidence.stance),
        el.span(moment.voice, class_name="chip-voice"),
        el.span(moment.timecode, class_name="timecode"),
        el.span("tied", class_name="chip-tied") if evidence.tied else None,
        href=routes.moment(moment.id),
        aria_label=_spoken(moment, words, evidence.tied),
        title=f"{words[0].upper()}{words[1:]}: {moment.heading}",
        custom_attrs={"data-clip": moment.id},
        class_name="chip",
    )


def plain_chip(moment: Moment) -> Html:
    """Return a chip without a stance, for pages that take no side."""
    return el.a(
        el.span(aria_hidden="true", class_name="mark mark-play") if moment.talk.url else None,
        el.span(moment.voice, class_name="chip-voice"),
        el.span(moment.timecode, class_name="timecode"),
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
