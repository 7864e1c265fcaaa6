"""Both sides in a few minutes: what is played, in its order, and what plays it.

`queue.js` reads the list, so it is the queue; without JavaScript it is links to moment pages.
"""

import reflex as rx

from ytsapp import routes
from ytsapp.components.layout.words import count, spelled
from ytsapp.components.moment.card import time_words
from ytsapp.components.moment.chip import stance_mark
from ytsapp.domain.both_sides import BothSides, SideClip
from ytsapp.domain.claim import Stance
from ytsapp.domain.comparison import Choice, Comparison
from ytsapp.domain.timecode import format_timecode
from ytsapp.domain.wording import both_sides_title

_STANCES = {Choice.A: Stance.SUPPORTS_A, Choice.B: Stance.SUPPORTS_B}


def both_sides_lead(both: BothSides, comparison: Comparison) -> str:
    """Return who is heard and how it plays."""
    voices = spelled(both.voices, "independent voice")
    return (
        f"{voices[0].upper()}{voices[1:]}, {comparison.a.name} and {comparison.b.name} in turn, "
        f"{format_timecode(both.length_s)} in all. One clip after the other; j and k move on and "
        "back."
    )


def both_sides_list(both: BothSides, comparison: Comparison) -> rx.Component:
    """Return what starts them, and the clips in the order they are played."""
    return rx.el.div(
        rx.el.div(
            rx.el.button(
                f"Play both sides · {format_timecode(both.length_s)}",
                type="button",
                custom_attrs={"data-watch": "both-sides"},
                class_name="button button-primary",
            ),
            rx.el.button(
                "Copy link",
                rx.el.span(" to both sides", class_name="visually-hidden"),
                type="button",
                custom_attrs={"data-copy": routes.both_sides(comparison.slug)},
                class_name="button",
            ),
            class_name="button-row needs-script",
        ),
        rx.el.ol(
            *[_clip(clip, comparison) for clip in both.clips],
            custom_attrs={"data-exchange": both_sides_title(both)},
            class_name="exchange",
        ),
        rx.el.p(
            f"{count(len(both.clips), 'clip')}: those whose second is known exactly first, each "
            "from another voice as far as there are any. Nothing is loaded from YouTube until "
            "you press play.",
            class_name="fine",
        ),
    )


def _clip(clip: SideClip, comparison: Comparison) -> rx.Component:
    moment = clip.moment
    side = comparison.a if clip.side is Choice.A else comparison.b
    return rx.el.li(
        rx.el.a(
            rx.el.span(
                stance_mark(_STANCES[clip.side]),
                side.name,
                class_name=f"exchange-side ink-side-{clip.side.value}",
            ),
            rx.el.span(f"“{moment.quote}”", class_name="exchange-quote"),
            rx.el.span(
                rx.el.span(moment.voice, class_name="exchange-voice"),
                " · ",
                rx.el.span(time_words(moment), class_name="timecode"),
                class_name="exchange-source",
            ),
            rx.el.span(
                format_timecode(clip.length_s),
                rx.el.span(" long", class_name="visually-hidden"),
                class_name="exchange-length timecode",
            ),
            href=routes.moment(moment.id),
            custom_attrs={
                "data-clip": moment.id,
                "data-side": clip.side.value,
                "data-side-name": side.name,
            },
            class_name="exchange-clip",
        )
    )
