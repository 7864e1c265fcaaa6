"""What starts an investigation of the comparison: its best moments, all of them ticked.

The attributes are what `origin.js` reads; without JavaScript nothing of it is shown, because what
is saved is kept in the browser and nowhere else.
"""

from ytsapp import routes
from ytsapp.components.layout import html as el
from ytsapp.components.layout.frozen import Html
from ytsapp.components.moment.card import time_words
from ytsapp.components.moment.chip import stance_mark
from ytsapp.domain.both_sides import BothSides
from ytsapp.domain.claim import Stance
from ytsapp.domain.comparison import Comparison
from ytsapp.domain.moment import Moment
from ytsapp.domain.wording import investigation_name, stance_words

INVESTIGATE_LEAD = (
    "Begin with the clearest moments of this page in one investigation, add what you think, "
    "compare who says what, and take a brief to your team. It is kept in this browser and sent "
    "nowhere."
)


_VOICES = 3
"""Clips offered of each side: fewer voices would be thin evidence, more are a list to work off."""


def best_moments(comparison: Comparison, both: BothSides | None) -> tuple[Moment, ...]:
    """Return what to begin with: the best explanations, then the strongest clips of both sides."""
    heard = [clip.moment for clip in both.clips[: 2 * _VOICES]] if both is not None else []
    moments = (comparison.best_moment, *comparison.supporting_moments, *heard)
    return tuple({moment.id: moment for moment in moments}.values())


def investigation_start(comparison: Comparison, both: BothSides | None) -> Html:
    """Return the moments to choose from, the button that saves them, and the way to them."""
    return el.div(
        el.ul(
            *[_choice(moment, comparison) for moment in best_moments(comparison, both)],
            aria_label="Clips to begin with",
            class_name="build-clips",
        ),
        el.div(
            el.button(
                "Start with these clips",
                type="button",
                custom_attrs={"data-build-start": ""},
                class_name="button button-primary",
            ),
            el.a(
                "Open the investigation",
                href=routes.NOTEBOOK,
                custom_attrs={"data-build-open": "", "hidden": True},
                class_name="button",
            ),
            class_name="button-row",
        ),
        role="group",
        aria_labelledby="investigate-title",
        custom_attrs={
            "data-build": comparison.slug,
            "data-name": investigation_name(comparison),
            "data-question": comparison.core_question,
            "data-a": comparison.a.name,
            "data-b": comparison.b.name,
        },
        class_name="build needs-script",
    )


def _choice(moment: Moment, comparison: Comparison) -> Html:
    stance = _stance(moment, comparison)
    return el.li(
        el.label(
            el.input(type="checkbox", value=moment.id, checked=True, auto_complete="off"),
            el.span(
                el.span(moment.heading, class_name="build-heading"),
                el.span(
                    stance_mark(stance) if stance else None,
                    el.span(f"{stance_words(stance, comparison)}, ", class_name="visually-hidden")
                    if stance
                    else None,
                    moment.voice,
                    " ",
                    el.span(time_words(moment), class_name="timecode"),
                    class_name="rail-source",
                ),
                class_name="build-words",
            ),
            class_name="build-clip",
        )
    )


def _stance(moment: Moment, comparison: Comparison) -> Stance | None:
    """Return for whom a moment speaks wherever the page cites it, None where that differs."""
    stances = {entry.stance for entry in comparison.evidence() if entry.moment.id == moment.id}
    return stances.pop() if len(stances) == 1 else None
